"""The calendar: the days to remember, each with what is to be done on it or by it."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable, Iterator
from operator import attrgetter

from wizard.dialogue.flow import question_parts
from wizard.job_words import what_to_do
from wizard.paperwork.paper import Day, Days, Paper, Section, Table, make_paper
from wizard.sheet import deadline_line
from wizard.sheet_item import LONGEST_TEXT
from wizard.speaker import Speaker
from wizard.toolkit.clocks import Ageing, getting_old, planned_day
from wizard.toolkit.edition import DeadlineStatus
from wizard.toolkit.jobs import OpenJob, jobs
from wizard.toolkit.publication import due_again, publication
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

COLUMNS = ("when", "what")
LONGEST = 200
"""The most characters of a question that stands in a calendar."""


def make_calendar(speaker: Speaker, assessment: str) -> Paper:
    """Return the days to remember, the first one first.

    `assessment` is the id of whose days they are: with it a later file replaces the same days in a
    calendar program. Once the toolkit is published, its last day is over: the next one counts.
    """
    published = publication(speaker.conversation)
    found = (
        _again(speaker, published.day) if published else _until_published(speaker),
        (_of_job(speaker, job, job.by) for job in jobs(speaker.conversation) if job.by),
    )
    listed = sorted((day for part in found for day in part), key=attrgetter("day"))
    entries = Days(speaker.today, tuple(_entry(speaker, assessment, day) for day in listed))
    counted, sections = _counted(speaker, len(listed)), _sections(speaker, listed)
    return make_paper(speaker, "calendar", counted, sections, days=entries)


def _entry(speaker: Speaker, assessment: str, day: Day) -> Day:
    """Return a day as it stands among the others of a calendar: known from all of them."""
    id = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{assessment}/{day.id}"))
    return day._replace(id=id, what=speaker.phrase("calendar.entry", what=day.what))


def _sections(speaker: Speaker, days: Iterable[Day]) -> tuple[Section, ...]:
    columns = tuple(speaker.phrase(f"calendar.column-{id}") for id in COLUMNS)
    rows = tuple((say_day(day.day), "\n".join((day.what, *day.more))) for day in days)
    table = Table(columns, rows) if rows else None
    return (Section(speaker.phrase("calendar.days"), table=table),)


def _counted(speaker: Speaker, count: int) -> str:
    if count == 1:
        return speaker.phrase("calendar.counted-one")
    return speaker.phrase("calendar.counted", count=count)


def _until_published(speaker: Speaker) -> Iterator[Day]:
    """Yield the last day, the day planned, and when answers get too old for that."""
    phrase, edition = speaker.phrase, speaker.edition
    is_expected = edition.deadline_status is DeadlineStatus.EXPECTED
    what = phrase("calendar.deadline-expected" if is_expected else "calendar.deadline")
    yield Day("deadline", edition.deadline, what, (deadline_line(speaker),), reminds=True)
    planned = planned_day(speaker.conversation)
    if planned:
        yield Day("publish-on", planned, phrase("calendar.publish-on"))
    by_flow: dict[str, list[Ageing]] = {}
    for one in getting_old(speaker.conversation, edition, speaker.today):
        by_flow.setdefault(question_parts(one.question)[0], []).append(one)
    for flow, found in by_flow.items():
        yield _of_old(speaker, flow, found)


def _of_old(speaker: Speaker, flow: str, found: Iterable[Ageing]) -> Day:
    """Return the first day on which an answer of a topic is too old: today, if that is over."""
    first = min(map(_too_old, found))
    asked = (harmless_line(speaker.question_text(one.question), LONGEST) for one in found)
    what = speaker.phrase("calendar.old", topic=speaker.topic_name(flow))
    more = (speaker.phrase("calendar.old-more"), *asked)
    return Day(f"old/{flow}", max(first, speaker.today), what, more)


def _too_old(one: Ageing) -> datetime.date:
    return one.last_day + datetime.timedelta(days=1)


def _again(speaker: Speaker, published: datetime.date) -> Iterator[Day]:
    day = due_again(published, speaker.edition)
    more = speaker.phrase("calendar.again-more", day=say_day(published))
    yield Day("again", day, speaker.phrase("calendar.again"), (more,), reminds=True)


def _of_job(speaker: Speaker, job: OpenJob, by: datetime.date) -> Day:
    phrase = speaker.phrase
    whose = harmless_line(job.whose, LONGEST_TEXT)
    more = [phrase("jobs.topic", topic=speaker.topic_name(job.flow))]
    more.append(phrase("jobs.person", who=whose) if whose else phrase("jobs.person-nobody"))
    if job.is_overdue(speaker.today):
        more.append(phrase("calendar.over"))
    return Day(f"job/{job.id}", by, what_to_do(speaker, job), tuple(more))
