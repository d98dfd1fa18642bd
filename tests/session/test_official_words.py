"""The official words beside our questions, in both faces, where somebody keeps the list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.plain.consoles import talk
from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Explain,
    asking,
    fields,
    ids,
    perform,
    said,
    spot,
    walk_to,
)
from tests.session.test_help import F1
from tests.session.viewing import harms, strings
from tests.toolkit.official.lists import Question, questions_of, words_of
from wizard.choice_ids import LOOK_UP, OFFICIAL
from wizard.library import Library
from wizard.official_lists import KeptLists, with_official
from wizard.session import Session
from wizard.toolkit.official.listing import OfficialItem, OfficialList
from wizard.views import Command

TRAINING = f'The official words in 2025-26: "{words_of("staff-training")}"'
OFFER = "Have you downloaded the official list of 2025-26?"


def kept(home: Home, year: str, questions: list[Question], category: int = 3) -> Home:
    """Return the home as it starts with a list that somebody kept."""
    items = tuple(map(OfficialItem._make, questions))
    KeptLists(home.folder).keep(OfficialList(year, category, items, "list.xlsx"))
    return replace(home, library=with_official(home.library, home.folder))


@pytest.fixture
def questions(shipped_library: Library) -> list[Question]:
    return questions_of(shipped_library.editions["2025-26"])


def at_the_topic(home: Home) -> Session:
    """Return a sitting at the first question about staff training."""
    session = home.sit_down()
    walk_to(session, "journey.organisation")
    perform(session, fields({"text": "Rose Court"}), Do(Command.TOPICS))
    perform(session, Choose("group/staffing-and-roles"), Choose("staff-training"))
    assert asking(session).question == "staff-training.people"
    return session


def about(home: Home, topic: str) -> str:
    session = home.sit_down()
    perform(session, F1, Choose(LOOK_UP))
    session.answer_fields([{"word": home.library.topics[topic].title}])
    perform(session, Choose(f"about/{topic}"))
    return said(session)


def test_they_stand_under_the_item_in_about_this_topic(
    shipped_home: Home, questions: list[Question]
) -> None:
    assert "official words" not in about(shipped_home, "staff-training")
    assert TRAINING in about(kept(shipped_home, "2025-26", questions), "staff-training")


def test_a_question_offers_them_and_all_explanations_end_with_them(
    shipped_home: Home, questions: list[Question]
) -> None:
    session = at_the_topic(kept(shipped_home, "2025-26", questions))
    assert OFFICIAL in ids(asking(session).explains)
    perform(session, Explain(OFFICIAL))
    assert (spot(session), TRAINING in said(session)) == ("explain", True)
    perform(session, Choose("explain-all"))
    assert TRAINING in said(session)
    perform(session, Choose("back-to-question"))
    assert asking(session).question == "staff-training.people"


def test_without_a_list_no_question_offers_them(shipped_home: Home) -> None:
    session = at_the_topic(shipped_home)
    assert OFFICIAL not in ids(asking(session).explains)


def test_the_list_is_offered_where_we_are_not_sure(shipped_home: Home) -> None:
    assert OFFER in about(shipped_home, "mobile-phones")
    assert OFFER not in about(shipped_home, "staff-training")


def test_it_is_no_longer_offered_once_it_is_kept(
    shipped_home: Home, questions: list[Question]
) -> None:
    other = [one for one in questions if one.ref != "1.3.14"]
    shown = about(kept(shipped_home, "2025-26", other), "mobile-phones")
    assert "The official list of 2025-26 that you loaded has no question 1.3.14." in shown
    assert OFFER not in shown


def test_the_words_of_a_list_for_others_say_whose_they_are(
    shipped_home: Home, questions: list[Question]
) -> None:
    shown = about(kept(shipped_home, "2025-26", questions, 4), "staff-training")
    assert "The official words in 2025-26, for doctors' surgeries and others" in shown


def test_a_year_of_its_own_has_the_numbers_of_its_list(
    shipped_home: Home, questions: list[Question]
) -> None:
    now = [one._replace(ref="3.2.4") if one.ref == "3.2.1" else one for one in questions]
    before = kept(shipped_home, "2025-26", questions)
    home = kept(before, "2026-27", [one for one in now if one.ref != "1.3.6"])
    shown = about(home, "staff-training")
    assert "The numbers and levels are from the official list of 2026-27" in shown
    assert "3.2.4 Staff training" in shown
    assert "3.2.1" in shown
    gone = about(home, "top-three-risks")
    assert "The official list of 2026-27 that you loaded does not have this question" in gone


def test_a_new_year_is_the_one_to_work_on(shipped_home: Home, questions: list[Question]) -> None:
    home = kept(shipped_home, "2027-28", [*questions, Question("7.4.1", "Any pigeons?")])
    assert home.library.edition.id == "2027-28"
    session = at_the_topic(home)
    assert session.view.header.service == ("Rose Court", "2027-28, not yet checked")
    assert home.library.item_names["official-7.4.1"] == "New in the official list: Any pigeons?"


def test_nothing_in_them_is_ever_markup_or_moves_the_cursor(
    shipped_home: Home, questions: list[Question]
) -> None:
    evil = "[b]*x*[/b] {edition.id} \x1b[2J\u202e\x00 <b>"
    home = kept(shipped_home, "2025-26", [one._replace(words=evil) for one in questions])
    session = at_the_topic(home)
    perform(session, Explain(OFFICIAL))
    assert "[b]*x*[/b] {edition.id} \u241b[2J\ufffd\u2400 <b>" in said(session)
    assert {harm for text in strings(session.view) for harm in harms(text)} == set()


def test_a_list_that_is_damaged_is_told_where_its_words_would_stand(
    shipped_home: Home, questions: list[Question]
) -> None:
    home = kept(shipped_home, "2025-26", questions)
    Path(home.folder, "official", "2025-26.json").write_text("{}")
    again = replace(home, library=with_official(home.library, home.folder))
    shown = about(again, "staff-training")
    assert "The official list that was kept here is damaged (2025-26.json)" in shown
    assert "official words in" not in shown


def test_the_plain_face_shows_them_for_their_name(
    shipped_home: Home, questions: list[Question]
) -> None:
    home = kept(shipped_home, "2025-26", questions)
    session = at_the_topic(home)
    console = talk(session, "the official words", "", "stop")
    assert "The official words in 2025-26:" in " ".join(console.text.split())
