"""What is wrong with a table after a program for spreadsheets has read it. Each a sentence."""

from __future__ import annotations

import csv
import datetime
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from openpyxl import load_workbook

MOST_IN_A_CELL = 32_767
"""What a cell of a spreadsheet holds: Microsoft, "Excel specifications and limits"."""
MOST_IN_A_FIELD = 10_000_000


def table_faults(written: Path, read: Path) -> list[str]:
    """Return how a table that was `written` as CSV differs from what was `read` and saved."""
    before = rows_of(written)
    book = load_workbook(read)
    if len(book.worksheets) != 1:
        return [f"there are {len(book.worksheets)} sheets"]
    cells = list(book.worksheets[0].iter_rows())
    formulas = [cell.coordinate for cell in chain(*cells) if cell.data_type == "f"]
    links = [cell.coordinate for cell in chain(*cells) if cell.hyperlink]
    if [len(row) for row in before] != [len(row) for row in cells]:
        return [f"there were {len(before)} rows, and there are {len(cells)}"]
    return [
        *(f"{place} is worked out" for place in formulas),
        *(f"{place} is a link" for place in links),
        *_changed(chain(*before), (cell.value for cell in chain(*cells))),
    ]


def rows_of(file: Path) -> list[list[str]]:
    """Return the cells of a CSV file as they are written."""
    csv.field_size_limit(MOST_IN_A_FIELD)
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


def _changed(before: Iterable[str], after: Iterable[object]) -> Iterator[str]:
    for was, now in zip(before, after, strict=True):
        if not _is_same(was, now):
            yield f"{was[:60]!r} became {str(now)[:60]!r}"


def _is_same(was: str, now: object) -> bool:
    """Say whether a cell says the same: a number and a day may be what they are."""
    if isinstance(now, datetime.datetime):
        day = now.date()
        months = (f"{day:%B %Y}",) if day.day == 1 else ()
        return was in (day.isoformat(), f"{day.day} {day:%B %Y}", *months)
    if isinstance(now, int):
        return was == str(now)
    # Line ends are those of the system, and what does not fit is left out.
    return (now or "") == was.replace("\r\n", "\n")[:MOST_IN_A_CELL]
