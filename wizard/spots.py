"""Spots: where in the program a person is. Each is shown as one view."""

from __future__ import annotations

from dataclasses import dataclass

from wizard.dialogue.conversation import Change
from wizard.dialogue.values import Answer


@dataclass(frozen=True, slots=True)
class AtOpening:
    """The first screen of all."""


@dataclass(frozen=True, slots=True)
class AtTour:
    """How it works, before starting."""


@dataclass(frozen=True, slots=True)
class AtWelcomeBack:
    """The first screen of somebody who was here before."""


@dataclass(frozen=True, slots=True)
class AtAssessments:
    """Which of several assessments? `names` are (id, name) of each."""

    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class AtQuestion:
    """`from_answers`: it was opened from the list of answers, to which it leads back."""

    question: str
    from_answers: bool = False


@dataclass(frozen=True, slots=True)
class AtWho:
    """Whom will they ask about this question?"""

    at: AtQuestion


@dataclass(frozen=True, slots=True)
class AtReason:
    """Why does this question not apply?"""

    at: AtQuestion


@dataclass(frozen=True, slots=True)
class AtConfirm:
    """An answer that sets others aside, before it is saved."""

    at: AtQuestion
    answer: Answer
    change: Change


@dataclass(frozen=True, slots=True)
class AtTrouble:
    """An answer that could not be saved; `reason` is the storage's."""

    at: AtQuestion
    change: Change
    reason: str


@dataclass(frozen=True, slots=True)
class AtExplain:
    """Explanations; `part` is one of them, or empty for all."""

    part: str
    question: str


@dataclass(frozen=True, slots=True)
class AtEnd:
    """The end of a topic, or the point where it waits for somebody."""

    flow: str


@dataclass(frozen=True, slots=True)
class AtTypeThis:
    """What to type into the toolkit for a topic."""

    flow: str


@dataclass(frozen=True, slots=True)
class AtTopics:
    """The list of topics."""


@dataclass(frozen=True, slots=True)
class AtAnswers:
    """The list of answers."""


@dataclass(frozen=True, slots=True)
class AtStopping:
    """Stop for now?"""


@dataclass(frozen=True, slots=True)
class AtStopped:
    """Nothing more is shown; the program ends."""


Spot = (
    AtOpening
    | AtTour
    | AtWelcomeBack
    | AtAssessments
    | AtQuestion
    | AtWho
    | AtReason
    | AtConfirm
    | AtTrouble
    | AtExplain
    | AtEnd
    | AtTypeThis
    | AtTopics
    | AtAnswers
    | AtStopping
    | AtStopped
)
