"""Questions that mean something else than when they were answered."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts


def changed_questions(conversation: Conversation) -> tuple[str, ...]:
    """Return the questions to check again because their revision was raised, by full id.

    They stand in the order of the flows. An answer that is out of use, or that is not known yet,
    has nothing to check.
    """
    answered = {question_parts(question)[0] for question in conversation.answers}
    flows = conversation.flows
    return tuple(
        question
        for flow in flows
        if flow in answered
        for question in map(flows[flow].question, conversation.route(flow).open())
        if has_changed(conversation, question)
    )


def has_changed(conversation: Conversation, question: str) -> bool:
    """Say whether a question has an answer, and means something else than when it was given."""
    ask, answer = conversation.flows.ask(question), conversation.answers.get(question)
    return ask is not None and answer is not None and answer.rev < ask.rev


def changed_since(conversation: Conversation, questions: Sequence[str]) -> datetime.date:
    """Return the day of the oldest answer to these: all of them have changed since then."""
    return min(conversation.answers[question].when.date() for question in questions)
