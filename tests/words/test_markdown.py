"""Markdown as sections of blocks: what it becomes, where it stands, and what ends the reading.

The mistakes and their lines are in tests/fixtures/words/bad.
"""

import pytest

from wizard.dialogue.source import Mapping, Scalar, Source
from wizard.words.blocks import Block, Items, Line, Paragraph, Span, text_of
from wizard.words.markdown import MAX_BYTES, Document, Section, read_document

LINK = "https://example.org"


def read(data: str | bytes) -> tuple[Document | None, list[str]]:
    source = Source("w.md")
    document = read_document(source, data.encode() if isinstance(data, str) else data)
    return document, [str(finding) for finding in source.findings]


def sections(text: str | bytes) -> tuple[Section, ...]:
    """Return the sections of a document without a mistake."""
    document, findings = read(text)
    assert findings == []
    assert document is not None
    return document.sections


def blocks(text: str) -> tuple[Block, ...]:
    """Return what stands in a document without headings."""
    (section,) = sections(text)
    return section.blocks


def line(text: str) -> Line:
    """Return the words of the only paragraph."""
    (block,) = blocks(text)
    assert isinstance(block, Paragraph)
    return block.line


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("plain", (Span("plain"),)),
        ("two\nlines", (Span("two lines"),)),
        ("**strong**", (Span("strong", strong=True),)),
        ("*gentle*", (Span("gentle", emphasis=True),)),
        ("_gentle_", (Span("gentle", emphasis=True),)),
        ("***both***", (Span("both", strong=True, emphasis=True),)),
        ("**a *b***", (Span("a ", strong=True), Span("b", strong=True, emphasis=True))),
        (f"[here]({LINK})", (Span("here", link=LINK),)),
        (f"[*here*]({LINK})", (Span("here", emphasis=True, link=LINK),)),
        (f"<{LINK}>", (Span(LINK, link=LINK),)),
        (f"[a]({LINK}) b", (Span("a", link=LINK), Span(" b"))),
        ("[a](glossary:dspt)", (Span("a", term="dspt"),)),
        ("[a **b**](glossary:dspt)", (Span("a ", term="dspt"), Span("b", True, term="dspt"))),
        ("{people}", (Span("", slot="people"),)),
        ("{t.a-b_c2}", (Span("", slot="t.a-b_c2"),)),
        ("a {b}c{d}", (Span("a "), Span("", slot="b"), Span("c"), Span("", slot="d"))),
        ("**{b}**", (Span("", strong=True, slot="b"),)),
        (f"[{{b}} here]({LINK})", (Span("", link=LINK, slot="b"), Span(" here", link=LINK))),
        ("[{b}](glossary:dspt)", (Span("", term="dspt", slot="b"),)),
        (r"\*no star\* &amp; 5 &lt; 6", (Span("*no star* & 5 < 6"),)),
        ("5 * 6 _ 7 ~~8~~ | 9 |", (Span("5 * 6 _ 7 ~~8~~ | 9 |"),)),
        ("[no link] (at all)", (Span("[no link] (at all)"),)),
        ("café — ö 漢字 👍", (Span("café — ö 漢字 👍"),)),
    ],
)
def test_a_paragraph_becomes_spans(text: str, spans: Line) -> None:
    assert line(text) == spans


@pytest.mark.parametrize(
    ("text", "words", "numbered"),
    [
        ("- a\n- b", ["a", "b"], False),
        ("* a\n\n* b", ["a", "b"], False),
        ("1. a\n2. b", ["a", "b"], True),
        ("7) a\n7) b", ["a", "b"], True),
        ("- a\n  goes on\n- b", ["a goes on", "b"], False),
    ],
)
def test_a_list(text: str, words: list[str], numbered: bool) -> None:
    (block,) = blocks(text)
    assert isinstance(block, Items)
    assert [text_of(line) for line in block.lines] == words
    assert block.numbered is numbered


def test_two_lists_follow_one_another() -> None:
    first, second = blocks("- a\n- b\n\n1. c\n")
    assert isinstance(first, Items)
    assert isinstance(second, Items)
    assert (len(first.lines), len(second.lines)) == (2, 1)


@pytest.mark.parametrize(
    "text", ["- a\n  - b", "- a\n\n  b", "-\n", "- > a", "- # a", "- `a`\n  - b"]
)
def test_an_item_of_a_list_has_one_line_of_words(text: str) -> None:
    _, findings = read(f"{text}\n- next\n\nAfter it.\n")
    assert [finding for finding in findings if "one paragraph of words" in finding] != []


def test_what_follows_a_refused_block_is_still_read() -> None:
    document, findings = read("> - a\n>   - b\n\n- c\n  - d\n    - e\n- f\n\n# g\n\nh\n")
    assert [finding[:9] for finding in findings] == ["w.md:1:1:", "w.md:5:1:"]
    assert document is not None
    before, after = document.sections
    assert before.blocks == (
        Paragraph(()),
        Items(((Span("c"),), (Span("f"),))),
    )
    assert after == Section(1, "g", 9, (Paragraph((Span("h"),)),), (11,))


def test_sections_know_their_lines() -> None:
    assert sections("before\n\n# One\n\na\nb\n\n- c\n## Two\n### Three\n\nd\n") == (
        Section(0, "", 1, (Paragraph((Span("before"),)),), (1,)),
        Section(1, "One", 3, (Paragraph((Span("a b"),)), Items(((Span("c"),),))), (5, 8)),
        Section(2, "Two", 9, (), ()),
        Section(3, "Three", 10, (Paragraph((Span("d"),)),), (12,)),
    )


def test_an_empty_document_has_no_sections() -> None:
    assert sections("") == ()
    assert sections("\n \n") == ()


@pytest.mark.parametrize("level", [4, 5, 6])
def test_headings_too_deep(level: int) -> None:
    _, findings = read(f"a\n\n{'#' * level} b\n")
    assert findings == ["w.md:3:1: Headings have one to three '#'. Take some away."]


def test_a_mistake_in_the_middle_of_a_paragraph_names_its_own_line() -> None:
    _, findings = read("a\nb  \nc `d`\ne {f\n")
    assert [finding[:9] for finding in findings] == ["w.md:2:1:", "w.md:3:3:", "w.md:4:3:"]


FRONT = "---\na: b\n---\n"


@pytest.mark.parametrize(
    "text", [FRONT, FRONT.strip(), FRONT.replace("\n", "\r\n"), "\ufeff" + FRONT]
)
def test_the_front_matter(text: str) -> None:
    document, findings = read(text)
    assert findings == []
    assert document is not None
    assert document.front == Mapping(((Scalar("a", 2, 1), Scalar("b", 2, 4)),), 2, 1)
    assert document.sections == ()


@pytest.mark.parametrize("text", ["a", "", "\n---\na: b\n---\n"])
def test_a_document_may_have_none(text: str) -> None:
    document, _ = read(text)
    assert document is not None
    assert document.front is None


def test_lines_are_counted_from_the_top_of_the_file() -> None:
    document, findings = read("---\na: b\n\nc: d\n---\n\n# e\n\n> f\n")
    assert document is not None
    assert [section.line for section in document.sections] == [7]
    assert [finding[:9] for finding in findings] == ["w.md:9:1:"]


def test_the_front_matter_ends_at_the_first_line_of_dashes() -> None:
    document, findings = read("---\na: b\n---\nc\n\n---\n")
    assert document is not None
    assert document.front == Mapping(((Scalar("a", 2, 1), Scalar("b", 2, 4)),), 2, 1)
    assert [finding[:9] for finding in findings] == ["w.md:6:1:"]


@pytest.mark.parametrize(
    ("front", "finding"),
    [
        ("[" * 900, "w.md:2:41: This is nested more than 40 deep."),
        ("[" * 5_000, "w.md:2:1001: This is nested more than 40 deep."),
        ("? " * 5_000, "w.md:2:81: This is nested more than 40 deep."),
        ("a: !!python/object/apply:os.system [b]", None),
        ("a: &a [*a]", "w.md:2:8: '*a' stands for a value from elsewhere."),
        ("a: b\n...\nc: d", "w.md:4:1: This is not YAML"),
        ("a: b\na: c", "w.md:3:1: 'a' is already on line 2."),
        ("a", "w.md:2:1: The front matter is made of 'key: value' lines."),
        ("a: b\n\tc: d", "w.md:3:1: A tab is used to indent this line."),
    ],
)
def test_hostile_front_matter(front: str, finding: str | None) -> None:
    _, findings = read(f"---\n{front}\n---\n# a\n")
    if finding is None:
        assert findings == []
    else:
        assert len(findings) == 1
        assert findings[0].startswith(finding)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_how_a_file_was_saved_does_not_matter(ending: str, mark: str) -> None:
    text = mark + ending.join(["# a", "b", "c", "", "- d", "- e"])
    (section,) = sections(text)
    assert section.blocks == (Paragraph((Span("b c"),)), Items(((Span("d"),), (Span("e"),))))


@pytest.mark.parametrize(
    ("data", "finding"),
    [
        ("# é".encode("latin-1"), "w.md:1:1: This line is not UTF-8. Save the file as UTF-8."),
        ("a\nb\né".encode("cp1252"), "w.md:3:1: This line is not UTF-8. Save the file as UTF-8."),
        ("a".encode("utf-16"), "w.md:1:1: This line is not UTF-8. Save the file as UTF-8."),
        ("ab".encode("utf-16-le"), "w.md:1:2: This line has a character that no text has."),
        (b"a\n\xed\xa0\x80", "w.md:2:1: This line is not UTF-8. Save the file as UTF-8."),
        (b"a\nb\x00", "w.md:2:2: This line has a character that no text has. Remove it."),
        (b"a\rb", "w.md:1:2: This line has a character that no text has. Remove it."),
        (b"a\n\nb\xc2\x9b1m", "w.md:3:2: This line has a character that no text has. Remove it."),
    ],
)
def test_what_is_no_text_is_not_read(data: bytes, finding: str) -> None:
    document, findings = read(data)
    assert document is None
    assert len(findings) == 1
    assert findings[0].startswith(finding)


def test_a_file_of_two_megabytes_is_refused_before_it_is_read() -> None:
    assert read(b"\xff" * 2_000_000) == (
        None,
        ["w.md:1:1: This file has more than 100,000 bytes. Make it smaller, or split it."],
    )


def test_the_largest_file_allowed_is_read() -> None:
    paragraph = "word " * 1_999 + "\n\n"
    text = paragraph * (MAX_BYTES // len(paragraph))
    assert len(blocks(text)) == 10


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "](" * 50_000,
        "![" * 50_000,
        "[a](" * 25_000,
        "[a](" + "(" * 90_000,
        ">" * 100_000,
        "> " * 50_000,
        "- " * 50_000,
        "1. " * 30_000,
        "*a" * 50_000,
        "**a " * 25_000,
        "_ " * 50_000,
        "`" * 100_000,
        "<" * 100_000,
        "<!--" * 25_000,
        "&" * 100_000,
        "{" * 100_000,
        "{a" * 50_000,
        "\\[" * 50_000,
    ],
    ids=lambda text: text[:8],
)
def test_a_hundred_thousand_brackets_or_quotes_do_not_end_the_process(text: str) -> None:
    document, _ = read(text)
    assert document is not None
    assert len(document.sections) <= 1
