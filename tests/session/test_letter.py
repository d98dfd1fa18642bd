"""The letter to the IT company: where it stands, whom it goes to, and that it went out."""

from __future__ import annotations

import errno
import os
import stat

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Step,
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
)
from tests.session.test_topic_groups import begun
from tests.session.viewing import harms, strings
from wizard.choice_ids import LETTER, LETTER_TEXT, LOOK, REPLY, SAVE_LETTER, SAVE_WHOLE_LETTER
from wizard.library import Library
from wizard.session import Session
from wizard.toolkit.it_company import NAME, SENT, WHO
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of
from wizard.words.topic_words import About

BACK, ANSWERS, TOPICS = Do(Command.BACK), Do(Command.ANSWERS), Do(Command.TOPICS)
IT_SYSTEMS, READY = Choose("group/it-systems-and-devices"), Choose("group/getting-ready")
BRIGHTBYTE = (Choose(WHO), options("company"), fields({"text": "Brightbyte"}))
SIX_OCTOBER = fields({"date": "6 October 2026"})


def at_letter(home: Home, *steps: Step) -> Session:
    """Return somebody who opened the letter among the topics about IT, and did this."""
    session = begun(home)
    perform(session, IT_SYSTEMS, Choose(LETTER), *steps)
    return session


def choices(session: Session) -> list[str]:
    return ids(page(session).choices)


# Where it stands.


def test_it_stands_first_among_the_topics_about_it(shipped_home: Home) -> None:
    session = begun(shipped_home)
    perform(session, IT_SYSTEMS)
    assert choices(session)[0] == LETTER
    perform(session, Choose(LETTER))
    assert spot(session) == "letter"
    perform(session, BACK)
    assert spot(session) == "group"


def test_it_stands_behind_what_getting_ready_asks(shipped_home: Home) -> None:
    session = begun(shipped_home)
    perform(session, READY)
    assert choices(session)[-3:] == [LETTER, "topics", "stop"]
    assert page(session).choices[-3].label == "Letter to your IT company"


def test_in_other_groups_there_is_none(shipped_home: Home) -> None:
    session = begun(shipped_home)
    for group in ("staffing-and-roles", "policies-and-procedures", "check-and-publish"):
        perform(session, Choose(f"group/{group}"))
        assert LETTER not in choices(session)
        perform(session, BACK)


def test_where_head_office_answers_it_is_theirs_to_write(shipped_home: Home) -> None:
    session = begun(shipped_home, "head-office")
    for group in (IT_SYSTEMS, READY):
        perform(session, group)
        assert LETTER not in choices(session)
        perform(session, BACK)


def test_other_flows_than_the_shipped_ones_have_no_letter(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("start"), TOPICS)
    assert LETTER not in choices(session)


# Whom it goes to.


def test_who_looks_after_the_computers_is_asked_once_and_leads_back(shipped_home: Home) -> None:
    session = at_letter(shipped_home)
    assert choices(session)[0] == WHO
    perform(session, Choose(WHO))
    assert spot(session) == WHO
    perform(session, options("company"))
    assert spot(session) == NAME
    perform(session, fields({"text": "Brightbyte"}))
    assert spot(session) == "letter", "the day on which it went out is not asked before"
    assert "It goes to Brightbyte." in said(session)
    assert choices(session)[0] != WHO


@pytest.mark.parametrize("way", ["not_sure", "come_back"])
def test_who_it_is_can_stay_open(shipped_home: Home, way: str) -> None:
    session = at_letter(shipped_home, Choose(WHO), Way(way))
    assert spot(session) == "letter"
    assert {WHO, LETTER_TEXT, SAVE_LETTER, SENT} <= set(choices(session))


@pytest.mark.parametrize("step", [BACK, Way("come_back"), fields({"text": ""})], ids=str)
def test_the_name_can_stay_empty(shipped_home: Home, step: Step) -> None:
    session = at_letter(shipped_home, Choose(WHO), options("person"), step)
    assert spot(session) == "letter"
    assert "It goes to" not in said(session)


def test_the_name_can_be_changed(shipped_home: Home) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(NAME))
    assert fields_entry(session).entries[0]["text"] == "Brightbyte"
    perform(session, fields({"text": "Sam at Brightbyte"}))
    assert "It goes to Sam at Brightbyte." in said(session)


def test_somebody_new_can_look_after_them_and_then_nobody(shipped_home: Home) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(WHO), options("person"))
    assert spot(session) == "letter"
    perform(session, Choose(WHO), options("nobody"))
    assert spot(session) == "confirm", "the name is set aside, and that is said before"
    perform(session, Choose("change"))
    assert spot(session) == "letter"
    assert LOOK in choices(session)
    perform(session, Choose(WHO), options("company"))
    assert spot(session) == NAME, "it comes back, to be looked at again"
    assert fields_entry(session).entries[0]["text"] == "Brightbyte"


def test_a_strange_name_does_no_harm(shipped_home: Home) -> None:
    name = fields({"text": "\x1b[2J\u202e[/] {name} <b>"})
    session = at_letter(shipped_home, Choose(WHO), options("company"), name)
    for step in (Choose(LETTER_TEXT), Choose(SAVE_LETTER)):
        assert not any(map(harms, strings(session.view)))
        perform(session, step)
    (paper,) = shipped_home.papers.iterdir()
    assert "<b>" not in paper.read_text("utf-8")


# What it says, and the paper.


def test_it_can_be_read_first(shipped_home: Home, shipped_library: Library) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(LETTER_TEXT))
    assert spot(session) == "letter-text"
    for text in shipped_library.for_it_company.values():
        assert text in said(session)
    assert "Brightbyte" in said(session)
    assert not shipped_home.papers.exists(), "to look at it writes nothing"
    perform(session, BACK)
    assert spot(session) == "letter"


def test_it_is_saved_where_it_is_said_to_be_for_its_owner_alone(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(SAVE_LETTER))
    (paper,) = shipped_home.papers.iterdir()
    assert spot(session) == "paper"
    assert paper.name == "Questions about our computers - Rose Court 2026-10-13.html"
    assert paper.name in said(session)
    assert str(paper.parent) in said(session)
    assert stat.S_IMODE(paper.stat().st_mode) == 0o600
    asked = list(shipped_library.for_it_company.values())
    assert all(text.replace("'", "&#x27;") in paper.read_text("utf-8") for text in asked)


def test_saved_again_on_the_same_day_it_takes_the_place_of_the_earlier_one(
    shipped_home: Home,
) -> None:
    session = at_letter(shipped_home, Choose(SAVE_LETTER), BACK, *BRIGHTBYTE, Choose(SAVE_LETTER))
    (paper,) = shipped_home.papers.iterdir()
    assert "Brightbyte" in paper.read_text("utf-8")
    perform(session, BACK)
    assert spot(session) == "letter"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
def test_a_disk_that_refuses_is_told_and_tried_again(
    shipped_home: Home, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE)

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr("storage.files.write_all", refuse)
        perform(session, Choose(SAVE_LETTER))
        assert choices(session) == ["try-again", "topics", "back"]
        assert not list(shipped_home.papers.iterdir())
    perform(session, Choose("try-again"))
    assert choices(session) == [SENT, "topics", "back"]
    (paper,) = shipped_home.papers.iterdir()
    assert "Brightbyte" in paper.read_text("utf-8"), "it is the letter again, and not the sheet"
    perform(session, BACK)
    assert spot(session) == "letter"


def test_what_has_an_answer_is_left_out_unless_it_is_wanted(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_letter(shipped_home)
    assert SAVE_WHOLE_LETTER not in choices(session)
    question = "device-and-software-list.devices"
    perform(session, BACK, Choose("device-and-software-list"), Way("not_sure"), options("own"))
    perform(session, TOPICS, IT_SYSTEMS, Choose(LETTER))
    assert "left out" in said(session)
    perform(session, Choose(SAVE_LETTER))
    (paper,) = shipped_home.papers.iterdir()
    text = shipped_library.for_it_company[question]
    assert text not in paper.read_text("utf-8")
    perform(session, BACK, Choose(SAVE_WHOLE_LETTER))
    assert text in paper.read_text("utf-8")


# That it went out.


def test_the_day_on_which_it_went_out_is_kept_and_can_be_changed(shipped_home: Home) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(SENT))
    assert spot(session) == SENT
    perform(session, SIX_OCTOBER)
    assert spot(session) == "letter"
    assert "The letter went out on Tuesday 6 October." in said(session)
    assert choices(session)[0] == REPLY, "what comes next comes first"
    perform(session, Choose(SENT), fields({"date": "today"}))
    assert "The letter went out today." in said(session)
    assert shipped_home.kept()[SENT]["value"] == "2026-10-13"


def test_it_cannot_have_gone_out_tomorrow(shipped_home: Home) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(SENT), fields({"date": "tomorrow"}))
    assert spot(session) == SENT
    assert asking(session).problem


def test_from_the_paper_it_leads_back_to_the_letter(shipped_home: Home) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(SAVE_LETTER), Choose(SENT))
    perform(session, BACK)
    assert spot(session) == "paper"
    perform(session, Choose(SENT), SIX_OCTOBER)
    assert spot(session) == "letter"
    perform(session, BACK)
    assert spot(session) == "group"


def test_its_answers_are_among_the_others(shipped_home: Home) -> None:
    session = at_letter(shipped_home, *BRIGHTBYTE, Choose(SENT), SIX_OCTOBER, ANSWERS)
    assert {WHO, NAME, SENT} <= set(choices(session))
    perform(session, Choose(WHO), options("person"))
    assert spot(session) == "answers"


# Nobody looks after them.


def test_where_nobody_does_it_leads_to_looking_yourself(
    shipped_home: Home, shipped_library: Library
) -> None:
    session = at_letter(shipped_home, Choose(WHO), options("nobody"))
    assert "normal answer" in said(session)
    assert choices(session)[0] == LOOK
    assert SENT not in choices(session)
    perform(session, Choose(LOOK))
    flows = {question.partition(".")[0] for question in shipped_library.for_it_company}
    assert set(choices(session)) - {"back"} == flows
    perform(session, Choose("antivirus"))
    where = shipped_library.topics["antivirus"].about[About.WHERE]
    assert all(text_of(line) in said(session) for line in lines_of(where))
    perform(session, BACK)
    assert spot(session) == "look"
    perform(session, Choose("antivirus"), Choose("antivirus"))
    assert spot(session).partition(".")[0] in ("antivirus", "profile")


def test_where_nobody_does_it_is_a_list_to_print(shipped_home: Home) -> None:
    session = at_letter(shipped_home, Choose(WHO), options("nobody"), Choose(SAVE_LETTER))
    (paper,) = shipped_home.papers.iterdir()
    assert "ourselves" in paper.name
    assert paper.name in said(session)
    assert SENT not in choices(session)


def test_where_nobody_does_the_list_of_topics_says_so(shipped_home: Home) -> None:
    session = at_letter(shipped_home, Choose(WHO), options("nobody"), BACK)
    assert choices(session)[0] == LETTER
    assert "yourself" in page(session).choices[0].label
