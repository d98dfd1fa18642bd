"""Papers for a word processor: whole, real headings and tables, and nothing that acts."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import docx
import pytest
from docx.document import Document as File
from docx.oxml.ns import qn
from docx.table import Table as Grid

from tests.reports.letters import TO_BRIGHTBYTE, letter_of
from tests.reports.papers_made import paper_of, texts
from tests.reports.sheets import LOCKED, NOT_LOCKED, Answers, sheet_of
from tests.reports.test_paperwork_forms import MORE_TRICKS, hostile, hostile_plan
from tests.reports.test_record import record_of
from tests.reports.test_without_names import PAST, TYPED
from tests.session.viewing import harms
from wizard.library import Library
from wizard.paperwork.wish import Kind
from wizard.reports.document_docx import LONGEST, STAYS_WHOLE, document_docx
from wizard.reports.documents import AnyPaper, document_of
from wizard.words.blocks import lines_of, text_of

NOW = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
PARTS = {"document", "header1", "footer1"}
"""The parts of the file that have words of ours."""


def file_of(paper: AnyPaper) -> bytes:
    return document_docx(document_of(paper), NOW)


def opened(paper: AnyPaper) -> File:
    return docx.Document(io.BytesIO(file_of(paper)))


def said(file: File) -> list[str]:
    """Return the lines of a file in their order, those in tables too."""
    found: list[str] = []
    for block in file.iter_inner_content():
        if isinstance(block, Grid):
            found += [cell.text for row in block.rows for cell in row.cells]
        else:
            found.append(block.text)
    return [line for text in found for line in text.split("\n") if line.strip()]


def ranks(file: File) -> Iterator[int]:
    for paragraph in file.paragraphs:
        name = paragraph.style.name if paragraph.style else ""
        if name and name.startswith("Heading "):
            yield int(name.removeprefix("Heading "))


@pytest.fixture(params=["sheet", "letter", *Kind], ids=str)
def made(request: pytest.FixtureRequest, library: Library, shipped_library: Library) -> AnyPaper:
    match request.param:
        case "sheet":
            return sheet_of(library, LOCKED)
        case "letter":
            return letter_of(shipped_library, TO_BRIGHTBYTE)
    return paper_of(library, Kind(request.param), NOT_LOCKED)


def test_headings_are_real_and_go_down_one_level_at_a_time(made: AnyPaper) -> None:
    file = opened(made)
    levels = list(ranks(file))
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= level + 1 for level, below in pairwise(levels))
    assert file.paragraphs[0].text == made.title


def test_it_is_a_page_of_a4_in_british_english_that_says_whose_it_is_and_what_it_is_not(
    made: AnyPaper,
) -> None:
    file = opened(made)
    (page,) = file.sections
    assert page.page_width
    assert page.page_height
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert page.header.paragraphs[0].text == made.service
    foot = page.footer.paragraphs[0]
    assert foot.text.startswith(made.every_page)
    fields = [field.get(qn("w:instr")) for field in foot._p.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    languages = {one.get(qn("w:val")) for one in file.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_its_properties_name_the_paper_and_no_person(made: AnyPaper) -> None:
    about = opened(made).core_properties
    assert about.title == f"{made.service}: {made.title}"
    assert (about.author, about.last_modified_by) == ("DSPT Wizard", "DSPT Wizard")
    assert about.created == about.modified == NOW
    assert about.comments == ""


@pytest.mark.parametrize("kind", [*Kind], ids=str)
@pytest.mark.parametrize("answers", [{}, LOCKED, NOT_LOCKED], ids=["none", "locked", "not locked"])
def test_everything_on_the_paper_is_there_once(
    library: Library, kind: Kind, answers: Answers
) -> None:
    paper = paper_of(library, kind, answers)
    assert sorted(said(opened(paper))) == sorted(texts(paper))


def test_everything_on_the_sheet_is_there(library: Library) -> None:
    sheet = sheet_of(library, LOCKED)
    shown = "\n".join(said(opened(sheet)))
    expected = [sheet.not_sent, *sheet.notices, *sheet.counts.lines]
    expected += [f"{line.label}: {line.text}" for line in sheet.profile]
    for item in sheet.items:
        parts = [text for part in item.parts for text in (part.heading, *part.lines)]
        expected += [item.heading, item.status, item.doubt, item.how, *parts]
        expected += [text_of(line) for line in lines_of(item.words)]
    assert [text for text in expected if text not in shown] == []


def test_a_record_has_what_was_written_down(library: Library) -> None:
    record = record_of(library)
    shown = said(opened(record))
    parts = (*record.facts, *record.written, *([record.left] if record.left else []))
    expected = [record.note, record.made, record.by_when]
    expected += [text for part in parts for text in (part.heading, *part.lines) if text]
    assert [text for text in expected if text not in shown] == []


def test_below_each_question_of_the_letter_is_room(shipped_library: Library) -> None:
    letter = letter_of(shipped_library, TO_BRIGHTBYTE)
    styles = [paragraph.style for paragraph in opened(letter).paragraphs]
    rooms = [style for style in styles if style and style.name == "Room for an answer"]
    assert len(rooms) == letter.count > 0


def test_a_table_names_its_columns_on_every_page_and_keeps_rows_whole(library: Library) -> None:
    file = opened(paper_of(library, Kind.ANSWERS, LOCKED))
    assert file.tables
    for table in file.tables:
        assert table.style
        assert table.style.name == "Table Grid"
        marked = [bool(list(row._tr.iter(qn("w:tblHeader")))) for row in table.rows]
        assert marked == [True, *[False] * (len(table.rows) - 1)]
        assert all(list(row._tr.iter(qn("w:cantSplit"))) for row in table.rows)


def test_a_row_longer_than_a_page_may_go_on_to_the_next(library: Library) -> None:
    paper = paper_of(library, Kind.ANSWERS, {"paper.story": "x" * (STAYS_WHOLE + 1)})
    rows = [row for table in opened(paper).tables for row in table.rows]
    long = [row for row in rows if len(row.cells[1].text) > STAYS_WHOLE]
    assert long
    assert not [row for row in long if list(row._tr.iter(qn("w:cantSplit")))]


@pytest.mark.parametrize("trick", [*MORE_TRICKS, "\ufffe\uffff"], ids=lambda text: ascii(text)[:30])
def test_what_people_typed_is_text_and_adds_nothing_to_the_file(
    library: Library, trick: str
) -> None:
    """There are no links, pictures, objects or fields but the numbers of the pages."""
    known = names_in(file_of(paper_of(library, Kind.ANSWERS, LOCKED)))
    for paper in (
        paper_of(library, Kind.ANSWERS, hostile(trick)),
        paper_of(library, Kind.ACTIONS, hostile_plan(trick)),
        sheet_of(library, hostile(trick)),
    ):
        written = file_of(paper)
        assert names_in(written) == known
        with zipfile.ZipFile(io.BytesIO(written)) as parts:
            ours = {name: parts.read(f"word/{name}.xml").decode() for name in PARTS}
        for text in ours.values():
            assert "hyperlink" not in text
            assert not harms(text.replace("\r", "\n"))
        assert ours["document"].count("w:fldSimple") == 0


def names_in(written: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(written)) as parts:
        return sorted(parts.namelist())


def test_a_name_too_long_for_a_property_is_cut_there_and_nowhere_else(library: Library) -> None:
    sheet = replace(sheet_of(library, LOCKED), title="x" * 1_000)
    file = opened(sheet)
    assert len(file.core_properties.title) == 255
    assert file.paragraphs[0].text == sheet.title


def test_with_its_history_it_says_what_was_said_before(library: Library) -> None:
    paper = paper_of(library, Kind.ANSWERS, LOCKED, PAST)
    assert any(TYPED in line for line in said(opened(paper)))
    assert not any(TYPED in line for line in said(opened(paper_of(library, Kind.ANSWERS, LOCKED))))


@pytest.mark.parametrize("story", ["We lock up at ten. " * 55_000, "x" * 1_000_000], ids=len)
def test_a_megabyte_is_written_in_full_in_paragraphs_that_can_be_laid_out(
    library: Library, story: str
) -> None:
    file = opened(paper_of(library, Kind.ANSWERS, {"paper.story": story}))
    cells = [cell for table in file.tables for row in table.rows for cell in row.cells]
    (long,) = [cell for cell in cells if len(cell.text) >= len(story.strip())]
    pieces = [paragraph.text for paragraph in long.paragraphs]
    assert "".join("".join(pieces).split()) == "".join(story.split())
    assert max(map(len, pieces)) <= LONGEST
    words = {word for piece in pieces for word in piece.split()}
    assert len(story.split()) == 1 or words == set(story.split()), "it is cut between words"
