"""A trainer's own list of codes: one on each line, whatever else stands behind it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from wizard.toolkit.downloaded import NotTheListError, read_lines

MOST = 5_000
"""More than any local support organisation has services; and little to keep in memory."""


class TooManyCodesError(Exception):
    """There are more codes than MOST."""


def read_codes(path: Path) -> tuple[str, ...]:
    """Return the codes in a text file, or in the first column of a table, each once.

    Raises TooManyCodesError, NotTheListError for a spreadsheet or a line too long, and OSError for
    what cannot be read.
    """
    codes: dict[str, str] = {}
    for code in _first_cells(read_lines(path)):
        codes.setdefault(code.casefold(), code)
        if len(codes) > MOST:
            raise TooManyCodesError
    return tuple(codes.values())


def _first_cells(lines: Iterator[str]) -> Iterator[str]:
    for number, line in enumerate(lines, start=1):
        try:
            cells = next(csv.reader([line.replace(";", ",").replace("\t", ",")]), [])
        except csv.Error as error:
            raise NotTheListError("damaged-row", row=number) from error
        code = cells[0].strip() if cells else ""
        if code and not _is_heading(code, number):
            yield code


def _is_heading(cell: str, number: int) -> bool:
    """Say whether the first line holds no code but what stands below it."""
    return number == 1 and "code" in cell.casefold()
