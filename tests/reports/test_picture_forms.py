"""Pictures in each form of a paper: words first, drawn so that they print in black and white."""

from __future__ import annotations

import pytest

from tests.reports.forms import html
from tests.reports.papers_made import paper_of
from tests.reports.test_sheet_html import TRICKS, Reader, style_of
from wizard.library import Library
from wizard.paperwork.wish import Kind
from wizard.reports.picture_html import html_picture
from wizard.reports.picture_markdown import markdown_picture
from wizard.words.picture import Bar, Picture

NAMES = ("done", "not in place yet", "left to do")
PICTURE = Picture(
    (
        Bar("Staffing", "6 of 10 done, 2 not in place yet", 6, 2, 2),
        Bar("Data", "2 of 4 done", 2, 0, 2),
        Bar("Empty", "no job", 0),
    ),
    NAMES,
)


def read(picture: Picture) -> Reader:
    return Reader("".join(html_picture(picture)))


def boxes(page: Reader) -> list[tuple[str | None, str | None]]:
    """Return the fill and the width of each box that is no part of the key."""
    found = [names for tag, names in page.tags if tag == "rect"]
    return [(box["class"], box["width"]) for box in found if box["width"] != "30"]


def test_bars_share_one_scale_and_of_nothing_there_is_nothing() -> None:
    assert boxes(read(PICTURE)) == [
        ("full", "180"),
        ("half", "60"),
        ("empty", "60"),
        ("full", "60"),
        ("empty", "60"),
    ]


def test_each_bar_stands_between_its_words_and_is_hidden_from_a_screen_reader() -> None:
    page = read(PICTURE)
    assert [text for tag, text in page.texts if tag == "span"][:2] == [
        "Staffing:",
        "6 of 10 done, 2 not in place yet",
    ]
    drawings = [names for tag, names in page.tags if tag == "svg"]
    assert len(drawings) == len(PICTURE.bars) + len(NAMES)
    assert all(names["aria-hidden"] == "true" for names in drawings)
    assert ("p", {"class": "key", "aria-hidden": "true"}) in page.tags
    assert page.open == []


def test_parts_are_told_apart_without_a_colour(library: Library) -> None:
    style = style_of(html(paper_of(library, Kind.ACTIONS)))
    assert ".full { fill: currentColor;" in style
    assert ".half, .empty { fill: none; stroke: currentColor; }" in style
    assert "stroke-dasharray" in style
    striped = [names for tag, names in read(PICTURE).tags if tag == "path"]
    assert len(striped) == 2, "one for the part, one for the key"


def test_in_markdown_words_come_first_and_bars_begin_below_each_other() -> None:
    assert "\n\n".join(markdown_picture(PICTURE)).split("\n") == [
        "- Staffing: 6 of 10 done, 2 not in place yet\\",
        f"  `{chr(0x2588) * 18}{chr(0x2592) * 6}{chr(0x2591) * 6}`",
        "- Data: 2 of 4 done\\",
        f"  `{chr(0x2588) * 6}{chr(0x2591) * 6}`",
        "- Empty: no job",
        "",
        f"`{chr(0x2588)}` done, `{chr(0x2592)}` not in place yet, `{chr(0x2591)}` left to do",
    ]


@pytest.mark.parametrize("trick", TRICKS, ids=lambda text: ascii(text)[:30])
def test_no_name_becomes_markup(trick: str) -> None:
    hostile = Picture((Bar(trick, trick, 1, 1, 1),), (trick, trick, trick))
    page = read(hostile)
    assert {tag for tag, _ in page.tags} == {"ul", "li", "span", "svg", "rect", "path", "p"}
    assert page.open == []
    assert "<script" not in "".join(markdown_picture(hostile)).replace("\\<", "")
