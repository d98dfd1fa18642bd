"""Who looks after the computers, and when the letter with questions went out to them."""

from __future__ import annotations

import datetime
from enum import StrEnum

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import Value

WHO, NAME, SENT = "it-company.who", "it-company.name", "it-company.sent"
"""The questions whose answers these are."""


class Helper(StrEnum):
    """Who looks after the computers; the values are the options of the question."""

    COMPANY = "company"
    PERSON = "person"
    NOBODY = "nobody"


def helper(conversation: Conversation) -> Helper | None:
    """Return who looks after the computers, or None while that is not known."""
    value = _value(conversation, WHO)
    return Helper(value) if isinstance(value, str) and value in tuple(Helper) else None


def letter_goes_to(conversation: Conversation) -> str:
    """Return the name to which the letter goes as it was typed, or ''."""
    value = _value(conversation, NAME)
    return value if isinstance(value, str) else ""


def letter_sent(conversation: Conversation) -> datetime.date | None:
    """Return the day on which the letter went out, if it did."""
    value = _value(conversation, SENT)
    return value if isinstance(value, datetime.date) else None


def _value(conversation: Conversation, question: str) -> Value | None:
    """Return what was answered; None also where no flow asks it."""
    flow, _ = question_parts(question)
    value = conversation.value(question) if flow in conversation.flows else None
    return value if isinstance(value, str | datetime.date) else None
