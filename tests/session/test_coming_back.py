"""The welcome back: when, what was done, what is left, and on to the exact question."""

import datetime

import pytest

from tests.session.home import Home, Watch
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Way,
    asking,
    fields,
    ids,
    options,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from wizard.session import Session
from wizard.views import Asking, Command


def test_after_five_weeks_it_says_when_what_and_what_is_left(home: Home) -> None:
    walk_to(home.sit_down(), "visitors.book")
    home.watch.wait(days=35)
    session = home.sit_down()
    assert spot(session) == "welcome-back"
    words = said(session)
    assert "Tuesday 13 October" in words
    assert "five weeks ago" in words
    assert 'finished "Paper"' in words
    assert "1 of 2 done" in words
    assert "30 June 2027, the last day we expect" in words
    assert Command.BACK not in page(session).commands


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, "today"), (1, "yesterday"), (2, "two days ago"), (14, "two weeks ago"), (400, "2026")],
)
def test_how_long_ago_is_said_as_people_say_it(home: Home, days: int, expected: str) -> None:
    walk_to(home.sit_down(), "paper.kept")
    home.watch.wait(days=days)
    assert expected in said(home.sit_down())


def test_a_clock_that_was_put_back_does_no_harm(home: Home) -> None:
    walk_to(home.sit_down(), "paper.kept")
    home.watch.wait(days=-5)
    assert "Tuesday 13 October" in said(home.sit_down())


def test_after_the_deadline_it_says_that_it_has_passed(home: Home) -> None:
    walk_to(home.sit_down(), "paper.kept")
    home.watch.wait(days=300)
    words = said(home.sit_down())
    assert "was 30 June 2027" in words
    assert "until" not in words


def test_only_topics_of_the_last_day_are_told(home: Home) -> None:
    walk_to(home.sit_down(), "visitors.book")
    home.watch.wait(days=3)
    session = home.sit_down()
    perform(session, Choose("carry-on"), GIVEN["visitors.book"])
    home.watch.wait(days=3)
    words = said(home.sit_down())
    assert '"Visitors"' in words
    assert '"Paper"' not in words


def test_finished_and_begun_stand_in_one_sentence(home: Home) -> None:
    walk_to(home.sit_down(), "visitors.badges")
    home.watch.wait(days=3)
    assert 'finished "Paper" and worked on "Visitors"' in said(home.sit_down())


@pytest.mark.parametrize(
    "question",
    [q for q in GIVEN if q not in ("paper.plan", "profile.sites", "journey.organisation")],
)
def test_carrying_on_leads_to_the_exact_question(home: Home, question: str) -> None:
    walk_to(home.sit_down(), question)
    home.watch.wait(days=35)
    session = home.sit_down()
    before = list(home.kept())
    perform(session, Choose("carry-on"))
    assert spot(session) == question
    assert asking(session).problem == ""
    assert list(home.kept()) == before


def test_carrying_on_names_the_topic_it_leads_to(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.called")
    perform(first, Do(Command.TOPICS), Choose("visitors"))
    walk_to(first, "visitors.book")
    session = home.sit_down()
    assert "Visitors" in page(session).choices[0].label
    perform(session, Choose("carry-on"))
    assert spot(session) == "visitors.book", "not the topic that is next on the journey"


def test_a_topic_that_waits_is_not_carried_on_with(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.locked")
    perform(first, Way("ask_someone"), fields({"who": "Landlord"}))
    session = home.sit_down()
    assert "To find out" in said(session)
    perform(session, Choose("carry-on"))
    assert spot(session) == "profile.has-volunteers"


def test_with_everything_done_carrying_on_leads_to_the_topics(home: Home) -> None:
    walk_to(home.sit_down(), "topics")
    session = home.sit_down()
    assert "2 of 2 done" in said(session)
    perform(session, Choose("carry-on"))
    assert spot(session) == "topics"


def test_the_lists_open_from_the_welcome_and_close_to_it(home: Home) -> None:
    walk_to(home.sit_down(), "paper.kept")
    session = home.sit_down()
    assert ids(page(session).choices) == ["carry-on", "topics", "answers", "taking-over"]
    for name in ("topics", "answers"):
        perform(session, Choose(name))
        assert spot(session) == name
        perform(session, Do(Command.BACK))
        assert spot(session) == "welcome-back"


def test_nothing_is_written_by_only_looking(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.kept")
    first.stop()
    before = {path: path.read_bytes() for path in home.folder.rglob("*") if path.is_file()}
    session = home.sit_down()
    perform(session, Choose("answers"), Do(Command.BACK), Choose("topics"), Choose("stop"))
    session.stop()
    after = {path: path.read_bytes() for path in home.folder.rglob("*") if path.is_file()}
    assert after == before


def test_the_day_is_that_of_the_place_where_it_was_said(home: Home) -> None:
    east = datetime.timezone(datetime.timedelta(hours=10))
    there = Home(home.folder, home.library, Watch(datetime.datetime(2026, 10, 14, 1, tzinfo=east)))
    walk_to(there.sit_down(), "paper.kept")
    home.watch.now = datetime.datetime(2026, 11, 18, 12, tzinfo=datetime.UTC)
    assert "Wednesday 14 October" in said(home.sit_down())


# What is done and left, what waits, and how often to sit down.


def given(value: object, day: int = 1) -> dict[str, object]:
    when = f"2026-10-{day:02}T09:00:00+00:00"
    return {"rev": 1, "value": value, "how": "typed", "when": when}


ON_PAPER = {
    **{
        f"profile__{name}": given("no")
        for name in ("uses_it_systems", "uses_devices", "mobile_devices", "work_phones")
    },
    **{f"profile__{name}": given("no") for name in ("own_devices", "has_network")},
    "good_passwords__paper_only": given("none"),
    "public_wifi__away": given("none", 8),
    "own_devices__nobody_does": given("none", 8),
}
"""Three topics that do not apply where there are no computers, done on two days."""


def after(home: Home, days: int, **answers: dict[str, object]) -> Session:
    """Return somebody who comes back after so many days."""
    home.put(journey__organisation=given("Rose Court"), **answers)
    home.watch.wait(days=days)
    return home.sit_down()


def test_sections_that_were_begun_stand_on_lines_of_their_own(shipped_home: Home) -> None:
    lines = said(after(shipped_home, 35, **ON_PAPER)).split("\n")
    (devices,) = [line for line in lines if line.startswith("IT systems and devices: ")]
    assert devices.startswith("IT systems and devices: 3 of ")
    assert any(" more sections: 0 of " in line for line in lines)


@pytest.mark.parametrize(
    ("paper", "visitors", "told"),
    [
        ("", "", "To find out: 2 topics"),
        ("Owner", " owner", "To find out: 2 topics, from Owner"),
        ("Owner", "IT company", "To find out: 2 topics, from Owner and IT company"),
        ("Owner", "", "To find out: 2 topics, 1 of them from Owner"),
    ],
)
def test_what_waits_is_told_with_who_is_asked(
    home: Home, paper: str, visitors: str, told: str
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Way("ask_someone"), fields({"who": paper}), Do(Command.TOPICS))
    perform(session, Choose("visitors"))
    walk_to(session, "visitors.book")
    perform(session, Way("ask_someone"), fields({"who": visitors}))
    assert told in said(home.sit_down()).split("\n")


def test_of_many_names_only_some_are_told(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), options("published"))
    people = (f"Person {number}" for number in range(1, 30))
    for flow in ("staff-training", "staff-contracts"):
        perform(
            session, Do(Command.TOPICS), Choose("filters"), Choose("filter/to-do"), Choose(flow)
        )
        while isinstance(session.view, Asking):
            perform(session, Way("ask_someone"), fields({"who": next(people)}))
    (line,) = [one for one in said(shipped_home.sit_down()).split("\n") if "To find out" in one]
    assert line.startswith("To find out: 2 topics, from Person ")
    assert line.endswith(" and others")
    assert line.count("Person ") == 2


def test_what_is_to_be_checked_again_is_counted(shipped_home: Home) -> None:
    again = {**given("none"), "how": "carried"}
    session = after(shipped_home, 1, **{**ON_PAPER, "own_devices__nobody_does": again})
    assert "Check again: 1 topic" in said(session).split("\n")


def test_how_often_to_sit_down_is_told_with_a_month(shipped_home: Home) -> None:
    words = said(after(shipped_home, 35, **ON_PAPER))
    assert "the last day we expect. " in words, "in one paragraph with the days that are left"
    assert words.endswith("by the end of May.") or "by the end of May.\n" in words


def test_from_one_sitting_no_pace_is_told(shipped_home: Home) -> None:
    one_day = {name: {**answer, "when": given("")["when"]} for name, answer in ON_PAPER.items()}
    assert "by the end of" not in said(after(shipped_home, 35, **one_day))


@pytest.mark.parametrize("days", [250, 300])
def test_close_to_the_last_day_and_after_it_a_start_is_named(shipped_home: Home, days: int) -> None:
    words = said(after(shipped_home, days, **ON_PAPER))
    assert "A good start is what you can answer from memory: " in words
    assert "by the end of" not in words


def test_where_head_office_answers_nothing_is_counted(shipped_home: Home) -> None:
    session = after(shipped_home, 35, journey__where_you_are=given("head-office"), **ON_PAPER)
    assert " done" not in said(session)
    assert "by the end of" not in said(session)
