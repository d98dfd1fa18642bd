"""Times of day read from what a person typed."""

from __future__ import annotations

import datetime
import re

_ABOUT = re.compile(r"(at|about|around|roughly)\s+")
_HALF = re.compile(r"([ap])\.? ?m\.?")
_DIGITS = re.compile(r"(?P<hour>[0-9]{1,2})(?:[:.h ]?(?P<minute>[0-9]{2}))?")
_NOON = ("noon", "midday", "12 noon", "12 midday")


def read_times(typed: str, now: datetime.datetime) -> tuple[datetime.time, ...]:
    """Return the times of day that were typed: none, one, or two where it may be either half.

    Understands "14:10", "14.10", "1410", "2pm", "2.10 p.m.", "noon" and "now". "2:10" and "9" may
    be in the morning or the afternoon.
    """
    text = " ".join(typed.lower().split())
    if about := _ABOUT.match(text):
        text = text[about.end() :]
    if text == "now":
        return (datetime.time(now.hour, now.minute),)
    if text in _NOON:
        return (datetime.time(12),)
    half = _HALF.search(text)
    if half and half.end() == len(text):
        text = text[: half.start()].rstrip()
    found = _DIGITS.fullmatch(text)
    if found is None:
        return ()
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if minute > 59 or hour > 23:
        return ()
    if half:
        return (datetime.time(hour % 12 + 12 * (half[1] == "p"), minute),) if 0 < hour < 13 else ()
    if hour and (len(found["hour"]) == 1 or (found["minute"] is None and hour < 13)):
        return tuple(sorted(datetime.time(other % 24, minute) for other in (hour, hour + 12)))
    return (datetime.time(hour, minute),) if found["minute"] or hour else ()
