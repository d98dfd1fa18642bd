"""The words of one Markdown file as people meet them: screen by screen, without the markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from wizard.checking.writing.prose import sentences, words
from wizard.dialogue.finding import Finding
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence, Source
from wizard.words.blocks import Items, Line, Span, lines_of
from wizard.words.markdown import Document, Section, read_document
from wizard.words.reading.folder import GLOSSARY_FILE
from wizard.words.reading.topics import LABEL, TYPE_THIS

SAMPLE = "12"
"""Stands where a number or an answer is filled in."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that are marked as a term of the glossary."""

    term: str
    words: str


@dataclass(frozen=True, slots=True)
class Text:
    """One paragraph, list item or label. `line` is where the block that it is part of begins."""

    said: str
    line: int
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Screen:
    """What stands under one heading, which is what a person may see alone.

    `lines` are its paragraphs and list items; `labels` the words of options and fields.
    """

    title: str
    level: int
    line: int
    lines: tuple[Text, ...]
    labels: tuple[Text, ...] = ()

    @property
    def texts(self) -> tuple[Text, ...]:
        return (*self.lines, *self.labels)

    @property
    def is_state(self) -> bool:
        return self.level == 2 and not self.is_to_type

    @property
    def is_to_type(self) -> bool:
        return self.level == 2 and self.title.startswith(TYPE_THIS)


@dataclass(frozen=True, slots=True)
class Page:
    """One file of words: its name, its lines as typed, and whether it speaks for a flow.

    `called` is what its flow is called in lists, if it has a name.
    """

    file: str
    typed: tuple[str, ...]
    screens: tuple[Screen, ...]
    is_of_flow: bool
    called: Text | None = None

    @property
    def feeds_items(self) -> bool:
        return any(screen.is_to_type for screen in self.screens)

    def texts(self) -> Iterator[Text]:
        return (text for screen in self.screens for text in screen.texts)

    def sentence_lengths(self) -> Iterator[int]:
        """Yield how many words each sentence under a heading has; labels are no sentences."""
        lines = (line for screen in self.screens if screen.level for line in screen.lines)
        return (len(words(one)) for line in lines for one in sentences(line.said))

    def screen(self, title: str) -> Screen | None:
        return next((screen for screen in self.screens if screen.title == title), None)

    def finding(self, at: Text | Screen, problem: str, remedy: str = "", word: str = "") -> Finding:
        """Return a finding about `word` in a text, or about the whole of a text or screen."""
        line, column = self._place(at.line, word) if word else (at.line, 1)
        return Finding(self.file, line, column, word, problem, remedy)

    def _place(self, first: int, word: str) -> tuple[int, int]:
        """Return line and column of a word; of its block where the word is typed otherwise."""
        whole = re.compile(
            rf"(?<!\w){re.escape(word)}(?!\w)" if word.isalpha() else re.escape(word)
        )
        for number, typed in enumerate(self.typed[first - 1 :], first):
            if found := whole.search(typed):
                return number, found.start() + 1
            if not typed.strip():
                break
        return first, 1


def read_page(file: str, data: bytes | None, *, is_of_flow: bool) -> Page | None:
    """Return the page, read by the reader that the program uses; None if it cannot be read.

    No data is what could not be loaded.
    """
    document = read_document(Source(file), data)
    if data is None or document is None:
        return None
    screens = (_screen(file, section) for section in document.sections)
    typed = tuple(data.decode("utf-8-sig").splitlines())
    called = _called(document) if is_of_flow else None
    return Page(file, typed, (_front_screen(document), *screens), is_of_flow, called)


def _front_screen(document: Document) -> Screen:
    """Return the title and the notes on sources: they are shown too."""
    front = document.front
    shown: list[Node | None] = [front.get(key) for key in ("title", "short")] if front else []
    sources = front.get("sources") if front else None
    if isinstance(sources, Sequence):
        shown += [note.get("about") for note in sources.items if isinstance(note, Mapping)]
    texts = (Text(node.text, node.line) for node in shown if isinstance(node, Scalar))
    return Screen("front matter", 0, 1, tuple(texts))


def _called(document: Document) -> Text | None:
    """Return the short name of a flow, or its title where it has no other."""
    front = document.front
    names = (front.get("short"), front.get("title")) if front else ()
    texts = (Text(name.text, name.line) for name in names if isinstance(name, Scalar))
    return next((text for text in texts if text.said), None)


def _screen(file: str, section: Section) -> Screen:
    lines: list[Text] = []
    labels: list[Text] = []
    for block, at in zip(section.blocks, section.block_lines, strict=True):
        texts = [_text(line, at) for line in lines_of((block,))]
        is_keyed = isinstance(block, Items) and all(LABEL.fullmatch(text.said) for text in texts)
        if section.level == 2 and is_keyed:
            labels += [_without_key(text) for text in texts]
        else:
            lines += texts
    if file == GLOSSARY_FILE and section.level == 3:
        labels.append(Text(section.title, section.line))
    return Screen(section.title, section.level, section.line, tuple(lines), tuple(labels))


def _text(line: Line, at: int) -> Text:
    marked = groupby(line, key=lambda span: span.term)
    marks = (Mark(term, _said(spans)) for term, spans in marked if term)
    return Text(_said(line), at, tuple(marks))


def _said(spans: Iterable[Span]) -> str:
    return "".join(SAMPLE if span.slot else span.text for span in spans)


def _without_key(text: Text) -> Text:
    """Return an item that is written 'id: words' without its id."""
    return replace(text, said=text.said.partition(":")[2].lstrip())
