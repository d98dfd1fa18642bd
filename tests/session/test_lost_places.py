"""Closing a page leads to a place that is still there, whatever was changed meanwhile."""

from __future__ import annotations

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Way,
    asking,
    fields,
    ids,
    options,
    page,
    perform,
    spot,
)
from wizard.session import Session
from wizard.views import Command

ANSWERS, BACK, TOPICS = Do(Command.ANSWERS), Do(Command.BACK), Do(Command.TOPICS)


@pytest.fixture
def session(shipped_home: Home) -> Session:
    """Somebody who said who they are and where they are, and looks at the topics."""
    session = shipped_home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), options("published"))
    perform(session, TOPICS)
    return session


def change(session: Session, question: str, option: str) -> None:
    """Change an answer from the list of answers, which is on show, and come back to it."""
    if question not in ids(page(session).choices):
        perform(session, Choose("other-answers"), Choose("group/getting-ready"))
    perform(session, Choose(question), options(option))
    if spot(session) == "confirm":
        perform(session, Choose("change"))
    assert spot(session) == "answers"


def test_a_group_that_went_away_is_not_gone_back_to(session: Session) -> None:
    perform(session, Choose("group/check-and-publish"), ANSWERS)
    change(session, "journey.where-you-are", "head-office")
    perform(session, BACK)
    assert spot(session) == "topics"
    assert "group/check-and-publish" not in ids(page(session).choices)


def test_an_end_that_has_more_to_ask_again_is_not_gone_back_to(session: Session) -> None:
    perform(session, Choose("group/staffing-and-roles"), Choose("staff-list"))
    perform(session, options("no"), *[Way("not_sure")] * 4)
    assert spot(session) == "pause"
    perform(session, ANSWERS)
    change(session, "profile.has-volunteers", "yes")
    perform(session, BACK)
    assert spot(session) == "staff-list.volunteers"


def test_back_from_the_answers_never_shows_them_once_more(session: Session) -> None:
    perform(session, Choose("group/getting-ready"), Choose("sites"))
    perform(session, options("several"))
    second = asking(session).question
    perform(session, options("yes"), TOPICS, ANSWERS, Choose(second), ANSWERS)
    perform(session, Choose("sites.how-many"), options("one"), Choose("change"), options("site"))
    assert spot(session) == "answers"
    perform(session, BACK)
    assert spot(session) == "topics"
