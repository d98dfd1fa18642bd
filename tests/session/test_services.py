"""Many services on one computer: the list, looking for one by its name, and comparing them."""

from collections.abc import Iterator

import pytest

from tests.session.home import Home
from tests.session.script import Choose, Do, asking, fields, ids, options, page, perform, spot
from tests.session.sites import (
    GROUP,
    answers_of,
    at_list,
    begin,
    documents,
    given,
    go_on,
    said,
)
from tests.session.viewing import harms, strings
from wizard.choice_ids import (
    COMPARE,
    FIND_SERVICE,
    FIRST_SERVICES,
    MORE_SERVICES,
    NEW_SERVICE,
    OTHER_SERVICES,
    THIS_SERVICE,
)
from wizard.services import FEW
from wizard.services_opened import MOST_COMPARED
from wizard.session import Session
from wizard.views import Command

MANY = 300
HOSTILE = (
    "\x1b[2J\x1b]0;gone\x07",
    "[red]Rose[/red] Court {name} *x* `y`",
    "\u202eesoR\u202c\r\nCourt",
    "R" * 5000,
    "ホーム" * 40,
    " ",
)


def labels(session: Session) -> dict[str, str]:
    return {choice.id: choice.label for choice in page(session).choices}


def notes(session: Session) -> dict[str, str]:
    return {choice.id: choice.note for choice in page(session).choices}


def services(session: Session) -> list[str]:
    """Return the names of the services on show, in order."""
    return [choice.label for choice in page(session).choices if len(choice.id) == 36]


@pytest.fixture
def many(home: Home) -> list[str]:
    """Three hundred services; the ids in the order in which they were made."""
    return [begin(home, f"Home {number:03}") for number in range(MANY)]


def walked(session: Session) -> Iterator[str]:
    """Yield the names on every page of the list."""
    while True:
        yield from services(session)
        if MORE_SERVICES not in ids(page(session).choices):
            return
        perform(session, Choose(MORE_SERVICES))


def test_a_long_list_comes_nine_at_a_time_and_last_worked_on_first(
    home: Home, many: list[str]
) -> None:
    session = at_list(home, many[0])
    assert services(session) == [f"Home {number:03}" for number in range(299, 290, -1)]
    assert "1 to 9 of 300" in said(page(session).body)
    assert list(walked(session)) == [f"Home {number:03}" for number in range(299, -1, -1)]
    assert FIRST_SERVICES in ids(page(session).choices)
    perform(session, Choose(FIRST_SERVICES))
    assert services(session)[0] == "Home 299"
    perform(session, Do(Command.BACK))
    assert spot(session) == "welcome-back"


def test_no_service_is_opened_for_the_list(
    home: Home, many: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = home.sit_down(many[0])
    monkeypatch.delattr("storage.Assessments.open")
    perform(session, Choose(OTHER_SERVICES), Choose(MORE_SERVICES))
    perform(session, Choose(FIND_SERVICE), fields({"name": "home 123"}))
    assert services(session) == ["Home 123"]


def test_each_says_its_year_and_when_somebody_was_last_there(home: Home) -> None:
    rose = begin(home, "Rose Court")
    home.watch.wait(days=40)
    elm = begin(home, "Elm House", edition="2025-26")
    newer = go_on(home, elm, "Elm House")
    found = notes(at_list(home, rose))
    assert found[rose] == "2026-27, open now, last here on Tuesday 13 October"
    assert found[elm] == "2025-26, an earlier year, last here today"
    assert found[newer] == "2026-27, last here today"


def test_two_of_the_same_name_and_year_are_told_apart_in_words(home: Home) -> None:
    first = begin(home, "Rose Court")
    home.watch.wait(minutes=30)
    answers = {"journey.organisation": given("rose court"), "paper.locked": given("always")}
    second = begin(home, " rose court ", answers)
    other = begin(home, "Elm House")
    found = notes(at_list(home, other))
    assert "at 14:02" in found[first]
    assert "one answer" in found[first]
    assert "at 14:32" in found[second]
    assert "2 answers" in found[second]
    assert "14:32" not in found[other]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Elm", ["Elm House"]),
        ("HOUSE", ["Oak House", "Elm House"]),
        ("  elm   house ", ["Elm House"]),
        ("elm hose", ["Elm House"]),
        ("2025-26", ["Rose Court"]),
        ("beeches", ["The Beeches"]),
        (".*", []),
        ("zzzz", []),
    ],
)
def test_a_service_is_found_by_part_of_its_name(
    home: Home, typed: str, expected: list[str]
) -> None:
    for name in ("Elm House", "Oak House", "The Beeches"):
        begin(home, name)
    rose = begin(home, "Rose Court", edition="2025-26")
    for number in range(FEW):
        begin(home, f"Ash {number}")
    session = at_list(home, rose)
    perform(session, Choose(FIND_SERVICE), fields({"name": typed}))
    assert spot(session) == "services-found"
    assert services(session)[: len(expected)] == expected
    assert bool(services(session)) is bool(expected)
    perform(session, Choose(FIND_SERVICE), fields({"name": "rose"}), Choose(rose))
    assert session.view.header.service[0] == "Rose Court"


def test_where_nothing_fits_it_says_so_and_offers_all(home: Home, many: list[str]) -> None:
    session = at_list(home, many[0])
    perform(session, Choose(FIND_SERVICE), fields({"name": "\x1b[31mZebra{typed}"}))
    assert "Zebra{typed}" in said(page(session).body)
    assert not set(harms("".join(strings(session.view))))
    perform(session, Choose("all-services"))
    assert spot(session) == "assessments"


def test_nothing_typed_leads_back_to_the_whole_list(home: Home, many: list[str]) -> None:
    session = at_list(home, many[0])
    perform(session, Choose(FIND_SERVICE), fields({"name": "  "}))
    assert spot(session) == "assessments"
    perform(session, Choose(FIND_SERVICE), Do(Command.BACK))
    assert spot(session) == "assessments"


def test_more_than_a_few_that_fit_are_counted(home: Home, many: list[str]) -> None:
    session = at_list(home, many[0])
    perform(session, Choose(FIND_SERVICE), fields({"name": "home 1"}))
    assert len(services(session)) == FEW
    assert "100 services" in said(page(session).body)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_is_harmless_everywhere(home: Home, name: str) -> None:
    id = begin(home, name)
    begin(home, name)
    session = at_list(home, id)
    for step in (
        Choose(COMPARE),
        Do(Command.BACK),
        Choose(THIS_SERVICE),
        Choose("copy-answers"),
        Do(Command.BACK),
    ):
        assert not set(harms("".join(strings(session.view))))
        assert max(map(len, strings(session.view))) < 400
        perform(session, step)


def test_a_name_can_be_changed_and_the_list_says_the_new_one(home: Home) -> None:
    rose = begin(home, "Rose Court")
    begin(home, "Elm House")
    session = at_list(home, rose)
    assert labels(session)[THIS_SERVICE] == 'Rename or copy "Rose Court"'
    perform(session, Choose(THIS_SERVICE), Choose("rename"))
    assert asking(session).question == "journey.organisation"
    perform(session, fields({"text": "Rose Court, first floor"}))
    assert spot(session) == "this-service"
    assert "first floor" in said(page(session).body)
    perform(session, Do(Command.BACK))
    assert labels(session)[rose] == "Rose Court, first floor"
    assert answers_of(home, rose)["journey.organisation"]["value"] == "Rose Court, first floor"


def test_one_that_is_gone_meanwhile_leads_to_the_list_as_it_is_now(home: Home) -> None:
    rose, elm = begin(home, "Rose Court"), begin(home, "Elm House")
    session = at_list(home, rose)
    (home.folder / elm).rename(home.folder / "kept-elsewhere")
    perform(session, Choose(elm))
    assert spot(session) == "assessments"
    assert services(session) == ["Rose Court"]
    perform(session, Choose(rose), Choose("carry-on"), options("always"))
    assert answers_of(home, rose)["paper.locked"]["value"] == "always"


def test_many_that_cannot_be_read_are_told_without_hiding_the_rest(home: Home) -> None:
    rose = begin(home, "Rose Court")
    for number in range(20):
        for file in (home.folder / begin(home, f"Broken {number}")).rglob("*.json*"):
            file.write_bytes(b"\x00")
    session = home.sit_down(rose)
    perform(session, Choose(OTHER_SERVICES))
    assert services(session) == ["Rose Court"]
    assert "17 more" in said(page(session).body)
    assert COMPARE not in ids(page(session).choices)


def test_the_list_is_reached_from_the_topics_too(home: Home) -> None:
    rose = begin(home, "Rose Court")
    session = home.sit_down(rose)
    perform(session, Do(Command.TOPICS))
    assert OTHER_SERVICES not in ids(page(session).choices), "there is only one"
    begin(home, "Elm House")
    session = home.sit_down(rose)
    perform(session, Do(Command.TOPICS), Choose(OTHER_SERVICES))
    assert services(session) == ["Elm House", "Rose Court"]
    perform(session, Do(Command.BACK))
    assert spot(session) == "topics"


# Comparing.


def test_those_with_most_left_to_do_come_first(shipped_home: Home) -> None:
    home = shipped_home
    whole = begin(home, GROUP, documents(home))
    begin(home, "Just begun")
    half = begin(home, "Half way", dict(list(documents(home, "Half way").items())[:100]))
    theirs = {"journey.where-you-are": given("head-office")}
    begin(home, "Head office does it", {"journey.organisation": given("H"), **theirs})
    go_on(home, begin(home, "Done last year", edition="2025-26"), "Half way too")
    session = at_list(home, whole)
    perform(session, Choose(COMPARE))
    assert services(session) == [
        "Half way too, 2026-27",
        "Just begun, 2026-27",
        "Half way, 2026-27",
        "Maple Group, 2026-27",
        "Head office does it, 2026-27",
        "Done last year, 2025-26",
    ]
    found = list(notes(session).values())
    total = len(home.library.needed_flows())
    assert found[0] == f"0 of {total} done, {total} to do; last here 13 Oct 2026"
    assert found[3].startswith(f"{total} of {total} done; last here")
    assert "All of them aim for Standards Met." in said(page(session).body)
    assert "head office answers" in found[4]
    assert "an earlier year" in found[5]
    perform(session, Choose(half))
    assert session.view.header.service[0] == "Half way"


def test_where_levels_differ_each_says_its_own(shipped_home: Home) -> None:
    lower = {"registration.last-published": given("never"), "level.aim": given("approaching")}
    first = begin(shipped_home, "First step", {"journey.organisation": given("F"), **lower})
    begin(shipped_home, "Elm House")
    session = at_list(shipped_home, first)
    perform(session, Choose(COMPARE))
    assert "aims for the first step (Approaching Standards)" in notes(session)[first]
    assert "All of them" not in said(page(session).body)


def test_comparing_changes_nothing_and_names_what_cannot_be_opened(home: Home) -> None:
    rose, elm = begin(home, "Rose Court"), begin(home, "Elm House")
    session = at_list(home, rose)
    before = {path: path.read_bytes() for path in home.folder.rglob("*.jsonl")}
    for file in (home.folder / elm).rglob("*.json*"):
        file.rename(file.with_suffix(".away"))
    perform(session, Choose(COMPARE))
    assert services(session) == ["Rose Court, 2026-27"]
    assert "could not be opened" in said(page(session).body)
    assert "Elm House" in said(page(session).body)
    kept = {path: path.read_bytes() for path in home.folder.rglob("*.jsonl")}
    assert kept == {path: text for path, text in before.items() if elm not in path.parts}


def test_of_very_many_those_worked_on_last_are_compared(home: Home, many: list[str]) -> None:
    session = at_list(home, many[0])
    perform(session, Choose(COMPARE))
    assert f"{MOST_COMPARED} services" in said(page(session).body)
    assert len(set(walked(session))) == MOST_COMPARED


def test_a_new_service_asks_for_its_name_first(home: Home) -> None:
    rose = begin(home, "Rose Court")
    begin(home, "Elm House")
    session = at_list(home, rose)
    perform(session, Choose(NEW_SERVICE), Choose("start"))
    assert asking(session).question == "journey.organisation"
