"""Spots at the beginning and at the end, and at what is kept apart."""

from __future__ import annotations

from wizard.frozen import dataclass
from wizard.incidents import Found
from wizard.quizzes import Taken


@dataclass(frozen=True)
class AtOpening:
    """The first screen of all."""


@dataclass(frozen=True)
class AtTour:
    """How it works, before starting."""


@dataclass(frozen=True)
class AtWelcomeBack:
    """The first screen of somebody who was here before."""


@dataclass(frozen=True)
class AtTakingOver:
    """What there is, for somebody who carries on what another person began."""


@dataclass(frozen=True)
class AtWhereKept:
    """Where things are kept, for the same person."""


@dataclass(frozen=True)
class AtCalled:
    """What shall we call them? `typed` is what is half typed.

    `from_settings`: it was opened there, and leads back.
    """

    typed: str = ""
    from_settings: bool = False


@dataclass(frozen=True)
class AtIncidents:
    """Something has gone wrong: something new, or one of those that were written down?"""

    found: Found


@dataclass(frozen=True)
class AtQuizzes:
    """The staff quiz: do it, or one of those that were begun?"""

    taken: Taken


@dataclass(frozen=True)
class AtStopping:
    """Stop for now?"""


@dataclass(frozen=True)
class AtStopped:
    """Nothing more is shown; the program ends."""
