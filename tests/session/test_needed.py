"""What a topic needs to know about the service: asked first, asked once, and also all at once."""

from __future__ import annotations

import pytest

from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Keep,
    Way,
    fields,
    ids,
    options,
    page,
    perform,
    said,
    spot,
)
from wizard.library import Library
from wizard.session import Session
from wizard.views import Command
from wizard.words.blocks import lines_of, text_of
from wizard.words.topic_words import TopicWords

ANSWERS, BACK, TOPICS = Do(Command.ANSWERS), Do(Command.BACK), Do(Command.TOPICS)
STAFFING, READY = Choose("group/staffing-and-roles"), Choose("group/getting-ready")
NEXT_YEAR, YEAR_AFTER = fields({"date": "1 June 2027"}), fields({"date": "1 June 2028"})


@pytest.fixture
def session(shipped_home: Home) -> Session:
    """Somebody who looks at the topics, and nothing about the service is known."""
    session = shipped_home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), options("published"), TOPICS)
    return session


def label(session: Session, id: str) -> str:
    return next(choice.words for choice in page(session).choices if choice.id == id)


def settle(session: Session) -> None:
    """Make the change that is to be confirmed, if one is."""
    if spot(session) == "confirm":
        perform(session, Choose("change"))


def test_it_stands_in_front_of_the_topic_and_says_which_topic_needs_it(
    session: Session, shipped_library: Library
) -> None:
    perform(session, STAFFING, Choose("staff-contracts"))
    assert spot(session) == "profile.has-volunteers"
    assert shipped_library.topics["staff-contracts"].short in said(session)
    perform(session, options("no"))
    assert spot(session) == "staff-contracts.new-staff"
    assert shipped_library.topics["staff-contracts"].short not in said(session)


def test_it_is_asked_once_for_all_topics(session: Session) -> None:
    perform(session, STAFFING, Choose("staff-contracts"), options("yes"))
    for topic, first in (("staff-list", "people"), ("staff-induction", "privacy")):
        perform(session, TOPICS, STAFFING, Choose(topic))
        assert spot(session) == f"{topic}.{first}"


@pytest.mark.parametrize("way", ["not_sure", "come_back"])
def test_not_known_it_is_not_asked_again_either(session: Session, way: str) -> None:
    perform(session, STAFFING, Choose("staff-contracts"), Way(way))
    assert spot(session) == "staff-contracts.new-staff"
    perform(session, TOPICS, STAFFING, Choose("staff-list"))
    assert spot(session) == "staff-list.people"


def test_back_from_it_leads_to_the_topics_and_the_topic_to_it_again(session: Session) -> None:
    perform(session, STAFFING, Choose("training-needs"))
    assert spot(session) == "profile.publish-on"
    perform(session, BACK)
    assert spot(session) == "topics"
    perform(session, STAFFING, Choose("training-needs"))
    assert spot(session) == "profile.publish-on"


def test_an_explanation_or_a_list_over_it_keeps_the_topic_that_needs_it(session: Session) -> None:
    perform(session, STAFFING, Choose("training-needs"))
    note = said(session)
    for over in (Do(Command.EXPLAIN), ANSWERS, TOPICS, Do(Command.STOP), Way("ask_someone")):
        perform(session, over, BACK)
        assert spot(session) == "profile.publish-on"
        assert said(session) == note
    perform(session, NEXT_YEAR)
    assert spot(session) == "training-needs.written"


def test_after_a_stop_the_topic_can_be_opened_and_asks_for_it_again(
    session: Session, shipped_home: Home
) -> None:
    perform(session, STAFFING, Choose("training-needs"))
    session.stop()
    again = shipped_home.sit_down()
    perform(again, Choose("topics"), STAFFING, Choose("training-needs"))
    assert spot(again) == "profile.publish-on"


def test_all_at_once_it_is_asked_without_a_note_and_in_its_own_order(
    session: Session, shipped_library: Library
) -> None:
    perform(session, READY, Choose("profile"))
    seen = []
    while spot(session).startswith("profile."):
        seen.append(spot(session))
        assert not any(topic.short in said(session) for topic in _needing(shipped_library))
        perform(session, Way("not_sure"))
    assert len(seen) > 10
    order = [f"profile.{ask.id}" for ask in shipped_library.flow_table["profile"].asks()]
    assert seen == [question for question in order if question in seen]
    perform(session, TOPICS, STAFFING, Choose("staff-contracts"))
    assert spot(session) == "staff-contracts.new-staff", "all of it was asked"


def _needing(library: Library) -> list[TopicWords]:
    return [library.topics[id] for id, flow in library.flow_table.items() if flow.needs]


def test_what_was_asked_before_is_passed_over_when_it_is_asked_all_at_once(
    session: Session,
) -> None:
    perform(session, STAFFING, Choose("staff-contracts"), options("no"))
    perform(session, TOPICS, READY, Choose("profile"))
    assert spot(session) == "profile.publish-on"
    perform(session, BACK)
    assert spot(session) == "profile.has-volunteers"
    perform(session, Keep())
    assert spot(session) == "profile.publish-on"


def contracts_without_volunteers(session: Session) -> None:
    """Finish the topic about contracts; it has no question about volunteers then."""
    perform(session, STAFFING, Choose("staff-contracts"), options("no"))
    perform(session, options("all"), options("all"), options("all"))
    perform(session, fields({"what": "Contract", "where": "Office", "whose": "", "checked": ""}))
    assert spot(session) == "ending"


def change_volunteers(session: Session, to: str) -> None:
    perform(session, ANSWERS)
    if "profile.has-volunteers" not in ids(page(session).choices):
        perform(session, Choose("other-answers"), READY)
    perform(session, Choose("profile.has-volunteers"), options(to))


def test_a_change_that_opens_a_finished_topic_names_it_first(
    session: Session, shipped_library: Library
) -> None:
    contracts_without_volunteers(session)
    change_volunteers(session, "yes")
    assert spot(session) == "confirm"
    words = "\n".join(text_of(line) for line in lines_of(page(session).body))
    assert shipped_library.topics["staff-contracts"].short in words
    perform(session, Choose("keep"))
    assert spot(session) == "profile.has-volunteers"
    perform(session, BACK)
    assert spot(session) == "answers"


def test_volunteers_no_then_yes_then_no_leaves_the_topic_as_it_was(session: Session) -> None:
    contracts_without_volunteers(session)
    perform(session, TOPICS, STAFFING)
    done = label(session, "staff-contracts")
    change_volunteers(session, "yes")
    settle(session)
    perform(session, TOPICS, STAFFING)
    assert label(session, "staff-contracts") != done
    perform(session, Choose("staff-contracts"))
    assert spot(session) == "staff-contracts.volunteers"
    perform(session, options("all"), Keep(), Keep())
    assert spot(session) == "ending", "what had an answer was there, to be looked at again"
    perform(session, TOPICS, STAFFING)
    assert label(session, "staff-contracts") == done
    change_volunteers(session, "no")
    settle(session)
    perform(session, TOPICS, STAFFING)
    assert label(session, "staff-contracts") == done


def test_a_plan_moved_by_a_year_makes_an_old_analysis_too_old(
    session: Session, shipped_home: Home
) -> None:
    perform(session, STAFFING, Choose("training-needs"), NEXT_YEAR)
    perform(session, options("written"), options("both"), fields({"date": "1 September 2026"}))
    assert spot(session) == "training-needs.groups"
    perform(session, ANSWERS)
    perform(session, Choose("profile.publish-on"), YEAR_AFTER)
    settle(session)
    perform(session, TOPICS, STAFFING, Choose("training-needs"))
    assert spot(session) == "training-needs.plan"
    session.stop()
    again = shipped_home.sit_down()
    perform(again, Choose("answers"), Choose("profile.publish-on"), NEXT_YEAR)
    settle(again)
    perform(again, TOPICS, STAFFING, Choose("training-needs"))
    assert spot(again) == "training-needs.groups"


def test_head_office_and_back_keeps_every_answer(session: Session, shipped_home: Home) -> None:
    contracts_without_volunteers(session)
    kept = set(shipped_home.kept())
    perform(session, ANSWERS)
    if "journey.where-you-are" not in ids(page(session).choices):
        perform(session, Choose("other-answers"), READY)
    perform(session, Choose("journey.where-you-are"), options("head-office"))
    settle(session)
    perform(session, TOPICS)
    assert "group/check-and-publish" not in ids(page(session).choices)
    perform(session, ANSWERS)
    if "journey.where-you-are" not in ids(page(session).choices):
        perform(session, Choose("other-answers"), READY)
    perform(session, Choose("journey.where-you-are"), options("published"))
    settle(session)
    perform(session, TOPICS)
    assert "group/check-and-publish" in ids(page(session).choices)
    assert set(shipped_home.kept()) == kept
