"""YAML read as strings, each with its place, so that a mistake can name its line.

PyYAML's own loaders turn `1.10` into a number, `yes` into True and keep the last of two equal
keys. Here every scalar stays the text that was typed, equal keys are a mistake, and aliases are
refused: a few lines of them can stand for billions of values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from wizard.dialogue.author_file import MAX_BYTES, UnreadableError, bytes_of
from wizard.dialogue.finding import MOST_FINDINGS, Finding, Nearest, cut, there_are_more
from wizard.dialogue.yaml_mistakes import MAX_DEPTH, TOO_DEEP, in_plain_words

LONGEST_SAID = 500


@dataclass(frozen=True)
class Scalar:
    """A text, exactly as typed."""

    text: str
    line: int
    column: int


@dataclass(frozen=True)
class Sequence:
    items: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True)
class Mapping:
    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int

    def get(self, key: str) -> Node | None:
        return next((node for name, node in self.entries if name.text == key), None)

    def names(self) -> Iterator[Scalar]:
        return (name for name, _ in self.entries)


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Source:
    """One file while it is read: its name, and the mistakes found in it so far."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    def mistake(self, at: Node | tuple[int, int], problem: str, remedy: str | Nearest = "") -> None:
        """Note a mistake at a node, or at (line, column); after MOST_FINDINGS, nothing more."""
        line, column = at if isinstance(at, tuple) else (at.line, at.column)
        word = at.text if isinstance(at, Scalar) else ""
        if len(self.findings) == MOST_FINDINGS:
            return
        if len(self.findings) == MOST_FINDINGS - 1:
            self.findings.append(there_are_more(self.findings))
            return
        said = (cut(text, LONGEST_SAID) for text in (word, problem, str(remedy)))
        self.findings.append(Finding(self.file, line, column, *said))

    def load(self, path: Path) -> bytes | None:
        """Return what the file holds; None (and a finding on line 1) where it cannot be read."""
        try:
            return bytes_of(path)
        except UnreadableError as error:
            self.mistake((1, 1), error.problem, error.remedy)
            return None

    def fits(self, data: bytes, most: int = MAX_BYTES) -> bool:
        """Say whether this is no more than may be parsed; more is a mistake."""
        if len(data) > most:
            problem = f"This file has more than {most:,} bytes."
            self.mistake((1, 1), problem, "Make it smaller, or split it.")
        return len(data) <= most

    def read(self, data: bytes | None, *, first_line: int = 1) -> Node | None:
        """Parse the bytes of a YAML file; None (and a finding) when that cannot be done.

        No data is what could not be loaded. `first_line` is the line of the file on which `data`
        begins, for YAML inside another file.
        """
        if data is None or not self.fits(data):
            return None
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = first_line + data.count(b"\n", 0, error.start)
            self.mistake(
                (line, 1),
                f"This line has a byte that is not UTF-8 (0x{data[error.start]:02x}).",
                "Save the file as UTF-8.",
            )
            return None
        unprintable = yaml.reader.Reader.NON_PRINTABLE.search(text)
        if unprintable:
            line, column = _place(text, unprintable.start())
            self.mistake(
                (first_line + line, column),
                f"This line has a character that no text has (0x{ord(unprintable.group()):02x}).",
                "Remove it, or save the file as UTF-8.",
            )
            return None
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
        try:
            return _Builder(self, first_line).build(yaml.parse(text, Loader=loader))
        except yaml.MarkedYAMLError as error:
            line, column, problem, remedy = in_plain_words(error, text)
            self.mistake((first_line + line, column), problem, remedy)
            return None


def _place(text: str, index: int) -> tuple[int, int]:
    """Return the line, counted from 0, and the column, counted from 1."""
    before = text[:index]
    return before.count("\n"), index - before.rfind("\n")


class _Builder:
    """Builds our nodes from PyYAML's events.

    Events come one at a time, so that no depth of nesting can use up the stack, which would end
    the whole process, and what an alias stands for is never built.
    """

    def __init__(self, source: Source, first_line: int) -> None:
        self._source = source
        self._first_line = first_line
        self._open: list[tuple[yaml.CollectionStartEvent, list[Node | None]]] = []
        self._roots: list[Node | None] = []
        self._has_alias = False

    def build(self, events: Iterable[yaml.Event]) -> Node | None:
        for event in events:
            place = self._place(event)
            match event:
                case yaml.DocumentStartEvent() if self._roots:
                    self._source.mistake(
                        place, "A second document begins here.", "Remove the '---'."
                    )
                    return None
                case yaml.CollectionStartEvent() if len(self._open) == MAX_DEPTH:
                    self._source.mistake(place, *TOO_DEEP)
                    return None
                case yaml.CollectionStartEvent():
                    self._open.append((event, []))
                case yaml.CollectionEndEvent():
                    self._add(self._collection(*self._open.pop()))
                case yaml.ScalarEvent():
                    self._add(Scalar(event.value, *place))
                case yaml.AliasEvent():
                    self._has_alias = True
                    problem = f"'*{event.anchor}' stands for a value from elsewhere."
                    self._source.mistake(place, problem, "Write it out; there are no aliases.")
                    self._add(None)
        if not self._roots:
            self._source.mistake(
                (self._first_line, 1), "Nothing is written here.", "Write something, or remove it."
            )
        return None if self._has_alias or not self._roots else self._roots[0]

    def _add(self, node: Node | None) -> None:
        (self._open[-1][1] if self._open else self._roots).append(node)

    def _collection(self, start: yaml.CollectionStartEvent, inside: list[Node | None]) -> Node:
        line, column = self._place(start)
        if isinstance(start, yaml.SequenceStartEvent):
            return Sequence(tuple(item for item in inside if item is not None), line, column)
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(inside[::2], inside[1::2], strict=True):
            if isinstance(key, Scalar) and key.text in entries:
                first = entries[key.text][0].line
                self._source.mistake(
                    key, f"'{key.text}' is already on line {first}.", "Keep one of the two."
                )
            elif isinstance(key, Scalar) and value is not None:
                entries[key.text] = (key, value)
            elif key is not None and not isinstance(key, Scalar):
                self._source.mistake(key, "A key must be one word.", "Take the brackets away.")
        return Mapping(tuple(entries.values()), line, column)

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        assert mark is not None, "an event that was read has a place"  # noqa: S101
        return self._first_line + mark.line, mark.column + 1
