"""A year that nobody has checked yet, as the official list has it that somebody loaded."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from wizard.toolkit.edition import (
    Change,
    ChangeKind,
    DeadlineStatus,
    Edition,
    Item,
    Knowledge,
    Known,
    Level,
)
from wizard.toolkit.official.comparing import Comparison
from wizard.toolkit.official.listing import CARE, OfficialItem, OfficialList
from wizard.toolkit.official.numbers import parts_of

ENOUGH = 0.6
"""So many of our items the list has to have, or else it says little about ours."""
NEW = "official-"
"""What the key of an item begins with that only the list has; no topic speaks of it."""
DEADLINE = (6, 30)
"""The toolkit's last day has been 30 June each year since 2021."""


def is_of_a_new_year(found: OfficialList, editions: Mapping[str, Edition]) -> bool:
    """Say whether a list for care is of a year after the last one that was checked."""
    return found.category == CARE and found.year > max(
        one.id for one in editions.values() if not one.provisional
    )


def has_enough(comparison: Comparison) -> bool:
    """Say whether a list has so many of our items that a year can be made of it."""
    return len(comparison.matches.by_key) >= ENOUGH * len(comparison.edition.items)


def edition_from(
    found: OfficialList, comparison: Comparison, editions: Mapping[str, Edition]
) -> Edition:
    """Return the year with the numbers and levels of the list.

    What it has no longer is removed, as far as the list says, and what is new has no section.
    """
    base, matches = comparison.edition, comparison.matches
    known = {
        key: _as_listed(item, matches.by_key[key])
        for key, item in base.items.items()
        if key in matches.by_key
    }
    new = {f"{NEW}{item.ref}": _new(item) for item in matches.lacking}
    standing = editions.get(found.year)
    ends = int(f"20{found.year[-2:]}")
    return Edition(
        found.year,
        base.id,
        standing.deadline if standing else datetime.date(ends, *DEADLINE),
        standing.deadline_status if standing else DeadlineStatus.EXPECTED,
        standing.checked if standing else base.checked,
        base.sections,
        {**known, **dict(sorted(new.items(), key=lambda one: parts_of(one[1].ref)))},
        {},
        {item.key: Knowledge.LIKELY for item in matches.gone},
        from_list=True,
    )


def _as_listed(item: Item, official: OfficialItem) -> Item:
    sure = Knowledge.CONFIRMED
    known = replace(
        item.known,
        item=sure,
        number=sure,
        level=item.known.level if official.needed is None else sure,
    )
    level = _level(official, item.level)
    return replace(item, ref=official.ref, level=level, known=known, changes=())


def _level(official: OfficialItem, ours: Level) -> Level:
    """Return the level of the list; where it does not say, ours."""
    if official.needed is None:
        return ours
    if not official.needed:
        return Level.OPTIONAL
    if official.approaching is not None:
        return Level.APPROACHING if official.approaching else Level.MET
    return Level.MET if ours is Level.OPTIONAL else ours


def _new(official: OfficialItem) -> Item:
    known = Known(*[Knowledge.UNVERIFIED] * 6)
    sure = Knowledge.CONFIRMED
    level = Knowledge.UNVERIFIED if official.needed is None else sure
    return Item(
        f"{NEW}{official.ref}",
        official.ref,
        None,
        _level(official, Level.OPTIONAL),
        parts_of(official.ref)[0],
        None,
        False,
        replace(known, item=sure, number=sure, level=level),
        (Change(ChangeKind.NEW, Knowledge.LIKELY),),
    )
