"""The list as rows: found by their headings, and read one by one, so that memory stays small.

The columns are those of the lists of June 2019, September 2022 and November 2023. A spreadsheet may
have changed what stands between them, their order, and the encoding.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from wizard.toolkit.downloaded import SEPARATORS, NotTheListError, read_cells, read_lines

CODE, NAME, STATUS = "Code", "Organisation Name", "Status"
HEADINGS: Mapping[str, tuple[str, ...]] = {
    CODE: ("code", "odscode", "organisationcode"),
    NAME: ("organisationname", "name"),
    STATUS: ("status", "publicationstatus"),
}
"""Without these a file is no such list. By what each is called now, all that it was called."""
DAY = ("dateofpublication", "publicationdate")

MOST_LINES = 5
"""Lines in one row. More are a quotation mark that nothing ends, and rows that it swallowed."""
HEADINGS_WITHIN = 20
"""Lines at the top among which the headings are looked for."""


class Row(NamedTuple):
    """One organisation as it stands in the list. `day` is empty where nothing was published."""

    code: str
    name: str
    status: str
    day: str


class _Columns(NamedTuple):
    """Which cell is which. `day` is None in a list without days."""

    code: int
    name: int
    status: int
    day: int | None


def read_rows(path: Path) -> Iterator[Row]:
    """Yield the rows of the list. Raises NotTheListError, and OSError for what cannot be read."""
    yield from _rows(read_lines(path))


def _rows(lines: Iterator[str]) -> Iterator[Row]:
    columns, separator, before = _headings(lines)
    code, name, status, day = columns
    last = max(code, name, status, day or 0)
    for cells in read_cells(lines, separator, MOST_LINES, before):
        if len(cells) <= last:
            cells += [""] * (last + 1 - len(cells))
        found = Row(
            cells[code].strip(),
            cells[name].strip(),
            cells[status].strip(),
            "" if day is None else cells[day].strip(),
        )
        if found.code or found.name:
            yield found


def _headings(lines: Iterator[str]) -> tuple[_Columns, str, int]:
    """Return which column is which, what stands between them, and how many lines that took."""
    missing = list(HEADINGS)
    for number, line in enumerate(islice(lines, HEADINGS_WITHIN), start=1):
        for separator in SEPARATORS:
            cells = next(csv.reader([line], delimiter=separator), [])
            places = [_place(cells, names) for names in HEADINGS.values()]
            lacking = [heading for heading, at in zip(HEADINGS, places, strict=True) if at is None]
            if not lacking:
                code, name, status = (place for place in places if place is not None)
                return _Columns(code, name, status, _place(cells, DAY)), separator, number
            missing = min(missing, lacking, key=len)
    if len(missing) == len(HEADINGS):
        raise NotTheListError("no-headings")
    raise NotTheListError("no-heading", heading=missing[0])


def _place(cells: Sequence[str], names: tuple[str, ...]) -> int | None:
    """Return where one of the names stands, without regard to case, spaces and signs."""
    bare = (re.sub(r"[\W_]+", "", cell).casefold() for cell in cells)
    return next((place for place, heading in enumerate(bare) if heading in names), None)
