"""One year of the toolkit: its items, and what is known about it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True)
class Item:
    """One evidence item. `key` is ours and stable; `ref` is its number in this edition only."""

    key: str
    ref: str
    section: str
    level: Level
    standard: int
    answers_with: str
    status: Knowledge


@dataclass(frozen=True)
class Edition:
    """`provisional`: last year's items, not yet checked against this year's toolkit."""

    id: str
    provisional: bool
    deadline: datetime.date
    deadline_status: DeadlineStatus
    checked: datetime.date
    sections: tuple[str, ...]
    items: Mapping[str, Item]

    def days_left(self, today: datetime.date) -> int:
        """Return the days to the deadline; below zero once it has passed."""
        return (self.deadline - today).days
