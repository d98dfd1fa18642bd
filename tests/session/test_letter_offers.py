"""The letter is offered early, left in peace for three weeks, and then brought up again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.session.home import Home
from tests.session.script import Choose, Do, fields, ids, options, page, perform, said, spot
from wizard.choice_ids import LETTER
from wizard.dialogue.conversation import Conversation
from wizard.letter_questions import not_known
from wizard.library import Library
from wizard.session import Session
from wizard.views import Command

READY = Choose("group/getting-ready")
COMPANY, NOBODY = {"value": "company"}, {"value": "nobody"}
SENT = {"it_company__who": COMPANY, "it_company__sent": {"value": "2026-10-06"}}
"""A letter that went out a week before the day on which a test begins."""


def back_again(home: Home, days: int = 0, **answers: Any) -> Session:
    """Return somebody who comes back after so many days, to these answers and a few more."""
    home.put(journey__organisation={"value": "Rose Court"}, **answers)
    home.watch.wait(days=days)
    session = home.sit_down()
    assert spot(session) == "welcome-back"
    return session


def is_offered(session: Session) -> bool:
    """Say whether the letter is offered; it is said in words whenever there is a choice."""
    offered = LETTER in ids(page(session).choices)
    assert ("letter" in said(session)) == offered
    return offered


# On coming back.


def test_it_is_offered_before_anything_is_known_of_an_it_company(shipped_home: Home) -> None:
    session = back_again(shipped_home)
    assert is_offered(session)
    assert "Does somebody look after your computers?" in said(session)
    assert page(session).choices[0].id == "carry-on", "what was begun comes first"
    perform(session, Choose(LETTER))
    assert spot(session) == "letter"
    perform(session, Do(Command.BACK))
    assert spot(session) == "welcome-back"


@pytest.mark.parametrize("who", ["company", "person"])
def test_it_is_offered_while_it_has_not_gone_out(shipped_home: Home, who: str) -> None:
    session = back_again(shipped_home, it_company__who={"value": who})
    assert is_offered(session)
    assert "the reply takes longest" in said(session)


def test_it_is_not_offered_where_nobody_looks_after_the_computers(shipped_home: Home) -> None:
    assert not is_offered(back_again(shipped_home, it_company__who=NOBODY))


def test_it_is_not_offered_where_head_office_answers(shipped_home: Home) -> None:
    where = {"value": "head-office"}
    assert not is_offered(back_again(shipped_home, journey__where_you_are=where))


@pytest.mark.parametrize("days", [0, 1, 14])
def test_for_three_weeks_after_it_went_out_nothing_is_said(shipped_home: Home, days: int) -> None:
    assert not is_offered(back_again(shipped_home, days, **SENT))


@pytest.mark.parametrize("days", [15, 60])
def test_after_three_weeks_it_asks_if_it_is_time_to_ask_them(shipped_home: Home, days: int) -> None:
    session = back_again(shipped_home, days, **SENT)
    assert is_offered(session)
    assert "went out on Tuesday 6 October. Time to ask them?" in said(session)


def test_a_clock_that_was_put_back_says_nothing(shipped_home: Home) -> None:
    assert not is_offered(back_again(shipped_home, -30, **SENT))


def test_with_every_question_answered_nothing_is_said(
    shipped_home: Home, shipped_library: Library
) -> None:
    """It does not apply is an answer too: on paper only, most of it is settled at once."""
    paper_only = {
        question.replace(".", "__").replace("-", "_"): {"value": value}
        for question, value in ON_PAPER.items()
    }
    session = back_again(shipped_home, 60, **SENT, **paper_only)
    conversation: Conversation = session._conversation
    assert not_known(shipped_library, conversation) == ()
    assert not is_offered(session)


ON_PAPER = {
    "profile.uses-it-systems": "no",
    "profile.uses-devices": "no",
    "profile.mobile-devices": "no",
    "profile.work-phones": "no",
    "profile.own-devices": "no",
    "profile.has-network": "no",
    "good-passwords.paper-only": "none",
    "public-wifi.away": "none",
    "own-devices.nobody-does": "none",
    "leavers-access.paper-only": "none",
    "mobile-phones.no-phones": "none",
    "device-and-software-list.devices": "none",
    "antivirus.none-at-all": "none",
    "software-updates.paper-only": "none",
    "router-passwords.no-internet": "none",
    "device-encryption.none-carried": "none",
    "supported-systems.paper-only": "none",
    "working-backups.paper-only": "none",
    "multi-factor-login.outside": "no",
    "multi-factor-login.only-inside": "none",
    "administrator-agreement.paper-only": "none",
    "supplier-cyber-certificates.paper-only": "none",
}


# At the end of getting ready.


def test_it_is_offered_at_the_end_of_getting_ready_and_not_before(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), options("new"))
    offered = []
    while True not in offered:
        here = spot(session)
        if here == "ending":
            offered.append(is_offered(session))
            perform(session, Choose(page(session).choices[0].id))
        else:
            perform(session, options(ANSWERED[here]))
    assert offered == [False, False, True], "of registering, the level and the sites"
    perform(session, Do(Command.BACK), Do(Command.TOPICS), READY, Choose("sites"))
    assert ids(page(session).choices)[:2] == ["go-on", LETTER]
    perform(session, Choose(LETTER), Do(Command.BACK))
    assert spot(session) == "ending"


ANSWERED = {
    "registration.found": "listed",
    "registration.last-published": "never",
    "registration.login": "tried",
    "registration.administrators": "two",
    "level.aim": "met",
    "sites.how-many": "one",
}


def test_once_it_went_out_the_end_of_getting_ready_says_nothing(shipped_home: Home) -> None:
    ready = {
        question.replace(".", "__").replace("-", "_"): {"value": value}
        for question, value in {**ANSWERED, "journey.where-you-are": "new"}.items()
    }
    session = back_again(shipped_home, 0, **ready)
    perform(session, Choose("topics"), READY, Choose("sites"))
    assert is_offered(session)
    session = back_again(shipped_home, 0, **SENT)
    perform(session, Choose("topics"), READY, Choose("sites"))
    assert spot(session) == "ending"
    assert not is_offered(session)
