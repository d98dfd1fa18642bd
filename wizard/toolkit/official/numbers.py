"""Numbers of the toolkit such as 1.1.3, also where a spreadsheet program made dates of them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable

from wizard.toolkit.official.grid import Cell

REF_AT_START = re.compile(
    r"'?(?P<ref>(?:1[0-9]|[1-9])\.[0-9]{1,2}\.[0-9]{1,2})(?![.]?[0-9])[.:)]?(?P<rest>.*)", re.DOTALL
)
"""A number, and whatever follows it in the same cell. Of ten standards; a year may add some."""
WRITTEN_DAY = re.compile(r"([0-9]{1,2})[/-]([0-9]{1,2})[/-](?:20)?([0-9]{2})(?: 00:00(?::00)?)?")
LONG_DAY = re.compile(r"([0-9]{1,2})[.]([0-9]{1,2})[.]20([0-9]{2})")
ISO_DAY = re.compile(r"20([0-9]{2})-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00)?)?")

Parts = tuple[int, int, int]


def ref_in(cell: Cell) -> tuple[str, str]:
    """Return the number that a cell begins with and the rest of it; '' where there is none."""
    if isinstance(cell, datetime.date) or LONG_DAY.fullmatch(cell):
        return "", ""
    found = REF_AT_START.match(cell)
    return (_bare(found["ref"]), found["rest"].strip(" \t\n-\u2013:")) if found else ("", "")


def day_in(cell: Cell) -> Parts | None:
    """Return day, month and year of a cell that a program made a date of, as two digits each."""
    if isinstance(cell, datetime.date):
        return (cell.day, cell.month, cell.year % 100) if 2000 <= cell.year < 2100 else None
    if found := ISO_DAY.fullmatch(cell):
        year, month, day = map(int, found.groups())
        return day, month, year
    written = WRITTEN_DAY.fullmatch(cell) or LONG_DAY.fullmatch(cell)
    if written is None:
        return None
    day, month, year = map(int, written.groups())
    return day, month, year


def is_month_first(days: Iterable[Parts], known: Collection[str]) -> bool:
    """Say whether such dates make more numbers that are known when the month is put first."""
    found = list(days)
    as_days = sum(as_ref(day, month_first=False) in known for day in found)
    return sum(as_ref(day, month_first=True) in known for day in found) > as_days


def as_ref(day: Parts, *, month_first: bool) -> str:
    """Return the number that a date was before a program took it for one."""
    first, second, last = (day[1], day[0], day[2]) if month_first else day
    return f"{first}.{second}.{last}"


def parts_of(ref: str) -> tuple[int, ...]:
    """Return what a number is sorted by."""
    return tuple(int(part) for part in ref.split("."))


def _bare(ref: str) -> str:
    """Return a number as the toolkit writes it: 1.3.02 is 1.3.2."""
    return ".".join(str(int(part)) for part in ref.split("."))
