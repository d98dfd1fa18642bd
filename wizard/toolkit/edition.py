"""One year of the toolkit: its items, and what is known about it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import StrEnum

from wizard.frozen import dataclass


class Level(StrEnum):
    """What an item is needed for. APPROACHING items are needed for Standards Met as well."""

    APPROACHING = "approaching"
    MET = "met"
    OPTIONAL = "optional"


class Knowledge(StrEnum):
    """How sure we are of a detail."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    UNVERIFIED = "unverified"


class DeadlineStatus(StrEnum):
    CONFIRMED = "confirmed"
    EXPECTED = "expected"


class AnswersWith(StrEnum):
    """What the toolkit's own screen takes as an answer to an item."""

    TICK = "tick"
    TEXT = "text"
    DOCUMENT = "document"
    DATE = "date"


class ChangeKind(StrEnum):
    """What became of an item in a year. REQUIRED: from then on a level needed it.

    NEW: care services were asked it for the first time. OPTIONAL: no level needed it any more.
    WORDING and HELP: the toolkit's own words for it, or about it, became others.
    """

    NEW = "new"
    REQUIRED = "required"
    OPTIONAL = "optional"
    WORDING = "wording"
    HELP = "help"


@dataclass(frozen=True)
class Change:
    """One thing that became of an item, and how sure we are of that; never unverified."""

    kind: ChangeKind
    known: Knowledge


@dataclass(frozen=True)
class Known:
    """How sure we are of each detail of an item.

    `item`: that it is asked at all. `not_applicable`: where to say that it does not apply; of one
    that always applies there is nothing to be sure of.
    """

    item: Knowledge
    number: Knowledge
    section: Knowledge
    level: Knowledge
    answers_with: Knowledge
    not_applicable: Knowledge


@dataclass(frozen=True)
class Item:
    """One evidence item. `key` is ours and stable; `ref` is its number in this edition only.

    `section` and `answers_with` are None where nobody could tell. `yearly`: the toolkit asks for
    something of the last twelve months. `changes` are those of this year.
    """

    key: str
    ref: str
    section: str | None
    level: Level
    standard: int
    answers_with: AnswersWith | None
    yearly: bool
    known: Known
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class Count:
    """How many items the toolkit says that a level needs, and how sure we are of that."""

    items: int
    known: Knowledge


@dataclass(frozen=True)
class Edition:
    """A year. One that is `based_on` another has that year's sections and items.

    `items` by key, in our order: section by section, the easiest first. `stated` are the counts
    of this year, as far as the toolkit has stated them; they are never those of another year.
    `removed` are the keys of items that this year has no longer, and how sure we are of that.
    `from_list`: the numbers and levels are this year's, from an official list that somebody loaded.
    """

    id: str
    based_on: str
    deadline: datetime.date
    deadline_status: DeadlineStatus
    checked: datetime.date
    sections: tuple[str, ...]
    items: Mapping[str, Item]
    stated: Mapping[Level, Count]
    removed: Mapping[str, Knowledge]
    from_list: bool = False

    @property
    def provisional(self) -> bool:
        """Whether our questions are another year's, not yet checked against this year's toolkit."""
        return bool(self.based_on)

    @property
    def numbers_of(self) -> str:
        """The year whose numbers and levels these are."""
        return self.id if self.from_list or not self.based_on else self.based_on

    def days_left(self, today: datetime.date) -> int:
        """Return the days to the deadline; below zero once it has passed."""
        return (self.deadline - today).days

    def at_level(self, level: Level) -> tuple[Item, ...]:
        """Return the items that a level needs: for MET those of APPROACHING too."""
        needed = {level, Level.APPROACHING} if level is Level.MET else {level}
        return tuple(item for item in self.items.values() if item.level in needed)

    def knows_all_of(self, level: Level) -> bool:
        """Return whether as many items are known as the toolkit states for a level.

        Where it is False, what is said about the level is true of "at least these" items.
        """
        return level in self.stated and len(self.at_level(level)) == self.stated[level].items

    def section_items(self, section: str | None) -> tuple[Item, ...]:
        """Return the items of a section; of None, those whose section is not known."""
        return tuple(item for item in self.items.values() if item.section == section)

    def in_official_order(self) -> tuple[Item, ...]:
        """Return the items as the toolkit lists them, by number: 1.3.2 before 1.3.12."""
        return tuple(sorted(self.items.values(), key=_number))


def _number(item: Item) -> tuple[int, ...]:
    return tuple(int(part) for part in item.ref.split("."))
