"""What was published in the official toolkit: at which level, when, and when it is due again."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from wizard.dialogue.condition import months_before
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.toolkit.edition import Edition

PUBLISHED_ON, PUBLISHED_LEVEL = "publishing.published-on", "publishing.published-level"
"""The questions whose answers these are."""
A_YEAR = 12
"""Months. A service publishes at least once in so many; what its answers tell is no older."""


class Publication(NamedTuple):
    """`level` is the option that was chosen, or '' where it is not known."""

    day: datetime.date
    level: str


def publication(conversation: Conversation) -> Publication | None:
    """Return what was published; None before that, and where the day is not known."""
    flow, state = question_parts(PUBLISHED_ON)
    if flow not in conversation.flows or state not in conversation.flows[flow].states:
        return None
    day = conversation.value(PUBLISHED_ON)
    level = conversation.value(PUBLISHED_LEVEL)
    if not isinstance(day, datetime.date):
        return None
    return Publication(day, level if isinstance(level, str) else "")


def due_again(day: datetime.date, edition: Edition) -> datetime.date:
    """Return the day by which to publish again: a year later, or the next deadline before that.

    The next deadline is taken to be a year after this one, as it was in every year so far.
    """
    return min(months_before(day, -A_YEAR), months_before(edition.deadline, -A_YEAR))
