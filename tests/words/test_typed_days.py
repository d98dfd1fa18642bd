"""Days read from what a person typed: every way that people write them, and none by mistake."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.words.dates import MONTHS, SMALL_NUMBERS, WEEKDAYS, say_day, say_day_near, say_day_whole
from wizard.words.typed_days import read_day, why_not

TODAY = datetime.date(2026, 11, 22)
"""A Sunday."""
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


MARCH_14 = "2026-03-14"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14 3 2026", MARCH_14),
        ("14/3/2026", MARCH_14),
        ("14/03/2026", MARCH_14),
        ("14/3/26", MARCH_14),
        ("14.3.26", MARCH_14),
        ("14.3.2026.", MARCH_14),
        ("14-3-2026", MARCH_14),
        ("14 - 3 - 2026", MARCH_14),
        ("014 003 2026", MARCH_14),
        ("2026-03-14", MARCH_14),
        ("2026-3-14", MARCH_14),
        ("2026/03/14", MARCH_14),
        ("2026.3.14", MARCH_14),
        ("14\u20133\u20132026", MARCH_14),
        ("14Mar2026", MARCH_14),
        ("14thMarch 2026", MARCH_14),
        ("the 14th of March 2026", MARCH_14),
        ("on 14 March 2026.", MARCH_14),
        ("14 March 2026", MARCH_14),
        ("14 MARCH 2026", MARCH_14),
        ("  14   march   2026  ", MARCH_14),
        ("14 Mar 2026", MARCH_14),
        ("14 Mar. 2026", MARCH_14),
        ("14 Mar 26", MARCH_14),
        ("14th March 2026", MARCH_14),
        ("14th of March 2026", MARCH_14),
        ("14th of March, 2026", MARCH_14),
        ("Saturday 14 March 2026", MARCH_14),
        ("Saturday, 14 March 2026", MARCH_14),
        ("Sunday 14 March 2026", MARCH_14),  # The day counts: a weekday is easily mistaken.
        ("March 14, 2026", MARCH_14),
        ("1st 2 2026", "2026-02-01"),
        ("2nd May 2026", "2026-05-02"),
        ("3rd sept 2026", "2026-09-03"),
        ("3 septem 2026", "2026-09-03"),
        ("3 jun 2026", "2026-06-03"),
        ("3 jul 2026", "2026-07-03"),
        ("29 February 2028", "2028-02-29"),
        ("31 December 2200", "2200-12-31"),
        ("1 1 1900", "1900-01-01"),
        ("1 1 00", "2000-01-01"),
        ("today", "2026-11-22"),
        ("Today", "2026-11-22"),
        (" YESTERDAY ", "2026-11-21"),
        ("tomorrow", "2026-11-23"),
        ("the day before yesterday", "2026-11-20"),
        ("day after tomorrow", "2026-11-24"),
        # Weekdays: the coming one, where it is not about what was done.
        ("Sunday", "2026-11-22"),
        ("Monday", "2026-11-23"),
        ("Sat", "2026-11-28"),
        ("this Friday", "2026-11-27"),
        ("by Friday", "2026-11-27"),
        ("next Sunday", "2026-11-29"),
        ("next Monday", "2026-11-23"),
        ("last Sunday", "2026-11-15"),
        ("last Tuesday", "2026-11-17"),
        # So far away.
        ("three weeks ago", "2026-11-01"),
        ("a week ago", "2026-11-15"),
        ("1 day ago", "2026-11-21"),
        ("a fortnight ago", "2026-11-08"),
        ("in ten days", "2026-12-02"),
        ("in 2 weeks' time", "2026-12-06"),
        ("in a month", "2026-12-22"),
        ("three months ago", "2026-08-22"),
        ("in a year", "2027-11-22"),
        # The end of a month.
        ("end of March", "2027-03-31"),
        ("end of Feb 2028", "2028-02-29"),
        ("the end of the month", "2026-11-30"),
        ("end of year", "2026-12-31"),
        # Without a year: whichever puts the day nearest to today.
        ("Sat 14 Mar", "2027-03-14"),
        ("March 14", "2027-03-14"),
        ("March 14th", "2027-03-14"),
        ("14 March", "2027-03-14"),
        ("14 3", "2027-03-14"),
        ("14/3", "2027-03-14"),
        ("14.3.", "2027-03-14"),
        ("1 1", "2027-01-01"),
        ("23 5", "2027-05-23"),
        ("24 5", "2026-05-24"),
        ("22 November", "2026-11-22"),
    ],
)
def test_a_day_that_was_typed(typed: str, meant: str) -> None:
    assert read_day(typed, TODAY) == day(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "-",
        "of",
        "soon",
        "next week",
        "last week",
        "last month",
        "a few days ago",
        "in weeks",
        "weeks ago",
        "no days ago",
        "in 9999 weeks",
        "end of",
        "end of week",
        "end of 2027",
        "last 14 March",
        "Saturday Sunday",
        "in March",
        "T",
        "th",
        "march",
        "14",
        "2026",
        "March 2026",
        "14 2026",
        "14 3 2026 9",
        "14 3 2026 at noon",
        "3/14/2026",
        "32 1 2026",
        "0 1 2026",
        "1 0 2026",
        "1 13 2026",
        "31 4 2026",
        "29 2 2026",
        "29 February",
        "2026-13-01",
        "2026-02-30",
        "20260314",
        "1 1 1899",
        "1 1 2201",
        "1 1 02026",
        "14 ma 2026",
        "14 ju 2026",
        "14 Marc0 2026",
        "14 Maerz 2026",
        "14 März 2026",
        "March March 2026",
        "st March 2026",
        "14 3 MMXXVI",
        "١٤ ٣ ٢٠٢٦",
        "1² 3 2026",
        "1e1 3 2026",
        "0x1 3 2026",
        "9" * 5_000,
        "1 " * 5_000,
    ],
)
def test_what_is_not_a_day(typed: str) -> None:
    assert read_day(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14 March", "2026-03-14"),
        ("23 11", "2025-11-23"),
        ("22 November", "2026-11-22"),
        ("24 5", "2026-05-24"),
        ("Sunday", "2026-11-22"),
        ("Monday", "2026-11-16"),
        ("this Friday", "2026-11-20"),
        ("last Sunday", "2026-11-15"),
        ("end of March", "2026-03-31"),
        # A year that was typed, or "tomorrow", is never read as another day.
        ("14 March 2027", "2027-03-14"),
        ("tomorrow", "2026-11-23"),
        # There was none in these two years.
        ("29 2", None),
    ],
)
def test_a_day_that_is_past(typed: str, meant: str | None) -> None:
    assert read_day(typed, TODAY, past=True) == (day(meant) if meant else None)


def test_a_leap_day_without_a_year_is_the_one_nearby() -> None:
    assert read_day("29 2", day("2028-06-01")) == day("2028-02-29")
    assert read_day("29 2", day("2027-12-01")) == day("2028-02-29")
    assert read_day("29 2", day("2027-12-01"), past=True) == day("2028-02-29"), "and refused later"
    assert read_day("29 2", day("2029-02-01"), past=True) == day("2028-02-29")


@given(DAYS, DAYS)
def test_a_day_reads_as_it_is_said(date: datetime.date, today: datetime.date) -> None:
    assert read_day(say_day(date), today) == date


@given(DAYS, st.integers(-180, 180))
def test_a_day_said_near_today_reads_as_the_same_day(today: datetime.date, days: int) -> None:
    date = today + datetime.timedelta(days)
    if date.year in range(1900, 2201) and (date.month, date.day) != (2, 29):
        assert read_day(say_day_near(date, today), today) == date


@given(DAYS, st.integers(0, 5))
def test_every_way_of_writing_a_day_is_understood(date: datetime.date, way: int) -> None:
    month, weekday = MONTHS[date.month - 1], WEEKDAYS[date.weekday()]
    typed = (
        date.isoformat(),
        f"{date.day}/{date.month}/{date.year}",
        f"{weekday} {date.day} {month} {date.year}",
        f"{weekday[:3]} {date.day} {month[:3]} {date.year}",
        f"{month} {date.day}, {date.year}",
        f"{date.day}th of {month.upper()} {date.year}",
    )[way]
    assert read_day(typed, TODAY) == date


@given(st.text(max_size=30))
def test_whatever_is_typed_is_a_day_or_nothing(typed: str) -> None:
    found = read_day(typed, TODAY)
    assert found is None or 1900 <= found.year <= 2200


@given(DAYS, st.integers(1, 12), st.sampled_from(["day", "week"]), st.booleans())
def test_so_many_days_or_weeks_away(
    today: datetime.date, count: int, unit: str, back: bool
) -> None:
    many = f"{unit}s" if count > 1 else unit
    typed = f"{SMALL_NUMBERS[count]} {many} ago" if back else f"in {count} {many}"
    days = count * (7 if unit == "week" else 1) * (-1 if back else 1)
    meant = today + datetime.timedelta(days)
    assert read_day(typed, today) == (meant if 1900 <= meant.year <= 2200 else None)


@given(st.dates(datetime.date(1901, 1, 1), datetime.date(2199, 12, 31)), st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_nearest_one_on_its_side(today: datetime.date, name: str) -> None:
    ahead, behind = read_day(name, today), read_day(name, today, past=True)
    before, after = read_day(f"last {name}", today), read_day(f"next {name}", today)
    assert ahead
    assert behind
    assert before
    assert after
    assert {WEEKDAYS[one.weekday()] for one in (ahead, behind, before, after)} == {name}
    assert before < today < after
    assert before <= behind <= today <= ahead <= after
    assert (ahead - today).days < 7
    assert (today - behind).days < 7
    assert max((today - before).days, (after - today).days) <= 7


@given(DAYS, DAYS)
def test_what_is_said_back_is_the_same_day(date: datetime.date, today: datetime.date) -> None:
    assert read_day(say_day_whole(date), today) == date


@pytest.mark.parametrize(
    ("typed", "reason", "facts"),
    [
        ("March", "no-day", {"typed": "March", "month": "March"}),
        ("in March", "no-day", {"typed": "in March", "month": "March"}),
        ("Mar 2027", "no-day", {"typed": "Mar 2027", "month": "March"}),
        ("3/14/2026", "month-first", {"month": 14}),
        ("31 4 2026", "no-such-day", {"day": 31, "month": "April"}),
        ("29 February", "no-such-day", {"day": 29, "month": "February"}),
        ("32nd of January 2026", "no-such-day", {"day": 32, "month": "January"}),
        ("soon", "not-a-date", {"typed": "soon"}),
        ("14 14 2026", "not-a-date", {"typed": "14 14 2026"}),
        ("", "not-a-date", {"typed": ""}),
        ("9" * 5_000, "not-a-date", {"typed": "9" * 40}),
    ],
)
def test_why_something_is_no_day(typed: str, reason: str, facts: dict[str, object]) -> None:
    found = why_not(typed, "checked")
    assert (found.reason, found.field, found.facts) == (reason, "checked", facts)


@given(st.text(max_size=80))
def test_whatever_is_typed_there_is_a_reason(typed: str) -> None:
    assert why_not(typed, "").reason in {"not-a-date", "no-day", "month-first", "no-such-day"}
