"""Several services on one computer: choosing one, starting another, opening one by its name."""

import pytest

from storage import Assessments
from tests.session.home import Home
from tests.session.script import Choose, Do, fields, ids, options, page, perform, spot, walk_to
from wizard.shelf import UnknownAssessmentError
from wizard.views import Command


def named(home: Home, name: str) -> str:
    """Begin an assessment for a service of this name, and return its id."""
    before = {path.name for path in home.assessments()}
    session = home.sit_down()
    if spot(session) == "welcome-back":
        choices = ids(page(session).choices)
        if "other-assessment" in choices:
            perform(session, Choose("other-assessment"), Choose("new-assessment"))
        else:
            made = Assessments(home.folder, "another-program", home.watch)
            details = {"organisation": name, "edition": "2026-27"}
            answer = {"journey.organisation": {"rev": 1, "value": name, "how": "typed"}}
            with made.create(details, answer) as created:
                return created.id
    perform(session, Choose("start"), fields({"text": name}))
    session.stop()
    return ({path.name for path in home.assessments()} - before).pop()


@pytest.fixture
def three(home: Home) -> dict[str, str]:
    """Three services, by name; the last one was worked on last."""
    return {name: named(home, name) for name in ("Rose Court", "Elm House", "Oak Lodge")}


@pytest.mark.usefixtures("three")
def test_the_last_one_worked_on_is_opened(home: Home) -> None:
    session = home.sit_down()
    assert spot(session) == "welcome-back"
    assert session.view.header.service[0] == "Oak Lodge"
    assert "other-assessment" in ids(page(session).choices)


def test_another_one_can_be_chosen_and_is_remembered(home: Home, three: dict[str, str]) -> None:
    session = home.sit_down()
    perform(session, Choose("other-assessment"))
    newest_first = [three[name] for name in ("Oak Lodge", "Elm House", "Rose Court")]
    more = ["compare", "this-service", "new-assessment"]
    assert ids(page(session).choices) == [*newest_first, *more]
    assert any("Elm House" in choice.label for choice in page(session).choices)
    perform(session, Choose(three["Elm House"]))
    assert spot(session) == "welcome-back"
    assert session.view.header.service[0] == "Elm House"
    perform(session, Choose("carry-on"), options("never"))
    assert session.view.header.service[0] == "Elm House"
    session.stop()
    assert home.sit_down().view.header.service[0] == "Elm House"
    with Assessments(home.folder, "reader").open(three["Oak Lodge"]) as other:
        assert list(other.answers()) == ["journey.organisation"]


@pytest.mark.usefixtures("three")
def test_another_one_can_be_started_without_touching_the_others(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("other-assessment"), Choose("new-assessment"))
    assert spot(session) == "opening"
    assert len(home.assessments()) == 3, "made with its first answer"
    walk_to(session, "paper.locked", journey__organisation=fields({"text": "Ash Hall"}))
    assert len(home.assessments()) == 4
    session.stop()
    assert home.sit_down().view.header.service[0] == "Ash Hall"


@pytest.mark.parametrize("wanted", ["Elm House", " elm house ", "Elm House, 2026-27"])
def test_one_is_opened_by_its_name(home: Home, three: dict[str, str], wanted: str) -> None:
    assert home.sit_down(wanted).view.header.service[0] == "Elm House"
    assert home.sit_down(three["Elm House"]).view.header.service[0] == "Elm House"


@pytest.mark.usefixtures("three")
def test_a_name_that_is_not_there_is_told_with_those_that_are(home: Home) -> None:
    with pytest.raises(UnknownAssessmentError) as failure:
        home.sit_down("Elm Hose")
    assert failure.value.name == "Elm Hose"
    assert len(failure.value.known) == 3


@pytest.mark.usefixtures("three")
def test_a_change_of_name_changes_the_list(home: Home) -> None:
    session = home.sit_down("Oak Lodge")
    perform(session, Choose("answers"), Choose("journey.organisation"), fields({"text": "Oaks"}))
    session.stop()
    assert home.sit_down("Oaks").view.header.service[0] == "Oaks"


def test_when_the_last_one_is_gone_the_others_are_offered(
    home: Home, three: dict[str, str]
) -> None:
    gone = home.folder / three["Oak Lodge"]
    gone.rename(home.folder / "kept-elsewhere")
    session = home.sit_down()
    assert spot(session) == "assessments"
    assert ids(page(session).choices) == [
        *(three["Elm House"], three["Rose Court"]),
        *("compare", "new-assessment"),
    ]
    perform(session, Choose(three["Rose Court"]))
    assert session.view.header.service[0] == "Rose Court"


@pytest.mark.usefixtures("three")
def test_back_leads_from_the_list_to_where_it_was_opened(home: Home) -> None:
    session = home.sit_down()
    perform(session, Choose("other-assessment"), Do(Command.STOP), Choose("keep-going"))
    assert spot(session) == "assessments"
    perform(session, Do(Command.BACK))
    assert spot(session) == "welcome-back"


def test_a_list_that_comes_first_can_be_left_only_by_choosing_or_stopping(
    home: Home, three: dict[str, str]
) -> None:
    (home.folder / three["Oak Lodge"]).rename(home.folder / "kept-elsewhere")
    session = home.sit_down()
    assert page(session).commands == (Command.EXPLAIN, Command.WRONG, Command.STOP)


def test_one_that_cannot_be_read_does_not_hide_the_others(
    home: Home, three: dict[str, str]
) -> None:
    for journal in (home.folder / three["Elm House"]).rglob("*.jsonl"):
        journal.write_bytes(b"\x00" * 100)
    for copy in (home.folder / three["Elm House"]).glob("assessment*.json"):
        copy.write_bytes(b"{}")
    session = home.sit_down()
    perform(session, Choose("other-assessment"))
    assert {three["Rose Court"], three["Oak Lodge"]} <= set(ids(page(session).choices))
