"""The flow about something that has gone wrong, and what the program itself reads of it."""

from __future__ import annotations

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import Moment
from wizard.toolkit.progress import TopicStatus, topic_status

INCIDENT = "incident"
KIND = f"{INCIDENT}.kind"
"""The question whose answer says what has happened."""
FOUND_OUT = f"{INCIDENT}.found-out"
"""The question whose answer is the moment when they found out."""
TELL_ICO_BY = "tell-ico-by"
"""The figure that is the last moment for telling the ICO, if it must be told."""


def kind(conversation: Conversation) -> str:
    """Return which option says what has happened, or '' while that is not known."""
    if conversation.flows.ask(KIND) is None:
        return ""
    value = conversation.value(KIND)
    return value if isinstance(value, str) else ""


def found_out(conversation: Conversation) -> Moment | None:
    """Return when they found out, as far as that is known."""
    if conversation.flows.ask(FOUND_OUT) is None:
        return None
    value = conversation.value(FOUND_OUT)
    return value if isinstance(value, Moment) else None


def tell_ico_by(conversation: Conversation) -> Moment | None:
    """Return by when the ICO is to be told if it must be, or None while that is not known."""
    if TELL_ICO_BY not in conversation.flows[INCIDENT].figures:
        return None
    moment = conversation.figure(INCIDENT, TELL_ICO_BY)
    return moment if isinstance(moment, Moment) else None


def is_finished(conversation: Conversation) -> bool:
    """Say whether everything on the way was asked and is known."""
    return topic_status(conversation, INCIDENT) is TopicStatus.DONE
