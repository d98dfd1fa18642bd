"""Somebody else carries on: what there is, where it is kept, and what they are called."""

from __future__ import annotations

from typing import Any

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Way,
    asking,
    fields,
    fields_entry,
    ids,
    options,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from tests.session.viewing import harms, strings
from wizard.choice_ids import LEAVE_HELP, WHO_CAN_HELP
from wizard.session import Session
from wizard.typed import LONGEST_NAME
from wizard.views import Command

BACK, NEXT, OTHER = Do(Command.BACK), Choose("next"), Choose("taking-over")
NASTY = "\x1b]52;c;evil\x07 [bold]Bob[/]\u202e\n" + "x" * 5000


def given(value: Any, who: str = "", day: int = 3) -> dict[str, Any]:
    return {"rev": 1, "value": value, "who": who, "when": f"2026-10-{day:02}T09:00:00+00:00"}


def asked(who: str) -> dict[str, Any]:
    when = "2026-10-03T09:00:00+00:00"
    return {"rev": 1, "status": "ask_someone", "ask": who, "when": when}


def at_tour(home: Home, **answers: Any) -> Session:
    """Return somebody who said that they did not start this."""
    home.put(journey__organisation=given("Rose Court", "Maria", 1), **answers)
    session = home.sit_down()
    perform(session, OTHER)
    assert spot(session) == "taking-over"
    return session


def test_it_is_offered_but_not_first(home: Home) -> None:
    walk_to(home.sit_down(), "paper.kept")
    choices = ids(page(home.sit_down()).choices)
    assert choices == ["carry-on", "topics", "answers", "taking-over"]


def test_who_gave_the_answers_and_from_when_to_when(shipped_home: Home) -> None:
    session = at_tour(
        shipped_home,
        journey__where_you_are=given("new", "Dave", 5),
        registration__found=given("not-looked", "Maria", 8),
        level__aim=given("met", "", 9),
    )
    words = said(session)
    assert "There are 4 answers, from 1 October 2026 to 9 October 2026." in words
    assert "Given by: Maria 2, Dave 1, without a name 1." in words
    assert "Getting ready: " in words


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({}, "There is one answer, from 1 October 2026."),
        ({"level__aim": given("met", "", 1)}, "There are 2 answers, all from 1 October 2026."),
    ],
)
def test_few_answers_are_told_as_few(shipped_home: Home, answers: Any, told: str) -> None:
    assert told in said(at_tour(shipped_home, **answers))


def test_without_names_none_are_told(home: Home) -> None:
    walk_to(home.sit_down(), "paper.called")
    session = home.sit_down()
    perform(session, OTHER)
    assert "Given by" not in said(session)


def test_who_is_asked_for_what(shipped_home: Home) -> None:
    session = at_tour(
        shipped_home,
        multi_factor_login__outside=asked("IT company"),
        ico_registration__registered=asked("it company"),
        top_three_risks__risk_1=asked("Owner"),
        retention_timetable__list={"rev": 1, "status": "not_sure", "when": given("")["when"]},
    )
    lines = said(session).split("\n")
    assert "Do they still know about it?" in said(session)
    (company,) = [line for line in lines if line.casefold().startswith("it company: ")]
    assert company.count('"') == 4, "two topics by name"


def test_where_proofs_are_and_who_has_a_login(shipped_home: Home) -> None:
    session = at_tour(
        shipped_home,
        registration__found=given("listed"),
        registration__last_published=given("never"),
        registration__login=given("tried"),
        registration__administrators=given("two"),
    )
    perform(session, NEXT)
    assert spot(session) == "where-kept"
    assert "No place is named yet." in said(session)
    assert "still log in to the toolkit? Yes" in said(session)
    assert "No passwords are kept here." in said(session)


def test_places_are_told_with_the_most_named_first(home: Home) -> None:
    walk_to(home.sit_down(), "visitors.book")
    session = home.sit_down()
    perform(session, OTHER, NEXT)
    words = said(session)
    for place in ("Office", "Kitchen", "Landing"):
        assert f"{place} (for one answer)" in words
    assert "It is part of getting ready." in words, "this toolkit asks nothing about a login"


def test_each_step_leads_back_to_the_one_before(home: Home) -> None:
    walk_to(home.sit_down(), "paper.called")
    session = home.sit_down()
    perform(session, OTHER, NEXT, Choose(WHO_CAN_HELP))
    assert spot(session) == "contacts"
    perform(session, Choose(LEAVE_HELP), NEXT)
    assert session.view.name == "called"
    for name in ("where-kept", "taking-over", "welcome-back"):
        perform(session, BACK)
        assert spot(session) == name


def test_a_name_is_kept_with_what_is_answered_from_now_on(home: Home) -> None:
    walk_to(home.sit_down(), "paper.called")
    session = home.sit_down()
    perform(session, OTHER, NEXT, NEXT, fields({"who": "  Priya "}))
    assert spot(session) == "paper.called", "and it carries on at the exact question"
    perform(session, fields({"text": "The den"}))
    kept = home.kept()
    assert kept["paper.called"]["who"] == "Priya"
    assert not kept["paper.kept"].get("who")
    session.stop()
    again = home.sit_down()
    assert "taking-over" not in ids(page(again).choices), "nobody asks them who they are"
    perform(again, Choose("carry-on"), fields({"text": "It works."}))
    assert home.kept()["paper.story"]["who"] == "Priya"


def test_without_a_name_it_goes_on_without_one(home: Home) -> None:
    home.shelf().remember_who("Maria")
    walk_to(home.sit_down(), "paper.called")
    home.put(paper__kept={"rev": 1, "value": ["letters"], "who": "Dave", "when": later(home)})
    session = home.sit_down()
    perform(session, OTHER, NEXT, NEXT)
    assert fields_entry(session).entries == ({"who": ""},), "never the name of somebody else"
    perform(session, fields({"who": " "}), fields({"text": "The den"}))
    assert not home.kept()["paper.called"].get("who")


def later(home: Home) -> str:
    return home.watch().isoformat()


def test_a_name_that_is_half_typed_is_there_after_a_look_at_the_help(home: Home) -> None:
    walk_to(home.sit_down(), "paper.called")
    session = home.sit_down()
    perform(session, OTHER, NEXT, NEXT)
    session.keep_draft({"entries": [{"who": "Pri"}]})
    perform(session, Do(Command.EXPLAIN), BACK)
    assert fields_entry(session).entries == ({"who": "Pri"},)
    session.keep_draft({"entries": "broken"})
    session.look_again()
    assert asking(session).name == "called"


def test_nothing_that_was_typed_can_act_on_the_terminal(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Way("ask_someone"), fields({"who": NASTY}))
    walk_to(session, "visitors.book", paper__proof=proof(NASTY), paper__copies=proof(NASTY))
    session = home.sit_down()
    shown = [session.view]
    for step in (OTHER, NEXT, NEXT):
        perform(session, step)
        shown.append(session.view)
    perform(session, fields({"who": NASTY}), options("yes"))
    who = home.kept()["visitors.book"]["who"]
    assert len(who) <= LONGEST_NAME
    assert not harms(who)
    perform(session, Do(Command.TOPICS), Choose("stop"), Choose("stop"))
    again = home.sit_down()
    home.shelf().remember_who("")
    shown.append(again.view)
    assert not {harm for view in shown for text in strings(view) for harm in harms(text)}


def proof(text: str) -> Any:
    return fields({"what": "Rule", "where": text, "whose": "", "checked": ""})
