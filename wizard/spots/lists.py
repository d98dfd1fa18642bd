"""Spots at lists: of topics, answers and jobs, and at what is made of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wizard.choice_ids import SAVE_SHEET
from wizard.toolkit.filters import Filter

if TYPE_CHECKING:
    from wizard.past import Done


class AtEnd(NamedTuple):
    """The end of a topic, or the point where it waits for somebody."""

    flow: str


class AtTypeThis(NamedTuple):
    """What to type into the toolkit for a topic."""

    flow: str


class AtTopics(NamedTuple):
    """The list of topics."""


class AtGroup(NamedTuple):
    """The topics of one group."""

    group: str


class AtFiltered(NamedTuple):
    """Some of the topics, of all groups: those that are `wanted`, or which shall it be?"""

    wanted: Filter | None = None


class AtStillTrue(NamedTuple):
    """What was said before in the topics of one group: is it all still true?"""

    group: str


class AtSheet(NamedTuple):
    """What to type into the toolkit, for everything."""


class AtPapers(NamedTuple):
    """The papers there are to print or to send."""


class AtWorksheets(NamedTuple):
    """The parts of the toolkit that there are worksheets of."""


class AtStatusName(NamedTuple):
    """Under which code name is the status file made? `problem`: why the last one did not fit."""

    typed: str
    problem: str = ""


class AtStatusFile(NamedTuple):
    """All that would be in the status file, before it is saved."""

    code: str


class AtPreview(NamedTuple):
    """How a paper begins, by what the command calls it."""

    kind: str


class AtPaper(NamedTuple):
    """A paper that was saved at `path`, or could not be. `paper` is the choice that saves it."""

    path: Path
    saved: bool
    paper: str = SAVE_SHEET


class AtLetter(NamedTuple):
    """The letter to the IT company: whom it goes to, whether it went out, and what comes back."""


class AtLetterText(NamedTuple):
    """What the letter says."""


class AtReply(NamedTuple):
    """What comes back from the IT company: `letter` are all questions of the letter, in order."""

    letter: tuple[str, ...]


class AtLook(NamedTuple):
    """Which topic shall somebody look up for themselves?"""


class AtWhere(NamedTuple):
    """Where somebody looks for the answers of a topic, step by step."""

    flow: str


class AtAnswers(NamedTuple):
    """The list of answers: those of one group, or that fit what was typed, or the groups."""

    group: str = ""
    typed: str = ""


class AtFindAnswer(NamedTuple):
    """Which answer shall be found?"""


class AtLastStep(NamedTuple):
    """What was `done` last, to take back, and what was `undone` last, to do again."""

    done: Done | None
    undone: Done | None


class AtChanged(NamedTuple):
    """The questions that mean something else than when they were answered."""


class AtJobs(NamedTuple):
    """What is left to do: everybody's, or that of one person, as `whose` they are in small letters.

    `every`: all of it in one list, also where there is much.
    """

    whose: str | None = None
    every: bool = False


class AtJob(NamedTuple):
    """One thing to do, by the id of its job."""

    id: str


class AtOldAnswers(NamedTuple):
    """The answers that will be too old on the day of publishing."""
