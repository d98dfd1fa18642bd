"""The staff quiz, and what the program itself reads of it."""

from __future__ import annotations

from wizard.dialogue.conversation import Conversation

QUIZ = "quiz"
WHO = f"{QUIZ}.who"
"""The question whose answer is who did it."""
SCORE = "score"
"""The figure that says how many were answered rightly."""


def person(conversation: Conversation) -> str:
    """Return the name of who did it, or '' where it was not given."""
    if conversation.flows.ask(WHO) is None:
        return ""
    value = conversation.value(WHO)
    return value if isinstance(value, str) else ""


def marked(conversation: Conversation) -> tuple[str, ...]:
    """Return the questions of which one option is right, as states, in the order of the file."""
    return tuple(ask.id for ask in conversation.flows[QUIZ].asks() if ask.is_marked)


def right(conversation: Conversation) -> int:
    """Return how many were answered rightly."""
    figures = conversation.flows[QUIZ].figures
    found = conversation.figure(QUIZ, SCORE) if SCORE in figures else None
    return found if isinstance(found, int) else 0


def is_finished(conversation: Conversation) -> bool:
    """Say whether it was done to its end. Not to be sure is an answer too."""
    route = conversation.route(QUIZ)
    return route.end is not None and not route.open()


def is_passed(conversation: Conversation) -> bool:
    """Say whether it was done to its end and passed."""
    return is_finished(conversation) and not conversation.route(QUIZ).not_yet
