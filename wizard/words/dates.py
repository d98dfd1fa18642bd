"""Days and times in words."""

from __future__ import annotations

import datetime

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


def say_day_whole(day: datetime.date) -> str:
    """Return "Wednesday 30 June 2027": with all that somebody can check it by."""
    return f"{WEEKDAYS[day.weekday()]} {say_day(day)}"


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
