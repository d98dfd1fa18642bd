"""The sheet as Markdown: what people typed is text, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.reports.forms import markdown
from tests.reports.sheets import LOCKED, NO_PAPER, NOT_LOCKED, Answers, item_of, sheet_of
from wizard.dialogue.values import Evidence
from wizard.library import Library
from wizard.reports.escaped import escaped, fenced
from wizard.words.blocks import lines_of, text_of
from wizard.words.harmless import harmless, harmless_line

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TRICKS = st.text(alphabet="ab1 .)(#+-*_`~<>[]!|&;:=@\\\"'/\n\t", max_size=40)


def inside(markdown: str) -> list[Token]:
    """Return the tokens of Markdown, and those inside its lines."""
    tokens = PARSER.parse(markdown)
    return [one for token in tokens for one in (token, *(token.children or ()))]


@given(st.text(max_size=60) | TRICKS)
@example("# Rose")
@example("1. Rose")
@example("1) Rose")
@example("- Rose")
@example("=====")
@example("<b>Rose</b>")
@example("&lt;b&gt;")
@example("[Rose](https://example.org)")
@example("![Rose](https://example.org)")
@example("```")
@example("~~~")
@example("a | b")
@example("Rose\\")
@example("    Rose")
@example("***")
@example("Rose #")
@example("[x]: https://example.org")
def test_a_line_shows_just_the_text(text: str) -> None:
    line = harmless_line(text).strip()
    for written in (escaped(line), f"- {escaped(line)}", f"### {escaped(line)}"):
        kinds = {token.type for token in inside(written)}
        assert kinds <= {
            *("paragraph_open", "paragraph_close", "inline", "text", "text_special"),
            *("bullet_list_open", "bullet_list_close", "list_item_open", "list_item_close"),
            *("heading_open", "heading_close"),
        }, written
        shown = "".join(token.content for token in inside(written) if token.type == "text")
        assert shown.strip() == line


@pytest.mark.parametrize(
    "text", ["https://example.org", "HTTP://EXAMPLE.ORG", "www.example.org", "a@example.org"]
)
def test_an_address_does_not_become_a_link_by_itself(text: str) -> None:
    written = escaped(f"see {text}")
    assert "\\" in written
    assert text.lower() not in written.lower()


def test_ordinary_text_stays_readable() -> None:
    text = 'Office, blue folder (2nd shelf). "We lock up" - 95%, item 3.2.1!'
    assert escaped(text) == text


@given(st.text(alphabet="a`~\n \\", max_size=40))
def test_a_block_of_words_is_as_typed_whatever_it_holds(text: str) -> None:
    (token,) = PARSER.parse(fenced(harmless(text)))
    assert token.type == "fence"
    assert token.content == harmless(text) + "\n"


@pytest.mark.parametrize("answers", [LOCKED, NO_PAPER, NOT_LOCKED])
def test_everything_on_the_sheet_is_there_in_order(library: Library, answers: Answers) -> None:
    sheet = sheet_of(library, answers)
    tokens = PARSER.parse(markdown(sheet))
    headings = [
        (tokens[place].tag, PARSER.renderInline(tokens[place + 1].content))
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]
    items = [item.heading for item in sheet.items]
    assert [text for tag, text in headings if tag == "h3"] == items
    assert headings[0] == ("h1", sheet.title)
    fences = [token.content for token in tokens if token.type == "fence"]
    pasted = [item.words for item in sheet.items if item.words]
    assert len(fences) == len(pasted)
    for fence, words in zip(fences, pasted, strict=True):
        assert [line for line in fence.splitlines() if line] == [
            text_of(line) for line in lines_of(words)
        ]


def test_nothing_that_people_typed_becomes_markup(library: Library) -> None:
    trick = "```\n# Sent <img src=x onerror=alert(1)> **[x](https://example.org)**"
    answers: Answers = {
        **LOCKED,
        "journey.organisation": trick,
        "paper.called": trick,
        "paper.proof": (Evidence(trick, trick, trick),),
    }
    plain, hostile = (markdown(sheet_of(library, a)) for a in (LOCKED, answers))
    assert [token.type for token in PARSER.parse(plain)] == [
        token.type for token in PARSER.parse(hostile)
    ]
    assert {"html_inline", "html_block", "link_open", "image"}.isdisjoint(
        token.type for token in inside(hostile)
    )


def test_words_to_paste_are_not_wrapped(library: Library) -> None:
    story = "We lock up at ten. " * 60
    sheet = sheet_of(library, {**LOCKED, "paper.story": story})
    assert item_of(sheet, "1.4.1").words
    assert story.strip() in markdown(sheet)
