"""The first minutes: opening, tour, the first questions, and every answer saved before the next."""

import json

import pytest

from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Keep,
    Step,
    asking,
    fields,
    ids,
    options,
    page,
    perform,
    spot,
    walk_to,
)
from wizard.dialogue.kinds import KINDS
from wizard.views import Command, OptionsEntry


def test_the_first_start_opens_with_hello_and_touches_no_disk(home: Home) -> None:
    session = home.sit_down()
    assert spot(session) == "opening"
    assert ids(page(session).choices) == ["start", "tour"]
    assert page(session).commands == (Command.EXPLAIN, Command.WRONG, Command.STOP)
    assert home.assessments() == ()


def test_the_tour_leads_on_and_back(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("tour"))
    assert spot(session) == "tour"
    perform(session, Choose("back"))
    assert spot(session) == "opening"
    perform(session, Choose("tour"), Do(Command.BACK))
    assert spot(session) == "opening"
    perform(session, Choose("tour"), Choose("start"))
    assert spot(session) == "journey.organisation"


def test_a_choice_that_the_page_has_not_is_refused(home: Home) -> None:
    session = home.sit_down()
    with pytest.raises(KeyError):
        session.choose("carry-on")
    assert spot(session) == "opening"


def test_the_first_question_has_no_way_back_and_everything_else(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("start"))
    view = asking(session)
    assert view.question == "journey.organisation"
    assert Command.BACK not in view.commands
    assert ids(view.ways) == ["not_sure", "ask_someone", "come_back"]
    assert view.header.saved == ""


def test_a_command_that_is_not_offered_does_nothing(home: Home) -> None:
    session = home.sit_down()
    perform(session, Do(Command.BACK), Do(Command.TOPICS), Do(Command.ANSWERS))
    assert spot(session) == "opening"


def test_everything_is_asked_in_order_and_the_walk_ends_at_the_topics(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    assert list(home.kept()) == [
        question for question in GIVEN if question not in ("paper.plan", "profile.sites")
    ]
    assert {ask.kind.name for flow in home.library.flow_table.values() for ask in flow.asks()} == {
        kind.name for kind in KINDS
    }, "the fixture has every kind of question"


def test_what_a_topic_needs_of_the_profile_is_asked_before_it_and_nothing_more(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "profile.has-volunteers")
    perform(session, GIVEN["profile.has-volunteers"])
    assert spot(session) == "profile.desk", "sites is needed by no topic"
    perform(session, GIVEN["profile.desk"])
    assert spot(session) == "visitors.book", "and then the topic that needed it"


def test_an_answer_is_on_the_disk_before_the_next_question_shows(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    for question in ("paper.locked", "paper.kept", "paper.called", "paper.story"):
        assert spot(session) == question
        assert question not in home.kept()
        perform(session, GIVEN[question])
        assert (
            home.kept()[question]["value"]
            == {
                "paper.locked": "always",
                "paper.kept": ["care-plans", "letters"],
                "paper.called": "The record room",
                "paper.story": "We lock up at ten.\nThe night staff check.",
            }[question]
        )
        assert session.view.header.saved


def test_every_kind_of_answer_is_kept_as_plain_data(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "ending")
    kept = {question: document.get("value") for question, document in home.kept().items()}
    assert kept["paper.rooms"] == 12
    assert kept["paper.checked"] == "2026-10-03"
    assert kept["paper.lead"] == {"job_title": "Deputy manager", "name": "Asha"}
    assert [copy["checked"] for copy in kept["paper.copies"] or ()] == ["2026-05-01", ""]
    assert json.loads(json.dumps(kept)) == kept


@pytest.mark.parametrize("question", [q for q in GIVEN if q != "profile.sites"])
def test_continuing_unchanged_saves_nothing_and_goes_on(home: Home, question: str) -> None:
    first = {"paper__locked": options("never")} if question == "paper.plan" else {}
    session = home.sit_down()
    walk_to(session, question, **first)
    perform(session, GIVEN[question])
    journal = home.journal()
    perform(session, Do(Command.ANSWERS), Choose(question))
    before = asking(session).entry
    perform(session, Keep())
    assert spot(session) == "answers"
    assert home.journal() == journal
    perform(session, Choose(question))
    assert asking(session).entry == before


def test_an_answer_that_does_not_fit_is_asked_again_with_a_reason(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.with-key")
    for typed in ("", "many", "13", "-2", "999999999999999"):
        perform(session, fields({"number": typed}))
        assert spot(session) == "paper.with-key"
        assert asking(session).problem
        assert "None" not in asking(session).problem
        assert asking(session).problem_field == "number"
    assert "12" in asking(session).problem, "the bound is another answer"
    perform(session, fields({"number": "12"}))
    assert spot(session) == "paper.checked"
    assert asking(session).problem == ""


@pytest.mark.parametrize(
    ("question", "wrong", "field"),
    [
        ("paper.locked", options(), ""),
        ("paper.locked", options("sometimes"), ""),
        ("paper.kept", options(), ""),
        ("paper.called", fields({"text": "  "}), "text"),
        ("paper.checked", fields({"date": "last week"}), "date"),
        ("paper.lead", fields({"job_title": "", "name": "Asha"}), "job_title"),
        ("paper.proof", fields({"what": "Rule", "where": " "}), "where"),
        ("paper.proof", fields({"what": "Rule", "where": "x", "checked": "31 2 2026"}), "checked"),
        ("paper.copies", fields(*[{"what": "x", "where": "y"}] * 51), ""),
    ],
)
def test_each_kind_says_what_is_wrong_and_with_which_field(
    home: Home, question: str, wrong: Step, field: str
) -> None:
    session = home.sit_down()
    walk_to(session, question)
    perform(session, wrong)
    assert (spot(session), asking(session).problem_field) == (question, field)
    assert len(asking(session).problem) > 20
    assert question not in home.kept()


def test_options_show_what_was_chosen(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Do(Command.BACK))
    entry = asking(session).entry
    assert isinstance(entry, OptionsEntry)
    assert entry.chosen == ("care-plans", "letters")
