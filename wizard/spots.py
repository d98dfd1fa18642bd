"""Spots: where in the program a person is. Each is shown as one view.

Named tuples, because there are many and a frozen dataclass costs seven times as much at the start.
A spot without parts is an empty tuple: compare with `is None`, never by truth.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wizard.answer_book import Version
from wizard.choice_ids import SAVE_SHEET
from wizard.dialogue.conversation import Change
from wizard.dialogue.values import Evidence, Reply
from wizard.incidents import Found
from wizard.quizzes import Taken
from wizard.toolkit.filters import Filter

if TYPE_CHECKING:
    from wizard.trainers_card import TrainersCard


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
    """What shall we call them? `typed` is what is half typed."""

    typed: str = ""


class AtAssessments(NamedTuple):
    """Which of several assessments?

    `names` are (id, name) of each; `unreadable` (place, reason) of those that cannot be opened.
    """

    names: tuple[tuple[str, str], ...]
    unreadable: tuple[tuple[str, str], ...] = ()


class AtQuestion(NamedTuple):
    """`from_answers`: it was opened from a list, such as that of answers, to which it leads back.

    It does so by way of the questions in `then`, which a change has opened. `waiting` is the flow
    that waits for just this answer of another one, and goes on after it. `letter` are the questions
    that follow in the letter to the IT company, where its answers are typed in.
    """

    question: str
    from_answers: bool = False
    then: tuple[str, ...] = ()
    waiting: str = ""
    letter: tuple[str, ...] | None = None


class AtWho(NamedTuple):
    """Whom will they ask about this question? `typed` is what is half typed."""

    at: AtQuestion
    typed: str = ""


class AtReason(NamedTuple):
    """Why does this question not apply?"""

    at: AtQuestion


class AtProofs(NamedTuple):
    """Which of the proofs that were named before is it?"""

    at: AtQuestion
    earlier: tuple[Evidence, ...]


class AtConfirm(NamedTuple):
    """An answer that sets others aside, before it is saved."""

    at: AtQuestion
    change: Change


class AtSecret(NamedTuple):
    """An answer that looks like a password or a key, before it is saved."""

    at: AtQuestion
    reply: Reply


class AtConflict(NamedTuple):
    """A question that was answered in several places at once, with each answer."""

    at: AtQuestion
    versions: tuple[Version, ...]


class AtTrouble(NamedTuple):
    """An answer that could not be saved; `reason` is the storage's."""

    at: AtQuestion
    change: Change
    reason: str


class AtNotKept(NamedTuple):
    """What a choice keeps could not be saved. `id` is that choice, `reason` the storage's."""

    id: str
    reason: str


class AtElsewhere(NamedTuple):
    """Where else can an answer be saved that could not be saved in its place?"""

    at: AtTrouble
    places: tuple[Path, ...]


class AtElsewhereSaved(NamedTuple):
    """What became of saving elsewhere; `reason` is why that failed too, or ''."""

    at: AtTrouble
    path: Path
    reason: str


class AtExplain(NamedTuple):
    """Explanations; `part` is one of them, or empty for all."""

    part: str
    question: str


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
    """Some of the topics, of all groups."""

    wanted: Filter


class AtSheet(NamedTuple):
    """What to type into the toolkit, for everything."""


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
    """The list of answers: those of one group, or the groups that have any."""

    group: str = ""


class AtChanged(NamedTuple):
    """The questions that mean something else than when they were answered."""


class AtHelp(NamedTuple):
    """How to move, how answers are kept, and where more help is."""


class AtWords(NamedTuple):
    """What some words of the glossary mean; `terms` are their ids, none where there are none."""

    terms: tuple[str, ...]


class AtLookUp(NamedTuple):
    """Which word or question shall be looked up?"""


class AtFound(NamedTuple):
    """What was found for what somebody typed."""

    typed: str


class AtAllWords(NamedTuple):
    """All words of the glossary: those under some letters, or the letters that there are."""

    letters: str = ""


class AtContacts(NamedTuple):
    """Who can help. `card` is what a trainer put into the folder of answers."""

    card: TrainersCard


class AtAbout(NamedTuple):
    """What there is to know about a topic."""

    flow: str


class AtAboutPart(NamedTuple):
    """One part of what there is to know about a topic, by its heading."""

    flow: str
    part: str


class AtTrainersNote(NamedTuple):
    """What is meant for whoever talks a room through a topic."""

    flow: str


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


Help = (
    AtExplain
    | AtHelp
    | AtWords
    | AtLookUp
    | AtFound
    | AtAllWords
    | AtContacts
    | AtAbout
    | AtAboutPart
    | AtTrainersNote
)
"""What is opened over what somebody is doing, and leads back to it."""

Doing = (
    AtOpening
    | AtTour
    | AtWelcomeBack
    | AtTakingOver
    | AtWhereKept
    | AtCalled
    | AtAssessments
    | AtQuestion
    | AtWho
    | AtReason
    | AtProofs
    | AtConfirm
    | AtSecret
    | AtConflict
    | AtTrouble
    | AtNotKept
    | AtElsewhere
    | AtElsewhereSaved
    | AtEnd
    | AtTypeThis
    | AtTopics
    | AtGroup
    | AtFiltered
    | AtSheet
    | AtPaper
    | AtLetter
    | AtLetterText
    | AtReply
    | AtLook
    | AtWhere
    | AtAnswers
    | AtChanged
    | AtIncidents
    | AtQuizzes
    | AtStopping
    | AtStopped
)

Spot = Doing | Help

ListsQuestions = AtAnswers | AtChanged | AtContacts | AtLetter | AtReply
"""Where questions stand as choices: each leads back there once it is answered."""

ListsTopics = AtTopics | AtGroup | AtFiltered | AtFound | AtReply | AtWhere
"""Where topics stand as choices: each goes on where it is left off."""
