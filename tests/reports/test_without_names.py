"""Papers that leave the house: nothing that anybody typed is in them, whatever the form."""

from __future__ import annotations

import datetime
import io
import zipfile

import pytest

from tests.reports.forms import html, markdown
from tests.reports.papers_made import paper_of
from tests.reports.sheets import LOCKED, NOT_LOCKED, Answers
from wizard.dialogue.values import Answer, AskSomeone, Evidence, Given, Job, Person
from wizard.library import Library
from wizard.paperwork.paper import Paper
from wizard.paperwork.wish import LEAVES_THE_HOUSE, Kind
from wizard.past import Past
from wizard.reports.calendar_ics import calendar_ics
from wizard.reports.document_docx import document_docx
from wizard.reports.documents import document_of
from wizard.reports.paperwork_csv import paperwork_csv

TYPED = "ZANZIBAR"
DAY = datetime.date(2027, 3, 1)
MONDAY = datetime.datetime(2026, 10, 5, 9, 30, tzinfo=datetime.UTC)
EVERYWHERE: Answers = {
    **LOCKED,
    "paper.called": TYPED,
    "paper.story": f"{TYPED}\n{TYPED}",
    "paper.lead": Person(TYPED, TYPED),
    "paper.proof": (Evidence(TYPED, TYPED, TYPED, DAY),),
    "paper.copies": (Evidence(TYPED, TYPED), Evidence(TYPED, TYPED)),
    "paper.rooms": Answer("paper.rooms", Given(12), 1, MONDAY, TYPED),
}
PLANNED: Answers = {**NOT_LOCKED, "paper.plan": Job(TYPED, TYPED, DAY)}
ASKED: Answers = {**LOCKED, "paper.locked": AskSomeone(TYPED, DAY)}
BEFORE = Answer("paper.called", Given(TYPED), 1, MONDAY, TYPED)
PAST = {"paper.called": (Past(MONDAY, BEFORE, True),)}


def in_word(paper: Paper) -> str:
    """Return all words of the file, and what it says of itself."""
    written = document_docx(document_of(paper), MONDAY)
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        return "\n".join(parts.read(name).decode(errors="replace") for name in parts.namelist())


@pytest.mark.parametrize("kind", sorted(LEAVES_THE_HOUSE))
@pytest.mark.parametrize("answers", [EVERYWHERE, PLANNED, ASKED], ids=["kept", "plan", "asked"])
def test_nothing_that_was_typed_is_in_it(library: Library, kind: Kind, answers: Answers) -> None:
    past = PAST if kind is Kind.ANSWERS else {}
    paper = paper_of(library, kind, answers, past, bare=True)
    unfolded = calendar_ics(paper).replace("\r\n ", "") if paper.days else ""
    table = paperwork_csv(paper) if paper.data else ""
    for text in (html(paper), markdown(paper), in_word(paper), unfolded, table):
        assert TYPED not in text
        assert "Rose Court" in text or text in ("", table)


def test_the_same_words_are_there_with_names(library: Library) -> None:
    assert TYPED in paperwork_csv(paper_of(library, Kind.ANSWERS, EVERYWHERE, PAST))
    assert TYPED in paperwork_csv(paper_of(library, Kind.ACTIONS, PLANNED))


def test_choices_days_and_numbers_stay(library: Library) -> None:
    text = paperwork_csv(paper_of(library, Kind.ANSWERS, EVERYWHERE, bare=True))
    for kept in ("12", "3 October 2026", "1 March 2027", "Rose Court"):
        assert kept in text


def test_whose_job_it_is_is_left_out_and_not_denied(library: Library) -> None:
    paper = paper_of(library, Kind.ACTIONS, PLANNED, bare=True)
    (table,) = [part.table for part in paper.sections if part.table]
    *_, whose, by = table.rows[0]
    assert (whose, by) == ("(left out)", "1 March 2027")


def test_it_says_that_names_are_left_out(library: Library) -> None:
    paper = paper_of(library, Kind.ANSWERS, LOCKED, bare=True)
    assert paper.title == "All answers, without names"
    assert paper.notices[0] == library.phrases.line("paperwork.bare-note")


def test_what_was_left_empty_is_still_left_empty(library: Library) -> None:
    text = paperwork_csv(paper_of(library, Kind.ANSWERS, LOCKED, bare=True))
    assert "Left empty" in text
