"""Spots at lists: of topics, answers and jobs, and at what is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wizard.choice_ids import SAVE_SHEET
from wizard.frozen import dataclass
from wizard.toolkit.filters import Filter

if TYPE_CHECKING:
    from wizard.past import Done


@dataclass(frozen=True)
class AtEnd:
    """The end of a topic, or the point where it waits for somebody."""

    flow: str


@dataclass(frozen=True)
class AtTypeThis:
    """What to type into the toolkit for a topic."""

    flow: str


@dataclass(frozen=True)
class AtTopics:
    """The list of topics."""


@dataclass(frozen=True)
class AtGroup:
    """The topics of one group."""

    group: str


@dataclass(frozen=True)
class AtFiltered:
    """Some of the topics, of all groups: those that are `wanted`, or which shall it be?"""

    wanted: Filter | None = None


@dataclass(frozen=True)
class AtStillTrue:
    """What was said before in the topics of one group: is it all still true?"""

    group: str


@dataclass(frozen=True)
class AtSheet:
    """What to type into the toolkit, for everything."""


@dataclass(frozen=True)
class AtPapers:
    """The papers there are to print or to send."""


@dataclass(frozen=True)
class AtWorksheets:
    """The parts of the toolkit that there are worksheets of."""


@dataclass(frozen=True)
class AtStatusName:
    """Under which code name is the status file made? `problem`: why the last one did not fit.

    `typed` is None where one is suggested.
    """

    typed: str | None = None
    problem: str = ""


@dataclass(frozen=True)
class AtStatusFile:
    """All that would be in the status file, before it is saved."""

    code: str


@dataclass(frozen=True)
class AtPreview:
    """How a paper begins, by what the command calls it."""

    kind: str


@dataclass(frozen=True)
class AtPaper:
    """A paper that was saved at `path`, or could not be. `paper` is the choice that saves it."""

    path: Path
    saved: bool
    paper: str = SAVE_SHEET


@dataclass(frozen=True)
class AtLetter:
    """The letter to the IT company: whom it goes to, whether it went out, and what comes back."""


@dataclass(frozen=True)
class AtLetterText:
    """What the letter says."""


@dataclass(frozen=True)
class AtReply:
    """What comes back from the IT company: `letter` are all questions of the letter, in order."""

    letter: tuple[str, ...]


@dataclass(frozen=True)
class AtLook:
    """Which topic shall somebody look up for themselves?"""


@dataclass(frozen=True)
class AtWhere:
    """Where somebody looks for the answers of a topic, step by step."""

    flow: str


@dataclass(frozen=True)
class AtAnswers:
    """The list of answers: those of one group, or that fit what was typed, or the groups."""

    group: str = ""
    typed: str = ""


@dataclass(frozen=True)
class AtFindAnswer:
    """Which answer shall be found?"""


@dataclass(frozen=True)
class AtLastStep:
    """What was `done` last, to take back, and what was `undone` last, to do again."""

    done: Done | None
    undone: Done | None


@dataclass(frozen=True)
class AtChanged:
    """The questions that mean something else than when they were answered."""


@dataclass(frozen=True)
class AtJobs:
    """What is left to do: everybody's, or that of one person, as `whose` they are in small letters.

    `every`: all of it in one list, also where there is much.
    """

    whose: str | None = None
    every: bool = False


@dataclass(frozen=True)
class AtJob:
    """One thing to do, by the id of its job."""

    id: str


@dataclass(frozen=True)
class AtOldAnswers:
    """The answers that will be too old on the day of publishing."""
