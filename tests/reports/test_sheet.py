"""What stands on the toolkit sheet, whichever paper it is written on."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from tests.dialogue.building import answer, conversation
from tests.reports.forms import html, markdown
from tests.reports.sheets import (
    LOCKED,
    NAMED,
    NO_PAPER,
    NOT_LOCKED,
    Answers,
    item_of,
    sheet_of,
    with_flow,
    with_levels,
)
from tests.session.viewing import harms, strings
from wizard.dialogue.values import (
    Evidence,
    How,
    NotSure,
    Person,
)
from wizard.library import Library
from wizard.sheet import LONGEST_NAME, PROFILE, make_sheet
from wizard.sheet_item import LONGEST_TEXT
from wizard.speaker import Speaker
from wizard.toolkit.edition import Count, DeadlineStatus, Edition, Knowledge, Level
from wizard.words.blocks import lines_of, text_of

WHO = """
    format: 1
    topic: who-is-responsible
    start: lead
    states:
      lead:
        ask: {kind: person}
        next: [{go: known}]
      known:
        end: {}
"""
LEVEL = """
    format: 1
    topic: level
    start: aim
    states:
      aim:
        ask: {kind: choice, options: [met, approaching]}
        next: [{go: known}]
      known:
        end: {}
"""
HOSTILE = "<script>alert(1)</script>\x1b[2J\u202edeggah\x00\r\nsecond `line`"


def refs(library: Library, answers: Answers = NAMED, edition: Edition | None = None) -> list[str]:
    return [item.heading.split()[0] for item in sheet_of(library, answers, edition).items]


def test_the_items_stand_in_the_order_of_their_numbers(library: Library) -> None:
    assert refs(library) == ["1.3.2", "1.3.12", "1.4.1", "1.4.2", "2.1.1", "10.1.2"]


def test_an_optional_item_stands_there_only_once_something_was_answered(library: Library) -> None:
    edition = with_levels(library, visitors=Level.OPTIONAL)
    assert "2.1.1" not in refs(library, NAMED, edition), "nobody has to do it"
    assert "1.3.7" not in refs(library, NAMED, edition), "nothing asks about it"
    sheet = sheet_of(library, {**NAMED, "visitors.book": NotSure()}, edition)
    assert item_of(sheet, "2.1.1").level == library.phrases.line("sheet.optional")


def test_an_optional_item_is_counted_apart(library: Library) -> None:
    answers = {**NAMED, "visitors.book": NotSure()}
    needed = sheet_of(library, answers).counts.lines
    optional = sheet_of(
        library, answers, with_levels(library, visitors=Level.OPTIONAL)
    ).counts.lines
    assert set(needed) - set(optional) == {f"{library.phrases.line('sheet.to_find_out')}: 1"}
    assert set(optional) - set(needed) == {f"{library.phrases.line('sheet.optional')}: 1"}


def test_each_item_has_its_number_and_our_name(library: Library) -> None:
    assert item_of(sheet_of(library), "2.1.1").heading == "2.1.1 Visitors' book"


@pytest.mark.parametrize(
    ("answers", "readiness", "count"),
    [
        (NAMED, "to_do", 3),
        (LOCKED, "ready", 2),
        (NO_PAPER, "does_not_apply", 2),
        (NOT_LOCKED, "not_yet", 2),
        (NAMED, "not_here", 3),
    ],
)
def test_items_are_counted_in_words(
    library: Library, answers: Answers, readiness: str, count: int
) -> None:
    status = library.phrases.line(f"sheet.{readiness}")
    sheet = sheet_of(library, answers)
    assert f"{status}: {count}" in sheet.counts.lines
    assert sum(int(line.rpartition(" ")[2]) for line in sheet.counts.lines) == len(sheet.items)
    assert sum(item.status == status for item in sheet.items) == count


def test_what_is_not_here_is_explained_only_where_something_is_not_here(library: Library) -> None:
    edition = library.edition
    fed = {key: item for key, item in edition.items.items() if key in library.feeding}
    assert sheet_of(library).counts_note
    assert sheet_of(library, NAMED, replace(edition, items=fed)).counts_note == ""


# The top.


def test_whose_sheet_it_is(library: Library) -> None:
    assert sheet_of(library).service == "Rose Court, 2026-27"


@pytest.mark.parametrize("name", ["", "   ", "\n"])
def test_a_service_without_a_name(library: Library, name: str) -> None:
    unknown = library.phrases.line("sheet.service-unknown")
    assert sheet_of(library, {"journey.organisation": name}).service == f"{unknown}, 2026-27"


def notices(library: Library, *keys: str) -> list[str]:
    days = {"made": "22 November 2026"}
    slots = ("made", "deadline", "deadline-expected", "deadline-passed")
    return [
        library.phrases.line(
            f"sheet.{key}", **({"day": days.get(key, "30 June 2027")} if key in slots else {})
        )
        for key in keys
    ]


def test_a_provisional_edition_says_so_first(library: Library) -> None:
    found = list(sheet_of(library).notices)
    assert found == notices(library, "provisional", "made", "deadline-expected")
    every_page = library.phrases.line("sheet.every-page-provisional")
    assert sheet_of(library).every_page == every_page


def test_an_edition_that_is_known(library: Library) -> None:
    edition = replace(library.edition, based_on="", deadline_status=DeadlineStatus.CONFIRMED)
    sheet = sheet_of(library, NAMED, edition)
    day = "22 November 2026"
    checked = library.phrases.line("sheet.checked", edition=edition.id, day=day)
    assert list(sheet.notices) == [checked, *notices(library, "made", "deadline")]
    assert sheet.every_page == library.phrases.line("sheet.every-page")


@pytest.mark.parametrize(
    ("day", "key"), [("2027-06-30", "deadline-expected"), ("2027-07-01", "deadline-passed")]
)
def test_after_the_last_day(library: Library, day: str, key: str) -> None:
    now = conversation(library.flows, NAMED)
    speaker = Speaker(library, now, library.edition, datetime.date.fromisoformat(day))
    assert make_sheet(speaker).notices[-1] == notices(library, key)[0]


# The organisation.


def test_the_type_of_organisation_is_the_same_for_everybody(shipped_library: Library) -> None:
    first = sheet_of(shipped_library).profile[0]
    assert first.text == shipped_library.phrases.line("sheet.profile-social-care")


def test_what_nobody_answered_says_what_to_do_about_it(shipped_library: Library) -> None:
    empty = shipped_library.phrases.line("sheet.profile-empty")
    to_ask = shipped_library.phrases.line("sheet.profile-to-ask")
    texts = [line.text for line in sheet_of(shipped_library).profile]
    assert texts[1:] == [empty] * 4 + [to_ask] * 2


def test_where_no_flow_asks_about_the_organisation_the_sheet_says_nothing_of_it(
    library: Library,
) -> None:
    sheet = sheet_of(library)
    assert sheet.profile == ()
    for written in (html(sheet), markdown(sheet)):
        assert sheet.profile_heading not in written


@pytest.mark.parametrize(
    ("reply", "text"),
    [
        (Person("Manager", "Asha"), "Manager, Asha"),
        (Person("Manager"), "Manager"),
        (NotSure(), None),
    ],
)
def test_who_leads_comes_from_the_answers(
    library: Library, reply: Person | NotSure, text: str | None
) -> None:
    sheet = sheet_of(with_flow(library, WHO), {"who-is-responsible.lead": reply})
    assert sheet.profile[1].text == (text or library.phrases.line("sheet.profile-empty"))


def test_an_answer_of_last_year_is_to_be_checked_again(library: Library) -> None:
    carried = answer("who-is-responsible.lead", Person("Manager"), how=How.CARRIED)
    sheet = sheet_of(with_flow(library, WHO), {"who-is-responsible.lead": carried})
    again = library.phrases.line("answers.check-again", answer="Manager")
    assert sheet.profile[1].text == again


def test_the_questions_about_the_organisation_have_their_official_terms(
    shipped_library: Library,
) -> None:
    labels = [line.label for line in sheet_of(shipped_library).profile]
    assert len(labels) == 1 + len(PROFILE)
    official = (
        "Information Governance Lead",
        "Caldicott Guardian",
        "Senior Information Risk Owner",
    )
    for term in (*official, "Data Protection Officer", "NHSmail", "Cyber Essentials Plus"):
        assert sum(f"({term})" in label for label in labels) == 1, term


# The level.


def test_who_aims_lower_sees_what_only_the_higher_level_needs(library: Library) -> None:
    aiming = with_flow(library, LEVEL)
    edition = with_levels(aiming, paper_locked=Level.APPROACHING)
    sheet = sheet_of(aiming, {"level.aim": "approaching"}, edition)
    only_met = library.phrases.line("sheet.only-met")
    assert item_of(sheet, "1.4.1").level == ""
    assert item_of(sheet, "1.4.2").level == only_met
    said = tuple(library.phrases.line(f"sheet.{key}") for key in ("approaching", "at-least"))
    assert sheet.notices[-2:] == said
    assert len(sheet.items) == len(sheet_of(library).items), "nothing is hidden"


def test_a_list_that_is_complete_is_not_called_at_least(library: Library) -> None:
    aiming = with_flow(library, LEVEL)
    edition = with_levels(aiming, paper_locked=Level.APPROACHING)
    needed = len(edition.at_level(Level.APPROACHING))
    stated = {Level.APPROACHING: Count(needed, Knowledge.CONFIRMED)}
    sheet = sheet_of(aiming, {"level.aim": "approaching"}, replace(edition, stated=stated))
    assert sheet.notices[-1] == library.phrases.line("sheet.approaching")


@pytest.mark.parametrize("answers", [{}, {"level.aim": "met"}, {"level.aim": NotSure()}])
def test_who_aims_at_standards_met_sees_no_such_mark(library: Library, answers: Answers) -> None:
    sheet = sheet_of(with_flow(library, LEVEL), answers)
    assert {item.level for item in sheet.items} == {""}
    assert library.phrases.line("sheet.approaching") not in sheet.notices


# Text that does harm.


def test_no_text_of_anybody_does_harm(library: Library) -> None:
    answers: Answers = {
        **LOCKED,
        "journey.organisation": HOSTILE,
        "paper.called": HOSTILE,
        "paper.story": HOSTILE,
        "paper.proof": (Evidence(HOSTILE, HOSTILE, HOSTILE),),
    }
    sheet = sheet_of(library, answers)
    assert any("deggah" in text for text in strings(sheet))
    assert [text for text in strings(sheet) if harms(text) or "\n" in text] == []


def test_huge_texts_are_cut_but_for_those_to_paste(library: Library) -> None:
    huge = "x" * 100_000
    answers: Answers = {
        **LOCKED,
        "journey.organisation": huge,
        "paper.called": huge,
        "paper.proof": (Evidence(huge, huge, huge),),
    }
    sheet = sheet_of(library, answers)
    assert len(sheet.service) <= LONGEST_NAME + len(", 2026-27")
    item = item_of(sheet, "1.4.1")
    assert all(len(line) < 4 * LONGEST_TEXT for part in item.parts for line in part.lines)
    assert huge in "".join(text_of(line) for line in lines_of(item.words))
