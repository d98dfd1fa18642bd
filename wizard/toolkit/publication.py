"""What was published in the official toolkit: at which level, when, and when it is due again."""

from __future__ import annotations

import datetime

from wizard.dialogue.condition import months_before
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.values import Value
from wizard.frozen import dataclass
from wizard.toolkit.edition import Edition

PUBLISHING = "publishing"
PUBLISHED_ON, PUBLISHED_LEVEL = f"{PUBLISHING}.published-on", f"{PUBLISHING}.published-level"
"""The flow of the last steps, and its questions about what was published."""
A_YEAR = 12
"""Months. A service publishes at least once in so many; what its answers tell is no older."""


@dataclass(frozen=True)
class Publication:
    """`level` is the option that was chosen, or '' where it is not known."""

    day: datetime.date
    level: str


def publication(conversation: Conversation) -> Publication | None:
    """Return what was published; None before that, and where the day is not known."""
    day = _value(conversation, PUBLISHED_ON)
    level = _value(conversation, PUBLISHED_LEVEL)
    if not isinstance(day, datetime.date):
        return None
    return Publication(day, level if isinstance(level, str) else "")


def _value(conversation: Conversation, question: str) -> Value | Absence | None:
    """Return what was answered; None where no flow asks it, as with flows of other people."""
    return conversation.value(question) if conversation.flows.ask(question) else None


def due_again(day: datetime.date, edition: Edition) -> datetime.date:
    """Return the day by which to publish again: a year later, or the next deadline before that.

    The next deadline is taken to be a year after this one, as it was in every year so far.
    """
    return min(months_before(day, -A_YEAR), months_before(edition.deadline, -A_YEAR))
