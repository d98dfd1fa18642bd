"""The official list held against what we have: every item that we lack or have otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from wizard.toolkit.edition import Edition, Item, Level
from wizard.toolkit.history import History
from wizard.toolkit.official.listing import OfficialItem, OfficialList, OfficialLists
from wizard.toolkit.official.matching import Matches, match
from wizard.toolkit.past import PastEdition


class Comparison(NamedTuple):
    """`edition` is what the list was held against, `words_of` the year of the earlier words, or ''.

    `needed_here`: we say that a level needs it, the list that none does; `needed_there` the other
    way round. `first_step_here` and `first_step_there` are the same for Approaching Standards.
    `same` counts those with the same number of which nothing is said otherwise.
    """

    edition: Edition
    matches: Matches
    words_of: str
    needed_here: tuple[Item, ...]
    needed_there: tuple[Item, ...]
    first_step_here: tuple[Item, ...]
    first_step_there: tuple[Item, ...]
    same: int
    tells_needed: bool
    tells_first_step: bool


def compare(
    found: OfficialList,
    editions: Mapping[str, Edition],
    past: Mapping[str, PastEdition],
    kept: OfficialLists,
) -> Comparison:
    """Return how a list differs from our edition of its year, or from the newest before it."""
    ours = edition_for(found.year, editions)
    earlier = kept.before(found.year)
    words = words_by_key(earlier, editions, past) if earlier else {}
    matches = match(found, ours.items.values(), History(editions, past, ours), words)
    both = [(ours.items[key], official) for key, official in matches.by_key.items()]
    here = tuple(item for item, official in both if _is_needed(item) and official.needed is False)
    there = tuple(item for item, official in both if not _is_needed(item) and official.needed)
    step_here = tuple(item for item, official in both if _first_step(item, official) == (1, 0))
    step_there = tuple(item for item, official in both if _first_step(item, official) == (0, 1))
    moved = tuple(ours.items[one.key] for one in matches.moved if one.is_sure)
    otherwise = {item.key for item in (*here, *there, *step_here, *step_there, *moved)}
    return Comparison(
        ours,
        matches,
        earlier.year if earlier else "",
        here,
        there,
        step_here,
        step_there,
        len(both) - len(otherwise),
        any(item.needed is not None for item in found.items),
        any(item.approaching is not None for item in found.items),
    )


def edition_for(year: str, editions: Mapping[str, Edition]) -> Edition:
    """Return the checked edition of a year, or the newest checked one before it, or the oldest."""
    checked = sorted(one.id for one in editions.values() if not one.provisional)
    before = [id for id in checked if id <= year]
    return editions[(before or checked)[-1 if before else 0]]


def words_by_key(
    kept: OfficialList, editions: Mapping[str, Edition], past: Mapping[str, PastEdition]
) -> dict[str, str]:
    """Return the words of a list by our keys, as far as we know the numbers of its year."""
    year = editions.get(kept.year) or past.get(kept.year)
    if year is None:
        return {}
    known = {item.key: kept.by_ref.get(item.ref) for item in year.items.values()}
    return {key: official.words for key, official in known.items() if official is not None}


def _is_needed(item: Item) -> bool:
    return item.level is not Level.OPTIONAL


def _first_step(item: Item, official: OfficialItem) -> tuple[int, int] | None:
    """Return whether we, and whether the list, say that the first step needs an item."""
    if official.approaching is None or not _is_needed(item) or official.needed is False:
        return None
    return int(item.level is Level.APPROACHING), int(official.approaching)
