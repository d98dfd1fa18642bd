"""Changing an answer: the list, the warning, what is set aside and what comes back."""

import pytest

from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Keep,
    Way,
    asking,
    fields,
    ids,
    options,
    options_entry,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

ANSWERS, BACK = Do(Command.ANSWERS), Do(Command.BACK)
BRANCH = [q for q in GIVEN if q.startswith("paper.") and q not in ("paper.locked", "paper.plan")]


@pytest.fixture
def done(home: Home) -> Session:
    """Everything is answered, and the list of topics is on show."""
    session = home.sit_down()
    walk_to(session, "topics")
    return session


def test_my_answers_lists_every_answer_with_its_words(done: Session, home: Home) -> None:
    perform(done, ANSWERS)
    choices = {choice.id: choice for choice in page(done).choices}
    assert set(choices) == {*home.kept(), "find-answer", "last-step", "back"}
    of_paper = [question for question in choices if question.startswith("paper.")]
    assert of_paper == ["paper.locked", *BRANCH], "in the order of the flow"
    assert choices["journey.organisation"].note == "Rose Court"
    assert choices["paper.kept"].note == "Care plans; Letters"
    assert choices["paper.checked"].note == "3 October 2026"
    assert choices["paper.lead"].note == "Deputy manager, Asha"
    assert choices["paper.remark"].note


def test_without_answers_the_list_says_so(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("start"), ANSWERS)
    assert ids(page(session).choices) == ["back"]
    perform(session, Choose("back"))
    assert spot(session) == "journey.organisation"


def test_a_change_that_moves_nothing_leads_back_to_the_list(done: Session, home: Home) -> None:
    perform(done, ANSWERS, Choose("paper.called"), fields({"text": "The safe"}))
    assert spot(done) == "answers"
    assert home.kept()["paper.called"]["value"] == "The safe"
    perform(done, Choose("back"))
    assert spot(done) == "topics"


def test_back_from_a_question_of_the_list_leads_to_the_list_and_on_to_where_it_was_opened(
    home: Home,
) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    perform(session, BACK, ANSWERS, Choose("paper.locked"), BACK)
    assert spot(session) == "answers"
    perform(session, BACK)
    assert spot(session) == "paper.remark"


def test_a_change_that_sets_answers_aside_names_each_of_them_with_its_value(
    done: Session, home: Home
) -> None:
    journal = home.journal()
    perform(done, ANSWERS, Choose("paper.locked"), options("never"))
    assert spot(done) == "confirm"
    assert ids(page(done).choices) == ["change", "keep"]
    words = said(done)
    assert f"{len(BRANCH) + 1} answers" in words, "those here and one of another topic"
    for value in ("The record room", "Care plans; Letters", "12", "Deputy manager", "Key rule"):
        assert value in words
    assert "Not yet" in words
    assert "Yes, always" in page(done).choices[1].label
    assert home.journal() == journal, "nothing happens before it is confirmed"


@pytest.mark.parametrize("no", [Choose("keep"), BACK])
def test_keeping_leaves_everything_and_shows_the_question_again(
    done: Session, home: Home, no: Choose
) -> None:
    journal = home.journal()
    perform(done, ANSWERS, Choose("paper.locked"), options("never"), no)
    assert spot(done) == "paper.locked"
    assert options_entry(done).chosen == ("always",)
    assert home.journal() == journal
    perform(done, BACK)
    assert spot(done) == "answers"
    perform(done, BACK)
    assert spot(done) == "topics"


def test_keeping_the_old_answer_forgets_the_draft_of_the_new_one(done: Session) -> None:
    perform(done, ANSWERS, Choose("paper.locked"))
    done.keep_draft({"chosen": ["never"]})
    perform(done, options("never"), Choose("keep"))
    assert options_entry(done).chosen == ("always",)


def test_after_the_change_what_it_newly_opens_is_asked_and_then_the_list(
    done: Session, home: Home
) -> None:
    perform(done, ANSWERS, Choose("paper.locked"), options("never"), Choose("change"))
    assert spot(done) == "paper.plan"
    perform(done, GIVEN["paper.plan"])
    assert spot(done) == "answers"
    assert not set(BRANCH) & set(ids(page(done).choices))
    assert set(BRANCH) <= set(home.kept()), "set aside is kept"
    assert "The record room" in said(done), "and listed as not in use"
    perform(done, BACK)
    assert spot(done) == "topics"


def test_what_was_set_aside_comes_back_with_a_question_and_one_action_confirms_it(
    done: Session, home: Home
) -> None:
    perform(done, ANSWERS, Choose("paper.locked"), options("never"), Choose("change"), BACK, BACK)
    home.watch.wait(days=3)
    perform(done, ANSWERS, Choose("paper.locked"), options("always"))
    for question in BRANCH:
        assert spot(done) == question
        assert asking(done).said, "you said this on that day; is it still true?"
        assert home.kept()[question]["how"] == "returned"
        before = home.kept()[question]["value"]
        perform(done, Keep())
        stored = home.kept()[question]
        assert (stored["how"], stored["value"]) == ("typed", before)
    assert spot(done) == "answers"


def test_does_not_apply_comes_back_and_is_confirmed_by_one_action(home: Home) -> None:
    home.put(paper__locked=stored_reason(how="carried"))
    session = home.sit_down()
    walk_to(session, "paper.locked")
    words = "\n".join(text_of(line) for line in lines_of(asking(session).said))
    assert "We have no paper at all" in words
    assert "Continue" in words
    perform(session, Keep())
    assert spot(session) == "ending"
    assert home.kept()["paper.locked"]["how"] == "typed"


def stored_reason(**more: str) -> dict[str, object]:
    return {
        "rev": 1,
        "status": "does_not_apply",
        "reason": "no-paper",
        "when": "2026-10-01T09:00:00+00:00",
        **more,
    }


def test_a_bound_that_moves_asks_again_for_what_lies_outside(done: Session) -> None:
    perform(done, ANSWERS, Choose("paper.rooms"), fields({"number": "10"}))
    assert spot(done) == "paper.with-key", "11 rooms with a key of 10"
    assert asking(done).said
    perform(done, Keep())
    assert asking(done).problem
    perform(done, fields({"number": "10"}))
    assert spot(done) == "answers"


def test_an_answer_of_one_topic_sets_aside_answers_of_another(done: Session) -> None:
    perform(done, ANSWERS, Choose("paper.rooms"), fields({"number": "9"}))
    assert spot(done) == "confirm"
    assert "A lanyard" in said(done)
    perform(done, Choose("change"))
    assert spot(done) == "paper.with-key"


def test_a_way_can_set_aside_as_well_and_is_confirmed_too(done: Session, home: Home) -> None:
    perform(done, ANSWERS, Choose("paper.locked"), Way("not_sure"))
    assert spot(done) == "confirm"
    perform(done, Choose("keep"))
    assert spot(done) == "paper.locked"
    perform(done, Way("does_not_apply"), Choose("no-paper"))
    assert spot(done) == "confirm"
    perform(done, Choose("change"))
    assert spot(done) == "answers"
    assert home.kept()["paper.locked"]["reason"] == "no-paper"


def test_the_list_marks_what_is_to_be_checked_again(home: Home) -> None:
    home.put(
        paper__locked={"rev": 1, "value": "never", "how": "carried", "when": "2026-10-01T09:00:00Z"}
    )
    session = home.sit_down()
    perform(session, ANSWERS)
    note = page(session).choices[0].note
    assert note.startswith("Not yet")
    assert len(note) > len("Not yet")
