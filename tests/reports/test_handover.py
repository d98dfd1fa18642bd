"""The handover: where things stand, who knows what, where things are kept, and no passwords."""

from __future__ import annotations

import pytest

from tests.reports.papers_made import paper_of, texts
from tests.reports.sheets import LOCKED, NAMED, NOT_LOCKED, Answers
from wizard.dialogue.values import AskSomeone, ContactDetails, Evidence
from wizard.library import Library
from wizard.paperwork.paper import Section
from wizard.paperwork.wish import Kind
from wizard.reports.paperwork_csv import paperwork_csv


def part(library: Library, key: str, answers: Answers) -> Section:
    heading = library.phrases.line(key)
    sections = paper_of(library, Kind.HANDOVER, answers).sections
    return next(section for section in sections if section.heading == heading)


def table(library: Library, key: str, answers: Answers) -> dict[str, list[str]]:
    """Return the second cell of each row by its first, as lines."""
    found = part(library, key, answers).table
    assert found
    return {row[0]: row[1].split("\n") for row in found.rows}


def test_it_says_where_things_stand(library: Library) -> None:
    found = part(library, "paperwork.standing", LOCKED)
    assert "Level we aim at: Standards Met" in found.lines
    assert any(line.startswith("Last answer: ") for line in found.lines)
    ready = part(library, "pictures.ready-heading", LOCKED).picture
    assert ready
    assert "Ready to enter: 2" in ready.lines


def test_it_lists_who_knows_what(library: Library) -> None:
    people = table(library, "paperwork.people", LOCKED)
    topic = library.topics["paper"].short
    assert people["Cook"] == [f"Looks after proof for: {topic}"]
    assert people["Deputy manager, Asha"][0].startswith("Named in answer to: ")
    asked: Answers = {**NAMED, "paper.locked": AskSomeone("Priya")}
    assert table(library, "paperwork.people", asked)["Priya"] == [f"Was to be asked about: {topic}"]
    planned = table(library, "paperwork.people", NOT_LOCKED)
    assert planned["Manager"] == [f"Has a job in: {topic}"]


def test_it_lists_where_each_proof_is_kept(library: Library) -> None:
    spelt: Answers = {
        **LOCKED,
        "paper.copies": (Evidence("Copy", "office "), Evidence("Another", "Landing")),
    }
    kept = table(library, "paperwork.places", spelt)
    assert kept == {"Office": ["Key rule", "Copy"], "Landing": ["Another"]}


def test_it_asks_for_a_login_of_ones_own(library: Library) -> None:
    said = part(library, "taking-over.login", LOCKED).said
    assert library.phrases.line("taking-over.no-passwords") in said


def test_what_was_said_of_the_login_is_there(shipped_library: Library) -> None:
    answers: Answers = {
        "registration.found": "not-listed",
        "registration.ods-code": "VRC01",
        "registration.shared-email": "shared",
        "registration.registered": "done",
        "registration.administrators": "two",
    }
    lines = part(shipped_library, "taking-over.login", answers).lines
    assert len(lines) == 3
    assert any("VRC01" in line for line in lines)


def test_it_lists_the_jobs(library: Library) -> None:
    found = part(library, "paperwork.to-do", NOT_LOCKED).table
    assert found
    topic = library.topics["paper"].short
    assert found.rows == (("Buy locks.", topic, "Manager", "1 March 2027"),)


def test_it_lists_who_can_help(shipped_library: Library) -> None:
    helper = ContactDetails("Kate", "computers", "01632 960001", "", "example.org")
    found = part(shipped_library, "paperwork.contacts", {"own-contacts.helpers": (helper,)}).table
    assert found
    assert found.rows == (("Kate", "computers", "01632 960001, example.org"),)


def test_of_nothing_it_says_what_there_is_not(library: Library) -> None:
    said = texts(paper_of(library, Kind.HANDOVER, {}))
    for key in ("paperwork.no-jobs", "paperwork.no-people", "taking-over.no-places"):
        assert library.phrases.line(key) in said


def test_a_name_that_is_too_long_is_cut(library: Library) -> None:
    long: Answers = {**LOCKED, "paper.proof": (Evidence("x" * 5_000, "y" * 5_000, "z" * 5_000),)}
    assert max(map(len, texts(paper_of(library, Kind.HANDOVER, long)))) < 2_100


def test_it_is_no_table(library: Library) -> None:
    with pytest.raises(ValueError, match="Handover"):
        paperwork_csv(paper_of(library, Kind.HANDOVER))
