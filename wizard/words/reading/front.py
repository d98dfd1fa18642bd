"""Reads the front matter of a topic: its titles, its effort, and where its facts are from."""

from __future__ import annotations

from wizard.dialogue.finding import Nearest
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence, Source
from wizard.frozen import dataclass
from wizard.words.topic_words import Effort, SourceNote

FRONT_KEYS = ("title", "short", "effort", "checked", "sources")
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
    title = _text(source, front, "title")
    if not title:
        source.mistake((1, 1), "The front matter needs a 'title'.")
    effort, checked = _text(source, front, "effort"), _text(source, front, "checked")
    if of_items and not (effort and checked):
        source.mistake((1, 1), "The front matter needs 'effort' and 'checked'.")
    if effort and effort not in tuple(Effort):
        source.mistake(
            (front and front.get("effort")) or (1, 1),
            f"There is no effort '{effort}'.",
            Nearest(effort, Effort),
        )
        effort = ""
    for key in front.names() if front else ():
        if key.text not in FRONT_KEYS:
            source.mistake(key, f"'{key.text}' is not known here.", Nearest(key.text, FRONT_KEYS))
    return Front(
        title,
        _text(source, front, "short") or title,
        Effort(effort) if effort else None,
        checked,
        _sources(source, front, needed=of_items),
    )


def _text(source: Source, front: Mapping | None, key: str) -> str:
    node = front.get(key) if front else None
    if node is None:
        return ""
    if isinstance(node, Scalar):
        return node.text
    source.mistake(node, f"'{key}' is one line of text.")
    return ""


def _sources(source: Source, front: Mapping | None, *, needed: bool) -> tuple[SourceNote, ...]:
    node = front.get("sources") if front else None
    notes = node.items if isinstance(node, Sequence) else ()
    if (needed or node) and not notes:
        source.mistake(node or (1, 1), "The front matter needs 'sources', as a list.")
    read = (_source_note(source, note) for note in notes)
    return tuple(note for note in read if note)


def _source_note(source: Source, note: Node) -> SourceNote | None:
    entries = note.entries if isinstance(note, Mapping) else ()
    texts = {
        key.text: value.text
        for key, value in entries
        if isinstance(value, Scalar) and key.text in SOURCE_KEYS
    }
    if len(texts) < len(SOURCE_KEYS):
        source.mistake(note, f"A source has {', '.join(SOURCE_KEYS)}.")
        return None
    if texts["status"] not in STATUSES:
        source.mistake(
            note,
            f"There is no status '{texts['status']}'.",
            Nearest(texts["status"], STATUSES),
        )
        return None
    return SourceNote(**texts)
