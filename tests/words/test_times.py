"""Times of day read from what a person typed, and moments in words."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wizard.words.dates import say_moment, say_moment_near
from wizard.words.times import read_times

NOW = datetime.datetime(2026, 11, 28, 15, 7, 42, tzinfo=datetime.UTC)


def times(typed: str) -> list[str]:
    return [time.isoformat("minutes") for time in read_times(typed, NOW)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:10", "14:10"),
        ("14.10", "14:10"),
        ("14 10", "14:10"),
        ("14h10", "14:10"),
        ("1410", "14:10"),
        (" 14:10 ", "14:10"),
        ("2pm", "14:00"),
        ("2 PM", "14:00"),
        ("2.10 pm", "14:10"),
        ("2:10pm", "14:10"),
        ("2.10 p.m.", "14:10"),
        ("9 a.m", "09:00"),
        ("12pm", "12:00"),
        ("12.30 am", "00:30"),
        ("noon", "12:00"),
        ("midday", "12:00"),
        ("12  noon", "12:00"),
        ("now", "15:07"),
        ("Now", "15:07"),
        ("at 2pm", "14:00"),
        ("about 14:10", "14:10"),
        ("09:30", "09:30"),
        ("00:05", "00:05"),
        ("0:05", "00:05"),
        ("10:30", "10:30"),
        ("13", "13:00"),
        ("23:59", "23:59"),
    ],
)
def test_a_time_that_was_typed(typed: str, meant: str) -> None:
    assert times(typed) == [meant]


@pytest.mark.parametrize(
    ("typed", "early", "late"),
    [
        ("2:10", "02:10", "14:10"),
        ("9.30", "09:30", "21:30"),
        ("905", "09:05", "21:05"),
        ("9", "09:00", "21:00"),
        ("11", "11:00", "23:00"),
        ("12", "00:00", "12:00"),
    ],
)
def test_a_time_that_may_be_in_either_half_of_the_day(typed: str, early: str, late: str) -> None:
    assert times(typed) == [early, late]


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "midnight", "24:00", "14:60", "13pm", "0 am", "2.1", "99", "0", "pm", "14:10:59"],
)
def test_what_is_not_a_time(typed: str) -> None:
    assert times(typed) == []


@given(st.times())
def test_a_time_reads_as_it_is_said(time: datetime.time) -> None:
    assert times(f"{time:%H:%M}") == [f"{time:%H:%M}"]


@given(st.text(max_size=20))
def test_whatever_is_typed_is_no_time_or_one_or_one_of_two(typed: str) -> None:
    assert len(read_times(typed, NOW)) in (0, 1, 2)


def test_a_moment_in_words() -> None:
    assert say_moment(NOW) == "15:07 on Saturday 28 November"


def test_a_moment_in_another_year_is_said_with_it() -> None:
    assert say_moment_near(NOW, datetime.date(2027, 1, 3)) == "15:07 on Saturday 28 November"
    assert say_moment_near(NOW, datetime.date(2027, 11, 1)) == "15:07 on Saturday 28 November 2026"
