"""A sheet as rows of cells, however it was kept. Everything is bounded, as files may be hostile."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from wizard.toolkit.downloaded import NotTheListError

MOST_ROWS, MOST_COLUMNS = 5_000, 200
"""The toolkit shows 77 questions to care; the longest list for others has some hundreds."""
LONGEST_CELL = 4_000
"""Characters of a cell that are kept: a printed page and more."""
MOST_TEXT = 8_000_000
"""Characters of all cells of a file together."""

Cell = str | datetime.date
"""A date is what a spreadsheet program took for one; a number of the toolkit may be among them."""


class Grid(NamedTuple):
    """One sheet. `is_cut`: there is more of it than is looked at."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]
    is_cut: bool = False


class Opened(NamedTuple):
    """The sheets of a file. `lacks_results`: it has formulas; what they come to may be missing."""

    grids: tuple[Grid, ...]
    lacks_results: bool = False


class Room:
    """How much text of a file may still be kept."""

    def __init__(self) -> None:
        self._left = MOST_TEXT

    def grid(self, name: str, rows: Iterable[Iterable[object]]) -> Grid:
        """Return the rows as a sheet. Raises NotTheListError for more text than MOST_TEXT."""
        kept: list[tuple[Cell, ...]] = []
        is_cut = False
        for number, row in enumerate(rows):
            if number == MOST_ROWS:
                is_cut = True
                break
            cells = [_cell(value) for value in row]
            while cells and cells[-1] == "":
                cells.pop()
            is_cut = is_cut or len(cells) > MOST_COLUMNS
            self._left -= sum(len(cell) for cell in cells if isinstance(cell, str))
            if self._left < 0:
                raise NotTheListError("too-large")
            kept.append(tuple(cells[:MOST_COLUMNS]))
        return Grid(name, tuple(kept), is_cut)


def _cell(value: object) -> Cell:
    """Return what a spreadsheet keeps as text, or as the date that it is."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case str():
            return value[:LONGEST_CELL].strip()
        case datetime.datetime():
            return value.date()
        case datetime.date():
            return value
        case float() if value.is_integer():
            return str(int(value))
    return str(value)[:LONGEST_CELL]
