"""One job: what it is, whose, by when, and where its answer is given."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import ASK_WHO
from wizard.job_words import what_to_do, whose
from wizard.pages.desk import Desk
from wizard.toolkit.jobs import OpenJob, Why, job_named
from wizard.views import Choice, Page
from wizard.words.blocks import Block, Blocks, Paragraph, Span
from wizard.words.dates import say_ago, say_day


def job_page(desk: Desk, id: str) -> Page:
    """Return the page of a job. Raises KeyError for one that there is not."""
    job = job_named(desk.conversation, id)
    if job is None:
        raise KeyError(id)
    choices = (*_choices(desk, job), desk.choice("back"))
    return Page("job", desk.header(job.flow), tuple(_said(desk, job)), choices, desk.commands())


def _said(desk: Desk, job: OpenJob) -> Iterator[Block]:
    speaker = desk.speaker
    yield Paragraph((Span(what_to_do(desk.speaker, job), strong=True),))
    yield from speaker.blocks("jobs.topic", topic=speaker.topic_name(job.flow))
    if job.why is Why.NOT_IN_PLACE:
        yield from _again(desk, job, "jobs.not-in-place", "jobs.not-in-place-topic")
        return
    who = whose(job)
    yield from (
        speaker.blocks("jobs.person", who=who) if who else speaker.blocks("jobs.person-nobody")
    )
    yield from _by(desk, job)
    if job.why is Why.PLANNED and job.again:
        yield from speaker.blocks("jobs.planned", question=speaker.question_text(job.again))


def _by(desk: Desk, job: OpenJob) -> Blocks:
    blocks, today = desk.speaker.blocks, desk.speaker.today
    if job.by is None:
        return blocks("jobs.by-none")
    if not job.is_overdue(today):
        return blocks("jobs.by", day=say_day(job.by))
    ago = say_ago(job.by, today)
    if not ago:
        return blocks("jobs.overdue-yesterday")
    return blocks("jobs.overdue", day=say_day(job.by), ago=ago)


def _again(desk: Desk, job: OpenJob, key: str, without: str) -> Blocks:
    if job.again is None:
        return desk.speaker.blocks(without)
    return desk.speaker.blocks(key, question=desk.speaker.question_text(job.again))


def _choices(desk: Desk, job: OpenJob) -> Iterator[Choice]:
    if job.again and job.why in (Why.PLANNED, Why.NOT_IN_PLACE):
        yield desk.choice(job.again, "buttons.job-done")
    elif job.again:
        yield desk.choice(job.again, "buttons.job-known")
    else:
        name = desk.speaker.topic_name(job.flow)
        yield desk.choice(job.flow, "buttons.open-topic", topic=name)
    if job.why is Why.PLANNED:
        yield desk.choice(job.id, "buttons.job-change")
    elif job.why is not Why.NOT_IN_PLACE:
        yield desk.choice(f"{ASK_WHO}{job.id}", "buttons.job-who")
