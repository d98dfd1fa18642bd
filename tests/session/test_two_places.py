"""Two windows, two computers: what others save shows, and nobody's answer is lost.

The other computer is `home.put`, which writes as another installation does; a second session on
the same folder is another window.
"""

from typing import Any

import pytest

from storage import Assessments
from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    Choose,
    Do,
    asking,
    ids,
    options,
    options_entry,
    page,
    perform,
    spot,
    walk_to,
)
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of

ALWAYS, NOT_YET = "Yes, always", "Not yet"
NEVER: dict[str, Any] = {
    "rev": 1,
    "value": "never",
    "when": "2026-10-05T09:00:00+00:00",
    "who": "",
    "how": "typed",
}


def contested(home: Home) -> Session:
    """Return a session in which `paper.locked` was answered here and on another computer."""
    session = home.sit_down()
    walk_to(session, "paper.locked")
    home.put(paper__locked=NEVER)
    perform(session, options("always"))
    return session


def notes(session: Session) -> dict[str, str]:
    return {choice.label: choice.note for choice in page(session).choices}


def versions_kept(home: Home) -> int:
    found = Assessments(home.folder, "reader", home.watch)
    (summary,) = found.list()
    with found.open(summary.id) as opened:
        return len(opened.conflicts().get("paper.locked", ()))


def test_what_another_computer_saves_shows_at_the_next_step(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    home.put(visitors__book={**NEVER, "value": "yes"})
    perform(session, GIVEN["paper.locked"], Do(Command.ANSWERS))
    assert "visitors.book" in ids(page(session).choices)


def test_another_window_sees_it_too(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.locked")
    second = home.sit_down()
    perform(second, Choose("carry-on"), GIVEN["paper.locked"])
    perform(first, Do(Command.ANSWERS))
    assert "paper.locked" in ids(page(first).choices)
    perform(first, Do(Command.BACK))
    assert options_entry(first).chosen == ("always",), "the question shows the other's answer"


def test_an_answer_to_the_same_question_asks_which_is_right(home: Home) -> None:
    session = contested(home)
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"))
    assert spot(session) == "conflict"
    said = notes(session)
    assert set(said) >= {ALWAYS, NOT_YET}
    assert "on this computer" in said[ALWAYS]
    assert "5 October, on another computer" in said[NOT_YET]
    assert versions_kept(home) == 2, "both are kept until somebody says"


@pytest.mark.parametrize(("chosen", "kept"), [("version/0", 0), ("version/1", 1)])
def test_either_answer_can_be_chosen(home: Home, chosen: str, kept: int) -> None:
    session = contested(home)
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"))
    label = page(session).choices[kept].label
    perform(session, Choose(chosen))
    if spot(session) == "confirm":
        perform(session, Choose("change"))
    value = home.kept()["paper.locked"]["value"]
    assert value == {ALWAYS: "always", NOT_YET: "never"}[label]
    assert versions_kept(home) == 0, "it is settled"


def test_neither_can_be_right(home: Home) -> None:
    session = contested(home)
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"), Choose("answer-anew"))
    assert spot(session) == "paper.locked"
    perform(session, options("at-night"))
    assert home.kept()["paper.locked"]["value"] == "at-night"
    assert versions_kept(home) == 0


def test_the_topic_asks_of_its_own_accord_before_it_is_done(home: Home) -> None:
    session = contested(home)
    walk_to(session, "conflict")
    assert "paper" in text_of(next(lines_of(page(session).body))).lower()


def test_it_asks_after_the_program_was_started_again(home: Home) -> None:
    contested(home).stop()
    session = home.sit_down()
    perform(session, Choose("carry-on"))
    assert spot(session) == "conflict"


def test_a_question_that_another_computer_took_away_is_left(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    home.put(paper__locked=NEVER)
    perform(session, Do(Command.EXPLAIN))
    assert spot(session) != "explain paper.kept"
    assert page(session).choices if spot(session) == "ending" else asking(session).question


def test_an_answer_that_waits_to_be_confirmed_is_looked_at_afresh(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.called")
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"), options("never"))
    assert spot(session) == "confirm"
    home.put(visitors__book={**NEVER, "value": "no"})
    perform(session, Choose("change"), Do(Command.ANSWERS))
    assert "visitors.book" in ids(page(session).choices), "what came meanwhile is not forgotten"


def test_another_open_window_is_told_and_a_closed_one_is_not(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.locked")
    second = home.sit_down()
    assert spot(second) == "welcome-back"
    body = "\n".join(map(text_of, lines_of(page(second).body)))
    assert "open in another window too, which saved at 14:0" in body
    first.stop()
    body = "\n".join(map(text_of, lines_of(page(home.sit_down()).body)))
    assert "another window" not in body


def two_windows(home: Home) -> tuple[Session, Session]:
    first = home.sit_down()
    walk_to(first, "paper.locked")
    return first, home.sit_down()


def test_who_comes_second_can_look_only(home: Home) -> None:
    _, second = two_windows(home)
    assert "look-only" in ids(page(second).choices)
    before = home.kept()
    perform(second, Choose("look-only"))
    assert page(second).header.saved == "Looking only"
    walk_to(second, "paper.locked")
    second.keep_draft({"chosen": ["never"]})
    assert options_entry(second).chosen == ()
    perform(second, GIVEN["paper.locked"])
    assert spot(second) == "trouble"
    assert [choice.id for choice in page(second).choices] == ["save-after-all", "back-to-question"]
    assert home.kept() == before
    second.stop()
    assert home.kept() == before


def test_who_looks_only_can_save_after_all(home: Home) -> None:
    _, second = two_windows(home)
    perform(second, Choose("look-only"))
    walk_to(second, "paper.locked")
    perform(second, GIVEN["paper.locked"], Choose("save-after-all"))
    assert home.kept()["paper.locked"]["value"] == "always"
    perform(second, Do(Command.ANSWERS))
    assert page(second).header.saved.startswith("Saved")


def test_alone_nobody_is_asked_to_look_only(home: Home) -> None:
    first = home.sit_down()
    walk_to(first, "paper.locked")
    first.stop()
    assert "look-only" not in ids(page(home.sit_down()).choices)


def test_the_same_answer_from_two_places_asks_nobody(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    home.put(paper__locked={**NEVER, "value": "always"})
    perform(session, options("always"))
    assert spot(session) != "conflict"
    perform(session, Do(Command.ANSWERS), Choose("paper.locked"))
    assert spot(session) == "paper.locked"
