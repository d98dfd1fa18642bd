"""A day on which something was done: one that is still to come is refused, and never guessed."""

import pytest

from tests.session.home import Home
from tests.session.script import (
    Do,
    Keep,
    asking,
    fields,
    fields_entry,
    options,
    perform,
    spot,
    walk_to,
)
from wizard.dialogue.kinds import Date
from wizard.library import Library
from wizard.session import Session
from wizard.views import Command

CHECKED = "paper.checked"
PROOF, COPIES = "paper.proof", "paper.copies"
"""One proof, and several."""


@pytest.fixture
def asked(home: Home) -> Session:
    """Somebody is asked on which day the cupboards were checked; it is 13 October 2026."""
    session = home.sit_down()
    walk_to(session, CHECKED)
    return session


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("tomorrow", "14 October 2026"),
        ("14 October 2026", "14 October 2026"),
        ("14 10 2027", "14 October 2027"),
        ("1 1 2200", "1 January 2200"),
    ],
)
def test_a_day_to_come_is_asked_for_again(asked: Session, home: Home, typed: str, day: str) -> None:
    perform(asked, fields({"date": typed}))
    assert spot(asked) == CHECKED
    assert asking(asked).problem == asked.phrases.line("problems.day-to-come", day=day)
    assert asking(asked).problem_field == "date"
    assert CHECKED not in home.kept()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("today", "2026-10-13"),
        ("13 October 2026", "2026-10-13"),
        ("3 10 2025", "2025-10-03"),
        # Without a year: the last such day, though the next one may be nearer.
        ("14 10", "2025-10-14"),
        ("1 March", "2026-03-01"),
        ("24 December", "2025-12-24"),
    ],
)
def test_a_day_that_has_come_is_taken(asked: Session, home: Home, typed: str, day: str) -> None:
    perform(asked, fields({"date": typed}))
    assert spot(asked) != CHECKED
    assert home.kept()[CHECKED]["value"] == day


def test_a_day_to_come_that_is_there_already_is_not_kept_as_it_is(
    asked: Session, home: Home
) -> None:
    """It may have come from a computer whose clock was wrong."""
    perform(asked, fields({"date": "today"}), Do(Command.BACK))
    home.watch.wait(days=-2)
    assert fields_entry(asked).entries == ({"date": "13 October 2026"},)
    perform(asked, Keep())
    problem = asked.phrases.line("problems.day-to-come", day="13 October 2026")
    assert asking(asked).problem == problem


# The day on which proof was last checked.


def proof(checked: str) -> dict[str, str]:
    return {"what": "Key rule", "where": "Office", "whose": "", "checked": checked}


def said_of(session: Session, day: str) -> str:
    """Return what is said where proof was checked on a day to come."""
    label = next(field.label for field in fields_entry(session).fields if field.id == "checked")
    return session.phrases.line("problems.day-to-come-field", day=day, field=label)


@pytest.mark.parametrize("question", [PROOF, COPIES])
def test_proof_checked_on_a_day_to_come_is_asked_for_again(home: Home, question: str) -> None:
    session = home.sit_down()
    walk_to(session, question)
    perform(session, fields(proof("14 October 2027")))
    assert (spot(session), asking(session).problem_field) == (question, "checked")
    assert asking(session).problem == said_of(session, "14 October 2027")
    assert question not in home.kept()


def test_of_several_the_one_checked_on_a_day_to_come_is_named(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, COPIES)
    perform(session, fields(proof("1 May 2026"), proof(""), proof("1 May 2027")))
    assert asking(session).problem == said_of(session, "1 May 2027")
    assert COPIES not in home.kept()


@pytest.mark.parametrize(
    ("typed", "day"),
    [("", ""), ("today", "2026-10-13"), ("13 10 2026", "2026-10-13"), ("24 Dec", "2025-12-24")],
)
def test_proof_checked_on_a_day_that_has_come_is_taken(home: Home, typed: str, day: str) -> None:
    session = home.sit_down()
    walk_to(session, PROOF)
    perform(session, fields(proof(typed)))
    assert spot(session) != PROOF
    assert home.kept()[PROOF]["value"][0]["checked"] == day


def test_the_day_of_a_job_may_lie_ahead(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.plan", paper__locked=options("never"))
    perform(session, fields({"what": "Buy locks", "whose": "", "by": "1 March"}))
    assert home.kept()["paper.plan"]["value"]["by"] == "2027-03-01"


def test_proof_of_before_with_a_day_to_come_is_not_kept_as_it_is(home: Home) -> None:
    """It may have come from a computer whose clock was wrong."""
    session = home.sit_down()
    walk_to(session, PROOF)
    perform(session, fields(proof("today")), Do(Command.BACK))
    home.watch.wait(days=-2)
    perform(session, Keep())
    assert asking(session).problem == said_of(session, "13 October 2026")


def test_the_day_to_publish_may_lie_ahead_and_every_other_day_is_past(
    shipped_library: Library,
) -> None:
    flows = shipped_library.flows.values()
    days = {
        flow.question(ask.id): ask.kind.until_today
        for flow in flows
        for ask in flow.asks()
        if isinstance(ask.kind, Date)
    }
    assert [question for question, past in days.items() if not past] == ["profile.publish-on"]
