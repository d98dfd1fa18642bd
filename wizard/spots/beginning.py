"""Spots at the beginning and at the end, and at what is kept apart."""

from __future__ import annotations

from typing import NamedTuple

from wizard.incidents import Found
from wizard.quizzes import Taken


class AtOpening(NamedTuple):
    """The first screen of all."""


class AtTour(NamedTuple):
    """How it works, before starting."""


class AtWelcomeBack(NamedTuple):
    """The first screen of somebody who was here before."""


class AtTakingOver(NamedTuple):
    """What there is, for somebody who carries on what another person began."""


class AtWhereKept(NamedTuple):
    """Where things are kept, for the same person."""


class AtCalled(NamedTuple):
    """What shall we call them? `typed` is what is half typed.

    `from_settings`: it was opened there, and leads back.
    """

    typed: str = ""
    from_settings: bool = False


class AtIncidents(NamedTuple):
    """Something has gone wrong: something new, or one of those that were written down?"""

    found: Found


class AtQuizzes(NamedTuple):
    """The staff quiz: do it, or one of those that were begun?"""

    taken: Taken


class AtStopping(NamedTuple):
    """Stop for now?"""


class AtStopped(NamedTuple):
    """Nothing more is shown; the program ends."""
