"""The second clock: answers that will be too old on the day of publishing.

The first is the edition's deadline. For some items the toolkit asks for something of the last
twelve months: those items are `yearly` in the edition, and their age is counted back from the day
on which somebody plans to publish.
"""

from __future__ import annotations

import datetime

from wizard.dialogue.condition import is_within, months_before
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Outcome, question_parts
from wizard.dialogue.status import SETTLED
from wizard.dialogue.values import Answer, Evidence, Job
from wizard.frozen import dataclass
from wizard.toolkit.edition import Edition
from wizard.toolkit.publication import A_YEAR, publication

PUBLISH_ON = "profile.publish-on"
"""The question whose answer is the day on which somebody plans to publish."""


@dataclass(frozen=True)
class Ageing:
    """An answer that gets too old, and the day that it is of.

    `has_own_day`: that day is part of the answer; else it is the day on which it was given.
    """

    question: str
    day: datetime.date
    has_own_day: bool

    @property
    def last_day(self) -> datetime.date:
        """The last day on which it is no more than twelve months old."""
        return months_before(self.day, -A_YEAR)


def planned_day(conversation: Conversation) -> datetime.date | None:
    """Return the day on which somebody plans to publish, as far as it is known and asked for."""
    asked = conversation.flows.ask(PUBLISH_ON) is not None
    planned = conversation.value(PUBLISH_ON) if asked else None
    return planned if isinstance(planned, datetime.date) else None


def publishing_day(
    conversation: Conversation, edition: Edition, today: datetime.date
) -> datetime.date:
    """Return the day planned, or the deadline without one; today if that is over."""
    return max(planned_day(conversation) or edition.deadline, today)


def getting_old(
    conversation: Conversation, edition: Edition, today: datetime.date
) -> tuple[Ageing, ...]:
    """Return the answers that will be more than twelve months old on the day of publishing.

    Once it is published there are none. Where an item is not in place yet, there is a job instead.
    """
    if publication(conversation) is not None:
        return ()
    last = publishing_day(conversation, edition, today)
    begun = {question_parts(question)[0] for question in conversation.answers}
    return tuple(
        ageing
        for flow in conversation.flows
        if flow in begun and _counts(conversation, edition, flow)
        for ageing in _of(conversation, flow)
        if not is_within(ageing.day, A_YEAR, last)
    )


def _counts(conversation: Conversation, edition: Edition, flow: str) -> bool:
    """Say whether a flow feeds a yearly item that is not known to be "not yet"."""
    outcomes = conversation.route(flow).outcomes()
    return any(
        key in edition.items and edition.items[key].yearly and outcome is not Outcome.NOT_YET
        for key, outcome in outcomes.items()
    )


def _of(conversation: Conversation, flow: str) -> tuple[Ageing, ...]:
    route = conversation.route(flow)
    settled = (route.flow.question(one) for one in route.asked() if route.statuses[one] in SETTLED)
    answers = (conversation.answers[question] for question in settled)
    return tuple(_dated(answer) for answer in answers if not isinstance(answer.value, Job))


def _dated(answer: Answer) -> Ageing:
    """Return an answer with its day; of several proofs, the one checked longest ago counts."""
    given, value = answer.when.date(), answer.value
    if isinstance(value, datetime.date):
        return Ageing(answer.question, value, True)
    named = [one for one in value if isinstance(one, Evidence)] if isinstance(value, tuple) else []
    checked = min((one.checked or given for one in named), default=given)
    return Ageing(answer.question, checked, any(one.checked == checked for one in named))
