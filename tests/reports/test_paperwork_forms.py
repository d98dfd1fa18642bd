"""Papers made of tables, in each form: safe, whole, and right for a screen reader and on paper."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.reports.forms import html, markdown
from tests.reports.papers_made import paper_of, texts
from tests.reports.sheets import LOCKED, NAMED, NOT_LOCKED, Answers
from tests.reports.test_sheet_html import TRICKS, Reader, style_of
from tests.session.viewing import harms
from wizard.dialogue.values import AskSomeone, Evidence, Job, Person
from wizard.library import Library
from wizard.paperwork.paper import Paper
from wizard.paperwork.wish import Kind
from wizard.reports.paperwork_csv import MARK, paperwork_csv, without_formula

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\n=1", "\uff1d1", "\u00a0=1"]
MORE_TRICKS = [*TRICKS, *FORMULAS, '=HYPERLINK("//example.org","x")', 'a","b\r\n"c', "| --- |"]


def hostile(trick: str) -> Answers:
    return {
        **LOCKED,
        "journey.organisation": trick,
        "paper.called": trick,
        "paper.story": f"{trick}\n{trick}",
        "paper.lead": Person(trick, trick),
        "paper.proof": (Evidence(trick, trick, trick),),
    }


def hostile_plan(trick: str) -> Answers:
    return {**NOT_LOCKED, "paper.plan": Job(trick, trick)}


@pytest.fixture(params=[*Kind], ids=str)
def kind(request: pytest.FixtureRequest) -> Kind:
    found: Kind = request.param
    return found


@pytest.fixture(params=[{}, NAMED, LOCKED, NOT_LOCKED, {"paper.locked": AskSomeone("Priya")}])
def paper(request: pytest.FixtureRequest, library: Library, kind: Kind) -> Paper:
    return paper_of(library, kind, request.param)


# As a page.


def test_every_tag_is_closed_and_headings_go_down_one_level_at_a_time(paper: Paper) -> None:
    page = Reader(html(paper))
    assert page.open == []
    assert dict(page.tags)["html"] == {"lang": "en-GB"}
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(below <= level + 1 for level, below in pairwise(levels))
    assert page.inside("h2") == [section.heading for section in paper.sections]


def test_everything_on_the_paper_is_on_the_page(paper: Paper) -> None:
    # A bar is drawn in the middle of its line, so there are no breaks here.
    shown = " ".join(text for _, text in Reader(html(paper)).texts)
    assert [text for text in texts(paper) if text.strip() not in shown] == []


def test_a_table_says_what_its_rows_and_columns_are(paper: Paper) -> None:
    tags = Reader(html(paper)).tags
    scopes = [names["scope"] for tag, names in tags if tag == "th"]
    tables = [section.table for section in paper.sections if section.table]
    assert scopes.count("col") == sum(len(table.columns) for table in tables)
    assert scopes.count("row") == sum(len(table.rows) for table in tables)


def test_it_needs_no_network_and_runs_nothing(paper: Paper) -> None:
    page = html(paper)
    tags = Reader(page).tags
    assert {tag for tag, _ in tags}.isdisjoint({"script", "link", "img", "iframe", "a", "form"})
    assert not [names for _, names in tags if {"src", "href", "style"} & names.keys()]
    assert "url(" not in page


def test_on_a4_columns_are_named_on_every_page_and_rows_stay_whole(paper: Paper) -> None:
    style = style_of(html(paper))
    assert "size: A4" in style
    assert "thead { display: table-header-group; }" in style
    assert "tr { break-inside: avoid; }" in style


@pytest.mark.parametrize("trick", MORE_TRICKS, ids=lambda text: ascii(text)[:30])
def test_what_people_typed_is_text_on_the_page(library: Library, kind: Kind, trick: str) -> None:
    plain = Reader(html(paper_of(library, kind, LOCKED)))
    expected = {tag for tag, _ in plain.tags}
    expected |= {"ul", "li", "table", "thead", "tbody", "tr", "th", "td", "br"}
    expected |= {"svg", "rect", "path", "span"}
    for answers in (hostile(trick), hostile_plan(trick)):
        text = html(paper_of(library, kind, answers))
        page = Reader(text)
        assert page.open == []
        assert {tag for tag, _ in page.tags} <= expected
        assert not harms(text)


# As Markdown.


def test_headings_in_markdown_go_down_one_level_at_a_time(paper: Paper) -> None:
    text = markdown(paper)
    levels = [len(mark) for mark in re.findall("^(#+) ", text, re.MULTILINE)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= level + 1 for level, below in pairwise(levels))


def test_in_markdown_each_cell_is_read_with_its_column(library: Library) -> None:
    text = markdown(paper_of(library, Kind.ACTIONS, NOT_LOCKED))
    assert "- Whose job: Manager\n- By when: 1 March 2027" in text


def test_rows_about_the_same_stand_under_one_heading(library: Library) -> None:
    paper = paper_of(library, Kind.ACTIONS, NOT_LOCKED)
    section = next(one for one in paper.sections if one.table)
    assert section.table
    doubled = replace(section.table, rows=section.table.rows * 2)
    text = markdown(replace(paper, sections=(replace(section, table=doubled),)))
    assert text.count("### ") == 1
    assert text.count("\n- What is missing: ") == 2
    assert text.count("\n  - Whose job: Manager") == 2


@pytest.mark.parametrize("trick", MORE_TRICKS, ids=lambda text: ascii(text)[:30])
def test_what_people_typed_is_no_markup(library: Library, kind: Kind, trick: str) -> None:
    for answers in (hostile(trick), hostile_plan(trick)):
        text = markdown(paper_of(library, kind, answers))
        assert "<script" not in re.sub(r"\\<", "", text)
        assert not harms(text)


# As a table for a spreadsheet.


def read_back(paper: Paper) -> list[list[str]]:
    return list(csv.reader(io.StringIO(paperwork_csv(paper).removeprefix(MARK), newline="")))


@pytest.mark.parametrize("kind", [Kind.ACTIONS, Kind.ANSWERS], ids=str)
def test_the_table_is_read_back_cell_by_cell(paper: Paper) -> None:
    assert paper.data
    assert read_back(paper) == [list(row) for row in (paper.data.columns, *paper.data.rows)]


@pytest.mark.parametrize("kind", [Kind.ACTIONS], ids=str)
def test_lines_end_as_the_standard_has_it_and_a_mark_says_utf8(paper: Paper) -> None:
    text = paperwork_csv(paper)
    assert text.encode().startswith(b"\xef\xbb\xbf")
    assert text.endswith("\r\n")
    assert paper.data
    assert text.count("\r\n") == text.count("\r") == 1 + len(paper.data.rows)


@pytest.mark.parametrize("formula", FORMULAS, ids=ascii)
def test_a_formula_is_text(formula: str) -> None:
    assert without_formula(formula) == f"'{formula}"


@pytest.mark.parametrize(
    "text", ["00120", "07700900123", "1E5", "3/4", "03/04/05", "4-3", " 3/4", "1" * 16]
)
def test_a_number_that_a_spreadsheet_would_write_in_another_way_is_text(text: str) -> None:
    assert without_formula(text) == f"'{text}"


ORDINARY = ["", " ", "Rose - Court", "1 March", "\u05d1\u05d9\u05ea", "a=b"]
ORDINARY += ["0", "12", "1234.5", "2026-11-22", "24/7 care", "07700 900123", "ZA123456"]


@pytest.mark.parametrize("text", ORDINARY)
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert without_formula(text) == text


@pytest.mark.parametrize("kind", [Kind.ACTIONS, Kind.ANSWERS], ids=str)
@pytest.mark.parametrize("trick", MORE_TRICKS, ids=lambda text: ascii(text)[:30])
def test_no_cell_of_what_people_typed_is_a_formula(
    library: Library, kind: Kind, trick: str
) -> None:
    for answers in (hostile(trick), hostile_plan(trick)):
        paper = paper_of(library, kind, answers)
        rows = read_back(paper)
        assert paper.data
        assert {len(row) for row in rows} == {len(paper.data.columns)}
        assert not [cell for row in rows for cell in row if cell.strip()[:1] in tuple("=+-@")]
        assert not harms(paperwork_csv(paper).replace("\r\n", "\n"))
