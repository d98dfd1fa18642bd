"""How often to sit down: never a promise that cannot be kept, and nothing from too little."""

import datetime
from dataclasses import replace

import pytest

from tests.dialogue.building import EVIDENCE, RECORDED, answer, conversation, good_flows, talk
from wizard.dialogue.values import How
from wizard.toolkit.pace import BETWEEN, SPARE, Pace, Rate, Work, pace, work
from wizard.words.topic_words import Effort

DEADLINE = datetime.date(2027, 6, 30)
TODAY = datetime.date(2026, 11, 22)


def told(*, left: int, per_sitting: int = 4, today: datetime.date = TODAY) -> Pace | None:
    """Return what is told to somebody who did so much in each of five sittings."""
    return pace(Work(left, per_sitting * 5, 5, 5), today, DEADLINE)


@pytest.mark.parametrize(
    ("left", "rate", "month"),
    [
        (8, Rate.ONE_A_MONTH, 1),
        (24, Rate.ONE_A_MONTH, 5),
        (28, Rate.TWO_A_MONTH, 3),
        (48, Rate.TWO_A_MONTH, 5),
        (72, Rate.ONE_A_WEEK, 3),
        (160, Rate.TWO_A_WEEK, 4),
    ],
)
def test_the_least_often_that_leaves_a_month_to_spare(left: int, rate: Rate, month: int) -> None:
    found = told(left=left)
    assert found is not None
    assert found.rate is rate
    assert found.ready is not None
    assert found.ready.month == month
    assert found.ready <= DEADLINE - SPARE


def test_without_a_month_to_spare_it_is_by_the_last_day() -> None:
    found = told(left=60, today=datetime.date(2027, 5, 1))
    assert found is not None
    assert found.ready is not None
    assert DEADLINE - SPARE < found.ready <= DEADLINE


@pytest.mark.parametrize("left", [1, 4])
@pytest.mark.parametrize("today", [TODAY, DEADLINE, datetime.date(2027, 9, 1)])
def test_what_one_sitting_can_do_is_told_on_any_day(left: int, today: datetime.date) -> None:
    assert told(left=left, today=today) == Pace(Rate.ONCE_MORE)


@pytest.mark.parametrize("today", [datetime.date(2027, 6, 9), DEADLINE, datetime.date(2027, 9, 1)])
def test_close_to_the_last_day_and_after_it_nobody_is_told_how_often(today: datetime.date) -> None:
    assert told(left=30, today=today) == Pace(Rate.MORE)


def test_what_cannot_be_done_in_time_is_not_promised() -> None:
    assert told(left=300) == Pace(Rate.MORE)


@pytest.mark.parametrize("done", [Work(30, 0, 0, 0), Work(30, 9, 9, 1), Work(30, 2, 2, 5)])
def test_from_too_little_nothing_is_told(done: Work) -> None:
    assert pace(done, TODAY, DEADLINE) is None
    assert pace(done, DEADLINE, DEADLINE) == Pace(Rate.MORE), "but a start still helps"


def test_with_nothing_left_nothing_is_told() -> None:
    assert told(left=0) is None


def test_days_that_never_were_do_no_harm() -> None:
    assert pace(Work(200, 3, 3, 10**9), TODAY, DEADLINE) == Pace(Rate.MORE)
    assert pace(Work(200, 30, 5, 5), datetime.date.min, datetime.date.max) is not None


def test_every_rate_is_more_often_than_the_one_before_it() -> None:
    assert list(BETWEEN.values()) == sorted(BETWEEN.values(), reverse=True)


def test_topics_are_counted_by_their_effort_and_sittings_by_their_days() -> None:
    efforts = {"training": Effort.FIND_OUT, "paper": Effort.TO_HAND, "breach": Effort.HEAD}
    later = datetime.timedelta(days=7)
    record = answer("training.record", EVIDENCE)
    found = talk({**RECORDED, "training.record": replace(record, when=record.when + later)})
    assert work(found, efforts, efforts) == Work(left=3, done=3, finished=1, sittings=2)


@pytest.mark.parametrize("how", [How.CARRIED, How.IMPORTED])
def test_what_was_not_typed_here_was_no_sitting(how: How) -> None:
    answers = {id: replace(one, how=how) for id, one in talk(RECORDED).answers.items()}
    found = work(conversation(good_flows(), answers), ["training"], {})
    assert (found.done, found.finished, found.sittings) == (0, 0, 0)


def test_what_is_only_to_be_checked_again_counts_least() -> None:
    carried = answer("training.record", EVIDENCE, how=How.CARRIED)
    found = talk({**RECORDED, "training.record": carried})
    assert work(found, ["training"], {"training": Effort.ASK_SOMEONE}).left == 1
