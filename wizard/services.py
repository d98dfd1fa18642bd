"""The services on this computer: what a list says of each assessment without opening it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from wizard.frozen import dataclass
from wizard.toolkit.edition import Level
from wizard.toolkit.progress import TopicStatus

FEW = 9
"""As many services stand in one list: each can be chosen with one digit."""


@dataclass(frozen=True)
class Service:
    """One assessment. `organisation` is its name as it was typed, or ''.

    `is_past`: it went on into a newer year. `read_only`: a newer version saved answers there.
    """

    id: str
    organisation: str
    edition: str
    last_saved: datetime.datetime | None
    answers: int
    is_past: bool = False
    read_only: bool = False


@dataclass(frozen=True)
class Services:
    """`known`: last saved first. `unreadable`: (place, reason) of those that cannot be opened."""

    known: tuple[Service, ...] = ()
    unreadable: tuple[tuple[str, str], ...] = ()

    @property
    def any(self) -> bool:
        """Whether there is anything, readable or not."""
        return bool(self.known or self.unreadable)

    def ids(self) -> frozenset[str]:
        return frozenset(service.id for service in self.known)

    def named(self, id: str) -> Service | None:
        """Return the one with this id, if it is there."""
        return next((service for service in self.known if service.id == id), None)

    def other_than(self, id: str, edition: str) -> tuple[Service, ...]:
        """Return the others of this year: those that answers of this one can be copied to."""
        others = (one for one in self.known if one.id != id and not one.is_past)
        return tuple(one for one in others if one.edition == edition)


@dataclass(frozen=True)
class Progress:
    """How many topics of a service stand where, by status, and the level aimed at.

    `answers_here`: the topics are for this service to do, and not for its head office.
    """

    service: Service
    counts: Mapping[str, int]
    level: Level
    answers_here: bool

    @property
    def is_to_do(self) -> bool:
        """Whether its topics are something to do here now, and not of a year that is over."""
        return self.answers_here and not self.service.is_past

    @property
    def done(self) -> int:
        return self.counts[TopicStatus.DONE]

    @property
    def topics(self) -> int:
        return sum(self.counts.values())


@dataclass(frozen=True)
class Comparison:
    """`behind_first`: those with most left to do first.

    `unreadable`: those that could not be opened. `left_out`: so many others were not compared.
    """

    behind_first: tuple[Progress, ...]
    unreadable: tuple[Service, ...] = ()
    left_out: int = 0

    def ids(self) -> frozenset[str]:
        return frozenset(one.service.id for one in self.behind_first)


@dataclass(frozen=True)
class Target:
    """A service that answers are copied to: one without an `id` is made then, under this `name`.

    `answered` are the questions that have an answer there, which nothing replaces. `reason`: why
    it cannot be opened, or ''. `has_namesake`: another one has the name of a new one already.
    """

    id: str
    name: str
    answered: frozenset[str] = frozenset()
    reason: str = ""
    has_namesake: bool = False
