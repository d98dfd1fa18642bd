"""Days and times in words, and days read from what a person typed."""

from __future__ import annotations

import datetime
import re

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SMALL_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
A_YEAR_OR_SO = 300
"""Days from today within which a day needs no year."""


def say_number(number: int) -> str:
    """Return a number as it stands in a sentence: words up to twelve, then digits."""
    return SMALL_NUMBERS[number] if 0 <= number < len(SMALL_NUMBERS) else str(number)


def say_day(day: datetime.date) -> str:
    """Return "30 June 2027"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_day_short(day: datetime.date) -> str:
    """Return "30 Jun 2027", for a column of days."""
    return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def say_month(day: datetime.date) -> str:
    """Return "June"."""
    return MONTHS[day.month - 1]


def say_day_near(day: datetime.date, today: datetime.date) -> str:
    """Return "today", "yesterday", "Tuesday 13 October" or, in another year, "13 October 2025"."""
    if day == today:
        return "today"
    if day == today - datetime.timedelta(days=1):
        return "yesterday"
    if abs((today - day).days) < A_YEAR_OR_SO:
        return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return say_day(day)


def say_on(day: datetime.date, today: datetime.date) -> str:
    """Return "today", "yesterday" or "on Tuesday 13 October"."""
    said = say_day_near(day, today)
    return said if said in ("today", "yesterday") else f"on {said}"


def say_ago(day: datetime.date, today: datetime.date) -> str:
    """Return "five weeks ago"; nothing for the last two days or a day that lies ahead."""
    days = (today - day).days
    if days < 2:
        return ""
    if days < 14:
        return f"{say_number(days)} days ago"
    if days < 70:
        return f"{say_number(round(days / 7))} weeks ago"
    if days < 700:
        return f"{say_number(round(days / 30.4))} months ago"
    return f"{say_number(round(days / 365.25))} years ago"


def say_until(day: datetime.date, today: datetime.date) -> str:
    """Return how long there is until a day: "about seven months", "twelve days", "today"."""
    days = (day - today).days
    if days < 0:
        return "no time"
    if days == 0:
        return "today"
    if days == 1:
        return "one day"
    if days < 21:
        return f"{say_number(days)} days"
    if days < 63:
        return f"about {say_number(round(days / 7))} weeks"
    return f"about {say_number(round(days / 30.4))} months"


def say_time(moment: datetime.datetime) -> str:
    """Return the time of day as 14:02."""
    return f"{moment.hour:02}:{moment.minute:02}"


def say_moment(moment: datetime.datetime) -> str:
    """Return "14:10 on Tuesday 1 December"."""
    day = f"{WEEKDAYS[moment.weekday()]} {moment.day} {MONTHS[moment.month - 1]}"
    return f"{say_time(moment)} on {day}"


def say_moment_near(moment: datetime.datetime, today: datetime.date) -> str:
    """Return the same, with the year for a moment that is far from today."""
    said = say_moment(moment)
    return said if abs((today - moment.date()).days) < A_YEAR_OR_SO else f"{said} {moment.year}"


def read_day(typed: str, today: datetime.date, *, past: bool = False) -> datetime.date | None:
    """Return the day that was typed, day before month, or None.

    Understands "14 3 2026", "14/3/26", "Saturday 14 March 2026", "March 14", "14 Mar",
    "2026-03-14", "today", "now", "yesterday" and "tomorrow". Without a year it is the year that
    puts the day nearest to today; for a day that is `past`, the last one that has come.
    """
    text = typed.strip().lower()
    nearby = {"yesterday": -1, "today": 0, "now": 0, "tomorrow": 1}
    if text in nearby:
        return today + datetime.timedelta(days=nearby[text])
    if re.fullmatch(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}", text):
        year, month, day = (int(part) for part in text.split("-"))
        return _day(year, month, day)
    words = [word for word in re.split(r"[\s/.,\-]+", text) if word and word != "of"]
    if words and _is_weekday(words[0]):
        words = words[1:]
    if len(words) not in (2, 3):
        return None
    if _month(words[0]) is not None:
        words[:2] = words[1], words[0]
    day_number = _number(re.sub(r"(st|nd|rd|th)$", "", words[0]))
    month_number = _number(words[1]) or _month(words[1])
    if day_number is None or month_number is None:
        return None
    if len(words) == 2:
        days = [_day(year, month_number, day_number) for year in _years_around(today)]
        known = [day for day in days if day is not None]
        if past:
            known = [day for day in known if day <= today] or known
        return min(known, key=lambda day: abs((day - today).days), default=None)
    year_number = _number(words[2])
    if year_number is None:
        return None
    return _day(year_number + 2000 if year_number < 100 else year_number, month_number, day_number)


def _years_around(today: datetime.date) -> tuple[int, int, int]:
    return today.year, today.year - 1, today.year + 1


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _month(text: str) -> int | None:
    found = [place for place, name in enumerate(MONTHS, 1) if name.lower().startswith(text)]
    if text == "sept":
        return 9
    return found[0] if len(text) >= 3 and len(found) == 1 else None


def _is_weekday(text: str) -> bool:
    return len(text) >= 3 and any(name.lower().startswith(text) for name in WEEKDAYS)


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if 1900 <= year <= 2200 else None
    except ValueError:
        return None
