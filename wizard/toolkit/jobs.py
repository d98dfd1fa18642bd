"""Jobs: what is left to do. They follow from the answers, and are never kept by themselves."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import StrEnum

from wizard.dialogue.because import answer_behind
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.route import Route
from wizard.dialogue.status import TO_FIND_OUT, Status
from wizard.dialogue.values import AskSomeone, Given, Job
from wizard.frozen import dataclass
from wizard.toolkit.journey import off_the_list
from wizard.toolkit.progress import NOT_IN_PLACE, status_in_words


class Why(StrEnum):
    """Why there is a job. The values of those to find out are the statuses of their questions."""

    PLANNED = "planned"
    """Somebody said what needs to happen."""
    NOT_SURE = Status.NOT_SURE.value
    ASK_SOMEONE = Status.ASK_SOMEONE.value
    COME_BACK = Status.COME_BACK.value
    NOT_IN_PLACE = "not_in_place"
    """A topic is not in place yet, and nobody said what needs to happen."""


@dataclass(frozen=True)
class OpenJob:
    """`id` is the question whose answer says whose job it is; of NOT_IN_PLACE the flow.

    `again` is the question to answer once it is done, if there is one. `what` and `whose` are as
    they were typed, or ''. `by` is the day to have it done by.
    """

    id: str
    flow: str
    why: Why
    again: str | None
    what: str = ""
    whose: str = ""
    by: datetime.date | None = None

    def is_overdue(self, today: datetime.date) -> bool:
        """Say whether its day is over."""
        return self.by is not None and self.by < today


def jobs(conversation: Conversation) -> tuple[OpenJob, ...]:
    """Return what is left to do: what is due first comes first, then what has no day."""
    hidden = off_the_list(conversation)
    shown = (flow for flow in conversation.flows if flow not in hidden)
    found = (job for flow in shown for job in _jobs_of(conversation, flow))
    return tuple(sorted(found, key=lambda job: job.by or datetime.date.max))


def job_named(conversation: Conversation, id: str) -> OpenJob | None:
    """Return one job by its id; None when it is done, or is no more to do."""
    flow, _ = question_parts(id)
    found = _jobs_of(conversation, flow) if flow in conversation.flows else ()
    return next((job for job in found if job.id == id), None)


def count_overdue(found: tuple[OpenJob, ...], today: datetime.date) -> int:
    return sum(job.is_overdue(today) for job in found)


def _jobs_of(conversation: Conversation, flow: str) -> Iterator[OpenJob]:
    route = conversation.route(flow)
    is_planned = False
    for state in route.asked():
        question = route.flow.question(state)
        answer = conversation.answers.get(question)
        status = route.statuses[state]
        if answer is None:
            continue
        if isinstance(answer.reply, Given) and isinstance(answer.reply.value, Job):
            is_planned = True
            again = _led_there(conversation, route, state)
            job = answer.reply.value
            yield OpenJob(question, flow, Why.PLANNED, again, job.what, job.whose.strip(), job.by)
        elif status in TO_FIND_OUT:
            asked = answer.reply if isinstance(answer.reply, AskSomeone) else AskSomeone()
            yield OpenJob(
                question, flow, Why(status.value), question, whose=asked.who.strip(), by=asked.by
            )
    if not is_planned and status_in_words(conversation, flow) == NOT_IN_PLACE:
        again = _led_there(conversation, route, route.path[-1])
        yield OpenJob(flow, flow, Why.NOT_IN_PLACE, again)


def _led_there(conversation: Conversation, route: Route, state: str) -> str | None:
    """Return the question whose answer led to a job, if it is asked."""
    question = answer_behind(route, state, conversation.value)
    if question is None:
        return None
    flow, asked = question_parts(question)
    return question if asked in conversation.route(flow).asked() else None
