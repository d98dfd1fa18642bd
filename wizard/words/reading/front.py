"""Reads the front matter of a topic: its titles, its effort, and where its facts are from."""

from __future__ import annotations

from wizard.dialogue.reading.shapes import day, mapping, one_of, sequence
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence, Source
from wizard.frozen import dataclass
from wizard.words.topic_words import Effort, SourceNote

OF_ITEMS = ("effort", "checked", "sources")
FRONT_KEYS = ("title", "short", *OF_ITEMS)
SOURCE_KEYS = ("about", "url", "status", "checked")
STATUSES = ("official", "care-hub", "local", "vendor", "calculated", "unverified", "disputed")


@dataclass(frozen=True)
class Front:
    """What the front matter says; `checked` is the day on which somebody looked at the facts."""

    title: str
    short: str
    effort: Effort | None
    checked: str
    sources: tuple[SourceNote, ...]


def read_front(source: Source, front: Mapping | None, *, of_items: bool) -> Front:
    """Return what the front matter says; what is missing or wrong is a finding in the source.

    `of_items`: the topic answers items of the toolkit, so it needs an effort, a day and sources.
    """
    if front is None:
        remedy = "Begin with '---', 'title: …' and '---', each on a line of its own."
        source.mistake((1, 1), "The front matter is missing.", remedy)
        return Front("", "", None, "", ())
    needed = ("title", *OF_ITEMS) if of_items else ("title",)
    mapping(source, front, "The front matter", FRONT_KEYS, needed)
    title = _text(source, front, "title")
    effort = one_of(source, front.get("effort"), "An effort", tuple(Effort))
    return Front(
        title,
        _text(source, front, "short") or title,
        Effort(effort) if effort else None,
        _day(source, front),
        _sources(source, front.get("sources")),
    )


def _text(source: Source, block: Mapping, key: str) -> str:
    node = block.get(key)
    if node is None:
        return ""
    if isinstance(node, Scalar) and node.text:
        return node.text
    source.mistake(node, f"'{key}' is one line of text.", "Write it behind the colon.")
    return ""


def _day(source: Source, block: Mapping) -> str:
    """Return the day on which somebody looked, or '' where none can be read."""
    found = day(source, block.get("checked"))
    return str(found) if found else ""


def _sources(source: Source, node: Node | None) -> tuple[SourceNote, ...]:
    notes = sequence(source, node, "'sources'")
    if isinstance(node, Sequence) and not notes:
        source.mistake(node, "There is no source in this list.", "Add one.")
    read = (_source_note(source, note) for note in notes)
    return tuple(note for note in read if note)


def _source_note(source: Source, note: Node) -> SourceNote | None:
    block = mapping(source, note, "A source", SOURCE_KEYS, SOURCE_KEYS)
    if block is None:
        return None
    about, url = (_text(source, block, key) for key in ("about", "url"))
    checked = _day(source, block)
    status = one_of(source, block.get("status"), "A status", STATUSES)
    return SourceNote(about, url, status, checked) if about and url and status and checked else None
