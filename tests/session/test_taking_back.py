"""Taking back what was done last, doing it again, and what was said to a question before."""

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Explain,
    Step,
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
from wizard.choice_ids import HISTORY
from wizard.session import Session
from wizard.views import Command

ANSWERS, BACK = Do(Command.ANSWERS), Do(Command.BACK)
LAST, TAKE_BACK, AGAIN = Choose("last-step"), Choose("take-back"), Choose("do-again")


def change(session: Session, question: str, *steps: Step) -> None:
    """Change an answer from the list of answers, and come back to it."""
    perform(session, ANSWERS, Choose(question), *steps)


@pytest.fixture
def done(home: Home) -> Session:
    """Everything is answered, and the list of topics is on show."""
    session = home.sit_down()
    walk_to(session, "topics")
    return session


def test_the_last_change_is_named_and_taken_back(done: Session, home: Home) -> None:
    before = home.kept()
    change(done, "paper.rooms", fields({"number": "14"}))
    perform(done, LAST)
    assert "14 (before: 12)" in said(done)
    perform(done, TAKE_BACK)
    assert home.kept() == before
    assert "This is taken back" in said(done)
    assert ids(page(done).choices) == ["back", "do-again", "take-back"], "most people are done now"
    perform(done, AGAIN)
    assert home.kept()["paper.rooms"]["value"] == 14


def test_it_goes_on_to_the_first_answer_and_all_the_way_again(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    complete = home.kept()
    perform(session, ANSWERS, LAST)
    while "take-back" in ids(page(session).choices):
        perform(session, TAKE_BACK)
    assert home.kept() == {}
    session.stop()
    session = home.sit_down()
    assert spot(session) == "assessments"
    perform(session, Choose(home.assessments()[0].name), Choose("start"), ANSWERS, LAST)
    while "do-again" in ids(page(session).choices):
        perform(session, AGAIN)
    assert home.kept() == complete


def test_what_it_sets_aside_is_named_before(done: Session) -> None:
    change(done, "paper.locked", options("never"))
    perform(done, Choose("change"))
    perform(done, ANSWERS, Choose("paper.locked"), options("always"))
    perform(done, ANSWERS, LAST)
    warned = said(done)
    assert "If you do, these answers are set aside" in warned
    assert "The record room" in warned
    perform(done, TAKE_BACK, Choose("back"))
    assert "Kept, but not in use now" in said(done)


def test_what_came_back_with_an_answer_goes_with_it(done: Session, home: Home) -> None:
    change(done, "paper.locked", options("never"))
    perform(done, Choose("change"))
    aside = home.kept()
    perform(done, ANSWERS, Choose("paper.locked"), options("always"))
    returned = home.kept()
    assert returned["paper.called"]["how"] == "returned"
    perform(done, ANSWERS, LAST, TAKE_BACK)
    assert home.kept() == aside
    perform(done, AGAIN)
    assert home.kept() == returned


def test_somebody_who_only_looks_takes_nothing_back(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.called")
    second = home.sit_down()
    perform(second, Choose("look-only"), ANSWERS, LAST)
    before = home.kept()
    perform(second, TAKE_BACK)
    assert spot(second) == "not-kept"
    assert home.kept() == before
    perform(second, Choose("save-after-all"))
    assert spot(second) == "last-step"
    assert home.kept() != before


def test_what_others_saved_meanwhile_is_what_was_done_last(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.called")
    perform(first, ANSWERS, LAST)
    home.put(paper__locked={"value": "never", "rev": 1, "when": "2026-10-13T15:00:00+00:00"})
    perform(first, BACK, LAST)
    assert "Not yet (before: Yes, always)" in said(first)


def test_a_question_tells_who_said_what_and_when(done: Session, home: Home) -> None:
    home.shelf().remember_who("Asha \x1b[31m")
    change(done, "paper.rooms", fields({"number": "14"}))
    session = home.sit_down()
    perform(session, Choose("answers"), Choose("paper.rooms"))
    assert HISTORY in ids(asking(session).explains)
    perform(session, Explain(HISTORY))
    assert spot(session) == "said-before"
    assert "13 October 2026" in said(session)
    assert said(session).index(" 14") < said(session).index(" 12")


def test_the_name_stands_with_what_was_said_under_it(home: Home) -> None:
    home.shelf().remember_who("Asha \x1b[31m")
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, ANSWERS, Choose("paper.locked"), Explain(HISTORY))
    assert "Asha" in said(session)
    assert "\x1b" not in said(session)


def test_an_older_answer_can_be_given_again(done: Session, home: Home) -> None:
    change(done, "paper.rooms", fields({"number": "14"}))
    perform(done, Choose("paper.rooms"), Explain(HISTORY))
    (again,) = [choice for choice in page(done).choices if choice.id.startswith("version/")]
    perform(done, Choose(again.id))
    assert home.kept()["paper.rooms"]["value"] == 12
    assert spot(done) == "answers"


def test_one_that_sets_answers_aside_says_so_first(done: Session, home: Home) -> None:
    change(done, "paper.locked", options("never"))
    perform(done, Choose("change"))
    perform(done, ANSWERS, Choose("paper.locked"), options("always"))
    before = home.kept()
    perform(done, ANSWERS, Choose("paper.locked"), Explain(HISTORY))
    (again,) = [choice for choice in page(done).choices if choice.id.startswith("version/")]
    perform(done, Choose(again.id))
    assert spot(done) == "confirm"
    assert home.kept() == before


def test_a_question_without_a_past_offers_none(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    assert HISTORY not in ids(asking(session).explains)
    perform(session, Explain(HISTORY), BACK)
    assert spot(session) == "paper.called"


def test_the_list_of_services_goes_by_the_name_that_counts(done: Session, home: Home) -> None:
    change(done, "journey.organisation", fields({"text": "Rose House"}))
    assert [one.organisation for one in home.shelf().services().known] == ["Rose House"]
    perform(done, LAST, TAKE_BACK)
    assert [one.organisation for one in home.shelf().services().known] == ["Rose Court"]
    perform(done, AGAIN)
    assert [one.organisation for one in home.shelf().services().known] == ["Rose House"]
