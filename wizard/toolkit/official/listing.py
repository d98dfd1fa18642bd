"""The official list as it is understood: each question of one year, in the toolkit's own words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from wizard.frozen import dataclass
from wizard.toolkit.edition import Edition
from wizard.words.harmless import harmless_line

LISTS = "official"
"""The folder where lists are kept, beside the answers."""
CARE = 3
"""The category of social care. 1: NHS bodies, 2: companies and others, 4: doctors' surgeries."""
MOST_ITEMS = 500
LONGEST_WORDS = 2_000
"""Characters of the words of one question that are kept."""


class OfficialItem(NamedTuple):
    """One question. `needed` and `approaching` are None where the list does not say.

    `needed`: Standards Met needs it. `approaching`: the first step level needs it too.
    """

    ref: str
    words: str
    needed: bool | None = None
    approaching: bool | None = None


@dataclass(frozen=True)
class OfficialList:
    """The list of one year. `source` and `sheet` say where it came from, `kept` the day."""

    year: str
    category: int
    items: tuple[OfficialItem, ...]
    source: str
    sheet: str = ""
    kept: str = ""

    @cached_property
    def by_ref(self) -> Mapping[str, OfficialItem]:
        """The questions by their numbers."""
        return {item.ref: item for item in self.items}


class OfficialWords(NamedTuple):
    """What the official list of a year says of an item; `words` is None where it has no such."""

    year: str
    category: int
    ref: str
    words: str | None


class OfficialLists(NamedTuple):
    """The lists that somebody keeps, the oldest first; `damaged` are the names of files."""

    lists: tuple[OfficialList, ...] = ()
    damaged: tuple[str, ...] = ()

    def of(self, year: str) -> OfficialList | None:
        """Return the list of a year."""
        return next((one for one in self.lists if one.year == year), None)

    def before(self, year: str) -> OfficialList | None:
        """Return the last list of the years before one."""
        earlier = [one for one in self.lists if one.year < year]
        return earlier[-1] if earlier else None


NO_LISTS = OfficialLists()


def words_for(lists: OfficialLists, edition: Edition, ref: str) -> OfficialWords | None:
    """Return what the official list says of a number of an edition; None where none is kept.

    It is the list of that year, or of the one whose numbers that year has here. The words are made
    harmless to show, on one line.
    """
    year = edition.numbers_of
    found = lists.of(year)
    if found is None:
        return None
    item = found.by_ref.get(ref)
    return OfficialWords(year, found.category, ref, harmless_line(item.words) if item else None)
