"""How often somebody sits down to be ready in time, going by what their sittings came to so far.

The figures are ours. Nobody has measured sittings: they only have to be good enough for one
sentence in words, and to promise too little rather than too much.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from enum import StrEnum

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import How
from wizard.frozen import dataclass
from wizard.toolkit.progress import LEFT_TO_ASK, TopicStatus, topic_status
from wizard.words.topic_words import Effort

STEPS = {Effort.HEAD: 1, Effort.TO_HAND: 2, Effort.FIND_OUT: 3, Effort.ASK_SOMEONE: 3}
"""How much a topic counts: more if it cannot be answered from memory."""
FEWEST_SITTINGS, FEWEST_TOPICS = 2, 3
"""From less than these nothing can be told."""
SPARE = datetime.timedelta(days=30)
"""What is left before the last day, if it can be, for what has to be put in place."""
SOON = datetime.timedelta(days=21)
"""So close to the last day nobody is told how often to sit down."""


class Rate(StrEnum):
    """How often, the least often first."""

    ONCE_MORE = "once-more"
    ONE_A_MONTH = "one-a-month"
    TWO_A_MONTH = "two-a-month"
    ONE_A_WEEK = "one-a-week"
    TWO_A_WEEK = "two-a-week"
    MORE = "more"
    """More often than anybody is told to; or nothing can be told, and the last day is near."""


BETWEEN = {
    Rate.ONE_A_MONTH: datetime.timedelta(days=30),
    Rate.TWO_A_MONTH: datetime.timedelta(days=15),
    Rate.ONE_A_WEEK: datetime.timedelta(days=7),
    Rate.TWO_A_WEEK: datetime.timedelta(days=3.5),
}


@dataclass(frozen=True)
class Work:
    """`left` and `done` are topics, each counted by its effort.

    `finished` is how many are done, and `sittings` on how many days something was answered.
    """

    left: int
    done: int
    finished: int
    sittings: int


@dataclass(frozen=True)
class Pace:
    """`ready` is the day by which nothing is left at this rate; None where none is told."""

    rate: Rate
    ready: datetime.date | None = None


def work(conversation: Conversation, topics: Iterable[str], efforts: Mapping[str, Effort]) -> Work:
    """Return what is left of these topics, and what was done of them in how many sittings.

    What was carried over or taken in from elsewhere was not done in a sitting here.
    """
    typed = [one for one in conversation.answers.values() if one.how is How.TYPED]
    touched = {question_parts(one.question)[0] for one in typed}
    left, done = 0, []
    for flow in topics:
        status = topic_status(conversation, flow)
        steps = STEPS[efforts.get(flow, Effort.HEAD)]
        if status in LEFT_TO_ASK:
            left += 1 if status is TopicStatus.CHECK_AGAIN else steps
        elif flow in touched:
            done.append(steps)
    return Work(left, sum(done), len(done), len({one.when.date() for one in typed}))


def pace(work: Work, today: datetime.date, deadline: datetime.date) -> Pace | None:
    """Return how often to sit down; None where nothing is left, or too little to go by."""
    if not work.left:
        return None
    is_soon = deadline - today <= SOON
    if work.sittings < FEWEST_SITTINGS or work.finished < FEWEST_TOPICS:
        return Pace(Rate.MORE) if is_soon else None
    needed = -(-work.left * work.sittings // work.done)
    if needed == 1:
        return Pace(Rate.ONCE_MORE)
    if is_soon:
        return Pace(Rate.MORE)
    for last in (deadline - SPARE, deadline):
        for rate, between in BETWEEN.items():
            if needed <= (last - today) // between:
                return Pace(rate, today + needed * between)
    return Pace(Rate.MORE)
