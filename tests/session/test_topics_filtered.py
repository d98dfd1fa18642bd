"""All topics: only some of them, and a good next step."""

from __future__ import annotations

from typing import Any

import pytest

from tests.printed.homes import HOMES
from tests.session.home import Home
from tests.session.script import (
    Choose,
    Do,
    Way,
    fields,
    ids,
    options,
    page,
    perform,
    said,
    spot,
    walk_to,
)
from wizard.choice_ids import FILTER, FILTERS
from wizard.library import Library
from wizard.session import Session
from wizard.views import Command

BACK, TOPICS, ONLY = Do(Command.BACK), Do(Command.TOPICS), Choose(FILTERS)
TO_DO, FROM_MEMORY = Choose(f"{FILTER}to-do"), Choose(f"{FILTER}from-memory")
TO_FIND_OUT, CHECK_AGAIN = Choose(f"{FILTER}to-find-out"), Choose(f"{FILTER}check-again")


@pytest.fixture
def session(shipped_home: Home) -> Session:
    """Somebody who published before, with the list of topics on show."""
    session = shipped_home.sit_down()
    perform(session, Choose("start"), fields({"text": "Rose Court"}), options("published"), TOPICS)
    return session


def offered(session: Session) -> dict[str, int]:
    """Return the filters that are offered, with how many topics fit each."""
    if FILTERS not in ids(page(session).choices):
        return {}
    perform(session, ONLY)
    found = [one for one in page(session).choices if one.id.startswith(FILTER)]
    perform(session, Choose("topics"))
    return {one.id: int(one.note) for one in found}


def listed(session: Session) -> list[str]:
    return [id for id in ids(page(session).choices) if id not in (FILTERS, "topics", "stop")]


def find_out(session: Session, flow: str) -> None:
    """Say of everything in a topic that it is to be found out, and go to all topics."""
    perform(session, ONLY, TO_DO, Choose(flow))
    for _ in range(15):
        perform(session, Way("not_sure"))
    perform(session, TOPICS)


# Only some topics.


def test_only_filters_that_something_fits_are_offered(session: Session) -> None:
    found = offered(session)
    assert list(found) == [TO_DO.id, FROM_MEMORY.id]
    assert found[TO_DO.id] > found[FROM_MEMORY.id] > 0


def test_where_nothing_fits_a_filter_none_is_offered(
    shipped_home: Home, shipped_library: Library
) -> None:
    HOMES["finished"].keep(shipped_home.folder, shipped_library)
    session = shipped_home.sit_down()
    perform(session, TOPICS)
    assert FILTERS not in ids(page(session).choices)


def test_a_filter_lists_as_many_as_it_says_of_all_sections(
    session: Session, shipped_library: Library
) -> None:
    for filter, count in offered(session).items():
        perform(session, ONLY, Choose(filter))
        assert spot(session) == "filtered"
        assert len(listed(session)) == count
        assert not shipped_library.good_to_have & set(listed(session))
        perform(session, Choose("topics"))
    perform(session, ONLY, TO_DO)
    notes = [choice.note for choice in page(session).choices]
    for section in ("Getting ready", "Staffing and roles", "IT systems and devices"):
        assert any(note.startswith(section) for note in notes)


def test_each_topic_says_first_how_far_it_is_then_its_section_and_numbers(
    session: Session,
) -> None:
    perform(session, ONLY, TO_DO)
    (training,) = [one for one in page(session).choices if one.id == "staff-training"]
    assert training.words == "To do: Staff training"
    assert training.note == "Staffing and roles, 3.2.1, work it out"


def test_what_needs_no_searching_is_answered_from_memory(
    session: Session, shipped_library: Library
) -> None:
    perform(session, ONLY, FROM_MEMORY)
    assert "answer it from memory" in said(session)
    efforts = {str(shipped_library.efforts[flow]) for flow in listed(session)}
    assert efforts == {"head"}


def test_a_topic_opens_from_there_and_back_leads_to_all_topics(session: Session) -> None:
    perform(session, ONLY, TO_DO, BACK)
    assert spot(session) == "topics"
    perform(session, ONLY, TO_DO, Choose("staff-training"))
    assert spot(session).startswith("staff-training.")


def test_what_waits_stands_on_a_list_of_its_own(session: Session) -> None:
    find_out(session, "staff-training")
    assert offered(session)[TO_FIND_OUT.id] == 1
    perform(session, ONLY, TO_FIND_OUT)
    assert listed(session) == ["staff-training"]
    assert page(session).choices[0].status == "To find out"


def test_what_is_to_check_again_stands_on_a_list_of_its_own(shipped_home: Home) -> None:
    kept = {"rev": 1, "how": "carried", "when": "2026-10-03T09:00:00+00:00"}
    shipped_home.put(
        journey__organisation={**kept, "how": "typed", "value": "Rose Court"},
        multi_factor_login__outside={**kept, "value": "none"},
    )
    session = shipped_home.sit_down()
    perform(session, TOPICS, ONLY, CHECK_AGAIN)
    assert listed(session) == ["multi-factor-login"]


def test_a_list_that_has_become_empty_says_so(session: Session, shipped_home: Home) -> None:
    find_out(session, "staff-training")
    perform(session, ONLY, TO_FIND_OUT)
    when = "2026-10-20T09:00:00+00:00"
    known = {name: {"rev": 9, "value": 42, "when": when} for name in ("people", "trained")}
    shipped_home.put(**{f"staff_training__{name}": value for name, value in known.items()})
    perform(session, Do(Command.EXPLAIN), BACK)
    assert spot(session) == "filtered"
    assert "nothing here now" in said(session)
    assert ids(page(session).choices) == [FILTERS, "topics", "stop"]


def test_where_head_office_answers_there_are_no_filters(shipped_home: Home) -> None:
    session = shipped_home.sit_down()
    answers: list[Any] = [fields({"text": "Rose Court"}), options("head-office")]
    perform(session, Choose("start"), *answers, TOPICS)
    assert offered(session) == {}
    assert "good next step" not in said(session)


def test_few_topics_need_no_filters(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "paper.kept")
    perform(session, TOPICS)
    assert offered(session) == {}


# A good next step.


def test_getting_ready_comes_first_and_in_it_what_is_answered_from_memory(
    session: Session,
) -> None:
    step = 'A good next step: "One site or several". You can answer it from memory.'
    assert step in said(session)
    assert ids(page(session).choices)[:2] == ["go-on", "sites"]


def test_where_going_on_leads_to_it_nothing_more_is_offered(session: Session) -> None:
    find_out(session, "sites")
    (step,) = [line for line in said(session).split("\n") if line.startswith("A good next step")]
    go_on, after = page(session).choices[:2]
    assert go_on.label.removeprefix("Go on with ") in step
    assert after.id.startswith("group/")


def test_the_topic_that_most_others_use_is_suggested_with_its_reasons(session: Session) -> None:
    ready(session)
    assert 'A good next step: "Stopping access when people leave".' in said(session)
    assert "You can look it up." in said(session)
    assert "Four other topics use its answers." in said(session)
    assert ids(page(session).choices)[:2] == ["go-on", "leavers-access"]
    perform(session, Choose("leavers-access"))
    assert spot(session).partition(".")[0] in ("leavers-access", "profile")


def ready(session: Session) -> None:
    """Do what is called getting ready, by saying of everything that it is to find out."""
    for _ in range(30):
        perform(session, TOPICS, Choose("group/getting-ready"))
        left = [
            choice.id for choice in page(session).choices if choice.status in ("To do", "Begun")
        ]
        if not left:
            perform(session, Choose("topics"))
            return
        perform(session, Choose(left[0]), Way("not_sure"))
    raise AssertionError("getting ready does not end")


def test_with_nothing_left_nothing_is_suggested(home: Home) -> None:
    session = home.sit_down()
    walk_to(session, "topics")
    assert "good next step" not in said(session)
