"""Is all of this still true? A whole section of last year's answers, with the shipped questions."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from storage import Assessments, NotSaved
from tests.house.source import ROOT
from tests.session.home import Home
from tests.session.script import Choose, Do, asking, ids, keep, options, page, perform, said, spot
from wizard.checking.made_up_home import read_home
from wizard.session import Session
from wizard.stored import to_stored
from wizard.toolkit.still_true import ToCheck
from wizard.views import Command

SAID = datetime.datetime(2026, 5, 4, 10, tzinfo=datetime.UTC)
STAFFING = "group/staffing-and-roles"


def carried(value: object, rev: int = 1, how: str = "carried") -> dict[str, Any]:
    return {"rev": rev, "value": value, "when": SAID.isoformat(), "who": "Asha", "how": how}


LAST_YEAR = {
    "journey.organisation": carried("Rose Court", how="typed"),
    "staff-list.people": carried("all"),
    "staff-list.roles": carried("all"),
    "staff-list.changes": carried("always"),
    "who-is-responsible.someone": carried("one"),
}


def begin(home: Home, answers: dict[str, dict[str, Any]], edition: str = "2026-27") -> Session:
    """Return a session at the topics of a section, with these answers."""
    made = Assessments(home.folder, "another-program", lambda: SAID)
    made.create({"organisation": "Rose Court", "edition": edition}, answers).close()
    session = home.sit_down()
    perform(session, Choose("topics"), Choose(STAFFING))
    return session


def hows(home: Home) -> dict[str, str]:
    return {question: document["how"] for question, document in home.kept().items()}


@pytest.fixture
def session(shipped_home: Home) -> Session:
    return begin(shipped_home, LAST_YEAR)


def test_a_section_offers_its_answers_of_before_on_one_page(session: Session) -> None:
    first = page(session).choices[0]
    assert (first.id, first.label) == ("still-true", "Is this still true? 4 answers on one page")
    perform(session, Choose("still-true"))
    choices = page(session).choices
    assert choices[0].label == "Yes, all 4 are still true"
    assert set(ids(choices)[1:-1]) == LAST_YEAR.keys() - {"journey.organisation"}
    assert all("(4 May 2026)" in choice.note for choice in choices[1:-1])


def test_all_are_kept_in_one_step_as_said_today(session: Session, shipped_home: Home) -> None:
    lines = shipped_home.journal().count(b"\n")
    perform(session, Choose("still-true"), Choose("all-still-true"))
    assert spot(session) == "group"
    assert "still-true" not in ids(page(session).choices)
    assert set(hows(shipped_home).values()) == {"typed"}
    now = shipped_home.kept()["staff-list.people"]
    assert (now["value"], now["how"]) == ("all", "typed")
    assert now["when"] > SAID.isoformat()
    assert shipped_home.journal().count(b"\n") > lines
    with Assessments(shipped_home.folder, "reader").open(shipped_home.assessments()[0].name) as one:
        assert len(one.steps().done[-1].changed) == 4
    perform(session, Do(Command.BACK))
    assert spot(session) == "topics", "the page leads back to what was before it"


def test_what_has_changed_is_answered_again_and_leads_back_to_the_page(
    session: Session, shipped_home: Home
) -> None:
    perform(session, Choose("still-true"), Choose("staff-list.roles"))
    assert asking(session).question == "staff-list.roles"
    perform(session, options("some"))
    assert spot(session) == "still-true"
    assert page(session).choices[0].label == "Yes, all 3 are still true"
    assert "staff-list.roles" not in ids(page(session).choices)
    perform(session, Choose("all-still-true"))
    assert shipped_home.kept()["staff-list.roles"]["value"] == "some"


def test_back_from_a_question_and_from_the_page_changes_nothing(
    session: Session, shipped_home: Home
) -> None:
    before = shipped_home.journal()
    perform(session, Choose("still-true"), Choose("staff-list.roles"), Do(Command.BACK))
    assert spot(session) == "still-true"
    perform(session, Do(Command.BACK))
    assert spot(session) == "group"
    assert shipped_home.journal() == before


def test_the_last_one_answered_by_itself_leaves_nothing_to_look_at(shipped_home: Home) -> None:
    two = {id: LAST_YEAR[id] for id in ("journey.organisation", "staff-list.people")}
    session = begin(shipped_home, {**two, "staff-list.roles": carried("all")})
    perform(session, Choose("still-true"))
    for question in ("staff-list.people", "staff-list.roles"):
        perform(session, Choose(question))
        keep(session)
    while spot(session) != "still-true":
        perform(session, Do(Command.BACK))
    assert "Nothing on this page is left to look at." in said(session)
    assert ids(page(session).choices) == ["back"]


@pytest.mark.parametrize(
    "other",
    [carried("all", rev=0), carried("no-such-option"), carried({"x": ["\x1b[2J"]})],
    ids=["another meaning", "no such option", "not even that"],
)
def test_what_needs_a_look_of_its_own_is_left_and_the_page_says_so(
    shipped_home: Home, other: dict[str, Any]
) -> None:
    session = begin(shipped_home, {**LAST_YEAR, "staff-list.roles": other})
    perform(session, Choose("still-true"))
    assert "staff-list.roles" not in ids(page(session).choices)
    assert "One more answer is not on this page." in said(session)
    perform(session, Choose("all-still-true"))
    assert shipped_home.kept()["staff-list.roles"] == other


def test_one_answer_alone_gets_no_page(shipped_home: Home) -> None:
    session = begin(
        shipped_home, {id: LAST_YEAR[id] for id in ("journey.organisation", "staff-list.people")}
    )
    assert "still-true" not in ids(page(session).choices)


def test_what_cannot_be_kept_is_said_and_trying_again_keeps_it(
    session: Session, shipped_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    perform(session, Choose("still-true"))
    with monkeypatch.context() as patch:

        def refuse(*_: object, **__: object) -> None:
            raise NotSaved("disk-full", Path("x"))

        patch.setattr("storage.assessment.Assessment.put_answers", refuse)
        perform(session, Choose("all-still-true"))
    assert spot(session) == "not-kept"
    assert "the disk is full" in said(session)
    assert set(hows(shipped_home).values()) == {"typed", "carried"}
    perform(session, Choose("try-again"))
    assert spot(session) == "group"
    assert set(hows(shipped_home).values()) == {"typed"}


def test_what_another_window_changed_meanwhile_stays_changed(
    session: Session, shipped_home: Home
) -> None:
    perform(session, Choose("still-true"))
    shipped_home.put(**{"staff-list__people": {**carried("some"), "how": "typed"}})
    perform(session, Choose("all-still-true"))
    versions = shipped_home.kept()["staff-list.people"]
    assert versions["value"] in ("all", "some")
    with Assessments(shipped_home.folder, "reader").open(shipped_home.assessments()[0].name) as one:
        values = {record.v["value"] for record in one.conflicts()["staff-list.people"] if record.v}
    assert values == {"all", "some"}, "both are kept, and somebody says which is right"


def test_where_another_window_went_on_into_a_newer_year_nothing_is_kept_here(
    shipped_home: Home,
) -> None:
    session = begin(shipped_home, LAST_YEAR, "2025-26")
    perform(session, Choose("still-true"))
    perform(shipped_home.sit_down(), Choose("roll-forward"), Choose("make-next"))
    before = shipped_home.journal()
    perform(session, Choose("all-still-true"))
    assert spot(session) == "not-kept"
    assert "this is an earlier year" in said(session)
    assert ids(page(session).choices) == ["open-next", "back"]
    assert shipped_home.journal() == before
    perform(session, Choose("open-next"))
    assert session.view.header.service[1] == "2026-27, not yet checked"
    older = [path.name for path in shipped_home.assessments()]
    for id in older:
        looking = shipped_home.sit_down(id)
        if looking.view.header.saved == "Looking only":
            perform(looking, Choose("topics"), Choose(STAFFING))
            assert "still-true" not in ids(page(looking).choices)
            return
    raise AssertionError("no older year")


def long_page(shipped_home: Home) -> Session:
    """Return a session at the page of a long section, all of it from last year."""
    answers = read_home(ROOT / "tests" / "homes" / "small-home.yaml", shipped_home.library.flows)
    flows = shipped_home.library.flows
    last_year = {
        id: {**to_stored(flows, answer), "how": "carried"} for id, answer in answers.items()
    }
    session = begin(shipped_home, last_year)
    perform(session, Do(Command.BACK), Choose("group/it-systems-and-devices"))
    perform(session, Choose("still-true"))
    return session


def test_a_hundred_answers_stand_on_one_page(shipped_home: Home) -> None:
    session = long_page(shipped_home)
    listed = ids(page(session).choices)[1:-2]
    assert len(listed) > 60
    assert "At the end of the list you can say yes to all of it at once." in said(session)
    perform(session, Choose("all-still-true"))
    kept = hows(shipped_home)
    assert {kept[question] for question in listed} == {"typed"}
    assert kept["journey.organisation"] == "carried"


def test_enter_keeps_nothing_of_a_list_that_is_longer_than_the_screen(shipped_home: Home) -> None:
    session = long_page(shipped_home)
    before = shipped_home.journal()
    choices = page(session).choices
    assert choices[0].label == "Look at them one by one"
    assert ids(choices)[-2:] == ["all-still-true", "back"]
    perform(session, Choose(choices[0].id))
    assert asking(session).question == choices[1].id, "the first of them"
    assert shipped_home.journal() == before
    keep(session)
    assert asking(session).question != choices[1].id, "and on to what comes after it"
    assert shipped_home.kept()[choices[1].id]["how"] == "typed"


@pytest.mark.parametrize(("count", "first"), [(9, "all-still-true"), (10, "one-by-one")])
def test_of_nine_or_less_enter_keeps_all(shipped_home: Home, count: int, first: str) -> None:
    session = begin(shipped_home, LAST_YEAR)
    found = ToCheck(tuple(LAST_YEAR)[1:2] * count, ())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("wizard.pages.still_true.found_in", lambda *_: found)
        perform(session, Choose("still-true"))
    assert ids(page(session).choices)[0] == first
