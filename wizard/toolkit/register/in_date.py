"""Whether what somebody published is out of date: worked out from the days we know, and today."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import StrEnum

from wizard.toolkit.register.listed import Listed, Publication

Deadlines = Mapping[str, datetime.date]
"""The last day of each year of the toolkit that is known, by its name such as "2025-26"."""


class InDate(StrEnum):
    """YES: it is for the last year that is over, or for the one people work on now."""

    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not-known"
    NOTHING = "nothing"


def in_date(published: Publication, deadlines: Deadlines, today: datetime.date) -> InDate:
    """Return whether something published still counts; NOTHING where nothing was.

    Two years count at once: the last one whose deadline has passed, and the one that is open.
    """
    if published.listed is Listed.NOT_PUBLISHED:
        return InDate.NOTHING
    last = last_over(deadlines, today)
    year = published.year or _latest_possible(published.day, deadlines)
    if last and year and year < last:
        return InDate.NO
    is_known = published.year in deadlines and published.listed is not Listed.UNKNOWN
    return InDate.YES if is_known and open_year(deadlines, today) else InDate.NOT_KNOWN


def last_over(deadlines: Deadlines, today: datetime.date) -> str:
    """Return the last year whose deadline has passed, or ''."""
    return max((year for year, day in deadlines.items() if day < today), default="")


def open_year(deadlines: Deadlines, today: datetime.date) -> str:
    """Return the year people work on now, or '' when all that we know of are over."""
    return min((year for year, day in deadlines.items() if day >= today), default="")


def _latest_possible(day: datetime.date | None, deadlines: Deadlines) -> str:
    """Return the latest year for which somebody can have published on a day, or ''.

    A year is open until its deadline, and the next one is not open before.
    """
    if day is None:
        return ""
    return min((year for year, last in deadlines.items() if last >= day), default="")
