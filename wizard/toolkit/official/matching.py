"""Which question of the official list is which of ours: by its number, then by its words.

Our words are our own, so they say nothing about that. What can be compared are the words of two
official lists. Without an earlier one, a number is all there is to go by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from wizard.toolkit.edition import Item
from wizard.toolkit.history import History
from wizard.toolkit.official.listing import OfficialItem, OfficialList
from wizard.words.word_search import WORD

ALIKE, OTHER = 0.75, 0.3
"""From here on two questions are taken for one; below, for two different ones."""
APART = 0.1
"""So much more alike than the next one the best has to be."""
LONGEST = 200
"""Words of a question that are compared."""


class Moved(NamedTuple):
    """A question that has another number in the list. `then` is the number that we knew."""

    key: str
    then: str
    item: OfficialItem
    is_sure: bool


class Matches(NamedTuple):
    """`by_key` is what the list says of our items. `lacking` are those that we have not.

    `gone` are our items that the list has not under any number that we can tell. `moved` by sure
    ones are in `by_key` too. `reused`: numbers that stand for another question than before.
    `reworded` are ours of which the words differ from those of the earlier list.
    """

    by_key: Mapping[str, OfficialItem]
    lacking: tuple[OfficialItem, ...]
    gone: tuple[Item, ...]
    moved: tuple[Moved, ...]
    reused: tuple[OfficialItem, ...]
    reworded: tuple[Item, ...]


def match(
    found: OfficialList, items: Iterable[Item], history: History, earlier: Mapping[str, str]
) -> Matches:
    """Return what is which. `earlier` are the words of an earlier official list, by our keys."""
    ours = {item.key: item for item in items}
    by_key: dict[str, OfficialItem] = {}
    reused: list[OfficialItem] = []
    for key, item in ours.items():
        official = found.by_ref.get(item.ref)
        if official is None:
            continue
        if key in earlier and likeness(earlier[key], official.words) < OTHER:
            reused.append(official)
        else:
            by_key[key] = official
    taken = {official.ref for official in by_key.values()}
    left = [official for official in found.items if official.ref not in taken]
    moved: list[Moved] = []
    for key in [key for key in ours if key not in by_key]:
        best = _best(earlier.get(key, ""), left)
        if best is not None:
            moved.append(Moved(key, ours[key].ref, best, is_sure=True))
            by_key[key] = best
            left.remove(best)
    gone = tuple(item for key, item in ours.items() if key not in by_key)
    moved += _perhaps(gone, left, history)
    reworded = tuple(
        ours[key]
        for key, official in by_key.items()
        if key in earlier and likeness(earlier[key], official.words) < 1
    )
    return Matches(by_key, tuple(left), gone, tuple(moved), tuple(reused), reworded)


def _best(words: str, left: Iterable[OfficialItem]) -> OfficialItem | None:
    """Return the one question that has these words, if there is one and no second like it."""
    if not words:
        return None
    alike = sorted(
        ((likeness(words, item.words), item) for item in left),
        key=lambda one: one[0],
        reverse=True,
    )
    best = [item for much, item in alike[:2] if much >= ALIKE]
    if len(best) > 1 and alike[0][0] - alike[1][0] < APART:
        return None
    return best[0] if best else None


def _perhaps(
    gone: Iterable[Item], left: Iterable[OfficialItem], history: History
) -> Iterable[Moved]:
    """Yield questions that may be ones of ours under a number that those had in other years."""
    missing = {item.key: item for item in gone}
    for official in left:
        for span in history.meanings_of(official.ref):
            if span.key in missing:
                item = missing.pop(span.key)
                yield Moved(item.key, item.ref, official, is_sure=False)


def likeness(one: str, other: str) -> float:
    """Return how much of the words of two questions is the same: 1 is all, 0 nothing."""
    these, those = _words(one), _words(other)
    total = these.total() + those.total()
    return 2 * (these & those).total() / total if total else 0.0


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(text.casefold())[:LONGEST])
