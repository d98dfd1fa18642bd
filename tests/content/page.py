"""The words of one Markdown file as people meet them: screen by screen, without the markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wizard.dialogue.source import Mapping, Scalar, Sequence, Source
from wizard.words.blocks import Blocks, Items, Line, lines_of
from wizard.words.markdown import Document, Section, read_document
from wizard.words.reading.topics import LABEL, TYPE_THIS
from wizard.words.topic_words import About

CONTENT = Path(__file__).parents[2] / "content" / "en"
GLOSSARY_FILE = "glossary.md"
TOPICS_FOLDER = "topics/"
IN_SHORT = About.IN_SHORT.value
TRAINER = About.TRAINER.value
SAMPLE_NUMBER = "12"
"""Stands where a number or an answer is filled in."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What stands under one heading, which is what a person may see alone.

    `lines` are its paragraphs and list items; `labels` the words of options and fields; `terms`
    the marked terms of the glossary, as often as they are marked.
    """

    title: str
    level: int
    line: int
    lines: tuple[str, ...]
    labels: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        return (*self.lines, *self.labels)

    @property
    def is_state(self) -> bool:
        return self.level == 2 and not self.title.startswith(TYPE_THIS)


@dataclass(frozen=True, slots=True)
class Page:
    """One file of words. `file` is its name below content/en."""

    file: str
    screens: tuple[Screen, ...]

    @property
    def is_topic(self) -> bool:
        return self.file.startswith(TOPICS_FOLDER)

    def screen(self, title: str) -> Screen | None:
        return next((screen for screen in self.screens if screen.title == title), None)


def pages() -> Iterator[Page]:
    """Yield every Markdown file below content/en."""
    for path in sorted(CONTENT.rglob("*.md")):
        yield read_page(path.relative_to(CONTENT).as_posix(), path.read_bytes())


def read_page(file: str, data: bytes) -> Page:
    """Return the page, read by the reader that the program uses."""
    document = read_document(Source(file), data)
    assert document is not None, f"{file} cannot be read"
    sections = (_screen(file, section) for section in document.sections)
    return Page(file, (_front_screen(document), *sections))


def _front_screen(document: Document) -> Screen:
    """Return the title and the notes on sources: they are shown too."""
    front = document.front
    texts = [front.get(key) for key in ("title", "short")] if front else []
    sources = front.get("sources") if front else None
    if isinstance(sources, Sequence):
        texts += [note.get("about") for note in sources.items if isinstance(note, Mapping)]
    return Screen(
        "front matter", 0, 1, tuple(node.text for node in texts if isinstance(node, Scalar))
    )


def _screen(file: str, section: Section) -> Screen:
    lines: list[str] = []
    labels: list[str] = []
    for block in section.blocks:
        texts = [_text(line) for line in lines_of((block,))]
        keyed = [LABEL.fullmatch(text) for text in texts]
        if section.level == 2 and isinstance(block, Items) and all(keyed):
            labels += [found[2] for found in keyed if found]
        else:
            lines += texts
    if file == GLOSSARY_FILE and section.level == 3:
        labels.append(section.title)
    return Screen(
        section.title,
        section.level,
        section.line,
        tuple(lines),
        tuple(labels),
        tuple(_terms(section.blocks)),
    )


def _text(line: Line) -> str:
    return "".join(SAMPLE_NUMBER if span.slot else span.text for span in line)


def _terms(blocks: Blocks) -> Iterator[str]:
    """Yield the marked terms; a mark that is cut up by bold words counts once."""
    for line in lines_of(blocks):
        before = ""
        for span in line:
            if span.term and span.term != before:
                yield span.term
            before = span.term
