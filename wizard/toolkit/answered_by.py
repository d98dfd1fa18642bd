"""Who gave the answers so far, and from when to when."""

from __future__ import annotations

import datetime
from collections import Counter

from wizard.dialogue.conversation import Conversation
from wizard.frozen import dataclass


@dataclass(frozen=True)
class AnsweredBy:
    """`counts` are how many answers each person gave, most first; '' for those without a name."""

    counts: tuple[tuple[str, int], ...]
    first: datetime.date
    last: datetime.date


def answered_by(conversation: Conversation) -> AnsweredBy | None:
    """Return who gave the answers; None where there are none."""
    answers = conversation.answers.values()
    if not answers:
        return None
    days = [answer.when.date() for answer in answers]
    counted = Counter(answer.who.strip() for answer in answers)
    return AnsweredBy(tuple(counted.most_common()), min(days), max(days))


def last_to_answer(conversation: Conversation) -> str:
    """Return who gave the latest answer, or ''."""
    latest = max(conversation.answers.values(), key=lambda answer: answer.when, default=None)
    return latest.who.strip() if latest else ""
