"""How far a topic is: few statuses, worked out from its route."""

from __future__ import annotations

from enum import StrEnum

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts, rules_of
from wizard.dialogue.status import SETTLED, Status


class TopicStatus(StrEnum):
    TO_DO = "to_do"
    IN_PROGRESS = "in_progress"
    CHECK_AGAIN = "check_again"
    WAITING = "waiting"
    """Nothing left to ask; somebody has to find something out."""
    DONE = "done"


NOT_IN_PLACE = "not_in_place"
LEFT_TO_ASK = (TopicStatus.IN_PROGRESS, TopicStatus.CHECK_AGAIN, TopicStatus.TO_DO)
"""Where there is a question to answer, what was begun first."""


def topic_status(conversation: Conversation, flow: str) -> TopicStatus:
    """Return how far one topic is."""
    route = conversation.route(flow)
    on_route = [route.statuses[state] for state in route.asked()]
    if Status.CHECK_AGAIN in on_route:
        return TopicStatus.CHECK_AGAIN
    if Status.TO_ASK in on_route:
        begun = set(on_route) != {Status.TO_ASK} or route.statuses.any_set_aside
        return TopicStatus.IN_PROGRESS if begun else TopicStatus.TO_DO
    if rules_of(route.last) or route.questions_to_find_out():
        return TopicStatus.WAITING
    return TopicStatus.DONE


def is_begun(conversation: Conversation, flow: str) -> bool:
    """Say whether something that a topic asks was answered, in any way."""
    route = conversation.route(flow)
    return any(route.statuses[state] is not Status.TO_ASK for state in route.asked())


def status_in_words(conversation: Conversation, flow: str) -> str:
    """Return the key of what to call a topic's status.

    It is the status itself, but for a finished topic of which something is "not yet": nobody is
    to read "done" and think that it is in place.
    """
    status = topic_status(conversation, flow)
    is_left = status is TopicStatus.DONE and conversation.route(flow).not_yet
    return NOT_IN_PLACE if is_left else status


def answered_in_use(conversation: Conversation, question: str) -> bool:
    """Say whether a question is asked on the way now, and has an answer of any kind."""
    flow, state = question_parts(question)
    has_answer = question in conversation.answers and flow in conversation.flows
    return has_answer and state in conversation.route(flow).asked()


def answered_and_open(conversation: Conversation, flow: str) -> tuple[int, int]:
    """Return how many questions on the route are settled, and how many are not."""
    route = conversation.route(flow)
    statuses = [route.statuses[state] for state in route.asked()]
    settled = sum(status in SETTLED for status in statuses)
    return settled, len(statuses) - settled
