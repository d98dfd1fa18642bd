"""The flow that leads through everything, and where somebody carries on."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Asked, Topics, question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.status import BROUGHT
from wizard.dialogue.turn import AskTurn, Turn
from wizard.dialogue.values import Answer
from wizard.toolkit.edition import Level
from wizard.toolkit.progress import LEFT_TO_ASK, TopicStatus, status_in_words, topic_status

HOME = "journey"
AIM = "level.aim"
"""The question whose answer is the level to reach."""
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


def optional_flows(conversation: Conversation) -> frozenset[str]:
    """Return those of them, in front and behind, that are for whoever likes."""
    lists = _lists(conversation)
    listed = (one for topics in lists for one in (*topics.before, *topics.after))
    return frozenset(one.flow for one in listed if one.optional)


def led_to(conversation: Conversation, flows: Sequence[str]) -> tuple[str, ...]:
    """Return those of these flows that are something to finish.

    A flow that is asked when needed is not, nor is an optional one.
    """
    optional, known = optional_flows(conversation), conversation.flows
    in_order = (flow for flow in flows if known[flow].asked is Asked.IN_ORDER)
    return tuple(flow for flow in in_order if flow not in optional)


def off_the_list(conversation: Conversation) -> frozenset[str]:
    """Return the flows that could stand on the list of topics, and do not as things are."""
    lists = _lists(conversation)
    listed = {one.flow for topics in lists for one in (*topics.before, *topics.after)}
    return frozenset(listed.difference(flows_before(conversation), flows_after(conversation)))


def _shown(conversation: Conversation, place: Literal["before", "after"]) -> tuple[str, ...]:
    return tuple(
        listed.flow
        for topics in _lists(conversation)
        for listed in (topics.before if place == "before" else topics.after)
        if listed.when is None or listed.when.holds(conversation.value) is not False
    )


def _lists(conversation: Conversation) -> tuple[Topics, ...]:
    """Return the list of topics of the leading flow, if it has one."""
    states = conversation.flows[home_flow(conversation.flows)].states.values()
    return tuple(state for state in states if isinstance(state, Topics))


def flow_to_resume(conversation: Conversation, topics: Sequence[str] = ()) -> str:
    """Return the flow to carry on with.

    That is the topic of the latest answer that was given here; else the leading flow, while it has
    something to ask; else the next step; else the leading flow with its list of topics. An answer
    of a flow that is asked when needed leads on to the topic that needed it, the first of them in
    `topics`, unless that one is not of `topics`.
    """
    flows = conversation.flows
    home = home_flow(flows)
    given = (one for one in conversation.answers.values() if one.how not in BROUGHT)
    latest = max(given, key=_when, default=None)
    asking = [home]
    if latest is not None:
        flow, _ = question_parts(latest.question)
        in_order = flow in flows and flows[flow].asked is Asked.IN_ORDER
        in_turn = dict.fromkeys([*topics, *flows])
        needing = [id for id in in_turn if latest.question in flows[id].needs]
        if topics:
            needing = [id for id in needing if id in topics or not flows[id].items()]
        asking = [*([flow] if in_order else needing), home]
    for flow in asking:
        if isinstance(conversation.turn(flow), AskTurn):
            return flow
    return next_step(conversation, topics) or home


def next_flow(conversation: Conversation, topics: Sequence[str] = ()) -> str:
    """Return the topic that has something to ask next, or ''.

    What the leading flow hands over to is the topic then.
    """
    flow = flow_to_resume(conversation, topics)
    turn = conversation.turn(flow)
    if not isinstance(turn, AskTurn):
        return ""
    return turn.flow if flow == home_flow(conversation.flows) else flow


def next_step(conversation: Conversation, topics: Sequence[str]) -> str | None:
    """Return the flow to do next: what was begun, then what is to check, then what is to do.

    What stands in front of `topics` comes before them, in each. The first of what stands behind
    them comes when all of these are in place, each later one when the one before it is. What nobody
    is led to is no step.
    """
    others_answer = not suggests_topics(conversation)
    suggested = () if others_answer else topics
    steps = led_to(conversation, (*flows_before(conversation), *suggested))
    found = {flow: topic_status(conversation, flow) for flow in steps}
    for status in LEFT_TO_ASK:
        for flow in steps:
            if found[flow] is status:
                return flow
    behind = () if others_answer else led_to(conversation, flows_after(conversation))
    comes_next = all(_in_place(conversation, flow) for flow in steps)
    for flow in behind:
        if not _in_place(conversation, flow):
            asks = topic_status(conversation, flow) in LEFT_TO_ASK
            return flow if comes_next and asks else None
        comes_next = True
    return None


def _in_place(conversation: Conversation, flow: str) -> bool:
    return status_in_words(conversation, flow) == TopicStatus.DONE


def reopened(before: Conversation, after: Conversation, question: str) -> tuple[str, ...]:
    """Return the other topics that were finished before this question's answer, and are not after.

    An answer that is to be checked again opens a topic too.
    """
    asked_in, _ = question_parts(question)
    flows = before.flows
    return tuple(
        flow
        for flow in flows
        if flow in flows.dependents(asked_in) - {asked_in, home_flow(flows)}
        and flows[flow].asked is Asked.IN_ORDER
        and topic_status(before, flow) is TopicStatus.DONE
        and topic_status(after, flow) is not TopicStatus.DONE
    )


def suggests_topics(conversation: Conversation) -> bool:
    """Say whether the topics are for this person to do; head office may answer them."""
    conditions = [topics.suggest for topics in _lists(conversation) if topics.suggest is not None]
    return all(condition.holds(conversation.value) is not False for condition in conditions)


def level_aimed_at(conversation: Conversation) -> Level:
    """Return the level aimed at: Standards Met, unless the other one was chosen."""
    answer = conversation.value(AIM) if question_parts(AIM)[0] in conversation.flows else None
    return Level.APPROACHING if answer == Level.APPROACHING.value else Level.MET


def where_to_resume(conversation: Conversation, topics: Sequence[str] = ()) -> Turn:
    """Return what to carry on with."""
    return conversation.turn(flow_to_resume(conversation, topics))


def _when(answer: Answer) -> datetime.datetime:
    return answer.when
