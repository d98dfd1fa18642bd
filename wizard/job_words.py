"""A job in words: what it is, whose it is, and when it is or was due."""

from __future__ import annotations

import datetime

from wizard.speaker import Speaker
from wizard.toolkit.jobs import OpenJob, Why
from wizard.words.dates import say_ago, say_on
from wizard.words.harmless import harmless_line

LONGEST = 80
"""The most characters of what somebody typed about a job that stand in a list."""


def what_to_do(speaker: Speaker, job: OpenJob) -> str:
    """Return what there is to do: as somebody typed it, or the question to find out about."""
    phrase = speaker.phrase
    match job.why:
        case Why.PLANNED:
            return harmless_line(job.what, LONGEST)
        case Why.NOT_IN_PLACE:
            return phrase("jobs.label-not_in_place", topic=speaker.topic_name(job.flow))
        case Why.ASK_SOMEONE if job.whose:
            question = speaker.question_text(job.id)
            return phrase("jobs.label-ask-named", who=whose(job), question=question)
        case _:
            question = speaker.question_text(job.id)
            return phrase(f"jobs.label-{job.why.value}", question=question)


def whose(job: OpenJob) -> str:
    """Return whose job it is, or ''."""
    return harmless_line(job.whose, LONGEST)


def due(speaker: Speaker, by: datetime.date) -> str:
    """Return when a job is due, or that its day is over."""
    today = speaker.today
    on_day, ago = say_on(by, today), say_ago(by, today)
    if by == today:
        return speaker.phrase("jobs.due-today")
    if by > today:
        return speaker.phrase("jobs.due", on_day=on_day)
    if not ago:
        return speaker.phrase("jobs.was-due", on_day=on_day)
    return speaker.phrase("jobs.was-due-ago", on_day=on_day, ago=ago)


def whose_and_due(speaker: Speaker, job: OpenJob) -> str:
    """Return both as they stand beside a job, as far as they are known and not said in it."""
    said = due(speaker, job.by) if job.by else ""
    who = whose(job) if job.why is Why.PLANNED else ""
    if said and who:
        return speaker.phrase("jobs.note", whose=who, due=said)
    return said or who
