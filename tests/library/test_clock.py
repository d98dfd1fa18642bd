"""The day to go by: the real one, or the one that DSPT_WIZARD_TODAY sets."""

import datetime

import pytest

from wizard.clock import VARIABLE, WrongDayError, clock_from_environment


@pytest.mark.parametrize(
    "day", ["2027-01-15", "2028-02-29", "1970-01-01", "2026-03-29", "2026-10-25", "2200-12-31"]
)
def test_the_day_that_was_set(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    monkeypatch.setenv(VARIABLE, day)
    now = clock_from_environment()()
    assert now.date() == datetime.date.fromisoformat(day)
    assert now.tzinfo is not None


@pytest.mark.parametrize(
    "value",
    [
        "tomorrow",
        "15 January 2027",
        "2027-1-15",
        "2027-02-29",
        "2027-13-01",
        "2027-01-15T10:00",
        " 2027-01-15",
        " ",
        "0000-01-01",
        "\u0661\u0665-01-2027",
        "\x1b[2J",
        "9" * 10_000,
    ],
)
def test_what_is_not_a_day_is_said_back(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv(VARIABLE, value)
    with pytest.raises(WrongDayError) as raised:
        clock_from_environment()
    assert raised.value.value == value


def test_a_day_that_no_computer_can_place_in_its_time_zone_is_refused_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(VARIABLE, "0001-01-01")
    with pytest.raises(WrongDayError):
        clock_from_environment()


@pytest.mark.parametrize("value", [None, ""])
def test_without_it_the_clock_goes_by_the_computer(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    if value is not None:
        monkeypatch.setenv(VARIABLE, value)
    clock = clock_from_environment()
    before = datetime.datetime.now(datetime.UTC)
    moments = [clock(), clock()]
    after = datetime.datetime.now(datetime.UTC)
    assert before <= moments[0] <= moments[1] <= after
    assert all(moment.tzinfo is not None for moment in moments)
