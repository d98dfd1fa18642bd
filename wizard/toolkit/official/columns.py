"""Which column of a sheet is which: found by what stands in them, then by what they are called."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from wizard.toolkit.official.grid import Cell, Grid
from wizard.toolkit.official.marks import LEVELS, Mark, categories_in, categories_listed, mark_in
from wizard.toolkit.official.numbers import Parts, as_ref, day_in, is_month_first, ref_in

FEWEST_ITEMS = 5
"""Numbers that a sheet needs before it is taken for a list."""
HEADINGS_ABOVE = 15
"""Rows above the first number among which headings are looked for."""
LONG = 15
"""Characters from which on a cell holds words and no mark."""
MOSTLY = 0.5

HELP = re.compile(
    r"help|tool ?tip|\btips?\b|guid|note|comment|chang|updat|reason|rationale|example|assertion"
    r"|obligation|advice|new\b"
)
WORDS = re.compile(r"evidence|question|wording|\btext\b|\bitem|statement|requirement")
NEEDED = re.compile(r"mandat|required|\bmet\b|\blevel|compulsory|optional")
APPROACHING = re.compile(r"approaching|first step|entry level")
APPLIES = re.compile(r"applies|applicable|in scope|includ|relevant")
OF_CATEGORY = re.compile(r"categor|sector|organisation type|\bcat\b")


class Column(NamedTuple):
    """A column of the rows that have a number. `category`: the one it is for, 0 for every one."""

    place: int
    heading: str
    category: int
    cells: tuple[str, ...]


class Numbered(NamedTuple):
    """The rows of a sheet that have a number, and what stands above them.

    `titles` are rows above with one cell. `restored`: so many numbers had been made dates.
    """

    refs: tuple[str, ...]
    rests: tuple[str, ...]
    columns: tuple[Column, ...]
    heading: str
    titles: tuple[str, ...]
    restored: int


def numbered_rows(grid: Grid, known: Collection[str]) -> Numbered | None:
    """Return the rows with numbers; None for a sheet that is no list. `known` are our numbers."""
    width = max(map(len, grid.rows), default=0)
    found = [_numbers_in(grid, place, known) for place in range(width)]
    # The first of several: a second one is what a question was called before.
    place = max(range(width), key=lambda at: (len(set(found[at].values())), -at), default=-1)
    if place < 0 or len(set(found[place].values())) < FEWEST_ITEMS:
        return None
    refs = found[place]
    numbers = list(refs)
    above = grid.rows[max(0, numbers[0] - HEADINGS_ABOVE) : numbers[0]]
    headings = _Headings(above, width)
    columns = tuple(
        Column(
            at,
            headings.text(at),
            headings.category(at),
            tuple(_text(grid.rows[row], at) for row in numbers),
        )
        for at in range(width)
        if at != place
    )
    rests = tuple(ref_in(grid.rows[row][place])[1] for row in numbers)
    restored = sum(not ref_in(grid.rows[row][place])[0] for row in numbers)
    return Numbered(
        tuple(refs.values()), rests, columns, headings.text(place), headings.titles, restored
    )


def _numbers_in(grid: Grid, place: int, known: Collection[str]) -> dict[int, str]:
    """Return the numbers in a column by row; of dates only where some make numbers that we know."""
    refs: dict[int, str] = {}
    days: dict[int, Parts] = {}
    for row, cells in enumerate(grid.rows):
        cell = cells[place] if place < len(cells) else ""
        ref, _ = ref_in(cell)
        if ref:
            refs[row] = ref
        elif (day := day_in(cell)) is not None:
            days[row] = day
    month_first = is_month_first(days.values(), known)
    restored = {row: as_ref(day, month_first=month_first) for row, day in days.items()}
    if sum(ref in known for ref in restored.values()) * 2 < len(restored):
        return refs
    return dict(sorted({**refs, **restored}.items()))


class _Headings:
    """What stands above the numbers. Cells that were merged are empty but for the first."""

    def __init__(self, rows: Sequence[Sequence[Cell]], width: int) -> None:
        filled: list[list[str]] = []
        titles: list[str] = []
        last = max((at for at, row in enumerate(rows) if sum(map(bool, row)) > 1), default=-1)
        for at, row in enumerate(rows):
            texts = [_text(row, place) for place in range(width)]
            if sum(map(bool, texts)) == 1:
                titles += filter(None, texts)
            elif at < last:
                for place in range(1, width):
                    texts[place] = texts[place] or texts[place - 1]
                filled.append(texts)
            elif any(texts):
                filled.append(texts)
        self.titles = tuple(titles)
        self._filled = filled

    def text(self, place: int) -> str:
        return " ".join(dict.fromkeys(row[place] for row in self._filled if row[place]))

    def category(self, place: int) -> int:
        """Return the category of the lowest heading that names one alone."""
        for row in reversed(self._filled):
            named = categories_in(row[place])
            if len(named) == 1:
                return next(iter(named))
        return 0


class Roles(NamedTuple):
    """The columns of one category. `is_assumed`: nothing says that `needed` means needed."""

    words: Column | None
    needed: Column | None
    approaching: Column | None
    applies: Column | None
    listed: Column | None
    is_assumed: bool = False


def roles(numbered: Numbered, category: int) -> Roles:
    """Return which column says what of a category; of those for every one what it has not."""
    ours = [one for one in numbered.columns if one.category in (0, category)]
    listed = next((one for one in ours if _lists_categories(one)), None)
    flags = [one for one in ours if one is not listed and _marks_in(one)]
    texts = [one for one in ours if one is not listed and _is_text(one)]
    words = max(texts, key=lambda one: _fit(one, category), default=None)
    approaching = _best([one for one in flags if _is_about(one, APPROACHING)], category)
    rest = [one for one in flags if one is not approaching and not _is_about(one, HELP)]
    needed = _best([one for one in rest if _says_needed(one)], category)
    bare = _best([one for one in rest if one is not needed and _is_bare(one)], category)
    if needed is not None or bare is None:
        applies = _best([one for one in rest if _is_about(one, APPLIES)], category) or bare
        return Roles(words, needed, approaching, applies, listed)
    applies = _best([one for one in rest if _is_about(one, APPLIES)], category)
    return Roles(words, bare, approaching, applies, listed, is_assumed=True)


def _best(columns: Sequence[Column], category: int) -> Column | None:
    """Return the first column that is for this category alone, or else the first."""
    return min(columns, key=lambda one: (one.category != category, one.place), default=None)


def _fit(column: Column, category: int) -> tuple[bool, bool, bool, bool, bool, int]:
    """Return what the best words have: every question has its own, explanations stand behind."""
    said = [cell for cell in column.cells if cell]
    heading = column.heading.casefold()
    return (
        len(said) * 4 >= len(column.cells),
        len(set(said)) >= 0.9 * len(said),
        not HELP.search(heading),
        column.category == category,
        bool(WORDS.search(heading)),
        -column.place,
    )


def _is_text(column: Column) -> bool:
    said = [cell for cell in column.cells if cell]
    long = [cell for cell in said if len(cell) >= LONG]
    # A list for several categories has words for each only where it is asked them.
    return len(long) >= FEWEST_ITEMS and len(long) >= MOSTLY * len(said)


def _marks_in(column: Column) -> frozenset[Mark]:
    """Return the marks in a column; none where other things stand there too."""
    said = [cell for cell in column.cells if cell]
    marks = [mark for cell in said if (mark := mark_in(cell)) is not None]
    return frozenset(marks) if marks and len(marks) >= 0.9 * len(said) else frozenset()


def _says_needed(column: Column) -> bool:
    heading = column.heading.casefold()
    return bool(_marks_in(column) & LEVELS or NEEDED.search(heading))


def _is_bare(column: Column) -> bool:
    """Say whether a heading names a category and nothing else, or there is none."""
    heading = column.heading.casefold()
    return column.category != 0 or not heading


def _is_about(column: Column, what: re.Pattern[str]) -> bool:
    heading = column.heading.casefold()
    other = NEEDED if what is HELP else None
    return bool(what.search(heading)) and not (other and other.search(heading))


def _lists_categories(column: Column) -> bool:
    bare = bool(OF_CATEGORY.search(column.heading.casefold()))
    said = [cell for cell in column.cells if cell]
    found = [cell for cell in said if len(cell) <= 60 and categories_listed(cell, bare=bare)]
    return len(found) >= max(FEWEST_ITEMS, 0.8 * len(column.cells)) and len(found) >= 0.9 * len(
        said
    )


def _text(cells: Sequence[Cell], place: int) -> str:
    cell = cells[place] if place < len(cells) else ""
    return cell if isinstance(cell, str) else cell.isoformat()
