"""The letter on paper and in an email: safe, whole, and with room for every answer."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.reports.forms import html, markdown
from tests.reports.letters import FOR_ONESELF, TO_BRIGHTBYTE, letter_of
from tests.reports.sheets import Answers
from tests.reports.test_sheet_html import TRICKS, Reader, style_of
from tests.reports.test_sheet_markdown import inside
from wizard.letter import Letter
from wizard.library import Library


@pytest.fixture(params=[TO_BRIGHTBYTE, FOR_ONESELF, {}], ids=["company", "oneself", "no names"])
def letter(request: pytest.FixtureRequest, shipped_library: Library) -> Letter:
    return letter_of(shipped_library, request.param)


def texts(letter: Letter) -> list[str]:
    """Return everything in a letter but its questions, in order."""
    said = " ".join(letter.said)
    head = [letter.title, letter.service, letter.goes_to, letter.day, letter.not_official, said]
    return [text for text in (*head, letter.numbers, *letter.signed) if text]


# As a page.


def test_every_tag_is_closed_and_headings_go_down_one_level_at_a_time(letter: Letter) -> None:
    page = Reader(html(letter))
    assert page.open == []
    assert dict(page.tags)["html"] == {"lang": "en-GB"}
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(below <= level + 1 for level, below in pairwise(levels))
    assert page.inside("h2") == [topic.heading for topic in letter.topics]


def test_everything_in_the_letter_is_on_the_page(letter: Letter) -> None:
    page = Reader(html(letter))
    shown = [text for _, text in page.texts]
    assert [text for text in texts(letter) if text not in shown] == []
    asked = [text for topic in letter.topics for _, text in topic.questions]
    assert [text for text in shown if text in asked] == asked
    numbers = [text for text in page.inside("strong") if text.endswith(".")][1:]
    assert numbers == [f"{number}." for number in range(1, letter.count + 1)]


def test_below_each_question_is_a_box_for_the_answer(letter: Letter) -> None:
    page = html(letter)
    boxes = [tag for tag, names in Reader(page).tags if names.get("class") == "room"]
    assert len(boxes) == letter.count > 0
    height = re.search(r"\.room \{[^}]*min-height: (\d+)mm", style_of(page))
    assert height, "it is measured in what paper is measured in"
    assert int(height.group(1)) >= 15
    assert re.search(r"article[^{]*\{ break-inside: avoid", style_of(page))
    assert re.search(r"\.asked-about h2 \{[^}]*break-inside: avoid", style_of(page))


def test_there_is_nothing_to_sign_where_nothing_is_asked(shipped_library: Library) -> None:
    nothing = letter_of(replace(shipped_library, for_it_company={}))
    for written in (html(nothing), markdown(nothing)):
        assert nothing.said[0] in written
        assert not any(line in written for line in nothing.signed)


def test_it_needs_no_network_and_runs_nothing(letter: Letter) -> None:
    page = html(letter)
    tags = {tag for tag, _ in Reader(page).tags}
    assert tags.isdisjoint({"script", "link", "img", "iframe", "object", "a", "form", "input"})
    assert "url(" not in page


@pytest.mark.parametrize("trick", TRICKS, ids=lambda text: ascii(text)[:30])
def test_a_name_is_text_wherever_it_stands(shipped_library: Library, trick: str) -> None:
    names: Answers = {
        **TO_BRIGHTBYTE,
        "journey.organisation": trick,
        "it-company.name": trick,
    }
    page = html(letter_of(shipped_library, names))
    plain, found = Reader(html(letter_of(shipped_library))), Reader(page)
    assert found.tags == plain.tags
    assert found.open == []
    assert [tag for tag, _ in found.texts] == [tag for tag, _ in plain.texts]
    assert not {character for character in page if not character.isprintable()} - {"\n"}


# As Markdown.


def test_everything_in_the_letter_is_in_the_markdown_with_empty_lines_to_answer(
    letter: Letter,
) -> None:
    written = markdown(letter)
    shown = [token.content for token in inside(written) if token.type == "text"]
    told = [text for text in texts(letter) if text not in shown]
    assert told == []
    headings = [f"## {topic.heading}" for topic in letter.topics]
    assert [line for line in written.splitlines() if line.startswith("## ")] == headings
    for number in range(1, letter.count + 1):
        after = written.split(f"**{number}.** ", 1)[1]
        question, answer, room = after.split("\n\n", 2)
        assert question in [text for topic in letter.topics for _, text in topic.questions]
        assert answer == letter.room
        assert room.startswith("\n")


@pytest.mark.parametrize("trick", TRICKS, ids=lambda text: ascii(text)[:30])
def test_a_name_is_no_markup(shipped_library: Library, trick: str) -> None:
    names: Answers = {
        **TO_BRIGHTBYTE,
        "journey.organisation": trick,
        "it-company.name": trick,
    }
    plain = [token.type for token in inside(markdown(letter_of(shipped_library)))]
    found = [token.type for token in inside(markdown(letter_of(shipped_library, names)))]
    extra = {"text", "text_special"}
    assert [kind for kind in found if kind not in extra] == [
        kind for kind in plain if kind not in extra
    ]
