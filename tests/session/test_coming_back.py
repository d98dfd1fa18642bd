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
    page,
    perform,
    spot,
    walk_to,
)
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of


def said(session: Session) -> str:
    return "\n".join(text_of(line) for line in lines_of(page(session).body))


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
    assert ids(page(session).choices) == ["carry-on", "topics", "answers"]
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
