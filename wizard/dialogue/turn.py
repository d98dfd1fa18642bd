"""A turn: what a face gets to show next."""

from __future__ import annotations

from enum import StrEnum

from wizard.dialogue.flow import Ask, End, Flow
from wizard.frozen import dataclass


class Way(StrEnum):
    """The ways of answering that the engine offers beside an answer of the question's kind."""

    NOT_SURE = "not_sure"
    ASK_SOMEONE = "ask_someone"
    COME_BACK = "come_back"
    DOES_NOT_APPLY = "does_not_apply"


@dataclass(frozen=True)
class AskTurn:
    """One question. `says` are states of the same flow to be spoken first, `number` counts from 1.

    The first of `says` may be a question: then it is told whether its answer was right. `earlier`
    is the last question before it that was answered, or None where there is no way back.
    """

    flow: str
    ask: Ask
    says: tuple[str, ...]
    number: int
    ways: tuple[Way, ...]
    earlier: str | None

    @property
    def question(self) -> str:
        return f"{self.flow}.{self.ask.id}"


@dataclass(frozen=True)
class EndTurn:
    """The conversation came to its end."""

    flow: str
    end: End
    says: tuple[str, ...]
    earlier: str | None


@dataclass(frozen=True)
class PauseTurn:
    """The conversation cannot go on until somebody finds something out.

    `waits_for` are full ids of the questions without whose answers it cannot go on.
    """

    flow: str
    says: tuple[str, ...]
    waits_for: tuple[str, ...]
    earlier: str | None


@dataclass(frozen=True)
class TopicsTurn:
    """The list of topics."""

    flow: str


Turn = AskTurn | EndTurn | PauseTurn | TopicsTurn


def ways_of(flow: Flow, ask: Ask) -> tuple[Way, ...]:
    """Return the ways in which a question can be answered beside its own kind.

    In a quiz nobody else is asked, and nothing is left for later.
    """
    if flow.is_quiz:
        return (Way.NOT_SURE,) if ask.is_marked else ()
    always = (Way.NOT_SURE, Way.ASK_SOMEONE, Way.COME_BACK)
    return (*always, Way.DOES_NOT_APPLY) if ask.not_applicable else always
