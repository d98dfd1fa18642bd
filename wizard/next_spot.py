"""From a conversation to the next spot: where somebody is after an answer, or carries on."""

from __future__ import annotations

from dataclasses import replace

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Asked, question_parts
from wizard.dialogue.turn import AskTurn, TopicsTurn, Turn
from wizard.next_in_letter import next_in_letter
from wizard.spots import (
    AtAnswers,
    AtConfirm,
    AtConflict,
    AtEnd,
    AtExplain,
    AtHistory,
    AtJob,
    AtProofs,
    AtQuestion,
    AtReason,
    AtTopics,
    AtTrouble,
    AtWho,
    Spot,
)
from wizard.toolkit.jobs import job_named


def spot_in(conversation: Conversation, flow: str) -> Spot:
    """Return where a flow goes on; it waits for what it needs of a flow asked when needed."""
    return _spot_for(conversation, conversation.turn(flow), flow)


def spot_now(conversation: Conversation, question: str, waiting: str) -> Spot:
    """Return where a question can be answered that the flow `waiting` waits for."""
    flow, _ = question_parts(question)
    if not is_asked(conversation, question):
        return spot_in(conversation, flow)
    return AtQuestion(question, waiting=waiting if flow != waiting else "")


def spot_after(at: AtQuestion, conversation: Conversation, before: Conversation) -> Spot:
    """Return where to go after an answer; `before` is the conversation without it.

    A question opened from a list leads back to the list, by way of what the answer newly opened;
    or, if it is one of the letter to the IT company, by way of what follows there.
    """
    flow, answered = question_parts(at.question)
    if at.waiting:
        return spot_in(conversation, at.waiting)
    if not at.from_answers:
        return _spot_for(conversation, conversation.after(at.question), flow)
    route = conversation.route(flow)
    known = set(before.route(flow).open()) - {answered}
    opened = [
        question
        for state in route.open()
        if (question := route.flow.question(state)) in at.then or state not in known
    ]
    if at.letter is not None:
        return next_in_letter(at, opened, conversation)
    if opened:
        return AtQuestion(opened[0], from_answers=True, then=tuple(opened))
    return AtAnswers()


def spot_before(spot: AtQuestion | AtEnd, conversation: Conversation) -> Spot:
    """Return where Back leads from a question or an end: the question before, or all topics."""
    if isinstance(spot, AtQuestion):
        earlier = conversation.turn_at(spot.question).earlier
        return AtQuestion(earlier, waiting=spot.waiting) if earlier else AtTopics()
    turn = conversation.turn(spot.flow)
    last = None if isinstance(turn, TopicsTurn) else turn.earlier
    return AtQuestion(last) if last else AtTopics()


def is_asked(conversation: Conversation, question: str) -> bool:
    """Say whether a question is on the route of its flow."""
    flow, state = question_parts(question)
    return state in conversation.route(flow).asked()


def spot_again(conversation: Conversation, spot: Spot) -> Spot | None:
    """Return what a spot is when somebody comes back to it, or None if it is there no more.

    An answer changed meanwhile may have taken a question away, or given a flow more to ask.
    """
    match spot:
        case AtQuestion(question=question) | AtExplain(question=question):
            return spot if is_asked(conversation, question) else None
        case (
            AtWho(at=at) | AtReason(at=at) | AtProofs(at=at) | AtConflict(at=at) | AtHistory(at=at)
        ):
            return spot if is_asked(conversation, at.question) else None
        case AtConfirm(at=at, change=change) | AtTrouble(at=at, change=change):
            if not is_asked(conversation, at.question):
                return None
            return replace(spot, change=conversation.consider(change.to_save[0]))
        case AtJob(id=id):
            return spot if job_named(conversation, id) else None
        case AtEnd(flow=flow):
            return spot_in(conversation, flow)
    return spot


def _spot_for(conversation: Conversation, turn: Turn, flow: str) -> Spot:
    """Return the spot of what comes next in a flow, which waits for what it needs of another."""
    if isinstance(turn, AskTurn):
        when_needed = conversation.flows[turn.flow].asked is Asked.WHEN_NEEDED
        return AtQuestion(turn.question, waiting=flow if when_needed and flow != turn.flow else "")
    return AtTopics() if isinstance(turn, TopicsTurn) else AtEnd(turn.flow)
