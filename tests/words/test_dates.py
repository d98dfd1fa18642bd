"""Days in words, at the edges of every wording, and days read from what a person typed."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.words.dates import (
    MONTHS,
    WEEKDAYS,
    read_day,
    say_ago,
    say_day,
    say_day_near,
    say_number,
    say_on,
    say_time,
    say_until,
)

TODAY = datetime.date(2026, 11, 22)
"""A Sunday."""
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2200, 12, 31))


def after(days: int) -> datetime.date:
    return TODAY + datetime.timedelta(days)


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "no"), (1, "one"), (12, "twelve"), (13, "13"), (41, "41"), (-1, "-1")],
)
def test_a_number_in_a_sentence(number: int, words: str) -> None:
    assert say_number(number) == words


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2027-06-30", "30 June 2027"),
        ("2028-02-29", "29 February 2028"),
        ("0999-01-01", "1 January 999"),
    ],
)
def test_a_day(date: str, words: str) -> None:
    assert say_day(day(date)) == words


@pytest.mark.parametrize(
    ("days", "near", "on"),
    [
        (0, "today", "today"),
        (-1, "yesterday", "yesterday"),
        (1, "Monday 23 November", "on Monday 23 November"),
        (-2, "Friday 20 November", "on Friday 20 November"),
        (-299, "Tuesday 27 January", "on Tuesday 27 January"),
        (-300, "26 January 2026", "on 26 January 2026"),
        (299, "Friday 17 September", "on Friday 17 September"),
        (300, "18 September 2027", "on 18 September 2027"),
        (-365, "22 November 2025", "on 22 November 2025"),
    ],
)
def test_a_day_near_today(days: int, near: str, on: str) -> None:
    assert say_day_near(after(days), TODAY) == near
    assert say_on(after(days), TODAY) == on


def test_yesterday_across_a_leap_day_and_a_year() -> None:
    assert say_day_near(day("2028-02-29"), day("2028-03-01")) == "yesterday"
    assert say_day_near(day("2027-02-28"), day("2027-03-01")) == "yesterday"
    assert say_day_near(day("2026-12-31"), day("2027-01-01")) == "yesterday"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, ""),
        (0, ""),
        (1, ""),
        (2, "two days ago"),
        (12, "twelve days ago"),
        (13, "13 days ago"),
        (14, "two weeks ago"),
        (17, "two weeks ago"),
        (18, "three weeks ago"),
        (69, "ten weeks ago"),
        (70, "two months ago"),
        (365, "twelve months ago"),
        (699, "23 months ago"),
        (700, "two years ago"),
        (3653, "ten years ago"),
    ],
)
def test_how_long_ago(days: int, words: str) -> None:
    assert say_ago(after(-days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "no time"),
        (0, "today"),
        (1, "one day"),
        (2, "two days"),
        (20, "20 days"),
        (21, "about three weeks"),
        (62, "about nine weeks"),
        (63, "about two months"),
        (220, "about seven months"),
        (730, "about 24 months"),
    ],
)
def test_how_long_there_is(days: int, words: str) -> None:
    assert say_until(after(days), TODAY) == words


@given(st.integers(2, 40_000))
def test_no_time_is_said_to_be_one_of_many(days: int) -> None:
    assert not say_ago(after(-days), TODAY).startswith(("no ", "one "))
    assert "one " not in say_until(after(days), TODAY)


def test_a_time_of_day() -> None:
    assert say_time(datetime.datetime(2026, 11, 22, 9, 5, 59)) == "09:05"
    assert say_time(datetime.datetime(2026, 11, 22, 0, 0)) == "00:00"


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
        "march",
        "Saturday",
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
        "2026/03/14",
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
        "14\u20133\u20132026",
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
