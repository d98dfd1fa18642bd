"""What looks at papers sees what is wrong: each fault is planted, and found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from playwright.sync_api import Browser

from tests.printed.calendar_faults import calendar_faults
from tests.printed.hostile import RAN
from tests.printed.needed import NEEDED, MissingError, place_of
from tests.printed.page_faults import page_faults
from tests.printed.table_faults import table_faults
from tests.printed.word_faults import file_faults
from wizard.reports.paper_html import html_file

DAY = "1 March 2027"
SAYS = ("Rose Court", "not your submission")
GOOD = (f"<p>This is not your submission. {DAY}</p>", "<h2>What is left</h2>", "<p>Nothing.</p>")


def faults_with(
    browser: Browser, folder: Path, *more: str, instead: tuple[str, str] = ("", "")
) -> str:
    """Return what is found wrong with a good page to which something was added, or changed."""
    text = html_file("A paper", SAYS[0], "This is not your submission", (*GOOD, *more))
    file = folder / "page.html"
    file.write_text(text.replace(*instead, 1), "utf-8")
    return "\n".join(page_faults(browser, file, SAYS, ("A paper", "What is left"), DAY))


def test_nothing_is_wrong_with_a_good_page(browser: Browser, tmp_path: Path) -> None:
    assert faults_with(browser, tmp_path) == ""


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ('<img alt="" src="https://example.org/x.png">', "the console says"),
        (f"<script>{RAN}</script>", "what somebody typed has run"),
        ("<script>alert(1)</script>", "it asks in a window of its own"),
        (f'<p onclick="{RAN}">Press</p>', "something runs when it is touched"),
        ('<p style="color: #949494">Grey</p>', "color-contrast"),
        ("<h4>Deep</h4>", "skip a rank"),
        ("<h1>Twice</h1>", "do not begin with the one of the first rank"),
        ("<table><tr><th>A</th><td>b</td></tr></table>", "cells that name a row or column"),
        ('<p style="width: 2000px">Wide</p>', "there is room for"),
        ('<p style="overflow: hidden; height: 5px">Cut off</p>', "text is cut off"),
        ('<p style="margin-top: -1.6rem">Over the one before</p>', "text is over other text"),
        ('<p style="display: none">Hidden</p>', "text is hidden"),
        ('<p style="break-before: page">&#32;</p>', "is empty"),
        ('<a href="https://example.org/">away</a>', "has something that acts"),
        ("<style>@media (prefers-color-scheme: dark) { p { color: #ddd } }</style>", "dark"),
    ],
)
def test_what_is_planted_in_a_page_is_found(
    browser: Browser, tmp_path: Path, planted: str, found: str
) -> None:
    assert found in faults_with(browser, tmp_path, planted)


@pytest.mark.parametrize(
    ("instead", "found"),
    [
        (("en-GB", "fr"), "its language is"),
        (("size: A4", "size: A5"), "is no A4"),
        (("@top-right", "@nowhere"), "page 2 does not say 'not your submission'"),
        (("margin: 24mm 18mm", "margin: 24mm 5mm"), "is beyond the margin"),
        ((DAY, "one day"), f"it does not say {DAY!r}"),
        (("<h2>What is left</h2>", ""), "it does not say 'What is left'"),
    ],
)
def test_what_a_page_lacks_is_found(
    browser: Browser, tmp_path: Path, instead: tuple[str, str], found: str
) -> None:
    second = '<p style="break-before: page">The second sheet</p>'
    assert found in faults_with(browser, tmp_path, second, instead=instead)


def test_what_a_spreadsheet_makes_of_a_cell_is_found(tmp_path: Path) -> None:
    written, read = tmp_path / "table.csv", tmp_path / "table.xlsx"
    with written.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(("=1+1", "00120", "Rose Court", "12"))
    book = Workbook()
    book.worksheets[0].append(("=1+1", 120, "Rose Court", 12))
    book.save(read)
    assert table_faults(written, read) == ["A1 is worked out", "'00120' became '120'"]
    book.worksheets[0].append(("more",))
    book.save(read)
    assert table_faults(written, read) == ["there were 1 rows, and there are 2"]


def test_what_a_file_for_a_word_processor_asks_for_is_found(tmp_path: Path) -> None:
    file = Document()
    file.part.relate_to("https://example.org/x.png", "image", is_external=True)
    file.save(str(tmp_path / "paper.docx"))
    assert list(file_faults(tmp_path / "paper.docx")) == [
        "word/_rels/document.xml.rels points to something outside"
    ]


def test_what_a_calendar_sends_is_found(tmp_path: Path) -> None:
    file = tmp_path / "days.ics"
    event = ("BEGIN:VEVENT", "UID:1", "SUMMARY:Publish", "ATTENDEE:mailto:a@b.uk", "END:VEVENT")
    lines = ("BEGIN:VCALENDAR", *event, "END:VCALENDAR")
    file.write_bytes("".join(f"{line}\r\n" for line in lines).encode())
    found = calendar_faults(file)
    assert "a day has no DTSTART" in found
    assert "VEVENT has ATTENDEE" in found


@pytest.mark.parametrize("program", NEEDED)
def test_a_program_that_is_not_there_is_named(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingError, match=f"{program} is not on this computer: install "):
        place_of(program)
