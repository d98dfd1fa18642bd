"""Answers that somebody changed by hand, or that an older or newer program left behind."""

import datetime

import pytest

from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    Explain,
    Keep,
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
from wizard.choice_ids import HISTORY
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

DAY = "2026-10-01T09:00:00+00:00"


def stored(value: object = None, **more: object) -> dict[str, object]:
    return {"rev": 9, "value": value, "when": DAY, "who": "", "how": "typed", **more}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("paper.locked", "sometimes"),
        ("paper.locked", ["always"]),
        ("paper.locked", 1),
        ("paper.kept", ["care-plans", "gone"]),
        ("paper.kept", {"care-plans": True}),
        ("paper.called", 7),
        ("paper.called", None),
        ("paper.rooms", "many"),
        ("paper.rooms", 1.5),
        ("paper.rooms", 10**30),
        ("paper.checked", "31 February"),
        ("paper.checked", 20261003),
        ("paper.lead", {"name": "Asha"}),
        ("paper.lead", {"job_title": ["x"]}),
        ("paper.proof", [{"what": "x"}]),
        ("paper.proof", "text"),
        ("paper.copies", [{"what": "x", "where": "y", "more": "z"}]),
        ("paper.copies", [None]),
    ],
)
def test_an_answer_that_does_not_fit_is_kept_and_asked_again(
    home: Home, question: str, value: object
) -> None:
    home.put(**{question.replace(".", "__").replace("-", "_"): stored(value)})
    session = home.sit_down()
    walk_to(session, question)
    assert "1 October" in said(session)
    assert said(session).count("October") == 1
    perform(session, Do(Command.ANSWERS))
    assert question in ids(page(session).choices)
    perform(session, Do(Command.BACK))
    assert home.kept()[question]["value"] == value, "only a new answer takes its place"
    perform(session, GIVEN[question])
    assert spot(session) != question
    assert home.kept()[question]["value"] != value


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"status": "asleep"},
        {"status": "does_not_apply", "reason": "no-time"},
        {"status": "does_not_apply"},
        {"status": ["not_sure"], "value": None},
        {"rev": "two", "value": "never", "when": "yesterday", "how": "guessed", "who": 5},
        {"rev": 1, "value": "never", "when": "2026-10-01T09:00:00"},
        {"status": "ask_someone", "ask": ["a", "\x1b[2J"], "when": DAY},
        {"status": "ask_someone", "ask": "Asha", "by": "1 March", "when": DAY},
        {"status": "ask_someone", "ask": "Asha", "by": {"day": 1}, "when": DAY},
    ],
)
def test_a_document_that_makes_no_sense_stops_nobody(
    home: Home, document: dict[str, object]
) -> None:
    home.put(paper__locked=document)
    session = home.sit_down()
    perform(session, Choose("answers"))
    assert "paper.locked" in ids(page(session).choices)
    perform(session, Choose("paper.locked"))
    assert not any(map(harms, strings(session.view)))
    perform(session, options("never"))
    if spot(session) == "answers":
        perform(session, Do(Command.BACK), Choose("carry-on"))
    assert spot(session) == "paper.plan"
    perform(session, GIVEN["paper.plan"])
    assert home.kept()["paper.locked"]["value"] == "never"


def test_does_not_apply_where_it_is_not_offered_is_asked_again(home: Home) -> None:
    home.put(paper__called={"status": "does_not_apply", "reason": "no-paper", "when": DAY})
    session = home.sit_down()
    walk_to(session, "paper.called")
    assert "1 October" in said(session)
    perform(session, Keep())
    assert spot(session) == "paper.called"
    assert asking(session).problem


def test_a_question_whose_meaning_changed_is_asked_again_with_its_answer(home: Home) -> None:
    home.put(paper__rooms=stored(12, rev=1))
    session = home.sit_down()
    walk_to(session, "paper.rooms")
    assert "changed" in said(session)
    assert fields_entry(session).entries == ({"number": "12"},)
    perform(session, Keep())
    assert home.kept()["paper.rooms"]["rev"] == 2
    perform(session, Do(Command.BACK))
    assert said(session) == ""


@pytest.mark.parametrize(
    ("how", "word"), [("carried", "an earlier year"), ("returned", "still true"), ("imported", "")]
)
def test_how_an_answer_came_here_is_said_until_it_is_confirmed(
    home: Home, how: str, word: str
) -> None:
    walk_to(home.sit_down(), "paper.story")
    home.put(paper__called=stored("The safe", how=how))
    session = home.sit_down()
    perform(session, Choose("answers"), Choose("paper.called"))
    assert word in said(session)
    assert bool(said(session)) is bool(word)
    perform(session, Keep(), Choose("paper.called"))
    assert said(session) == ""


def test_a_renamed_question_keeps_its_answer(home: Home) -> None:
    home.put(paper__box=stored("The old box"))
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, GIVEN["paper.kept"])
    assert spot(session) == "paper.called", "which was 'box' once"
    assert fields_entry(session).entries == ({"text": "The old box"},)
    perform(session, fields({"text": "The new box"}))
    assert home.kept()["paper.called"]["value"] == "The new box"
    assert home.kept()["paper.box"]["value"] == "The old box"
    session.stop()
    again = home.sit_down()
    perform(again, Choose("answers"))
    notes = {choice.id: choice.note for choice in page(again).choices}
    assert notes["paper.called"] == "The new box"
    perform(again, Choose("paper.called"), Explain(HISTORY))
    told = "\n".join(text_of(line) for line in lines_of(page(again).body))
    assert told.index("The new box") < told.index("The old box"), "its past has both names"
    perform(again, Choose("help/leave"), Do(Command.BACK), Choose("last-step"), Choose("take-back"))
    perform(again, Choose("back"))
    notes = {choice.id: choice.note for choice in page(again).choices}
    assert notes["paper.called"].startswith("The old box")


def test_answers_to_questions_that_are_gone_are_kept_and_harmless(home: Home) -> None:
    home.put(
        paper__fax_machine=stored("In the hall"),
        other__thing=stored("x"),
        nonsense=stored({"deep": [1, {"x": None}]}),
        paper__locked=stored("never"),
    )
    session = home.sit_down()
    assert spot(session) == "welcome-back"
    perform(session, Choose("answers"))
    assert ids(page(session).choices) == ["paper.locked", "last-step", "back"]
    perform(session, Do(Command.BACK), Choose("carry-on"))
    walk_to(session, "topics")
    assert {"paper.fax-machine", "other.thing", "nonsense"} <= set(home.kept())


def test_a_line_of_the_journal_changed_by_hand_loses_that_line_only(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.story")
    first.stop()
    for copy in home.folder.rglob("assessment*.json"):
        copy.unlink()
    (journal,) = home.folder.rglob("*.jsonl")
    lines = journal.read_bytes().splitlines(keepends=True)
    place = next(n for n, line in enumerate(lines) if b"The record room" in line)
    lines[place] = lines[place].replace(b"The record room", b"Another room")
    journal.write_bytes(b"".join(lines))
    session = home.sit_down()
    assert spot(session) == "welcome-back"
    perform(session, Choose("carry-on"))
    assert spot(session) == "paper.called"
    perform(session, fields({"text": "Found again"}))
    assert home.kept()["paper.called"]["value"] == "Found again"


def test_an_answer_from_another_window_shows_in_the_next_sitting(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    home.put(paper__kept=stored(["letters"], when=datetime.datetime.now(datetime.UTC).isoformat()))
    session.stop()
    again = home.sit_down()
    perform(again, Choose("answers"))
    assert {choice.id: choice.note for choice in page(again).choices}["paper.kept"] == "Letters"
