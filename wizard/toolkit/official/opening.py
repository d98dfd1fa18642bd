"""Opens what was downloaded: a workbook, or a table as text."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

from wizard.toolkit.downloaded import (
    SEPARATORS,
    FileKind,
    NotTheListError,
    kind_of,
    read_cells,
    read_lines,
)
from wizard.toolkit.official.grid import MOST_COLUMNS, MOST_ROWS, Grid, Opened, Room
from wizard.toolkit.official.numbers import ref_in
from wizard.toolkit.official.package import LARGEST_FILE, look_into

MOST_LINES = 200
"""Lines in one row of text: an explanation may have many."""
FIRST_ROWS = 300
"""Rows that are looked at to see what stands between cells."""
LONGEST_NUMBER = 20


def open_list(path: Path) -> Opened:
    """Return the sheets of a file, in bounded time and memory.

    Raises NotTheListError for what cannot be the list, and OSError for what cannot be read.
    """
    match kind_of(path):
        case FileKind.ZIP:
            return _workbook(path)
        case FileKind.TEXT:
            return Opened((_table(path),))
        case FileKind.EMPTY:
            raise NotTheListError("empty")
        case FileKind.OLD_WORKBOOK:
            raise NotTheListError("old-workbook")
        case FileKind.PROTECTED:
            raise NotTheListError("password")
        case FileKind.PDF:
            raise NotTheListError("pdf")
        case FileKind.WEB_PAGE:
            raise NotTheListError("web-page")


def _workbook(path: Path) -> Opened:
    looked = look_into(path)
    from openpyxl import load_workbook

    room = Room()
    try:
        # The library leaves a file open that it cannot read, unless somebody else opened it.
        with path.open("rb") as file, warnings.catch_warnings():
            # What the library could not make sense of is styles and the like.
            warnings.simplefilter("ignore")
            book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
            grids = tuple(
                room.grid(
                    str(sheet.title),
                    sheet.iter_rows(
                        max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1, values_only=True
                    ),
                )
                for sheet in book.worksheets
                if hasattr(sheet, "iter_rows")
            )
    except NotTheListError:
        raise
    except Exception as error:
        # A damaged part comes out of the library as any of a dozen kinds of exception.
        if isinstance(error, OSError) and error.errno:
            raise
        raise NotTheListError("damaged") from error
    return Opened(grids, looked.has_formulas)


def _table(path: Path) -> Grid:
    """Return a table as text, with what stands between its cells found by what comes of it."""
    if path.stat().st_size > LARGEST_FILE:
        raise NotTheListError("too-large")
    best = max(SEPARATORS, key=lambda separator: _numbers_found(path, separator))
    return Room().grid(path.stem, read_cells(read_lines(path), best, MOST_LINES))


def _numbers_found(path: Path, separator: str) -> tuple[int, int]:
    """Return how many cells hold a number of the toolkit and nothing else, and how many there are.

    A row that is damaged ends the count; reading with the best separator says so.
    """
    found = cells_seen = 0
    try:
        for cells in _first_rows(path, separator):
            found += sum(_is_number(cell.strip()) for cell in cells)
            cells_seen += len(cells)
    except NotTheListError:
        pass
    return found, cells_seen


def _is_number(cell: str) -> bool:
    ref, rest = ref_in(cell[:LONGEST_NUMBER])
    return bool(ref) and not rest


def _first_rows(path: Path, separator: str) -> Iterator[list[str]]:
    for number, cells in enumerate(read_cells(read_lines(path), separator, MOST_LINES)):
        if number == FIRST_ROWS:
            return
        yield cells
