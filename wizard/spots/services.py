"""Spots beside one assessment: the other ones, of other services and of a newer year."""

from __future__ import annotations

from typing import NamedTuple

from wizard.services import Comparison, Services, Target


class AtAssessments(NamedTuple):
    """Which of several assessments? `start`: how many are passed over in the list."""

    found: Services
    start: int = 0


class AtFindService(NamedTuple):
    """By which name is a service looked for?"""

    at: AtAssessments | AtCopyTo


class AtServicesFound(NamedTuple):
    """The services that fit what somebody typed."""

    at: AtAssessments | AtCopyTo
    typed: str


class AtThisService(NamedTuple):
    """The service that is worked on, as one among several."""


class AtCompared(NamedTuple):
    """How far several services are. `start`: how many are passed over in the list."""

    found: Services
    comparison: Comparison
    start: int = 0


class AtCopyWhat(NamedTuple):
    """Which answers are copied to another site?"""


class AtCopyTo(NamedTuple):
    """To which service are they copied? `group`: only those of it, or ''; `start`: as in a list."""

    group: str
    found: Services
    start: int = 0


class AtNewSite(NamedTuple):
    """What is the new service called that answers are copied to?

    `typed` is what is half typed. `nameless`: nothing was typed.
    """

    at: AtCopyTo
    typed: str = ""
    nameless: bool = False


class AtCopyPreview(NamedTuple):
    """What would be copied, before it is."""

    group: str
    target: Target


class AtCopied(NamedTuple):
    """So many answers were copied to another service."""

    id: str
    name: str
    answers: int


class AtRollForward(NamedTuple):
    """What going on into a newer year means, before it is made."""


class AtRollLists(NamedTuple):
    """Which list of what comes along, what does not, and what the toolkit changed?"""


class AtRollList(NamedTuple):
    """One of those lists, by its id."""

    list: str


class AtNewYear(NamedTuple):
    """The newer year, when it was made a moment ago."""
