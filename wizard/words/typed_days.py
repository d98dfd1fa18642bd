"""Days read from what a person typed, in whatever way they are used to."""

from __future__ import annotations

import calendar
import datetime
import re

from wizard.dialogue.kinds.fields import DoesNotFitError
from wizard.words.dates import MONTHS, SMALL_NUMBERS, WEEKDAYS

FIRST_YEAR, LAST_YEAR = 1900, 2200
LONGEST = 60
"""The most characters that are looked at: no way to write a day is as long."""
MOST_AGO = 5000
NEARBY = {
    "day before yesterday": -2,
    "yesterday": -1,
    "today": 0,
    "now": 0,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
_LEFT_OUT = {"of", "the", "on", "by", "before"}
_DASHES = str.maketrans("\u2010\u2011\u2012\u2013\u2014\u2212", "------")
_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_NUMBERS = {
    "a": 1,
    "an": 1,
    **{word: number for number, word in enumerate(SMALL_NUMBERS) if number},
}


def read_day(typed: str, today: datetime.date, *, past: bool = False) -> datetime.date | None:
    """Return the day that was typed, day before month, or None.

    Understands "14 3 2026", "14/3/26", "14 March", "March 14", "2026-03-14", "today",
    "last Tuesday", "Friday", "three weeks ago", "in ten days" and "end of March". Without a year it
    is the year that puts the day nearest to today; for a day that is `past`, the last one that has
    come. A weekday alone is the coming one, or for a day that is `past` the last one.
    """
    text = _plain(typed)
    if text in NEARBY:
        return today + datetime.timedelta(days=NEARBY[text])
    words = _words(text)
    return (
        _weekday(words, today, past=past)
        or _so_far_away(words, today)
        or _end_of_month(words, today, past=past)
        or _in_numbers(words, today, past=past)
    )


def why_not(typed: str, field: str) -> DoesNotFitError:
    """Return why what was typed into a field is no day, as far as that can be told."""
    words = _words(_plain(typed))
    shown = typed.strip()[:40]
    words = [word for word in words if word not in ("in", "during", "early", "late", "mid")]
    if _is_month(words):
        return DoesNotFitError("no-day", field, typed=shown, month=MONTHS[_month(words[0]) - 1])
    if len(words) == 3 and all(_number(_bare(word)) for word in words):
        day, month, _year = (_number(_bare(word)) or 0 for word in words)
        if month > len(MONTHS) and 1 <= day <= len(MONTHS):
            return DoesNotFitError("month-first", field, month=month)
    if len(words) in (2, 3):
        number, month = _number(_bare(words[0])), _month(words[1]) or _number(words[1]) or 0
        if number is not None and 1 <= month <= len(MONTHS):
            return DoesNotFitError("no-such-day", field, day=number, month=MONTHS[month - 1])
    return DoesNotFitError("not-a-date", field, typed=shown)


def _is_month(words: list[str]) -> bool:
    """Say whether it is a month and no day: "March" or "March 2027"."""
    if not words or not _month(words[0]):
        return False
    return len(words) == 1 or (len(words) == 2 and re.fullmatch("[0-9]{4}", words[1]) is not None)


def _plain(typed: str) -> str:
    """Return it in small letters, with one kind of dash, and without "the"."""
    text = " ".join(typed[:LONGEST].lower().translate(_DASHES).split()).strip(" .,!")
    return text.removeprefix("the ") if len(typed.strip()) <= LONGEST else ""


def _words(text: str) -> list[str]:
    """Return the words and numbers; "3rdMarch" and "3oct" are two each."""
    apart = re.sub(r"([0-9](?:st|nd|rd|th)?)(?=[a-z]{3})|(?<=[a-z]{3})(?=[0-9])", r"\g<0> ", text)
    words = re.split(r"[\s/.,\-]+", apart)
    return [word for word in words if word and word not in _LEFT_OUT]


def _weekday(words: list[str], today: datetime.date, *, past: bool) -> datetime.date | None:
    """Return the day of "Friday", "last Friday", "this Friday" and "next Friday"."""
    which = words[0] if len(words) == 2 else ""
    found = _weekday_number(words[-1]) if words else None
    if found is None or len(words) > 2 or which not in ("", "last", "this", "next", "coming"):
        return None
    ahead = (found - today.weekday()) % 7
    if which == "last" or (past and which in ("", "this")):
        back = (7 - ahead) % 7 or (7 if which == "last" else 0)
        return today - datetime.timedelta(days=back)
    return today + datetime.timedelta(days=ahead or (7 if which == "next" else 0))


def _so_far_away(words: list[str], today: datetime.date) -> datetime.date | None:
    """Return the day of "three weeks ago", "in a month" and "in two weeks' time"."""
    back = len(words) == 3 and words[2] == "ago"
    ahead = len(words) in (3, 4) and words[0] == "in" and words[3:] in ([], ["time"])
    if not back and not ahead:
        return None
    count_word, unit_word = words[:2] if back else words[1:3]
    count = _NUMBERS.get(count_word) or _number(count_word)
    unit = unit_word.rstrip("'\u2019").removesuffix("s").rstrip("'\u2019")
    if count is None or count > MOST_AGO:
        return None
    count = -count if back else count
    if unit in _UNITS:
        return _within(today + datetime.timedelta(days=count * _UNITS[unit]))
    if unit in ("month", "year"):
        months = today.year * 12 + today.month - 1 + count * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        return _day(year, month + 1, min(today.day, _days_in(year, month + 1)))
    return None


def _end_of_month(words: list[str], today: datetime.date, *, past: bool) -> datetime.date | None:
    """Return the last day of a month: "end of March", "end of March 2027", "end of month"."""
    if len(words) not in (2, 3) or words[0] != "end":
        return None
    if words[1:] in (["month"], ["year"]):
        month = today.month if words[1] == "month" else 12
        return _day(today.year, month, _days_in(today.year, month))
    month = _month(words[1])
    if not month:
        return None
    if len(words) == 3:
        year = _year(words[2])
        return _day(year, month, _days_in(year, month)) if year else None
    days = [_day(year, month, _days_in(year, month)) for year in _years_around(today)]
    return _nearest(days, today, past=past)


def _in_numbers(words: list[str], today: datetime.date, *, past: bool) -> datetime.date | None:
    """Return the day of "14 3 2026", "14 March", "March 14" and "2026 3 14"."""
    if words and _weekday_number(words[0]) is not None:
        words = words[1:]
    if len(words) not in (2, 3):
        return None
    if len(words) == 3 and re.fullmatch("[0-9]{4}", words[0]):
        words = words[::-1]
    elif _month(words[0]):
        words = [words[1], words[0], *words[2:]]
    day, month = _number(_bare(words[0])), _number(words[1]) or _month(words[1])
    if day is None or not month:
        return None
    if len(words) == 2:
        days = [_day(year, month, day) for year in _years_around(today)]
        return _nearest(days, today, past=past)
    year = _year(words[2])
    return _day(year, month, day) if year else None


def _nearest(
    days: list[datetime.date | None], today: datetime.date, *, past: bool
) -> datetime.date | None:
    known = [day for day in days if day is not None]
    if past:
        known = [day for day in known if day <= today] or known
    return min(known, key=lambda day: abs((day - today).days), default=None)


def _years_around(today: datetime.date) -> tuple[int, int, int]:
    return today.year, today.year - 1, today.year + 1


def _year(text: str) -> int | None:
    number = _number(text)
    return number + 2000 if number is not None and number < 100 else number


def _bare(text: str) -> str:
    return re.sub(r"(?<=[0-9])(st|nd|rd|th)$", "", text)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def _month(text: str) -> int:
    """Return the number of the month that a word names or begins, or 0."""
    found = [place for place, name in enumerate(MONTHS, 1) if name.lower().startswith(text)]
    if text == "sept":
        return 9
    return found[0] if len(text) >= 3 and len(found) == 1 else 0


def _weekday_number(text: str) -> int | None:
    """Return which weekday a word names or begins, Monday being 0, or None."""
    found = [place for place, name in enumerate(WEEKDAYS) if name.lower().startswith(text)]
    return found[0] if len(text) >= 3 and len(found) == 1 else None


def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(min(max(year, FIRST_YEAR), LAST_YEAR), month)[1]


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return _within(datetime.date(year, month, day))
    except ValueError:
        return None


def _within(day: datetime.date) -> datetime.date | None:
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None
