"""Finds the list in a file: every sheet and category that could be meant, and its questions."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from wizard.toolkit.downloaded import NotTheListError
from wizard.toolkit.official.columns import (
    FEWEST_ITEMS,
    Column,
    Numbered,
    Roles,
    numbered_rows,
    roles,
)
from wizard.toolkit.official.grid import Opened
from wizard.toolkit.official.listing import LONGEST_WORDS, MOST_ITEMS, OfficialItem
from wizard.toolkit.official.marks import (
    LEVELS,
    Mark,
    categories_in,
    categories_listed,
    mark_in,
    years_in,
)


class Candidate(NamedTuple):
    """What could be meant: a sheet, for one category. `category` is 0 where nothing says whose.

    `words_heading` and `needed_heading` are the columns that were taken. `is_assumed`: nothing
    says that the latter means that an item is needed. `doubled`: numbers that stand there twice.
    """

    sheet: str
    category: int
    items: tuple[OfficialItem, ...]
    words_heading: str
    needed_heading: str
    is_assumed: bool
    restored: int
    doubled: tuple[str, ...]
    years: frozenset[str]


def candidates(opened: Opened, known: Collection[str]) -> tuple[Candidate, ...]:
    """Return what could be meant, in the order of the sheets; `known` are the numbers we know.

    Raises NotTheListError where nothing looks like the list.
    """
    found: list[Candidate] = []
    lacks_words = False
    for grid in opened.grids:
        numbered = numbered_rows(grid, known)
        if numbered is None:
            continue
        for category in _categories(grid.name, numbered):
            candidate = _candidate(grid.name, numbered, category)
            if candidate is None:
                lacks_words = True
            elif len(candidate.items) >= FEWEST_ITEMS:
                found.append(candidate)
    if found:
        if any(len(one.items) > MOST_ITEMS for one in found):
            raise NotTheListError("too-large")
        return tuple(found)
    if opened.lacks_results:
        raise NotTheListError("no-results")
    if any(grid.is_cut for grid in opened.grids):
        raise NotTheListError("too-large")
    raise NotTheListError("no-words" if lacks_words else "no-list")


def _categories(sheet: str, numbered: Numbered) -> tuple[int, ...]:
    """Return the categories that a sheet has a list for; 0 where it does not say."""
    named = categories_in(sheet)
    if len(named) == 1:
        return tuple(named)
    by_column = {one.category for one in numbered.columns} - {0}
    listed = roles(numbered, 0).listed
    by_row = (
        set().union(*(categories_listed(cell, bare=True) for cell in listed.cells))
        if listed
        else set()
    )
    titled = categories_in(" ".join(numbered.titles))
    if not by_column | by_row and len(titled) == 1:
        return tuple(titled)
    return tuple(sorted(by_column | by_row)) or (0,)


def _candidate(sheet: str, numbered: Numbered, category: int) -> Candidate | None:
    """Return the list of one category; None where no column holds the words."""
    found = roles(numbered, category)
    if found.words is None and sum(map(bool, numbered.rests)) < len(numbered.rests) / 2:
        return None
    items: dict[str, OfficialItem] = {}
    doubled: list[str] = []
    for row, ref in enumerate(numbered.refs):
        item = _item(numbered, found, row, category)
        if item is None:
            continue
        if ref in items:
            doubled.append(ref)
        items.setdefault(ref, item)
    said = " ".join((sheet, *numbered.titles, *(one.heading for one in numbered.columns)))
    return Candidate(
        sheet,
        category,
        tuple(items.values()),
        found.words.heading if found.words else numbered.heading,
        found.needed.heading if found.needed else "",
        found.is_assumed,
        numbered.restored,
        tuple(dict.fromkeys(doubled)),
        years_in(said),
    )


def _item(numbered: Numbered, found: Roles, row: int, category: int) -> OfficialItem | None:
    """Return what a row says of its question; None where it is not one of this category."""
    words = found.words.cells[row] if found.words else numbered.rests[row]
    if not words:
        return None
    if (
        found.listed
        and category
        and category not in categories_listed(found.listed.cells[row], bare=True)
    ):
        return None
    if found.applies and mark_in(found.applies.cells[row]) in (None, Mark.NO, Mark.NOT_FOR_THEM):
        return None
    needed, approaching = _needed(found, row), None
    if found.needed and mark_in(found.needed.cells[row]) is Mark.NOT_FOR_THEM:
        return None
    if found.approaching:
        mark = mark_in(found.approaching.cells[row])
        approaching = mark in (Mark.YES, Mark.APPROACHING, *LEVELS) and mark is not Mark.OPTIONAL
        needed = True if approaching else needed
    elif found.needed and _tells_levels(found.needed):
        approaching = mark_in(found.needed.cells[row]) is Mark.APPROACHING
    return OfficialItem(numbered.refs[row], words[:LONGEST_WORDS], needed, approaching)


def _needed(found: Roles, row: int) -> bool | None:
    if found.needed is None:
        return None
    mark = mark_in(found.needed.cells[row])
    if mark is None:
        # Where only what is needed is marked, an empty cell says that it is not.
        return None if found.needed.cells[row] else False
    return mark in (Mark.YES, Mark.NEEDED, Mark.MET, Mark.APPROACHING)


def _tells_levels(column: Column) -> bool:
    return any(mark_in(cell) is Mark.APPROACHING for cell in column.cells)
