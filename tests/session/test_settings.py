"""Settings: what is chosen on this computer, from wherever somebody is, and back to just there."""

from __future__ import annotations

import pytest

from storage import Settings
from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Explain,
    fields,
    ids,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from wizard.choice_ids import FACE, FACES, LEAVE_HELP, LOOK, LOOKS, MY_NAME
from wizard.choice_ids import SETTINGS as OPEN_SETTINGS
from wizard.chosen import Face, Look
from wizard.session import Session
from wizard.views import SETTINGS, Command


def notes(session: Session) -> dict[str, str]:
    return {choice.id: choice.note for choice in page(session).choices}


def open_settings(home: Home, question: str = "paper.called") -> Session:
    session = home.sit_down()
    walk_to(session, question)
    perform(session, Explain(SETTINGS))
    return session


@pytest.mark.parametrize("question", ["opening", "journey.organisation", "paper.kept", "topics"])
def test_they_open_from_anywhere_and_lead_back(home: Home, question: str) -> None:
    session = open_settings(home, question)
    assert spot(session) == "settings"
    perform(session, Choose(LEAVE_HELP))
    assert spot(session) == question


def test_help_leads_to_them_everywhere(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    perform(session, Do(Command.EXPLAIN), Choose(OPEN_SETTINGS))
    assert spot(session) == "settings"
    perform(session, Do(Command.BACK))
    assert spot(session) == "help"


def test_they_say_where_answers_are_and_which_version_this_is(home: Home) -> None:
    from wizard import __version__

    words = said(open_settings(home))
    assert str(home.folder) in words
    assert __version__ in words
    assert home.library.edition.id in words


@pytest.mark.parametrize("look", Look)
def test_a_look_is_chosen_told_and_remembered(home: Home, look: Look) -> None:
    session = open_settings(home)
    perform(session, Choose(LOOKS), Choose(f"{LOOK}{look}"))
    assert spot(session) == "settings"
    assert notes(session)[LOOKS] == session.phrases.line(f"settings.look-{look}")
    assert home.sit_down().look is look


@pytest.mark.parametrize("face", Face)
def test_the_face_of_the_next_start_is_chosen(home: Home, face: Face) -> None:
    session = open_settings(home)
    assert notes(session)[FACES] == session.phrases.line("settings.face-asked")
    perform(session, Choose(FACES), Choose(f"{FACE}{face}"))
    assert notes(session)[FACES] == session.phrases.line(f"settings.face-{face}")
    assert Settings(home.folder).face == face


def test_a_name_is_given_changed_and_taken_away(home: Home) -> None:
    session = open_settings(home)
    assert notes(session)[MY_NAME] == "none"
    perform(session, Choose(MY_NAME), fields({"who": "Asha\x1b[31m"}))
    assert spot(session) == "settings"
    assert notes(session)[MY_NAME].startswith("Asha")
    assert "\x1b" not in notes(session)[MY_NAME]
    perform(session, Choose(MY_NAME), fields({"who": ""}))
    assert notes(session)[MY_NAME] == "none"
    perform(session, Choose(MY_NAME), fields({"who": "Asha"}), Choose(LEAVE_HELP))
    perform(session, fields({"text": "The record room"}))
    assert home.kept()["paper.called"]["who"] == "Asha"


def test_a_half_typed_name_waits_behind_help(home: Home) -> None:
    session = open_settings(home)
    perform(session, Choose(MY_NAME))
    session.keep_draft({"entries": [{"who": "Ash"}]})
    perform(session, Do(Command.EXPLAIN), Choose(LEAVE_HELP), fields({"who": "Asha"}))
    assert spot(session) == "settings"


@pytest.mark.parametrize("strange", ["", "purple", "wizard-dark\n"])
def test_a_look_that_is_not_there_is_dark(home: Home, strange: str) -> None:
    Settings(home.folder).change(theme=strange, face=strange)
    session = open_settings(home)
    assert session.look is Look.DARK
    assert notes(session)[FACES] == session.phrases.line("settings.face-asked")
    assert ids(page(session).choices)[0] == LEAVE_HELP
