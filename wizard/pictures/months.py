"""Jobs over the months to the last day to publish: when there is much to do, and when nothing."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from wizard.speaker import Speaker
from wizard.toolkit.jobs import count_overdue, jobs
from wizard.words.dates import say_day, say_month
from wizard.words.picture import Bar, Picture


def months_picture(speaker: Speaker) -> Picture:
    """Return how many jobs are due in each month; no bar where there are no jobs.

    What is overdue comes first; what has no day comes last, after what is due later than the
    last day to publish. Months that follow each other without a job are one bar of nothing.
    """
    found = jobs(speaker.conversation)
    if not found:
        return Picture(())
    phrase, today, last = speaker.phrase, speaker.today, speaker.edition.deadline
    days = [job.by for job in found if job.by and job.by >= today]
    later = sum(day > last for day in days)
    in_time = Counter(_month_of(day) for day in days if day <= last)
    bars = [*_where_any(speaker, phrase("pictures.overdue"), count_overdue(found, today))]
    if today <= last:
        bars += _months(speaker, in_time)
        bars += _where_any(speaker, phrase("pictures.after", day=say_day(last)), later)
    else:
        bars += _where_any(speaker, phrase("pictures.to-come"), later)
    no_day = sum(job.by is None for job in found)
    bars += _where_any(speaker, phrase("pictures.no-day"), no_day)
    return Picture(tuple(bars))


def _where_any(speaker: Speaker, label: str, count: int) -> Iterator[Bar]:
    if count:
        yield _bar(speaker, label, count)


def _months(speaker: Speaker, due: Counter[datetime.date]) -> Iterator[Bar]:
    """Yield the months from now to the last day; those without a job in a row as one."""
    months = _months_between(_month_of(speaker.today), _month_of(speaker.edition.deadline))
    for is_due, group in groupby(months, key=lambda month: due[month] > 0):
        found = list(group)
        if is_due:
            yield from (_bar(speaker, _named(speaker, month), due[month]) for month in found)
        elif len(found) == 1:
            yield _bar(speaker, _named(speaker, found[0]), 0)
        else:
            first, last = _named(speaker, found[0]), _named(speaker, found[-1])
            yield _bar(speaker, speaker.phrase("pictures.months", first=first, last=last), 0)


def _months_between(first: datetime.date, last: datetime.date) -> Iterator[datetime.date]:
    while first <= last:
        yield first
        first = _month_of(first + datetime.timedelta(days=31))


def _month_of(day: datetime.date) -> datetime.date:
    return day.replace(day=1)


def _named(speaker: Speaker, month: datetime.date) -> str:
    return speaker.phrase("pictures.month", month=say_month(month), year=month.year)


def _bar(speaker: Speaker, label: str, count: int) -> Bar:
    key = {0: "pictures.jobs-none", 1: "pictures.jobs-one"}.get(count, "pictures.jobs-several")
    return Bar(label, speaker.phrase(key, **({"count": count} if count > 1 else {})), count)
