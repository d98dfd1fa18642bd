"""Days in words, at the edges of every wording."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.words.dates import (
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
