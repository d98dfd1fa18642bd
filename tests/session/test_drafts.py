"""Half-typed answers: kept through everything, until they are given as the answer."""

import pytest

from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Way,
    asking,
    fields,
    options_entry,
    perform,
    spot,
    walk_to,
)
from wizard.session import Session
from wizard.views import Command, FieldsEntry, OptionsEntry

HALF = {"entries": [{"text": "We lock up at"}]}


def texts(session: Session) -> tuple[dict[str, str], ...]:
    """Return what stands in the fields on show."""
    entry = asking(session).entry
    assert isinstance(entry, FieldsEntry)
    return tuple(dict(one) for one in entry.entries)


@pytest.mark.parametrize("command", [one for one in Command if one is not Command.LEAVE])
def test_a_draft_is_there_after_every_command(home: Home, command: Command) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft(HALF)
    perform(session, Do(command))
    assert spot(session) != "paper.story"
    if command is Command.BACK:
        perform(session, GIVEN["paper.called"])
    else:
        perform(session, Do(Command.BACK))
    assert spot(session) == "paper.story"
    assert texts(session) == ({"text": "We lock up at"},)


def test_a_draft_is_there_in_the_next_sitting(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft(HALF)
    session.stop()
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    assert spot(again) == "paper.story"
    assert texts(again) == ({"text": "We lock up at"},)


def test_a_draft_is_there_although_the_program_was_killed(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft(HALF)
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    assert texts(again) == ({"text": "We lock up at"},)
    session.stop()


def test_a_draft_before_the_first_answer_moves_into_the_assessment(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("start"))
    session.keep_draft({"entries": [{"text": "Rose"}]})
    assert home.assessments() == ()
    perform(session, Do(Command.TOPICS), Choose("paper"))
    perform(session, GIVEN["paper.locked"])
    session.stop()
    again = home.sit_down()
    perform(again, Choose("carry-on"))
    walk_to(again, "journey.organisation")
    assert texts(again) == ({"text": "Rose"},)


def test_the_answer_takes_the_drafts_place(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft(HALF)
    perform(session, fields({"text": "We lock up at ten."}), Do(Command.BACK))
    assert texts(session) == ({"text": "We lock up at ten."},)


@pytest.mark.parametrize("steps", [[Way("come_back")], [Way("ask_someone"), fields({"who": "A"})]])
def test_what_is_half_typed_stays_for_later(home: Home, steps: list[Way]) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft(HALF)
    perform(session, *steps, Do(Command.BACK))
    assert texts(session) == ({"text": "We lock up at"},)
    perform(session, fields({"text": "We lock up at ten."}), Do(Command.BACK))
    assert texts(session) == ({"text": "We lock up at ten."},)


def test_options_can_be_half_chosen(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    session.keep_draft({"chosen": ["letters", "care-plans", "something else"]})
    perform(session, Do(Command.EXPLAIN), Do(Command.BACK))
    entry = asking(session).entry
    assert isinstance(entry, OptionsEntry)
    assert entry.chosen == ("care-plans", "letters"), "in order, and only what is offered"


def test_several_entries_can_be_half_typed(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    session.keep_draft({"entries": [{"what": "One"}, {"where": "Office"}]})
    session.look_again()
    assert texts(session) == (
        {"what": "One", "where": "", "whose": "", "checked": ""},
        {"what": "", "where": "Office", "whose": "", "checked": ""},
    )


@pytest.mark.parametrize(
    "broken",
    [
        {"entries": "text"},
        {"entries": []},
        {"entries": [1, None]},
        {"chosen": [["x"]]},
        {"entries": [{"text": 5, "other": "x"}]},
        {},
    ],
)
def test_a_broken_draft_does_no_harm(home: Home, broken: dict[str, object]) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    session.keep_draft(broken)
    session.look_again()
    assert len(texts(session)) == 1


@pytest.mark.parametrize("broken", [{"chosen": [["x"]]}, {"chosen": "letters"}, {"entries": [{}]}])
def test_a_broken_draft_of_options_does_no_harm(home: Home, broken: dict[str, object]) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    session.keep_draft(broken)
    session.look_again()
    assert options_entry(session).chosen == ()


def test_a_draft_of_a_page_is_no_draft(home: Home) -> None:
    session = home.sit_down()
    session.keep_draft(HALF)
    walk_to(session, "paper.story")
    assert texts(session) == ({"text": ""},)


def test_an_answer_that_did_not_fit_is_still_in_its_field(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    session.keep_draft({"entries": [{"number": "many"}]})
    perform(session, fields({"number": "many"}))
    assert texts(session) == ({"number": "many"},)
    assert "many" in asking(session).problem


def test_more_than_a_draft_can_hold_is_kept_for_this_sitting(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.story")
    huge = "\U0001f511" * 200_000
    session.keep_draft({"entries": [{"text": huge}]})
    perform(session, Do(Command.EXPLAIN), Do(Command.BACK))
    assert texts(session) == ({"text": huge},)
