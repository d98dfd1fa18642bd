"""The second clock: which answers will be too old on the day of publishing."""

import datetime
from dataclasses import replace

import pytest

from tests.dialogue.building import answer, conversation
from tests.dialogue.shipped import FLOWS, LIBRARY
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import Answer, Evidence, Job, Reply, Value
from wizard.toolkit.clocks import Ageing, getting_old, publishing_day

TODAY = datetime.date(2027, 1, 15)
EDITION = LIBRARY.edition
Answers = dict[str, Reply | Value | Answer]
PROFILE: Answers = {"profile.has-volunteers": "no"}


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def talk(answers: Answers, publish_on: str = "") -> Conversation:
    planned: Answers = {"profile.publish-on": day(publish_on)} if publish_on else {}
    return conversation(FLOWS, {**PROFILE, **planned, **answers})


def given(question: str, value: Value, on: str) -> Answer:
    """Return an answer that was given on this day."""
    when = datetime.datetime.combine(day(on), datetime.time(9), datetime.UTC)
    return replace(answer(question, value), when=when)


def old(answers: Answers, publish_on: str = "") -> list[str]:
    found = getting_old(talk(answers, publish_on), EDITION, TODAY)
    return [one.question for one in found]


@pytest.mark.parametrize(
    ("publish_on", "today", "expected"),
    [
        ("2027-06-20", "2027-01-15", "2027-06-20"),
        ("", "2027-01-15", "2027-06-30"),
        # A day that is over does not count any more.
        ("2027-01-10", "2027-01-15", "2027-01-15"),
        ("", "2027-07-02", "2027-07-02"),
    ],
)
def test_the_day_of_publishing(publish_on: str, today: str, expected: str) -> None:
    assert publishing_day(talk({}, publish_on), EDITION, day(today)) == day(expected)


@pytest.mark.parametrize(
    ("given_on", "publish_on", "is_old"),
    [
        ("2026-06-20", "2027-06-20", False),
        ("2026-06-19", "2027-06-20", True),
        # A leap year: the last of February counts as a year after the 29th.
        ("2028-02-29", "2029-02-28", False),
        ("2028-02-28", "2029-02-28", False),
        ("2028-02-27", "2029-02-28", True),
        ("2027-02-28", "2028-02-29", False),
        ("2027-02-27", "2028-02-29", True),
        ("2027-03-01", "2028-02-29", False),
    ],
)
def test_an_answer_is_too_old_after_twelve_months(
    given_on: str, publish_on: str, is_old: bool
) -> None:
    question = "staff-training.people"
    found = old({question: given(question, 42, given_on)}, publish_on)
    assert found == ([question] if is_old else [])


def test_without_a_day_it_is_counted_back_from_the_deadline() -> None:
    question = "staff-training.people"
    assert old({question: given(question, 42, "2026-06-29")}) == [question]
    assert old({question: given(question, 42, "2026-06-30")}) == []


def test_what_no_yearly_item_needs_never_gets_too_old() -> None:
    question = "staff-list.people"
    assert old({question: given(question, "all", "2020-01-01")}) == []


def test_a_date_counts_by_the_day_it_says_and_a_proof_by_the_day_it_was_checked() -> None:
    fresh, stale = day("2027-01-04"), day("2026-05-01")
    checks: Answers = {
        "spot-checks.checked": "written",
        "spot-checks.looked-at": ("paper",),
        "spot-checks.done-on": fresh,
        "spot-checks.found": "nothing",
        "spot-checks.agreed": "",
    }
    proofs = (Evidence("Sheet", "Office", "", fresh), Evidence("List", "Office", "", stale))
    found = getting_old(
        talk({**checks, "spot-checks.record": proofs}, "2027-06-20"), EDITION, TODAY
    )
    assert found == (Ageing("spot-checks.record", stale, True),), "the older of two"
    record = given("spot-checks.record", (Evidence("Sheet", "Office"),), "2026-06-01")
    found = getting_old(
        talk({**checks, "spot-checks.record": record}, "2027-06-20"), EDITION, TODAY
    )
    assert found == (Ageing("spot-checks.record", day("2026-06-01"), False),), "never checked"


def test_what_is_not_in_place_yet_is_a_job_and_not_an_old_answer() -> None:
    people = given("staff-training.people", 42, "2026-01-01")
    short: Answers = {"staff-training.people": people, "staff-training.trained": 30}
    assert old(short, "2027-06-20") == ["staff-training.people"]
    planned: Answers = {**short, "staff-training.plan": Job("Book it")}
    assert old(planned, "2027-06-20") == []


def test_once_it_is_published_nothing_gets_old() -> None:
    published: Answers = {
        "profile.only-nhsmail": "no",
        "profile.cyber-essentials-plus": "no",
        "publishing.typed-in": "done",
        "publishing.confirmed": "done",
        "publishing.profile-right": "done",
        "publishing.published": "done",
        "publishing.published-on": day("2027-01-10"),
    }
    people = given("staff-training.people", 42, "2025-01-01")
    assert old({"staff-training.people": people, **published}) == []
    del published["publishing.published-on"]
    assert old({"staff-training.people": people, **published}) == ["staff-training.people"]
