"""What is left to do: what is due first, whose it is, and which answers will soon be too old."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wizard.choice_ids import ALL_JOBS, JOB, JOBS, OLD_ANSWERS, OTHER_JOBS, WHOSE
from wizard.job_words import what_to_do, whose, whose_and_due
from wizard.pages.desk import Desk
from wizard.toolkit.clocks import getting_old, publishing_day
from wizard.toolkit.jobs import OpenJob, count_overdue, jobs
from wizard.views import Choice, Page
from wizard.words.blocks import Blocks, drawn
from wizard.words.dates import say_day

FEW = 6
"""As many jobs stand in one list without a choice of whose: they fit on a small screen."""
FIRST = 3
"""As many stand in front of that choice."""
ENOUGH = 4
"""From as many on there is a picture of when they are due."""


def jobs_choice(desk: Desk) -> tuple[Choice, ...]:
    """Return the choice that opens the jobs, if there is anything on that page."""
    found, today = jobs(desk.conversation), desk.speaker.today
    if not found and not getting_old(desk.conversation, desk.speaker.edition, today):
        return ()
    return (Choice(JOBS, desk.speaker.phrase("buttons.jobs"), _left(desk, found)),)


def jobs_page(desk: Desk, person: str | None, *, every: bool) -> Page:
    """Return everybody's jobs, or those of one person, where they have any.

    Many are shown by whose they are, unless `every` one is to be shown.
    """
    found = jobs(desk.conversation)
    own = tuple(job for job in found if _key(job) == person)
    if own:
        choices = (*_listed(desk, own), desk.choice(OTHER_JOBS))
        return _page(desk, _heading_of(desk, own[0]), choices)
    if every or len(found) <= FEW:
        said = desk.speaker.blocks("jobs.heading" if found else "jobs.none")
        shown = list(_listed(desk, found))
    else:
        said, shown = _many(desk, found)
    old = _old(desk)
    return _page(
        desk,
        (*said, *_when(desk, found), *old),
        (*shown, *((desk.choice(OLD_ANSWERS),) if old else ())),
    )


def _page(desk: Desk, said: Blocks, choices: Iterable[Choice]) -> Page:
    return Page("jobs", desk.header(), said, (*choices, desk.choice("back")), desk.commands())


def _many(desk: Desk, found: tuple[OpenJob, ...]) -> tuple[Blocks, list[Choice]]:
    people: dict[str, list[OpenJob]] = {}
    for job in found:
        people.setdefault(_key(job), []).append(job)
    every = desk.choice(ALL_JOBS)
    if len(people) == 1:
        said = desk.speaker.blocks("jobs.many-first", count=len(found))
        return said, [*_listed(desk, found[:FEW]), every]
    said = desk.speaker.blocks("jobs.many", count=len(found))
    of_people = sorted(people.items(), key=lambda one: not one[0])
    shown = (_person(desk, key, of_one) for key, of_one in of_people)
    return said, [*_listed(desk, found[:FIRST]), *shown, every]


def _person(desk: Desk, key: str, found: Sequence[OpenJob]) -> Choice:
    who = whose(found[0])
    phrase = desk.speaker.phrase
    label = phrase("jobs.whose", who=who) if who else phrase("jobs.whose-nobody")
    return Choice(f"{WHOSE}{key}", label, _left(desk, tuple(found)))


def _heading_of(desk: Desk, job: OpenJob) -> Blocks:
    if not job.whose:
        return desk.speaker.blocks("jobs.of-nobody")
    return desk.speaker.blocks("jobs.of-person", who=whose(job))


def _listed(desk: Desk, found: Sequence[OpenJob]) -> Iterator[Choice]:
    for job in found:
        yield Choice(
            f"{JOB}{job.id}", what_to_do(desk.speaker, job), whose_and_due(desk.speaker, job)
        )


def _when(desk: Desk, found: Sequence[OpenJob]) -> Blocks:
    """Return when they are due, as a picture; of a few the list says it at a glance."""
    if len(found) < ENOUGH:
        return ()
    from wizard.pictures.months import months_picture  # It brings a calendar.

    return (drawn(months_picture(desk.speaker)),)


def _left(desk: Desk, found: tuple[OpenJob, ...]) -> str:
    """Return how many jobs are left, and how many of them are overdue."""
    if not found:
        return ""
    overdue = count_overdue(found, desk.speaker.today)
    counts = {"count": len(found), **({"overdue": overdue} if overdue else {})}
    return desk.speaker.phrase("jobs.left-overdue" if overdue else "jobs.left", **counts)


def _old(desk: Desk) -> Blocks:
    """Say how many answers will be too old on the day of publishing."""
    speaker = desk.speaker
    edition, today = speaker.edition, speaker.today
    count = len(getting_old(desk.conversation, edition, today))
    day = publishing_day(desk.conversation, edition, today)
    if not count:
        return ()
    number = {"count": count} if count > 1 else {}
    if day == today:
        return speaker.blocks("jobs.old-now-several" if number else "jobs.old-now-one", **number)
    key = "jobs.old-several" if number else "jobs.old-one"
    return speaker.blocks(key, day=say_day(day), **number)


def _key(job: OpenJob) -> str:
    """Return what tells one person from another, as it can stand in a choice."""
    return whose(job).casefold()
