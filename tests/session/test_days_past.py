"""A day on which something was done: one that is still to come is refused, and never guessed."""

import pytest

from tests.session.home import Home
from tests.session.script import Do, Keep, asking, fields, fields_entry, perform, spot, walk_to
from wizard.dialogue.kinds import Date
from wizard.library import Library
from wizard.session import Session
from wizard.views import Command

CHECKED = "paper.checked"


@pytest.fixture
def asked(home: Home) -> Session:
    """Somebody is asked on which day the cupboards were checked; it is 13 October 2026."""
    session = home.sit_down()
    walk_to(session, CHECKED)
    return session


@pytest.mark.parametrize("typed", ["tomorrow", "14 October 2026", "14 10 2027", "1 1 2200"])
def test_a_day_to_come_is_asked_for_again(asked: Session, home: Home, typed: str) -> None:
    perform(asked, fields({"date": typed}))
    assert spot(asked) == CHECKED
    assert asking(asked).problem == asked.phrases.line("problems.day-to-come")
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
    assert asking(asked).problem == asked.phrases.line("problems.day-to-come")


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
