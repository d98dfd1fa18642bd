"""What every paper says, whatever its form: whose it is, of which year and day, and what it is not.

A record of what went wrong, or of a quiz, belongs to a service and to no year.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest
import vobject

from tests.reports.forms import html, markdown
from tests.reports.letters import TO_BRIGHTBYTE
from tests.reports.sheets import DAY, NAMED, speaker_of
from tests.reports.test_quiz_record import ALL_RIGHT
from tests.reports.test_quiz_record import record_of as quiz_record_of
from tests.reports.test_record import WRITTEN, record_of
from tests.reports.test_sheet_html import Reader
from wizard.letter import make_letter
from wizard.library import Library
from wizard.paperwork.paper import Paper
from wizard.paperwork.wish import Kind, Wish, wanted_paper
from wizard.paperwork.worksheets import make_worksheets
from wizard.reports.calendar_ics import calendar_ics
from wizard.reports.document_docx import document_docx
from wizard.reports.documents import AnyPaper, document_of
from wizard.sheet import make_sheet
from wizard.toolkit.edition import Edition

NOW = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
NOT_SENT = "This is not your submission"
NOTHING_IS_SENT = "Nothing is sent from here"
Words = Callable[[AnyPaper], str]


def on_the_page(paper: AnyPaper) -> str:
    return " ".join(text for _, text in Reader(html(paper)).texts)


def in_markdown(paper: AnyPaper) -> str:
    return markdown(paper).replace("\\", "")


def in_a_word_processor(paper: AnyPaper) -> str:
    file = docx.Document(io.BytesIO(document_docx(document_of(paper), NOW)))
    return "\n".join(paragraph.text for paragraph in file.paragraphs)


FORMS: dict[str, Words] = {"html": on_the_page, "md": in_markdown, "docx": in_a_word_processor}


def papers_of_a_year(library: Library, edition: Edition) -> dict[str, AnyPaper]:
    """Return every paper that is about the toolkit of a year."""
    speaker = speaker_of(library, {**NAMED, **TO_BRIGHTBYTE}, edition)
    worksheets = make_worksheets(library, edition, DAY, ["staff-list"], "Lists")
    found: dict[str, AnyPaper] = {"toolkit": make_sheet(speaker), "worksheets": worksheets}
    for wish in (Wish(kind, bare=bare) for kind in Kind for bare in (False, True)):
        found[wish.name] = wanted_paper(speaker, wish, lambda _: ())
    return found


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("checked", [False, True], ids=["not-checked", "checked"])
def test_every_paper_says_whose_it_is_which_year_its_status_and_that_it_is_no_submission(
    shipped_library: Library, form: str, *, checked: bool
) -> None:
    phrase = shipped_library.phrases.line
    edition = shipped_library.editions["2025-26"] if checked else shipped_library.edition
    status = phrase("sheet.provisional")
    if checked:
        status = phrase("sheet.checked", edition="2025-26", day="22 November 2026")
    for name, paper in papers_of_a_year(shipped_library, edition).items():
        text = FORMS[form](paper)
        whose = phrase("worksheet.about-service") if name == "worksheets" else "Rose Court"
        for said in (whose, edition.id, status, "22 November 2026", NOT_SENT):
            assert said in text, (name, said)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("checked", [False, True], ids=["not-checked", "checked"])
def test_the_letter_says_so_to_a_company(
    shipped_library: Library, form: str, *, checked: bool
) -> None:
    edition = shipped_library.editions["2025-26"] if checked else shipped_library.edition
    speaker = speaker_of(shipped_library, {**TO_BRIGHTBYTE, **NAMED}, edition)
    text = FORMS[form](make_letter(speaker))
    status = "checked on 22 November 2026" if checked else "not checked yet"
    for said in (
        "Rose Court",
        edition.id,
        status,
        "22 November 2026",
        "nothing is sent in with it",
    ):
        assert said in text


@pytest.mark.parametrize("form", FORMS)
def test_a_record_says_whose_it_is_its_day_and_that_it_is_sent_nowhere(
    shipped_library: Library, library: Library, form: str
) -> None:
    for record in (record_of(shipped_library, WRITTEN), quiz_record_of(library, ALL_RIGHT)):
        text = FORMS[form](replace(record, service="Rose Court"))
        for said in ("Rose Court", "22 November 2026", NOTHING_IS_SENT):
            assert said in text


def test_every_day_in_a_calendar_says_it_too(shipped_library: Library) -> None:
    paper = papers_of_a_year(shipped_library, shipped_library.edition)["calendar"]
    assert isinstance(paper, Paper)
    for entry in vobject.readOne(calendar_ics(paper)).vevent_list:
        for said in ("Rose Court, 2026-27", "Provisional", "22 November 2026", NOT_SENT):
            assert said in entry.description.value
