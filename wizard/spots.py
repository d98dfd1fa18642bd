"""Spots: where in the program a person is. Each is shown as one view.

Named tuples, because there are many and a frozen dataclass costs seven times as much at the start.
A spot without parts is an empty tuple: compare with `is None`, never by truth.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from wizard.answer_book import Version
from wizard.choice_ids import SAVE_SHEET
from wizard.dialogue.conversation import Change
from wizard.dialogue.values import Evidence, Reply
from wizard.incidents import Found
from wizard.quizzes import Taken
from wizard.services import Comparison, Services, Target

if TYPE_CHECKING:
    from wizard.past import Done, Past
    from wizard.trainers_card import TrainersCard


class AtOpening(NamedTuple):
    """The first screen of all."""


class AtTour(NamedTuple):
    """How it works, before starting."""


class AtWelcomeBack(NamedTuple):
    """The first screen of somebody who was here before."""


class AtRollForward(NamedTuple):
    """What going on into a newer year means, before it is made."""


class AtRollLists(NamedTuple):
    """Which list of what comes along, what does not, and what the toolkit changed?"""


class AtRollList(NamedTuple):
    """One of those lists, by its id."""

    list: str


class AtNewYear(NamedTuple):
    """The newer year, when it was made a moment ago."""


class AtAssessments(NamedTuple):
    """Which of several assessments? `start`: how many are passed over in the list."""

    found: Services
    start: int = 0


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


class AtFindService(NamedTuple):
    """By which name is a service looked for?"""

    at: AtAssessments | AtCopyTo


class AtServicesFound(NamedTuple):
    """The services that fit what somebody typed."""

    at: AtAssessments | AtCopyTo
    typed: str


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
    """Whom will they ask about this question, and by when? `typed` is what is half typed."""

    at: AtQuestion
    typed: Mapping[str, str] | None = None


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


class AtStillTrue(NamedTuple):
    """What was said before in the topics of one group: is it all still true?"""

    group: str


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
    """The list of answers: those of one group, or that fit what was typed, or the groups."""

    group: str = ""
    typed: str = ""


class AtFindAnswer(NamedTuple):
    """Which answer shall be found?"""


class AtLastStep(NamedTuple):
    """What was `done` last, to take back, and what was `undone` last, to do again."""

    done: Done | None
    undone: Done | None


class AtHistory(NamedTuple):
    """What was answered to a question before: `past`, the oldest first."""

    at: AtQuestion
    past: tuple[Past, ...]


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
    | AtHistory
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
    | AtRollForward
    | AtRollLists
    | AtRollList
    | AtNewYear
    | AtAssessments
    | AtThisService
    | AtCompared
    | AtCopyWhat
    | AtCopyTo
    | AtNewSite
    | AtCopyPreview
    | AtCopied
    | AtFindService
    | AtServicesFound
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
    | AtStillTrue
    | AtSheet
    | AtPaper
    | AtLetter
    | AtLetterText
    | AtReply
    | AtLook
    | AtWhere
    | AtAnswers
    | AtFindAnswer
    | AtLastStep
    | AtChanged
    | AtJobs
    | AtJob
    | AtOldAnswers
    | AtIncidents
    | AtQuizzes
    | AtStopping
    | AtStopped
)

Spot = Doing | Help

ListsQuestions = (
    AtAnswers
    | AtChanged
    | AtContacts
    | AtJobs
    | AtLetter
    | AtOldAnswers
    | AtReply
    | AtStillTrue
    | AtThisService
)
"""Where questions stand as choices: each leads back there once it is answered."""

ListsTopics = AtTopics | AtGroup | AtFound | AtReply | AtWhere | AtJob
"""Where topics stand as choices: each goes on where it is left off."""
