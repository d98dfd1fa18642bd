"""The action plan: for each question of the toolkit what is missing, who does what, and by when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wizard.job_words import what_to_do
from wizard.paperwork.paper import Paper, Section, Table, make_paper, section_of
from wizard.pictures.months import months_picture
from wizard.pictures.progress import sections_picture
from wizard.sheet_item import LONGEST_TEXT, said
from wizard.speaker import Speaker
from wizard.toolkit.edition import Item, Level
from wizard.toolkit.jobs import OpenJob, Why, job_named, jobs
from wizard.toolkit.journey import level_aimed_at
from wizard.toolkit.readiness import TYPEABLE, Readiness, readiness
from wizard.toolkit.waiting import waits_for
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

COLUMNS = ("item", "missing", "plan", "whose", "by")
DATA_COLUMNS = ("item", "level", "state", "missing", "plan", "whose", "by")
"""Numbers stand before names: alone in a cell, a spreadsheet may take 1.1.2 for a day."""
OF_A_JOB = ("plan", "topic", "whose", "by")


class Left(NamedTuple):
    """Items of one level that are not in place for the same reasons, and the jobs to get there.

    `states` are how ready they are; `jobs` are none where nobody can tell yet what is missing.
    """

    level: Level
    items: tuple[Item, ...]
    states: frozenset[Readiness]
    jobs: tuple[OpenJob, ...]


def make_action_plan(speaker: Speaker) -> Paper:
    """Return the plan for everything that Standards Met needs and that is not in place."""
    phrase = speaker.phrase
    found = tuple(_left(speaker))
    listed = {job.id for one in found for job in one.jobs}
    others = tuple(job for job in jobs(speaker.conversation) if job.id not in listed)
    planned = [one for one in found if one.jobs]
    first = level_aimed_at(speaker.conversation) is Level.APPROACHING
    split = (Level.APPROACHING, Level.MET) if first else (None,)
    sections = [
        _planned(speaker, level, [one for one in planned if level in (None, one.level)])
        for level in split
    ]
    open_items = tuple(_named(speaker, one.items) for one in found if not one.jobs)
    if open_items:
        note = (phrase("paperwork.unknown-note"),)
        sections.append(Section(phrase("paperwork.unknown"), note, open_items))
    if others:
        sections.append(Section(phrase("paperwork.other-jobs"), table=job_rows(speaker, others)))
    data = Table(_columns(speaker, DATA_COLUMNS), tuple(_data(speaker, found, others)))
    shown = tuple(one for one in sections if one.table is None or one.table.rows)
    if shown:
        shown = (
            *section_of(speaker, "pictures.months-heading", months_picture(speaker)),
            *section_of(speaker, "pictures.sections-heading", sections_picture(speaker)),
            *shown,
        )
    return make_paper(speaker, "actions", how_much_is_left(speaker), shown, data)


def job_rows(speaker: Speaker, found: Iterable[OpenJob]) -> Table:
    """Return jobs as a table: what there is to do, whose it is, and by when."""
    rows = tuple(
        (what_to_do(speaker, job), speaker.topic_name(job.flow), *_who_and_when(speaker, job))
        for job in found
    )
    return Table(_columns(speaker, OF_A_JOB), rows)


def how_much_is_left(speaker: Speaker) -> str:
    """Return how many jobs there are, and of how many questions nobody can tell what is missing."""
    counts = {
        "left": len(jobs(speaker.conversation)),
        "open": sum(len(one.items) for one in _left(speaker) if not one.jobs),
    }
    said = [
        speaker.phrase(f"paperwork.{kind}-one")
        if count == 1
        else speaker.phrase(f"paperwork.{kind}-several", count=count)
        for kind, count in counts.items()
        if count
    ]
    return " ".join(said) or speaker.phrase("paperwork.left-none")


def _left(speaker: Speaker) -> Iterator[Left]:
    """Yield what is not in place, by topic, in the order of the official numbers."""
    feeding, talk = speaker.library.feeding, speaker.conversation
    by_topic: dict[tuple[str, Level], list[Item]] = {}
    for item in speaker.edition.in_official_order():
        flow = feeding.get(item.key)
        if item.level is Level.OPTIONAL or readiness(talk, flow, item.key) in TYPEABLE:
            continue
        by_topic.setdefault((flow or item.key, item.level), []).append(item)
    of_flow: dict[str, list[OpenJob]] = {}
    for job in jobs(talk):
        of_flow.setdefault(job.flow, []).append(job)
    for (flow, level), items in by_topic.items():
        is_here = flow in talk.flows
        own = of_flow.get(flow, ())
        awaited = (job_named(talk, one) for one in waits_for(talk, flow)) if is_here else ()
        rest = (job for job in awaited if job and job not in own)
        states = {readiness(talk, feeding.get(item.key), item.key) for item in items}
        yield Left(level, tuple(items), frozenset(states), (*own, *rest))


def _planned(speaker: Speaker, level: Level | None, found: list[Left]) -> Section:
    heading = speaker.phrase(f"paperwork.needed-{level}" if level else "paperwork.needed")
    rows = tuple(
        (_named(speaker, one.items), *_job_cells(speaker, job)) for one in found for job in one.jobs
    )
    return Section(heading, (), (), Table(_columns(speaker, COLUMNS), rows))


def _job_cells(speaker: Speaker, job: OpenJob) -> tuple[str, str, str, str]:
    """Return what is missing, what needs to happen, whose job that is, and by when."""
    missing = said(speaker, job.again) if job.again else ""
    if job.why is Why.PLANNED:
        plan = harmless_line(job.what.strip(), LONGEST_TEXT)
    else:
        plan = speaker.phrase(f"paperwork.plan-{job.why}")
    return missing or speaker.phrase("paperwork.not-in-place"), plan, *_who_and_when(speaker, job)


def _who_and_when(speaker: Speaker, job: OpenJob) -> tuple[str, str]:
    whose = harmless_line(job.whose, LONGEST_TEXT)
    return whose or speaker.phrase("paperwork.nobody"), _by(speaker, job)


def _by(speaker: Speaker, job: OpenJob) -> str:
    if job.by is None:
        return speaker.phrase("paperwork.no-day")
    day = say_day(job.by)
    is_over = job.is_overdue(speaker.today)
    return speaker.phrase("paperwork.day-over", day=day) if is_over else day


def _data(
    speaker: Speaker, found: Iterable[Left], others: Iterable[OpenJob]
) -> Iterator[tuple[str, ...]]:
    """Yield everything as one table: days as a spreadsheet reads them, empty where unknown."""
    phrase = speaker.phrase
    for one in found:
        states = [state for state in Readiness if state in one.states]
        state = "; ".join(phrase(f"sheet.{state}") for state in states)
        about = (_named(speaker, one.items), phrase(f"paperwork.level-{one.level}"), state)
        for job in one.jobs:
            missing, plan, *_ = _job_cells(speaker, job)
            yield *about, missing, plan, *_plain(job)
        if not one.jobs:
            yield *about, "", "", "", ""
    for job in others:
        topic = speaker.topic_name(job.flow)
        yield topic, "", "", "", what_to_do(speaker, job), *_plain(job)


def _plain(job: OpenJob) -> tuple[str, str]:
    return harmless_line(job.whose, LONGEST_TEXT), job.by.isoformat() if job.by else ""


def _named(speaker: Speaker, items: Iterable[Item]) -> str:
    """Return items with their numbers, one on each line."""
    names = speaker.library.item_names
    return "\n".join(
        speaker.phrase("sheet.item", ref=item.ref, name=names[item.key]) for item in items
    )


def _columns(speaker: Speaker, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(speaker.phrase(f"paperwork.column-{id}") for id in ids)
