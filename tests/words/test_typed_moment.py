"""A moment that was typed: which one is meant, and that it has been."""

import datetime
from collections.abc import Mapping

import pytest

from wizard.dialogue.kinds import DoesNotFitError, PastMoment
from wizard.dialogue.values import Moment
from wizard.typed import entries_of, read_entries

KIND = PastMoment()
NOW = datetime.datetime(2026, 11, 28, 15, 7, 42).astimezone()


def read(day: str, time: str) -> str:
    """Return what was read, as this place's clocks show it."""
    moment = read_entries(KIND, [{"day": day, "time": time}], NOW)
    assert isinstance(moment, Moment)
    return f"{moment.local:%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("day", "time", "meant"),
    [
        ("today", "14:10", "2026-11-28 14:10"),
        ("yesterday", "11.50 pm", "2026-11-27 23:50"),
        ("3/10", "09:00", "2026-10-03 09:00"),
        ("today", "now", "2026-11-28 15:07"),
        ("", "now", "2026-11-28 15:07"),
        ("now", "now", "2026-11-28 15:07"),
        ("today", "15:07", "2026-11-28 15:07"),
        ("2 December 2025", "noon", "2025-12-02 12:00"),
    ],
)
def test_a_moment_is_read(day: str, time: str, meant: str) -> None:
    assert read(day, time) == meant


@pytest.mark.parametrize(
    ("day", "time", "meant"), [("today", "4:10", "04:10"), ("today", "9", "09:00")]
)
def test_of_two_times_only_the_one_that_has_been_is_meant(day: str, time: str, meant: str) -> None:
    assert read(day, time) == f"2026-11-28 {meant}"


@pytest.mark.parametrize(
    ("day", "time", "reason", "field", "facts"),
    [
        ("tomorrow", "09:00", "day-ahead", "day", {}),
        ("3/12", "09:00", "day-ahead", "day", {}),
        ("today", "15:08", "time-ahead", "time", {"now": "15:07"}),
        ("today", "4pm", "time-ahead", "time", {"now": "15:07"}),
        (
            *("today", "2:10", "either-half", "time"),
            {"typed": "2:10", "early": "02:10", "late": "14:10"},
        ),
        (
            *("yesterday", "9", "either-half", "time"),
            {"typed": "9", "early": "09:00", "late": "21:00"},
        ),
        ("today", "tea time", "not-a-time", "time", {"typed": "tea time"}),
        ("some day", "14:10", "not-a-date", "day", {"typed": "some day"}),
        ("1 May 1950", "14:10", "not-a-date", "day", {"typed": "1950-05-01"}),
        ("today", "", "nothing-typed", "time", {}),
        ("", "14:10", "nothing-typed", "day", {}),
        ("", "", "nothing-typed", "day", {}),
    ],
)
def test_what_does_not_fit(
    day: str, time: str, reason: str, field: str, facts: Mapping[str, object]
) -> None:
    with pytest.raises(DoesNotFitError) as refused:
        read(day, time)
    assert (refused.value.reason, refused.value.field) == (reason, field)
    assert refused.value.facts == facts


def test_a_moment_is_shown_as_it_can_be_typed_again() -> None:
    moment = read_entries(KIND, [{"day": "today", "time": "14:10"}], NOW)
    assert entries_of(KIND, moment) == ({"day": "28 November 2026", "time": "14:10"},)
    assert read_entries(KIND, entries_of(KIND, moment), NOW) == moment
