"""Homes with answers of an older year, and what going on into the newer one leaves behind."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from storage import Assessments
from tests.session.home import Home
from tests.session.script import (
    Choose,
    perform,
    spot,
)
from wizard.session import Session

SAID = datetime.datetime(2026, 5, 4, 10, tzinfo=datetime.UTC)


def given(value: object, rev: int = 1) -> dict[str, Any]:
    when = SAID.isoformat()
    return {"rev": rev, "value": value, "when": when, "who": "Asha", "how": "typed"}


PAPER = {
    "journey.organisation": given("Rose Court"),
    "paper.locked": given("always"),
    "paper.kept": given(["letters"]),
    "paper.box": given("The record room"),
    "paper.story": {**given(None), "status": "not_sure"},
    "paper.rooms": given(12, rev=1),
    "paper.plan": given({"what": "Buy locks", "whose": "", "by": None}),
    "paper.fax-machine": given("yes"),
}
"""Last year's answers: one set aside, one not known, one of an earlier meaning, one of no use."""


def begin(
    home: Home,
    answers: Mapping[str, Mapping[str, Any]] = PAPER,
    edition: str = "2025-26",
    name: str = "Rose Court",
) -> str:
    """Make an assessment of an older year, and return its id."""
    made = Assessments(home.folder, "another-program", lambda: SAID)
    with made.create({"organisation": name, "edition": edition}, answers) as created:
        return created.id


def opened(home: Home, id: str) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    """Return the details and the answers of an assessment, as another program would read them."""
    with Assessments(home.folder, "reader", home.watch).open(id) as found:
        return found.details(), found.answers()


def newer(home: Home, *older: str) -> list[str]:
    return [path.name for path in home.assessments() if path.name not in older]


def rolled(home: Home) -> Session:
    """Go on into the newer year, and return the session in it."""
    session = home.sit_down()
    perform(session, Choose("roll-forward"), Choose("make-next"))
    return session


def look_at_old(home: Home, old: str, first: str = "welcome-back") -> Session:
    session = home.sit_down(old)
    assert spot(session) == first
    return session


def year(session: Session) -> str:
    """Return how the header says which year it is."""
    return session.view.header.service[-1]
