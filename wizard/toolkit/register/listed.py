"""What a row says was published: the level, the year that it is for, and the day."""

from __future__ import annotations

import datetime
import re
from enum import StrEnum

from wizard.frozen import dataclass
from wizard.toolkit.register.table import Row
from wizard.words.typed_days import read_day


class Listed(StrEnum):
    """What stands in the list. ENTRY was a level until March 2021, PLAN_AGREED one in 2019."""

    MET = "met"
    EXCEEDED = "exceeded"
    APPROACHING = "approaching"
    NOT_MET = "not-met"
    PLAN_AGREED = "plan-agreed"
    ENTRY = "entry"
    NOT_PUBLISHED = "not-published"
    UNKNOWN = "unknown"


LABELS = {
    "standards met": Listed.MET,
    "standards exceeded": Listed.EXCEEDED,
    "approaching standards": Listed.APPROACHING,
    "standards not met": Listed.NOT_MET,
    "standards not fully met (plan agreed)": Listed.PLAN_AGREED,
    "entry level": Listed.ENTRY,
    "not published": Listed.NOT_PUBLISHED,
    "": Listed.NOT_PUBLISHED,
}
"""As they stand in the list, without the year. In 2019 those without a publication were blank."""
LONGEST = 100
"""Characters of a label that are looked at."""
YEAR_IN_FRONT = re.compile(r"(?:20)?([0-9]{2})[/-]([0-9]{2})\b *(.*)")
YEAR_BEHIND = re.compile(r"(.*) \(()([0-9]{2})[/-]([0-9]{2})\)")
SERIAL = re.compile(r"[0-9]{5}(?:\.[0-9]*)?")
"""A day as spreadsheet programs count them."""
DAY_NOUGHT = datetime.date(1899, 12, 30)
TIME_OF_DAY = re.compile(r"[T ]+[0-9]{1,2}:[0-9]{2}.*")
DAY_IN_NAME = re.compile(
    r"(?<![0-9])(?:([0-9]{1,2})([_. -])([0-9]{1,2})\2([0-9]{4})|([0-9]{4})-([0-9]{2})-([0-9]{2}))"
    r"(?![0-9])"
)


@dataclass(frozen=True)
class Publication:
    """`year` is such as "2025-26", or '' where the list does not say; so is `day` None.

    `status` and `written_day` are the list's own words.
    """

    listed: Listed
    year: str
    day: datetime.date | None
    status: str
    written_day: str


def publication(row: Row) -> Publication:
    """Return what a row says; what it says in words that are not known is never guessed at."""
    year, label = _year_and_label(row.status)
    return Publication(
        LABELS.get(label.casefold(), Listed.UNKNOWN),
        year,
        read_list_day(row.day),
        row.status,
        row.day,
    )


def _year_and_label(status: str) -> tuple[str, str]:
    text = " ".join(status[:LONGEST].split())
    if found := YEAR_IN_FRONT.fullmatch(text):
        begins, ends, label = found.groups()
    elif found := YEAR_BEHIND.fullmatch(text):
        label, _, begins, ends = found.groups()
    else:
        return "", text
    if int(ends) != (int(begins) + 1) % 100:
        return "", text
    return f"20{begins}-{ends}", label


def read_list_day(text: str) -> datetime.date | None:
    """Return a day as the list or a spreadsheet program writes it, day before month; else None."""
    if SERIAL.fullmatch(text):
        return DAY_NOUGHT + datetime.timedelta(days=int(text[:5]))
    bare = TIME_OF_DAY.sub("", text[:LONGEST])
    parts = re.split(r"[\s/.-]+", bare)
    has_a_year = len(parts) == 3 and parts[-1].isdecimal()  # And it is not "3 weeks ago".
    return read_day(bare, DAY_NOUGHT) if has_a_year else None


def day_of_list(file_name: str) -> datetime.date | None:
    """Return the day on which a list was downloaded, if the name of its file says so.

    The toolkit calls the file such as "DSPT search results 09_09_2022 12_44_07.csv".
    """
    found = DAY_IN_NAME.search(file_name)
    if not found:
        return None
    day, _, month, year, iso_year, iso_month, iso_day = found.groups()
    try:
        return datetime.date(int(year or iso_year), int(month or iso_month), int(day or iso_day))
    except ValueError:
        return None
