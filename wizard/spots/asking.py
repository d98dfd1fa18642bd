"""Spots at a question, and over it: whom to ask, what else is known, what could not be saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from wizard.answer_book import Version
from wizard.dialogue.conversation import Change
from wizard.dialogue.values import Evidence, Reply
from wizard.frozen import dataclass


@dataclass(frozen=True)
class AtQuestion:
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


@dataclass(frozen=True)
class AtWho:
    """Whom will they ask about this question, and by when? `typed` is what is half typed."""

    at: AtQuestion
    typed: Mapping[str, str] | None = None


@dataclass(frozen=True)
class AtReason:
    """Why does this question not apply?"""

    at: AtQuestion


@dataclass(frozen=True)
class AtProofs:
    """Which of the proofs that were named before is it?"""

    at: AtQuestion
    earlier: tuple[Evidence, ...]


@dataclass(frozen=True)
class AtConfirm:
    """An answer that sets others aside, before it is saved."""

    at: AtQuestion
    change: Change


@dataclass(frozen=True)
class AtSecret:
    """An answer that looks like a password or a key, before it is saved."""

    at: AtQuestion
    reply: Reply


@dataclass(frozen=True)
class AtConflict:
    """A question that was answered in several places at once, with each answer."""

    at: AtQuestion
    versions: tuple[Version, ...]


@dataclass(frozen=True)
class AtTrouble:
    """An answer that could not be saved; `reason` is the storage's."""

    at: AtQuestion
    change: Change
    reason: str


@dataclass(frozen=True)
class AtNotKept:
    """What a choice keeps could not be saved. `id` is that choice, `reason` the storage's."""

    id: str
    reason: str


@dataclass(frozen=True)
class AtElsewhere:
    """Where else can an answer be saved that could not be saved in its place?"""

    at: AtTrouble
    places: tuple[Path, ...]


@dataclass(frozen=True)
class AtElsewhereSaved:
    """What became of saving elsewhere; `reason` is why that failed too, or ''."""

    at: AtTrouble
    path: Path
    reason: str
