"""The other ways of answering, the pause that may follow, and answering it after all."""

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
    fields_entry,
    ids,
    options,
    page,
    perform,
    spot,
    walk_to,
)
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of
from wizard.words.harmless import harmless


@pytest.mark.parametrize(
    ("steps", "stored"),
    [
        ([Way("not_sure")], {"status": "not_sure"}),
        ([Way("come_back")], {"status": "come_back"}),
        ([Way("ask_someone"), fields({"who": "IT company"})], {"status": "ask_someone"}),
        ([Way("ask_someone"), fields({"who": ""})], {"status": "ask_someone", "ask": ""}),
    ],
)
@pytest.mark.parametrize("question", ["paper.called", "paper.kept", "paper.rooms", "paper.proof"])
def test_a_question_that_decides_nothing_is_passed(
    home: Home, question: str, steps: list[Way], stored: dict[str, str]
) -> None:
    session = home.sit_down()
    walk_to(session, question)
    perform(session, *steps)
    assert stored.items() <= home.kept()[question].items()
    assert spot(session).startswith("paper."), "the walk goes on"
    assert spot(session) != question


def test_whom_to_ask_is_asked_and_remembered(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"))
    assert spot(session) == "who paper.called"
    assert asking(session).ways == ()
    perform(session, fields({"who": "  Asha  "}))
    assert home.kept()["paper.called"]["ask"] == "Asha"
    perform(session, Do(Command.BACK), Way("ask_someone"))
    assert fields_entry(session).entries == ({"who": "Asha", "by": ""},)


def test_by_when_is_kept_with_whom_to_ask_in_any_words_for_a_day(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"), fields({"who": "Asha", "by": "29 Feb 2028"}))
    stored = home.kept()["paper.called"]
    assert (stored["ask"], stored["by"]) == ("Asha", "2028-02-29")
    perform(session, Do(Command.BACK))
    assert "Asha, by 29 February 2028" in text_of(next(lines_of(asking(session).said)))
    perform(session, Way("ask_someone"))
    assert fields_entry(session).entries == ({"who": "Asha", "by": "29 February 2028"},)
    perform(session, fields({"who": "", "by": "29 February 2028"}))
    assert home.kept()["paper.called"]["ask"] == ""


@pytest.mark.parametrize("typed", ["soon", "31 2 2027", "29 Feb 2027", "[b]1[/b]", "\x1b[2J"])
def test_a_day_that_cannot_be_read_loses_nothing(home: Home, typed: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"), fields({"who": "Asha", "by": typed}))
    assert spot(session) == "who paper.called"
    assert "By when" in asking(session).problem
    assert "\x1b" not in asking(session).problem
    assert asking(session).problem_field == "by"
    assert fields_entry(session).entries == ({"who": "Asha", "by": harmless(typed)},)
    assert "paper.called" not in home.kept()
    perform(session, fields({"who": "Asha", "by": ""}))
    assert "by" not in home.kept()["paper.called"]


def test_more_than_can_be_kept_is_refused_and_still_there(home: Home) -> None:
    huge = "\U0001f600" * 400_000
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"), fields({"who": huge, "by": ""}))
    assert spot(session) == "who paper.called"
    assert "400" in asking(session).problem
    assert fields_entry(session).entries == ({"who": huge, "by": ""},)


def test_what_is_half_typed_is_still_there_after_help(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"))
    session.keep_draft({"entries": [{"who": "As", "by": "1 Ma"}]})
    perform(session, Do(Command.EXPLAIN), Do(Command.BACK))
    assert fields_entry(session).entries == ({"who": "As", "by": "1 Ma"},)


def test_does_not_apply_asks_for_a_reason_that_the_flow_allows(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert ids(asking(session).ways)[-1] == "does_not_apply"
    perform(session, Way("does_not_apply"))
    assert ids(page(session).choices) == ["no-paper", "shared-building", "back-to-question"]
    perform(session, Choose("back-to-question"))
    assert spot(session) == "paper.locked"
    perform(session, Way("does_not_apply"), Choose("shared-building"))
    assert spot(session) == "ending"
    stored = home.kept()["paper.locked"]
    assert (stored["status"], stored["reason"]) == ("does_not_apply", "shared-building")
    assert "type-this" in ids(page(session).choices)


def test_does_not_apply_is_not_to_be_had_where_the_flow_does_not_offer_it(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    before = session.view
    assert "does_not_apply" not in ids(asking(session).ways)
    perform(session, Way("does_not_apply"))
    assert session.view == before


def test_does_not_apply_stays_when_nothing_else_is_said(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Way("does_not_apply"), Choose("no-paper"))
    journal = home.journal()
    perform(session, Do(Command.BACK))
    assert asking(session).said, "it says what was said before"
    perform(session, Keep())
    assert spot(session) == "ending"
    assert home.journal() == journal


def test_a_pause_names_what_it_waits_for_and_answers_it_now(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Way("not_sure"))
    assert spot(session) == "pause"
    assert ids(page(session).choices) == [
        *("go-on", "paper.locked", "topics", "answers", "about/paper", "stop")
    ]
    perform(session, Choose("paper.locked"))
    assert spot(session) == "paper.locked"
    assert asking(session).said, "it says what was said before"
    perform(session, options("never"))
    assert spot(session) == "paper.plan"


def test_after_a_pause_the_next_topic_comes(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Way("come_back"), Choose("go-on"))
    assert spot(session) == "profile.has-volunteers"


def test_an_end_reached_with_something_unknown_says_what_is_left_to_find_out(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("not_sure"))
    walk_to(session, "pause")
    assert "paper.called" in ids(page(session).choices)
    assert "type-this" not in ids(page(session).choices)
    perform(session, Choose("paper.called"), GIVEN["paper.called"])
    walk_to(session, "ending")


def test_a_topic_waits_for_an_answer_of_another_and_goes_on_when_it_comes(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    perform(session, Way("ask_someone"), fields({"who": "Owner"}))
    walk_to(session, "pause")
    perform(session, Choose("go-on"))
    walk_to(session, "visitors.book")
    perform(session, options("yes"))
    assert spot(session) == "pause"
    assert "paper.rooms" in ids(page(session).choices)
    perform(session, Choose("paper.rooms"))
    assert spot(session) == "paper.rooms"
    perform(session, fields({"number": "20"}))
    assert spot(session) == "visitors.badges", "back in the topic that waited"


def test_a_topic_that_waits_for_a_question_not_reached_yet_leads_towards_it(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, Do(Command.TOPICS), Choose("visitors"))
    walk_to(session, "visitors.book")
    perform(session, options("yes"))
    assert spot(session) == "pause"
    assert "paper.rooms" in ids(page(session).choices)
    perform(session, Choose("paper.rooms"))
    assert spot(session) == "paper.locked", "the question that leads there"


def test_an_unknown_answer_of_the_profile_does_not_stop_a_topic_that_can_go_on(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "profile.has-volunteers")
    perform(session, Way("not_sure"), GIVEN["profile.desk"])
    assert spot(session) == "visitors.book"


@pytest.mark.parametrize("way", ["not_sure", "come_back"])
def test_saying_the_same_again_keeps_the_newest_day(home: Home, way: str) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way(way))
    before = home.kept()["paper.called"]
    perform(session, Do(Command.BACK), Way(way))
    after = home.kept()["paper.called"]
    assert after["status"] == before["status"] == way
    assert after["when"] > before["when"]


def test_an_unknown_way_is_refused(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    with pytest.raises(ValueError, match="maybe"):
        session.way("maybe")
    assert spot(session) == "paper.called"


def test_the_second_time_that_an_answer_does_not_fit_it_says_another_way(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    way_out = session.phrases.line("problems.again")
    perform(session, fields({"number": "some"}))
    assert asking(session).problem
    assert way_out not in asking(session).problem
    perform(session, fields({"number": "many"}))
    assert asking(session).problem.endswith(way_out)
    perform(session, fields({"number": "12"}), Do(Command.BACK), fields({"number": "few"}))
    assert way_out not in asking(session).problem, "a question that was answered begins anew"
