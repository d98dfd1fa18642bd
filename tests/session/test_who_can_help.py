"""Who can help: the service's own contacts, a trainer's card, and those for everybody."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Keep,
    Way,
    fields,
    fields_entry,
    ids,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from tests.session.test_help import BACK, F1
from tests.session.viewing import harms, strings
from wizard.choice_ids import LEAVE_HELP, LOOK_UP, OWN_CONTACTS, WHO_CAN_HELP
from wizard.session import Session
from wizard.trainers_card import CARD_FILE, MOST_BYTES
from wizard.views import Command

COMPANY = {"who": "IT company", "what_for": "Computers", "phone": "01234 567890"}
NOTHING = {"what_for": "", "phone": "", "email": "", "web": ""}
CARD = """\
# From the workshop

## trudy

Trudy Trainer

For questions after the workshop.

- phone: 01234 111222
- email: trudy@example.org
"""


def open_contacts(home: Home, question: str = "paper.kept") -> Session:
    session = home.sit_down()
    walk_to(session, question)
    perform(session, F1, Choose(WHO_CAN_HELP))
    assert spot(session) == "contacts"
    return session


def with_card(home: Home, data: bytes) -> Path:
    home.folder.mkdir(exist_ok=True)
    path = home.folder / CARD_FILE
    path.write_bytes(data)
    return path


def test_each_shipped_contact_stands_with_how_sure_we_are_and_since_when(home: Home) -> None:
    session = open_contacts(home)
    shown = said(session)
    for contact in home.library.contacts.values():
        assert contact.name in shown
        assert contact.status in shown
        assert all(line.text in shown for line in contact.lines)
    assert shown.count("22 November 2026") == len(home.library.contacts)
    assert "Phone: 0300 303 4034" in shown


def test_before_there_is_a_service_the_shipped_ones_show_and_nothing_is_asked(home: Home) -> None:
    session = home.sit_down()
    perform(session, F1, Choose(WHO_CAN_HELP))
    assert "0300 303 4034" in said(session)
    assert ids(page(session).choices) == [LEAVE_HELP, LOOK_UP]
    perform(session, Choose(LEAVE_HELP))
    assert spot(session) == "opening"


def test_own_contacts_are_kept_with_the_answers_and_stand_first(home: Home) -> None:
    session = open_contacts(home)
    assert page(session).choices[1].label == "Add your own"
    perform(session, Choose("own-contacts"))
    assert spot(session) == OWN_CONTACTS
    assert fields_entry(session).several
    perform(session, fields({**NOTHING, **COMPANY}, {**NOTHING, "who": "Head office"}))
    assert spot(session) == "contacts", "it leads back to the list that it was opened from"
    shown = said(session)
    own = ("IT company", "Computers", "Phone: 01234 567890", "Head office")
    places = [shown.index(text) for text in (*own, "0300 303 4034")]
    assert places == sorted(places)
    assert page(session).choices[1].label == "Change your own"
    perform(session, Choose(LEAVE_HELP))
    assert spot(session) == "paper.kept"
    assert home.kept()[OWN_CONTACTS]["value"][0] == {**NOTHING, **COMPANY}
    session.stop()
    again = home.sit_down()
    perform(again, F1, Choose(WHO_CAN_HELP))
    assert "01234 567890" in said(again)


def test_own_contacts_can_be_changed_and_taken_out(home: Home) -> None:
    session = open_contacts(home)
    two = ({**NOTHING, **COMPANY}, {**NOTHING, "who": "Head office"})
    perform(session, Choose("own-contacts"), fields(*two))
    perform(session, Choose("own-contacts"))
    assert [entry["who"] for entry in fields_entry(session).entries] == [
        "IT company",
        "Head office",
    ]
    perform(session, fields({**NOTHING, "who": ""}, {**NOTHING, "who": "Owner", "phone": "1"}))
    assert "IT company" not in said(session)
    assert "Owner" in said(session)
    perform(session, Choose("own-contacts"), Keep())
    assert spot(session) == "contacts"


def test_leaving_the_question_leads_back_to_the_list(home: Home) -> None:
    session = open_contacts(home)
    perform(session, Choose("own-contacts"), BACK)
    assert spot(session) == "contacts"
    perform(session, Choose("own-contacts"), Way("not_sure"))
    assert spot(session) == "contacts"
    assert page(session).choices[1].label == "Add your own"
    perform(session, BACK, BACK)
    assert spot(session) == "paper.kept"


def test_the_list_does_not_open_the_question_that_it_was_opened_over(home: Home) -> None:
    session = open_contacts(home)
    perform(session, Choose("own-contacts"), F1, Choose(WHO_CAN_HELP))
    assert ids(page(session).choices) == [LEAVE_HELP, LOOK_UP]
    perform(session, Choose(LEAVE_HELP))
    assert spot(session) == OWN_CONTACTS


def test_own_contacts_are_among_the_answers(home: Home) -> None:
    session = open_contacts(home)
    perform(session, Choose("own-contacts"), fields({**NOTHING, **COMPANY}), Choose(LEAVE_HELP))
    perform(session, Do(Command.ANSWERS))
    listed = {choice.id: choice.note for choice in page(session).choices}
    assert listed[OWN_CONTACTS] == "IT company, 01234 567890"
    perform(session, Choose(OWN_CONTACTS), Keep())
    assert spot(session) == "answers"


def test_what_somebody_typed_is_shown_harmless(home: Home) -> None:
    strange = "\x1b[2J [/] \u202e **b** {who} <b>"
    session = open_contacts(home)
    typed = {
        "who": strange,
        "what_for": strange,
        "phone": strange,
        "email": strange,
        "web": strange,
    }
    perform(session, Choose("own-contacts"), fields(typed))
    assert not any(map(harms, strings(session.view)))
    assert "[/]" in said(session)
    assert "**b** {who} <b>" in said(session)
    assert home.kept()[OWN_CONTACTS]["value"] == [typed]


# A trainer's card.


def test_a_trainers_card_is_shown_before_those_for_everybody(home: Home) -> None:
    path = with_card(home, CARD.encode())
    session = open_contacts(home)
    shown = said(session)
    places = [
        shown.index(text)
        for text in ("From your trainer:", "Trudy Trainer", "Phone: 01234 111222", "0300 303 4034")
    ]
    assert places == sorted(places)
    assert path.read_text() == CARD


def test_it_is_shown_before_there_is_a_service_too(home: Home) -> None:
    with_card(home, CARD.encode())
    session = home.sit_down()
    assert spot(session) == "opening"
    perform(session, F1, Choose(WHO_CAN_HELP))
    assert "Trudy Trainer" in said(session)


def test_without_a_card_nothing_is_said_of_one(home: Home) -> None:
    assert "trainer" not in said(open_contacts(home))


BROKEN = {
    "not-utf-8": (b"## a\n\n\xff\xfe\n", "line 3: This line is not UTF-8."),
    "controls": (CARD.replace("Trudy", "\x1b[2JTrudy").encode(), "no text has"),
    "override": (CARD.replace("Trudy", "\u202eTrudy").encode(), "no text has"),
    "nul": (b"\x00" * 100, "no text has"),
    "link": (CARD.replace("Trudy Trainer", "[Trudy](https://x.org)").encode(), "one line of plain"),
    "markup": (CARD.replace("Trudy Trainer", "<b>Trudy</b>").encode(), "not used here"),
    "slot": (CARD.replace("Trudy Trainer", "{password}").encode(), "one line of plain words"),
    "fax": (CARD.replace("- phone", "- fax").encode(), "no way to reach called 'fax'"),
    "too-long": (CARD.replace("Trudy Trainer", "T" * 81).encode(), "the most is 80"),
    "no-contact": (b"Hello.\n", "Words stand under a heading."),
    "empty": (b"", "There is no contact in this file."),
    "front-without-end": (b"---\na: b\n", "The front matter has no end."),
    "deep": (b"> " * 5_000 + b"a\n", "not used here"),
    "brackets": (b"## a\n\n" + b"[" * 15_000 + b"\n", "another form than a contact"),
    "stars": (b"## a\n\n" + b"*a_" * 5_000 + b"\n", "another form than a contact"),
    "too-large": (CARD.encode() + b" " * MOST_BYTES, "is too large"),
}


@pytest.mark.parametrize("name", list(BROKEN))
def test_a_card_that_cannot_be_read_is_said_in_words_and_left_out(home: Home, name: str) -> None:
    data, why = BROKEN[name]
    path = with_card(home, data)
    session = open_contacts(home)
    shown = said(session)
    assert "There is a card from your trainer on this computer" in shown
    assert why in shown
    assert "Trudy Trainer" not in shown
    assert "0300 303 4034" in shown, "the others are there all the same"
    assert not any(map(harms, strings(session.view)))
    assert path.read_bytes() == data


@pytest.mark.parametrize("kind", ["folder", "link", "pipe"])
def test_what_is_no_file_is_not_read(home: Home, tmp_path: Path, kind: str) -> None:
    home.folder.mkdir(exist_ok=True)
    path = home.folder / CARD_FILE
    if kind == "folder":
        path.mkdir()
    elif kind == "link":
        secret = tmp_path / "secret.md"
        secret.write_text(CARD)
        path.symlink_to(secret)
    else:
        os.mkfifo(path)
    shown = said(open_contacts(home))
    assert "does not let us read the file contacts.md" in shown
    assert "Trudy Trainer" not in shown


def test_a_card_that_is_mended_shows_the_next_time(home: Home) -> None:
    with_card(home, b"## trudy\n")
    session = open_contacts(home)
    with_card(home, CARD.encode())
    perform(session, BACK, Choose(WHO_CAN_HELP))
    assert "Trudy Trainer" in said(session)
    assert len(home.assessments()) == 1, "a card is no assessment"


def test_they_are_there_too_when_something_has_gone_wrong(home: Home) -> None:
    session = open_contacts(home)
    perform(session, Choose("own-contacts"), fields({**NOTHING, **COMPANY}))
    perform(session, Do(Command.WRONG), F1, Choose(WHO_CAN_HELP))
    assert "01234 567890" in said(session)
    assert "own-contacts" not in ids(page(session).choices), "they are changed where they are kept"


def test_looking_up_there_finds_words_and_no_topics(home: Home) -> None:
    session = open_contacts(home)
    perform(session, Do(Command.WRONG), F1, Choose(LOOK_UP), fields({"word": "paper"}))
    assert spot(session) == "found"
    assert not {"paper", "visitors"} & set(ids(page(session).choices))
