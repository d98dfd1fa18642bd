"""Answers of before that are to be looked at again: which of them can be kept as they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.status import AGAIN, Status
from wizard.dialogue.values import How

CAN_BE_KEPT = AGAIN - {How.CONTESTED}
"""Ways in which an answer came here that leave only one thing to ask: is it still true?"""


class ToCheck(NamedTuple):
    """Questions to look at again, in order. `one_by_one` have something else to decide."""

    at_once: tuple[str, ...]
    one_by_one: tuple[str, ...]


def to_check(conversation: Conversation, flows: Iterable[str]) -> ToCheck:
    """Return the questions on the routes of these flows whose answers are to be checked again.

    One whose question means something else now, that was answered on several sides or that does
    not fit any more is not kept at once with others.
    """
    at_once: list[str] = []
    one_by_one: list[str] = []
    for flow in flows:
        route = conversation.route(flow)
        for state in route.asked():
            if route.statuses[state] is Status.CHECK_AGAIN:
                question = route.flow.question(state)
                can = _can_be_kept(conversation, question)
                (at_once if can else one_by_one).append(question)
    return ToCheck(tuple(at_once), tuple(one_by_one))


def _can_be_kept(conversation: Conversation, question: str) -> bool:
    answer, ask = conversation.answers[question], conversation.flows.ask(question)
    fits = conversation.value(question) is not Absence.UNKNOWN
    return fits and answer.how in CAN_BE_KEPT and ask is not None and answer.rev >= ask.rev
