"""The sheet as a page: safe, whole, and right for a screen reader and for paper."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tests.reports.forms import html
from tests.reports.sheets import LOCKED, NAMED, NO_PAPER, NOT_LOCKED, Answers, sheet_of
from wizard.dialogue.values import Evidence
from wizard.library import Library
from wizard.words.blocks import lines_of, text_of

WITHOUT_END = {"meta", "br"}
ALL_OF_IT: Answers = {**LOCKED, "visitors.book": "yes"}


class Reader(HTMLParser):
    """Reads a page as a browser does: every tag with its attributes, and the text inside each."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in WITHOUT_END:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append((self.open[-1] if self.open else "", data.strip()))

    def inside(self, *tags: str) -> list[str]:
        return [text for tag, text in self.texts if tag in tags]


@pytest.fixture(params=[NAMED, LOCKED, NO_PAPER, NOT_LOCKED], ids=ascii)
def answers(request: pytest.FixtureRequest) -> Answers:
    found: Answers = request.param
    return found


def test_every_tag_is_closed_in_order(library: Library, answers: Answers) -> None:
    page = html(sheet_of(library, answers))
    assert page.startswith("<!DOCTYPE html>\n")
    assert Reader(page).open == []


def test_the_language_and_the_title_are_said(library: Library) -> None:
    sheet = sheet_of(library)
    page = Reader(html(sheet))
    assert dict(page.tags)["html"] == {"lang": "en-GB"}
    assert page.inside("title") == [f"{sheet.service}: {sheet.title}"]


def test_headings_go_down_one_level_at_a_time(library: Library, answers: Answers) -> None:
    sheet = sheet_of(library, answers)
    page = Reader(html(sheet))
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(below <= level + 1 for level, below in pairwise(levels))
    assert page.inside("h3") == [item.heading for item in sheet.items]


def test_everything_on_the_sheet_is_there(library: Library, answers: Answers) -> None:
    sheet = sheet_of(library, answers)
    shown = [text for _, text in Reader(html(sheet)).texts]
    expected = [sheet.title, sheet.service, sheet.not_sent, *sheet.notices]
    expected += [text for bar in sheet.counts.bars for text in (f"{bar.label}:", bar.figures)]
    expected += [text for line in sheet.profile for text in (line.label, line.text)]
    for item in sheet.items:
        parts = [text for part in item.parts for text in (part.heading, *part.lines)]
        expected += [item.heading, f"{item.status}.", item.how, *parts]
        expected += [text_of(line) for line in lines_of(item.words)]
    assert [text for text in expected if text and text.strip() not in shown] == []


def test_there_is_one_box_to_copy_from_for_each_text(library: Library) -> None:
    sheet = sheet_of(library, LOCKED)
    tags = Reader(html(sheet)).tags
    boxes = [tag for tag, attributes in tags if attributes.get("class") == "words"]
    assert len(boxes) == sum(1 for item in sheet.items if item.words) == 2


TRICKS = [
    "<script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "<!-- Rose",
    "]]>&amp;&#60;b&#62;",
    "\"' onload=alert(1) x='",
    "<img src=//example.org/x.png>",
    'a"; } @import url(//example.org/x.css); b { content: "',
    "\\3c script\\3e TOP-RIGHT",
    "\x1b]52;c;aGk=\x07\x00\x9b31m",
    "\u202eesoR\u2066",
    "Rose\u2028Court\r\n\x0b",
    "\U0001f339 \u0631\u0648\u0632 \u00e9",
    "x" * 5_000,
]


@pytest.mark.parametrize("trick", TRICKS, ids=lambda text: ascii(text)[:30])
def test_what_people_typed_is_text_wherever_it_stands(library: Library, trick: str) -> None:
    hostile: Answers = {
        **LOCKED,
        "journey.organisation": trick,
        "paper.called": trick,
        "paper.story": trick,
        "paper.proof": (Evidence(trick, trick, trick),),
    }
    page = html(sheet_of(library, hostile))
    plain, found = Reader(html(sheet_of(library, LOCKED))), Reader(page)
    assert found.tags == plain.tags
    assert found.open == []
    assert [tag for tag, _ in found.texts] == [tag for tag, _ in plain.texts]
    assert not {c for c in page if not c.isprintable()} - {"\n"}


def style_of(page: str) -> str:
    (style,) = Reader(page).inside("style")
    return style


@pytest.mark.parametrize("trick", TRICKS, ids=lambda text: ascii(text)[:30])
def test_a_name_on_every_printed_page_cannot_change_the_style(library: Library, trick: str) -> None:
    sheet = sheet_of(library, {"journey.organisation": trick})
    style = style_of(html(sheet))
    first = re.search(r'@top-left \{ content: "((?:\\[0-9a-f]+ )*)"; ', style)
    assert first, "nothing but characters by their numbers"
    codes = first.group(1).replace("\\", "").split()
    named = "".join(chr(int(code, 16)) for code in codes)
    assert named.replace("\u200b", "") == sheet.service
    assert max(map(len, re.split("[\\s\u200b]", named))) <= 24, "a longer word is not broken"
    ordinary = style_of(html(sheet_of(library)))
    without_name = style[: first.start(1)] + style[first.end(1) :]
    name = "".join(f"\\{ord(character):x} " for character in "Rose Court, 2026-27")
    assert without_name == ordinary.replace(name, "", 1)


def test_it_needs_no_network_and_runs_nothing(library: Library) -> None:
    page = html(sheet_of(library, LOCKED))
    tags = Reader(page).tags
    assert {tag for tag, _ in tags}.isdisjoint({"script", "link", "img", "iframe", "object", "a"})
    names = {name for _, attributes in tags for name in attributes}
    assert not {name for name in names if name.startswith("on") or name in ("src", "href")}
    assert "url(" not in page
    assert "@import" not in page
    (policy,) = (a["content"] for _, a in tags if a.get("http-equiv"))
    assert str(policy).startswith("default-src 'none'")


def test_it_is_made_for_paper(library: Library) -> None:
    style = style_of(html(sheet_of(library, LOCKED)))
    assert "size: A4" in style
    assert re.search(r"article[^{]*\{ break-inside: avoid", style)


def test_every_colour_can_be_read_on_white(library: Library) -> None:
    style = style_of(html(sheet_of(library)))
    colours = re.findall(r"(?<!-)color: #([0-9a-f]+)", style)
    assert colours
    for colour in colours:
        assert 1.05 / (brightness(colour) + 0.05) >= 4.5, colour


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour, as the web's accessibility rules define it."""
    digits = "".join(2 * digit for digit in colour) if len(colour) == 3 else colour
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
