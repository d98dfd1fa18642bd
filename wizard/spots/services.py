"""Spots beside one assessment: the other ones, of other services and of a newer year."""

from __future__ import annotations

from wizard.frozen import dataclass
from wizard.services import Comparison, Services, Target


@dataclass(frozen=True)
class AtAssessments:
    """Which of several assessments? `start`: how many are passed over in the list."""

    found: Services
    start: int = 0


@dataclass(frozen=True)
class AtFindService:
    """By which name is a service looked for?"""

    at: AtAssessments | AtCopyTo


@dataclass(frozen=True)
class AtServicesFound:
    """The services that fit what somebody typed."""

    at: AtAssessments | AtCopyTo
    typed: str


@dataclass(frozen=True)
class AtThisService:
    """The service that is worked on, as one among several."""


@dataclass(frozen=True)
class AtCompared:
    """How far several services are. `start`: how many are passed over in the list."""

    found: Services
    comparison: Comparison
    start: int = 0


@dataclass(frozen=True)
class AtCopyWhat:
    """Which answers are copied to another site?"""


@dataclass(frozen=True)
class AtCopyTo:
    """To which service are they copied? `group`: only those of it, or ''; `start`: as in a list."""

    group: str
    found: Services
    start: int = 0


@dataclass(frozen=True)
class AtNewSite:
    """What is the new service called that answers are copied to?

    `typed` is what is half typed. `nameless`: nothing was typed.
    """

    at: AtCopyTo
    typed: str = ""
    nameless: bool = False


@dataclass(frozen=True)
class AtCopyPreview:
    """What would be copied, before it is."""

    group: str
    target: Target


@dataclass(frozen=True)
class AtCopied:
    """So many answers were copied to another service."""

    id: str
    name: str
    answers: int


@dataclass(frozen=True)
class AtRollForward:
    """What going on into a newer year means, before it is made."""


@dataclass(frozen=True)
class AtRollLists:
    """Which list of what comes along, what does not, and what the toolkit changed?"""


@dataclass(frozen=True)
class AtRollList:
    """One of those lists, by its id."""

    list: str


@dataclass(frozen=True)
class AtNewYear:
    """The newer year, when it was made a moment ago."""
