"""Questions that have changed since they were answered: told with reasons, and looked at again."""

from __future__ import annotations

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
    page,
    perform,
    said,
    spot,
    walk_to,
)
from tests.session.updates import updated
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import Paragraph, Span, lines_of, text_of

BACK = Do(Command.BACK)
CHANGES = {
    "paper.locked": "A lock counts only if somebody has its key.",
    "paper.called": "Say what is written on the door. New staff look for that.",
    "visitors.book": "A list on a computer counts now.",
}


def later(home: Home, **changes: str) -> Home:
    """Return the same computer five weeks later, after an update; `paper__called` as elsewhere."""
    home.watch.wait(days=35)
    named = {name.replace("__", "."): reason for name, reason in changes.items()}
    return Home(home.folder, updated(home.library, named or CHANGES), home.watch)


@pytest.fixture
def back(home: Home) -> Session:
    """Everything was answered; the questions have changed since; the welcome back is on show."""
    walk_to(home.sit_down(), "topics")
    return later(home).sit_down()


def test_without_an_update_nothing_is_said_of_changes(home: Home) -> None:
    walk_to(home.sit_down(), "topics")
    session = home.sit_down()
    assert "changed" not in said(session)
    assert "changed" not in ids(page(session).choices)


def test_coming_back_says_how_many_have_changed_and_since_when(back: Session) -> None:
    assert "Three questions have changed since Tuesday 13 October." in said(back)
    choices = ids(page(back).choices)
    assert choices.index("changed") == 1, "carrying on stays first"


def test_one_is_told_as_one(home: Home) -> None:
    walk_to(home.sit_down(), "topics")
    session = later(home, paper__called="It has another name now.").sit_down()
    assert "One question has changed" in said(session)
    assert "question that has changed" in page(session).choices[1].label


def test_each_is_listed_with_its_reason_and_what_was_said(back: Session) -> None:
    perform(back, Choose("changed"))
    assert spot(back) == "changed"
    choices = page(back).choices
    assert ids(choices) == [*CHANGES, "back"]
    for choice, reason in zip(choices, CHANGES.values(), strict=False):
        assert reason in choice.note
    assert choices[1].label == "What do you call the place where paper is kept?"
    assert choices[1].note.startswith("You said: The record room.")
    perform(back, Choose("back"))
    assert spot(back) == "welcome-back"


def test_the_question_says_what_changed_and_one_action_confirms_it(
    back: Session, home: Home
) -> None:
    perform(back, Choose("changed"), Choose("paper.called"))
    words = said(back)
    assert "on Tuesday 13 October. Say what is written on the door." in words
    assert "still right" in words
    perform(back, Keep())
    assert spot(back) == "changed"
    assert ids(page(back).choices) == ["paper.locked", "visitors.book", "back"]
    assert home.kept()["paper.called"]["rev"] == 2
    assert home.kept()["paper.called"]["value"] == "The record room"


def test_back_from_a_question_leads_to_the_list(back: Session) -> None:
    perform(back, Choose("changed"), Choose("visitors.book"), BACK)
    assert spot(back) == "changed"
    perform(back, BACK)
    assert spot(back) == "welcome-back"


def test_once_all_are_looked_at_it_says_so_and_goes_on(back: Session) -> None:
    perform(back, Choose("changed"))
    for question in CHANGES:
        perform(back, Choose(question), Keep())
    assert spot(back) == "changed"
    assert "every question that has changed" in said(back)
    assert ids(page(back).choices) == ["back"], "there is nothing else to ask"
    perform(back, Choose("back"))
    assert "changed" not in ids(page(back).choices)


def test_where_something_else_is_left_it_is_offered_first(home: Home) -> None:
    walk_to(home.sit_down(), "visitors.book")
    session = later(home, paper__called="It has another name now.").sit_down()
    perform(session, Choose("changed"), Choose("paper.called"), Keep(), Choose("go-on"))
    assert spot(session) == "visitors.book"


def test_what_a_changed_answer_opens_is_asked_on_the_way_back(back: Session) -> None:
    perform(back, Choose("changed"), Choose("paper.locked"), options("never"), Choose("change"))
    assert spot(back) == "paper.plan"
    perform(back, GIVEN["paper.plan"])
    assert spot(back) == "changed"
    assert ids(page(back).choices) == ["visitors.book", "back"], "what is set aside is not asked"


def test_an_answer_that_is_not_known_yet_has_nothing_to_check(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"), fields({"who": "Owner"}))
    session = later(home, paper__called="It has another name now.").sit_down()
    assert "changed" not in ids(page(session).choices)


def test_the_reason_can_mark_a_word_of_the_glossary(home: Home) -> None:
    home.put(paper__locked=typed("always"), paper__rooms=typed(12))
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    (told, still) = asking(session).said
    assert isinstance(told, Paragraph)
    assert Span("personal information", term="personal-information") in told.line
    assert "choose Continue" in text_of(next(lines_of((still,))))


def test_an_answer_that_fits_no_more_still_says_what_changed(home: Home) -> None:
    home.put(paper__locked=typed("always"), paper__rooms=typed("a lot"))
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    words = said(session)
    assert "does not fit" in words
    assert "The hall counts as a room now" in words


@pytest.mark.parametrize("rev", [0, -7])
def test_a_revision_that_never_was_is_an_older_one(home: Home, rev: int) -> None:
    home.put(paper__locked=typed("always", rev=rev))
    session = home.sit_down()
    perform(session, Choose("changed"))
    assert ids(page(session).choices) == ["paper.locked", "back"]
    assert page(session).choices[0].note.startswith("You said: Yes, always.")


def typed(value: object, rev: int = 1) -> dict[str, object]:
    return {"rev": rev, "value": value, "how": "typed", "when": "2026-10-03T09:00:00+00:00"}
