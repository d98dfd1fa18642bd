"""Hours after a moment: real hours, also where clocks change, and nothing while it is not known."""

import datetime
import time
from collections.abc import Iterator

import pytest

from tests.dialogue.building import facts_of
from wizard.dialogue.facts import Absence
from wizard.dialogue.hours_after import HoursAfter
from wizard.dialogue.kinds import PastMoment
from wizard.dialogue.values import Moment
from wizard.words.dates import say_moment

BY_WHEN = HoursAfter("by-when", "t.found", 72)


@pytest.fixture
def london(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The clocks of this computer are those of England, written so that no other file is needed."""
    monkeypatch.setenv("TZ", "GMT0BST,M3.5.0/1,M10.5.0/2")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    ("found", "by_when"),
    [
        ("2026-11-28T14:10", "14:10 on Tuesday 1 December"),
        ("2026-12-30T00:00", "00:00 on Saturday 2 January"),
        # Clocks go forward on 28 March 2027: an hour of these three days is missing.
        ("2027-03-26T14:10", "15:10 on Monday 29 March"),
        # Clocks go back on 25 October 2026: one hour comes twice.
        ("2026-10-23T14:10", "13:10 on Monday 26 October"),
    ],
)
@pytest.mark.usefixtures("london")
def test_72_hours_are_72_hours_whatever_the_clocks_do(found: str, by_when: str) -> None:
    moment = PastMoment().read(found)
    spoken = BY_WHEN.spoken(facts_of(found=moment))
    assert spoken is not None
    assert spoken.at - moment.at == datetime.timedelta(hours=72)
    assert say_moment(spoken.local) == by_when


@pytest.mark.usefixtures("london")
def test_of_two_moments_that_look_the_same_the_earlier_is_meant() -> None:
    moment = PastMoment().read("2026-10-25T01:30")
    assert moment.at == datetime.datetime(2026, 10, 25, 0, 30, tzinfo=datetime.UTC)
    assert PastMoment().plain(moment) == "2026-10-25T01:30:00+01:00"


@pytest.mark.usefixtures("london")
def test_what_was_kept_in_summer_is_the_same_moment_in_winter() -> None:
    kept = PastMoment().plain(PastMoment().read("2026-07-01T14:10"))
    assert kept == "2026-07-01T14:10:00+01:00"
    assert say_moment(PastMoment().read(kept).local) == "14:10 on Wednesday 1 July"


@pytest.mark.parametrize("value", [Absence.UNKNOWN, Absence.NOT_ASKED, "as stored"])
def test_there_is_none_while_the_moment_is_not_known(value: str | Absence) -> None:
    assert BY_WHEN.spoken(facts_of(found=value)) is None


def test_it_says_which_question_it_reads() -> None:
    assert BY_WHEN.questions == ("t.found",)


def test_a_moment_is_the_same_by_any_clock() -> None:
    here = datetime.datetime(2026, 11, 28, 14, 10, tzinfo=datetime.UTC)
    there = here.astimezone(datetime.timezone(datetime.timedelta(hours=5)))
    assert Moment(here) == Moment(there)
