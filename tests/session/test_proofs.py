"""A proof that was named before is one choice away: many topics have the same list, or notes."""

from __future__ import annotations

from typing import Any

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
    perform,
    spot,
    walk_to,
)
from tests.session.test_incidents import labels
from wizard.choice_ids import AS_BEFORE
from wizard.session import Session
from wizard.views import Command

BEFORE = Way(AS_BEFORE)


def ways(session: Session) -> list[str]:
    return ids(asking(session).ways)


def copies(home: Home) -> list[tuple[str, str, Any]]:
    """Return what was kept of the proofs in the second question that asks for some."""
    kept = home.kept()["paper.copies"]["value"]
    return [(one["what"], one["where"], one["checked"]) for one in kept]


def test_it_is_offered_once_there_is_one(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.proof")
    assert AS_BEFORE not in ways(session)
    perform(session, GIVEN["paper.proof"])
    assert spot(session) == "paper.copies"
    assert ways(session)[-1] == AS_BEFORE
    perform(session, Do(Command.BACK))
    assert AS_BEFORE not in ways(session), "its own is shown in its fields"


def test_the_one_that_is_chosen_is_the_answer(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    perform(session, BEFORE)
    assert spot(session) == "proofs"
    assert labels(session) == ["Key rule, Office", "Back to the question"]
    perform(session, Choose("proof/0"))
    assert spot(session) == "ending"
    assert copies(home) == [("Key rule", "Office", "")]


def test_back_leads_to_the_question_with_what_is_half_typed(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    half = {"what": "Half", "where": "", "whose": "", "checked": ""}
    session.keep_draft({"entries": [half]})
    for back in (Do(Command.BACK), Choose("back-to-question")):
        perform(session, BEFORE, back)
        assert spot(session) == "paper.copies"
        assert fields_entry(session).entries == (half,)


def test_it_stands_beside_those_that_are_named_already(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    perform(session, GIVEN["paper.copies"], Do(Command.BACK), BEFORE, Choose("proof/0"))
    assert copies(home) == [
        ("Copy", "Kitchen", "2026-05-01"),
        ("Another", "Landing", ""),
        ("Key rule", "Office", ""),
    ]
    perform(session, Do(Command.BACK))
    assert AS_BEFORE not in ways(session), "once is enough, and it is named already"


def test_one_that_is_named_already_is_not_offered_whatever_its_day(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    same = {"what": " key RULE", "where": "office ", "whose": "Cook", "checked": "1 May 2026"}
    other = {"what": "Map", "where": "Hall", "whose": "", "checked": ""}
    perform(session, fields(other, same), Do(Command.BACK))
    assert AS_BEFORE not in ways(session)
    perform(session, Do(Command.BACK))
    assert spot(session) == "paper.proof"
    perform(session, BEFORE)
    assert labels(session)[:-1] == ["Map, Hall"]
    perform(session, Choose("proof/0"))
    assert home.kept()["paper.proof"]["value"][0]["what"] == "Map"


def test_a_question_does_not_offer_its_own(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "ending")
    perform(session, Do(Command.ANSWERS), Choose("paper.copies"), BEFORE)
    assert labels(session)[:-1] == ["Key rule, Office"]
    perform(session, Choose("back-to-question"), Keep())
