"""The list as rows: found by their headings, and read one by one, so that memory stays small.

The columns are those of the lists of June 2019, September 2022 and November 2023. A spreadsheet may
have changed what stands between them, their order, and the encoding.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

Reason = Literal["workbook", "no-headings", "no-heading", "long-row", "damaged-row", "many-rows"]

CODE, NAME, STATUS = "Code", "Organisation Name", "Status"
HEADINGS: Mapping[str, tuple[str, ...]] = {
    CODE: ("code", "odscode", "organisationcode"),
    NAME: ("organisationname", "name"),
    STATUS: ("status", "publicationstatus"),
}
"""Without these a file is no such list. By what each is called now, all that it was called."""
DAY = ("dateofpublication", "publicationdate")

SEPARATORS = ",;\t"
LONGEST_LINE = 65_536
"""Characters: several hundred times the longest that was seen, and little to keep in memory."""
MOST_ROWS = 250_000
"""The list had 64,201 rows in 2022."""
MOST_LINES = 5
"""Lines in one row. More are a quotation mark that nothing ends, and rows that it swallowed."""
HEADINGS_WITHIN = 20
"""Lines at the top among which the headings are looked for."""

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How the files of spreadsheet programs begin, new ones and old ones."""
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OR_WINDOWS = "dspt-wizard.or-windows"


class NotTheListError(Exception):
    """This file is not the list, or no whole one.

    `row` is the number of the line that shows it, `heading` the one that is missing.
    """

    def __init__(self, reason: Reason, *, row: int = 0, heading: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.row = row
        self.heading = heading


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


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file in any of the encodings that spreadsheet programs write.

    Raises NotTheListError for a spreadsheet itself, for a line too long, or too many of them, and
    OSError for what cannot be read.
    """
    with path.open("rb") as file:
        start = file.peek(4)
        if start.startswith(_WORKBOOKS):
            raise NotTheListError("workbook")
        encoding = "utf-16" if start.startswith(_UTF_16) else "utf-8-sig"
        with TextIOWrapper(file, encoding, _OR_WINDOWS, newline="") as text:
            for number in range(1, MOST_ROWS + 1):
                line = text.readline(LONGEST_LINE + 1)
                if not line:
                    return
                if len(line) > LONGEST_LINE:
                    raise NotTheListError("long-row", row=number)
                yield line
    raise NotTheListError("many-rows")


def _rows(lines: Iterator[str]) -> Iterator[Row]:
    columns, separator, before = _headings(lines)
    code, name, status, day = columns
    last = max(code, name, status, day or 0)
    reader = csv.reader(lines, delimiter=separator)
    line = 0
    try:
        for cells in reader:
            if reader.line_num - line > MOST_LINES:
                raise NotTheListError("damaged-row", row=before + line + 1)
            line = reader.line_num
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
    except csv.Error as error:
        raise NotTheListError("damaged-row", row=before + line + 1) from error


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


def _or_windows(error: UnicodeError) -> tuple[str, int]:
    """Read as Windows wrote it what is no UTF-8: older spreadsheet programs save it so."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_OR_WINDOWS, _or_windows)
