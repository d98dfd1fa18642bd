"""How ready one item is to be typed into the toolkit."""

from __future__ import annotations

from enum import StrEnum

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Outcome
from wizard.dialogue.status import TO_FIND_OUT
from wizard.dialogue.turn import PauseTurn
from wizard.toolkit.progress import TopicStatus, topic_status


class Readiness(StrEnum):
    """In the order in which they are counted for people."""

    READY = "ready"
    DOES_NOT_APPLY = "does_not_apply"
    NOT_YET = "not_yet"
    """Answered, and not in place yet."""
    TO_FIND_OUT = "to_find_out"
    CHECK_AGAIN = "check_again"
    BEGUN = "begun"
    TO_DO = "to_do"
    NOT_HERE = "not_here"
    """No flow asks about it."""


TYPEABLE = frozenset({Readiness.READY, Readiness.DOES_NOT_APPLY})
"""What can be typed into the toolkit now."""

DECIDED = {
    Outcome.IN_PLACE: Readiness.READY,
    Outcome.DOES_NOT_APPLY: Readiness.DOES_NOT_APPLY,
    Outcome.NOT_YET: Readiness.NOT_YET,
    Outcome.TO_FIND_OUT: Readiness.TO_FIND_OUT,
}
_UNDECIDED = {
    TopicStatus.CHECK_AGAIN: Readiness.CHECK_AGAIN,
    TopicStatus.IN_PROGRESS: Readiness.BEGUN,
    TopicStatus.TO_DO: Readiness.TO_DO,
}


def readiness(conversation: Conversation, flow: str | None, item: str) -> Readiness:
    """Return how ready an item is; `flow` is the id of the flow that feeds it, if there is one."""
    if flow is None:
        return Readiness.NOT_HERE
    route = conversation.route(flow)
    # An end need not speak of each of its flow's items: of the others nothing is known then.
    outcome = route.outcome(item)
    if outcome is not None:
        return DECIDED[outcome]
    status = topic_status(conversation, flow)
    if status in _UNDECIDED:
        return _UNDECIDED[status]
    if _waits_for_somebody(conversation, flow):
        return Readiness.TO_FIND_OUT
    return Readiness.BEGUN if route.asked() else Readiness.TO_DO


def _waits_for_somebody(conversation: Conversation, flow: str) -> bool:
    """Say whether the flow cannot go on until somebody knows the answer of another one."""
    turn = conversation.turn(flow)
    return isinstance(turn, PauseTurn) and any(
        conversation.status(question) in TO_FIND_OUT for question in turn.waits_for
    )
