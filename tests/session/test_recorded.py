"""What was written down is offered where it is asked about: said beforehand, and ready as proof."""

from __future__ import annotations

import datetime

import pytest

from storage import Assessments
from storage.identity import next_identity
from tests.session.home import Home
from tests.session.script import (
    GIVEN,
    WRITTEN,
    Choose,
    Do,
    Keep,
    asking,
    fields,
    fields_entry,
    options,
    perform,
    spoken,
    spot,
    walk_to,
)
from tests.session.test_incidents import LEAVE, WRONG
from wizard.dialogue.flow import Offer
from wizard.kept_apart import Owner
from wizard.library import Library
from wizard.session import Session
from wizard.views import Command

FOUND = datetime.datetime(2026, 10, 3, 14, 10, tzinfo=datetime.UTC)


def wrote(
    home: Home,
    found: datetime.datetime = FOUND,
    *,
    kind: str = "lost-paper",
    organisation: str = "Rose Court",
    assessment: str | None = None,
    answers: int = 2,
) -> str:
    """Write one down, as another program would; return its id."""
    documents = {
        "incident.kind": {"rev": 1, "value": kind, "when": found.isoformat()},
        "incident.found-out": {"rev": 1, "value": found.isoformat(), "when": found.isoformat()},
    }
    kept = dict(list(documents.items())[:answers])
    details = {"organisation": organisation, "assessment": assessment}
    incidents = Assessments(home.folder / "incidents", "another-program", home.watch)
    with incidents.create(details, kept) as made:
        return made.id


def at_proof(home: Home) -> Session:
    session = home.sit_down()
    walk_to(session, "paper.copies")
    return session


def test_nothing_is_said_where_nothing_was_written_down(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert spoken(session) == ""
    assert len(fields_entry(at_proof(home)).entries) == 1


def test_it_is_said_before_the_question(home: Home) -> None:
    wrote(home)
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert spoken(session) == (
        "You wrote down one thing that went wrong in the last 12 months: Lost paper, 3 October 2026"
    )
    wrote(home, FOUND + datetime.timedelta(days=2), kind="locked")
    perform(session, Do(Command.TOPICS), Do(Command.BACK))
    assert spoken(session) == (
        "You wrote down 2 things that went wrong in the last 12 months: "
        "Locked computers, 5 October 2026 Lost paper, 3 October 2026"
    )


def test_more_than_a_few_are_counted(home: Home) -> None:
    for days in range(7):
        wrote(home, FOUND + datetime.timedelta(days=days))
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert "You wrote down 7 things" in spoken(session)
    assert spoken(session).endswith("Lost paper, 5 October 2026 and 2 more")


def test_it_is_ready_as_proof_and_kept_with_one_key(home: Home) -> None:
    wrote(home)
    session = at_proof(home)
    (entry,) = fields_entry(session).entries
    assert entry == {
        "what": "Record of lost paper, 3 October 2026",
        "where": "In this program, under Something has gone wrong",
        "whose": "",
        "checked": "",
    }
    assert "It is ready below" in spoken(session)
    perform(session, Keep())
    assert spot(session) != "paper.copies"
    ((kept),) = home.kept()["paper.copies"]["value"]
    assert kept["what"] == "Record of lost paper, 3 October 2026"


def test_each_of_several_is_an_entry_and_can_be_emptied(home: Home) -> None:
    wrote(home)
    wrote(home, FOUND + datetime.timedelta(days=2), kind="locked")
    session = at_proof(home)
    first, second = fields_entry(session).entries
    empty = dict.fromkeys(first, "")
    perform(session, fields(empty, {**second, "whose": "Manager"}))
    ((kept),) = home.kept()["paper.copies"]["value"]
    assert (kept["what"], kept["whose"]) == ("Record of lost paper, 3 October 2026", "Manager")


def test_what_was_answered_or_half_typed_is_not_written_over(home: Home) -> None:
    wrote(home)
    session = at_proof(home)
    session.keep_draft({"entries": [{"what": "The blue folder"}]})
    session.look_again()
    assert fields_entry(session).entries[0]["what"] == "The blue folder"
    perform(session, GIVEN["paper.copies"], Do(Command.ANSWERS), Choose("paper.copies"))
    assert [entry["what"] for entry in fields_entry(session).entries] == ["Copy", "Another"]
    assert "ready below" not in spoken(session)
    assert "one thing that went wrong" in spoken(session)


@pytest.mark.parametrize(
    ("found", "is_said"),
    [
        ("2026-10-13T12:00:00+00:00", True),
        ("2025-10-13T09:00:00+00:00", True),
        ("2025-10-12T09:00:00+00:00", False),
        ("2026-10-14T09:00:00+00:00", False),
    ],
)
def test_only_the_last_12_months_before_today_count(home: Home, found: str, is_said: bool) -> None:
    wrote(home, datetime.datetime.fromisoformat(found))
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert bool(spoken(session)) is is_said


def test_one_answer_alone_may_be_somebody_looking_around(home: Home) -> None:
    wrote(home, answers=1)
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert spoken(session) == ""


def test_another_question_says_nothing_of_it(home: Home) -> None:
    wrote(home)
    session = home.sit_down()
    walk_to(session, "paper.proof")
    assert "went wrong" not in spoken(session)
    assert fields_entry(session).entries[0]["what"] == ""


def test_a_hostile_name_does_no_harm(home: Home) -> None:
    wrote(home, organisation="Rose Court", kind="no longer an option")
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert spoken(session).endswith("Something that went wrong, 3 October 2026")


def test_it_is_asked_about_in_the_toolkit(shipped_library: Library) -> None:
    offering: dict[Offer, set[str]] = {offer: set() for offer in Offer}
    for flow in shipped_library.flow_table.values():
        for ask in flow.asks():
            if ask.offers:
                offering[ask.offers].add(flow.question(ask.id))
    assert offering == {
        Offer.INCIDENTS: {"profile.had-breach", "breaches.what-happened", "breaches.record"},
        Offer.QUIZZES: {"staff-training.trained", "staff-training.record"},
    }


# Whose they are.

YEARS = ["3f2b1c9e-6a7d-4e58-9b1a-0c5d2e7f8a90"]
"""The ids of four years of a service; those between need not be there any more."""
for _ in range(3):
    YEARS.append(next_identity(YEARS[-1]))
OTHER = "7c1d9e52-0b3a-4f6d-8e2c-5a4b3c2d1e0f"


@pytest.mark.parametrize(
    ("owner", "organisation", "assessment", "has"),
    [
        (Owner("a", "Rose Court"), "Rose Court", "a", True),
        (Owner("b", "Rose Court"), "rose court ", "a", True),
        (Owner("a", ""), "Rose Court", "a", True),
        (Owner("a", "Rose Court"), "", None, True),
        (Owner("a", "Rose Court"), "", "b", True),
        (Owner(), "Rose Court", "a", True),
        (Owner("b", "Elm House"), "Rose Court", "a", False),
        (Owner("b", ""), "Rose Court", "a", False),
        (Owner(None, "Elm House"), "Rose Court", None, False),
        (Owner(YEARS[1], "Elm House"), "Rose Court", YEARS[0], True),
        (Owner(YEARS[3], "Elm House"), "Rose Court", YEARS[0], True),
        (Owner(YEARS[0], "Elm House"), "Rose Court", YEARS[2], True),
        (Owner(YEARS[1], "Elm House"), "Rose Court", OTHER, False),
        (Owner(YEARS[1], "Elm House"), "Rose Court", "../" * 20, False),
    ],
)
def test_whose_an_incident_is(
    owner: Owner, organisation: str, assessment: str | None, has: bool
) -> None:
    assert owner.has({"organisation": organisation, "assessment": assessment}) is has


def test_another_service_sees_its_own_only(home: Home) -> None:
    wrote(home, organisation="Elm House")
    session = home.sit_down()
    walk_to(session, "paper.locked")
    assert spoken(session) == ""
    perform(session, WRONG)
    assert spot(session) == "incident.kind", "no list of what is somebody else's"
    perform(session, *list(WRITTEN.values())[:2], LEAVE, options("never"))
    assert asking(session).question == "paper.plan"


def test_what_next_years_assessment_finds_is_the_same(home: Home) -> None:
    """What went wrong belongs to the service, and to no year."""
    session = home.sit_down()
    walk_to(session, "paper.locked")
    perform(session, WRONG, *list(WRITTEN.values())[:2], LEAVE)
    session.stop()
    assessments = Assessments(home.folder, "another-program", home.watch)
    with assessments.create({"organisation": "Rose Court", "edition": "2027-28"}) as made:
        next_year = made.id
    owner = Owner(next_year, "Rose Court")
    assert len(home.shelf().incidents().recorded(owner)) == 1
