"""Markdown files read into sections of blocks, with the line of everything that can be wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

from wizard.dialogue.source import Mapping, Source
from wizard.frozen import dataclass
from wizard.words.blocks import Block, Blocks, Items, Line, Paragraph, Span
from wizard.words.harmless import harmless

MAX_BYTES = 100_000
"""Five times the longest page of words. Markdown is read far more slowly than YAML."""
SLOT = re.compile(r"\{([^{}]*)\}")
SLOT_NAME = re.compile(r"[a-z][a-z0-9._-]*")
GLOSSARY = "glossary:"
USED = "Use paragraphs, lists, **strong**, *emphasis* and links."
NOT_USED = {
    "blockquote_open": ("A quotation", ">"),
    "code_block": ("A line with four spaces in front", ""),
    "code_inline": ("Code", "`"),
    "fence": ("Code", "```"),
    "hardbreak": ("Two spaces or a backslash at the end of a line", ""),
    "hr": ("A line across the page", ""),
    "html_block": ("HTML", "<"),
    "html_inline": ("HTML", "<"),
    "image": ("A picture", "!["),
}
"""What other Markdown can hold, by its token: what it is, and the sign that begins it."""
MARKDOWN = MarkdownIt("commonmark")


@dataclass(frozen=True)
class Section:
    """A heading of level 1 to 3 and what stands below it, up to the next heading.

    `block_lines` are the line numbers of the blocks, for findings about them.
    """

    level: int
    title: str
    line: int
    blocks: Blocks
    block_lines: tuple[int, ...]


@dataclass(frozen=True)
class Document:
    """`typed` are its lines; `front` is the YAML between two lines of dashes at the top, if any."""

    typed: tuple[str, ...]
    front: Mapping | None
    sections: tuple[Section, ...]


def place_of(word: str, typed: Sequence[str], first: int) -> tuple[int, int]:
    """Return line and column of a word in the paragraph or list that begins in line `first`.

    That is the beginning of the line where the word is typed otherwise.
    """
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)" if word.isalpha() else re.escape(word))
    for number, line in enumerate(typed[first - 1 :], first):
        if found := whole.search(line):
            return number, found.start() + 1
        if not line.strip():
            break
    return first, 1


def read_document(source: Source, data: bytes | None) -> Document | None:
    """Return the document; None (and a finding) when the text or its front cannot be read.

    No data is what could not be loaded.
    """
    if data is None or not source.fits(data, MAX_BYTES):
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = 1 + data.count(b"\n", 0, error.start)
        source.mistake((line, 1), "This line is not UTF-8.", "Save the file as UTF-8.")
        return None
    lines = text.split("\n")
    for line, words in enumerate(lines, 1):
        if (safe := harmless(words)) != words:
            column = 1 + next(n for n, one in enumerate(safe) if one != words[n])
            problem = "This line has a character that no text has."
            source.mistake((line, column), problem, "Remove it.")
            return None
    if not text.startswith("---\n"):
        return Document(tuple(lines), None, _sections(source, lines))
    if "---" not in lines[1:]:
        source.mistake((1, 1), "The front matter has no end.", "Close it with a line of '---'.")
        return None
    end = lines.index("---", 1)
    front = source.read("\n".join(lines[1:end]).encode(), first_line=2)
    if isinstance(front, Mapping):
        # As many empty lines as are cut, so that every line keeps its number.
        below = [""] * (end + 1) + lines[end + 1 :]
        return Document(tuple(lines), front, _sections(source, below))
    if front is not None:
        problem = "The front matter is made of 'key: value' lines."
        source.mistake(front, problem, "Begin with 'title: …'.")
    return None


def _sections(source: Source, typed: list[str]) -> tuple[Section, ...]:
    return tuple(_Reader(source, typed).sections())


class _Reader:
    def __init__(self, source: Source, typed: list[str]) -> None:
        self._source = source
        self._typed = typed
        self._tokens = MARKDOWN.parse("\n".join(typed))
        self._place = 0

    def sections(self) -> Iterator[Section]:
        level, title, line = 0, "", 1
        blocks: list[tuple[Block, int]] = []
        while self._place < len(self._tokens):
            token = self._tokens[self._place]
            if token.type == "heading_open":
                if blocks or level:
                    yield _section(level, title, line, blocks)
                level, line, blocks = int(token.tag[1]), _line(token), []
                title = self._tokens[self._place + 1].content
                if level > 3:
                    problem = "Headings have one to three '#'."
                    self._source.mistake((line, 1), problem, "Take some away.")
                self._place += 3
                continue
            blocks.append((self._block(token), _line(token)))
        if blocks or level:
            yield _section(level, title, line, blocks)

    def _block(self, token: Token) -> Block:
        """Read a block; of one that is a mistake, an empty paragraph is left."""
        if token.type == "paragraph_open":
            inline = self._tokens[self._place + 1]
            self._place += 3
            return Paragraph(self._line_of(inline))
        if token.type in ("bullet_list_open", "ordered_list_open"):
            return self._list(token)
        self._not_used(token, _line(token))
        self._skip(token)
        return Paragraph(())

    def _not_used(self, token: Token, line: int) -> None:
        name, sign = NOT_USED[token.type]
        self._source.mistake(place_of(sign, self._typed, line), f"{name} is not used here.", USED)

    def _list(self, opening: Token) -> Block:
        lines: list[Line] = []
        self._place += 1
        while self._tokens[self._place].type == "list_item_open":
            lines.append(self._item())
        self._place += 1
        return Items(tuple(lines), numbered=opening.type.startswith("ordered"))

    def _item(self) -> Line:
        start = self._place
        self._skip(self._tokens[start])
        opening, *inside = self._tokens[start : self._place - 1]
        has_words = bool(inside) and inside[0].type == "paragraph_open"
        beside = inside[3:] if has_words else [*inside, opening]
        if beside:
            problem = "A list has one paragraph of words in each item."
            at = _line(beside[0]) if has_words else _line(opening)
            self._source.mistake((at, 1), problem, "Move the rest, or remove the sign.")
        return self._line_of(inside[1]) if has_words else ()

    def _skip(self, token: Token) -> None:
        """Pass over a block with everything in it."""
        self._place += 1
        if token.nesting != 1:
            return
        while self._tokens[self._place].level > token.level:
            self._place += 1
        self._place += 1

    def _line_of(self, inline: Token) -> Line:
        line_number = _line(inline)
        spans: list[Span] = []
        strong = emphasis = 0
        term = link = ""
        for token in inline.children or ():
            match token.type:
                case "text":
                    made = Span(token.content, strong > 0, emphasis > 0, term, link)
                    spans.extend(self._with_slots(made, line_number))
                case "softbreak":
                    spans.append(Span(" "))
                    line_number += 1
                case "strong_open" | "strong_close":
                    strong += token.nesting
                case "em_open" | "em_close":
                    emphasis += token.nesting
                case "link_open":
                    target = str(token.attrGet("href"))
                    term = target.removeprefix(GLOSSARY) if target.startswith(GLOSSARY) else ""
                    link = "" if term else target
                    if not term and not link.startswith("https://"):
                        self._source.mistake(
                            place_of(target, self._typed, line_number),
                            f"The link '{target}' is neither glossary: nor https://.",
                            "Write it in full, or leave it out.",
                        )
                case "link_close":
                    term = link = ""
                case _:
                    self._not_used(token, line_number)
                    line_number += token.type == "hardbreak"
        return _joined(spans)

    def _with_slots(self, span: Span, line: int) -> Iterator[Span]:
        """Yield the span cut at its {slots}."""
        if brace := re.search("[{}][^{}]*", SLOT.sub("", span.text)):
            at = place_of(brace[0], self._typed, line)
            self._source.mistake(at, "A brace stands alone.", "Write {name}, or no brace.")
        place = 0
        for found in SLOT.finditer(span.text):
            if not SLOT_NAME.fullmatch(found[1]):
                self._source.mistake(
                    place_of(found[0], self._typed, line),
                    f"'{found[0]}' is not a name to be filled in.",
                    "Write it in small letters, as {people}.",
                )
                continue
            if found.start() > place:
                yield Span(span.text[place : found.start()], *_looks(span))
            yield Span("", *_looks(span), slot=found[1])
            place = found.end()
        rest = span.text[place:]
        if rest:
            yield Span(rest, *_looks(span))


def _joined(spans: list[Span]) -> Line:
    """Return the spans with neighbours of the same looks made one."""
    joined: list[Span] = []
    for (looks, slot), alike in groupby(spans, key=lambda span: (_looks(span), span.slot)):
        if slot:
            joined += alike
        else:
            joined.append(Span("".join(span.text for span in alike), *looks))
    return tuple(joined)


def _looks(span: Span) -> tuple[bool, bool, str, str]:
    return span.strong, span.emphasis, span.term, span.link


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _section(level: int, title: str, line: int, blocks: list[tuple[Block, int]]) -> Section:
    return Section(
        level, title, line, tuple(block for block, _ in blocks), tuple(at for _, at in blocks)
    )
