"""What looks like a password is asked about before it is kept: then it is kept as typed."""

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Fields,
    Keep,
    Way,
    fields,
    fields_entry,
    ids,
    page,
    perform,
    spot,
    walk_to,
)
from wizard.session import Session
from wizard.views import Command

SECRET = "The password is Sunshine1"
TYPED = fields({"text": SECRET})
PAGE = "looks-like-a-secret"


@pytest.fixture
def asked(home: Home) -> Session:
    """Somebody typed a password into a field."""
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, TYPED)
    assert spot(session) == PAGE
    return session


def test_nothing_is_saved_and_the_words_are_not_shown(asked: Session, home: Home) -> None:
    assert ids(page(asked).choices) == ["change-typed", "keep-typed"]
    assert b"Sunshine1" not in home.journal()
    assert "Sunshine1" not in str(asked.view)


@pytest.mark.parametrize("back", [Choose("change-typed"), Do(Command.BACK)])
def test_it_can_be_changed_and_leaves_no_trace_in_the_history(
    asked: Session, home: Home, back: Choose | Do
) -> None:
    perform(asked, back)
    assert spot(asked) == "paper.called"
    perform(asked, fields({"text": "In the office safe"}))
    assert spot(asked) == "paper.story"
    assert home.kept()["paper.called"]["value"] == "In the office safe"
    perform(asked, Do(Command.STOP), Choose("stop"))
    assert all(b"Sunshine1" not in path.read_bytes() for path in home.folder.rglob("*.json*"))


def test_what_was_typed_is_there_to_be_changed(asked: Session) -> None:
    perform(asked, Choose("change-typed"))
    assert fields_entry(asked).entries == ({"text": SECRET},)


def test_it_can_be_kept_as_typed(asked: Session, home: Home) -> None:
    perform(asked, Choose("keep-typed"))
    assert spot(asked) == "paper.story"
    assert home.kept()["paper.called"]["value"] == SECRET


def test_what_was_kept_once_is_not_asked_about_again(asked: Session) -> None:
    perform(asked, Choose("keep-typed"), Do(Command.BACK), Keep())
    assert spot(asked) == "paper.story"


def test_changed_to_another_password_it_is_asked_about_again(asked: Session) -> None:
    perform(asked, Choose("change-typed"), fields({"text": "password: Sunshine2"}))
    assert spot(asked) == PAGE


def test_stopping_instead_can_be_thought_better_of(asked: Session) -> None:
    perform(asked, Do(Command.STOP), Choose("keep-going"))
    assert spot(asked) == PAGE


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("paper.story", fields({"text": f"We lock up at ten.\n{SECRET}"})),
        ("paper.lead", fields({"job_title": "Deputy manager", "name": "PIN: 4821"})),
        (
            "paper.copies",
            fields(
                {"what": "Copy", "where": "Kitchen", "whose": "Cook", "checked": "1 May 2026"},
                {"what": "Key", "where": "AKIAIOSFODNN7EXAMPLE", "whose": "", "checked": ""},
            ),
        ),
        ("paper.plan", fields({"what": SECRET, "whose": "Manager", "by": "1 March 2027"})),
    ],
)
def test_every_field_that_takes_words_is_looked_at(
    home: Home, question: str, typed: Fields
) -> None:
    session = home.sit_down()
    if question == "paper.plan":
        perform(session, Choose("start"), fields({"text": "Rose Court"}))
        session.answer_options(["never"])
    else:
        walk_to(session, question)
    assert spot(session) == question
    perform(session, typed)
    assert spot(session) == PAGE
    perform(session, Choose("keep-typed"))
    assert question in home.kept()


def test_whom_they_will_ask_is_looked_at_too(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"), fields({"who": "PIN: 4821"}))
    assert spot(session) == PAGE
    perform(session, Choose("change-typed"))
    assert spot(session) == "who paper.called"
    perform(session, fields({"who": "Asha"}))
    assert home.kept()["paper.called"]["ask"] == "Asha"


def test_an_answer_that_sets_others_aside_is_confirmed_after_that(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"))
    perform(session, Way("ask_someone"), fields({"who": "PIN: 4821"}), Choose("keep-typed"))
    assert spot(session) == "confirm"
    assert "4821" not in home.journal().decode()
    perform(session, Choose("keep"))
    assert spot(session) == "paper.locked"
