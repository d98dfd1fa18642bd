"""A moment that was typed: which one is meant, and that it has been."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from wizard.dialogue.kinds import DoesNotFitError
from wizard.dialogue.kinds.moment import FIRST_YEAR
from wizard.words.dates import say_time
from wizard.words.times import read_times


def with_time(entry: Mapping[str, str], now: datetime.datetime) -> Mapping[str, str]:
    """Return the entry, whose day is in ISO form, with its time in ISO form too.

    "now" without a day is today. A time that may be in either half of the day is the one that has
    been, if only one has. Raises DoesNotFitError for a moment that is still ahead, for one that
    may be either of two, and for no time at all.
    """
    typed = entry.get("time", "").strip()
    iso_day = entry.get("day", "").strip()
    if typed.lower() == "now" and not iso_day:
        iso_day = now.date().isoformat()
    if not typed or not iso_day:
        return {**entry, "day": iso_day}  # The kind says which of the two is missing.
    meant = read_times(typed, now)
    if not meant:
        raise DoesNotFitError("not-a-time", "time", typed=typed[:40])
    day = datetime.date.fromisoformat(iso_day)
    if day.year < FIRST_YEAR:
        raise DoesNotFitError("not-a-date", "day", typed=iso_day)
    if day > now.date():
        raise DoesNotFitError("day-ahead", "day")
    been = [time for time in meant if datetime.datetime.combine(day, time).astimezone() <= now]
    if not been:
        raise DoesNotFitError("time-ahead", "time", now=say_time(now))
    if len(been) > 1:
        early, late = (time.isoformat("minutes") for time in been)
        raise DoesNotFitError("either-half", "time", typed=typed[:40], early=early, late=late)
    return {**entry, "day": iso_day, "time": been[0].isoformat("minutes")}
