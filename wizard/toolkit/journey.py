"""The flow that leads through everything, and where somebody carries on."""

from __future__ import annotations

import datetime
from typing import Literal

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Asked, Topics, question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.turn import AskTurn, Turn
from wizard.dialogue.values import Answer

HOME = "journey"
ORGANISATION = f"{HOME}.organisation"
"""The question whose answer is the name of the service."""


def home_flow(flows: Flows) -> str:
    """Return the id of the leading flow; flows that are not the toolkit's may have another."""
    return HOME if HOME in flows else next(iter(flows))


def organisation(conversation: Conversation) -> str:
    """Return the name of the service as it was given, or ''."""
    answer = conversation.answers.get(ORGANISATION)
    return answer.value if answer and isinstance(answer.value, str) else ""


def flows_before(conversation: Conversation) -> tuple[str, ...]:
    """Return the flows that stand in front of the topics, as far as the answers have them there."""
    return _shown(conversation, "before")


def flows_after(conversation: Conversation) -> tuple[str, ...]:
    """Return the flows that stand behind the topics."""
    return _shown(conversation, "after")


def _shown(conversation: Conversation, place: Literal["before", "after"]) -> tuple[str, ...]:
    states = conversation.flows[home_flow(conversation.flows)].states.values()
    return tuple(
        listed.flow
        for topics in states
        if isinstance(topics, Topics)
        for listed in (topics.before if place == "before" else topics.after)
        if listed.when is None or listed.when.holds(conversation.value) is not False
    )


def flow_to_resume(conversation: Conversation) -> str:
    """Return the flow to carry on with: the topic of the latest answer, else the journey.

    An answer of a flow that is asked when needed leads on to a topic that needed it.
    """
    flows = conversation.flows
    latest = max(conversation.answers.values(), key=_when, default=None)
    if latest is not None:
        flow, _ = question_parts(latest.question)
        in_order = flow in flows and flows[flow].asked is Asked.IN_ORDER
        topics = [flow] if in_order else [id for id in flows if latest.question in flows[id].needs]
        for topic in topics:
            if isinstance(conversation.turn(topic), AskTurn):
                return topic
    return home_flow(flows)


def where_to_resume(conversation: Conversation) -> Turn:
    """Return what to carry on with."""
    return conversation.turn(flow_to_resume(conversation))


def _when(answer: Answer) -> datetime.datetime:
    return answer.when
