"""Reads what we call the toolkit's items, in our own plain words, for lists."""

from __future__ import annotations

from collections.abc import Collection

from wizard.dialogue.finding import Nearest, nearest
from wizard.dialogue.source import Source
from wizard.words.blocks import Paragraph, Span
from wizard.words.markdown import Document, Section

LONGEST = 60
"""The most characters of a name: beside a status and a number it fits on one line."""


def read_item_names(
    source: Source, document: Document | None, items: Collection[str], *, only: bool
) -> dict[str, str]:
    """Return the name of each item: '## key', then one line of plain words.

    Each of `items` needs a name; with `only`, nothing else can have one.
    """
    if document is None:
        return {}
    names: dict[str, str] = {}
    meant: set[str] = set()
    for section in document.sections:
        if section.level == 0:
            at = (section.block_lines[0], 1)
            source.mistake(at, "A name stands under a heading.", "Add '## key'.")
        if section.level < 2:
            continue
        key, at = section.title, (section.line, 4)
        if key in names:
            source.mistake(at, f"The name of '{key}' is here twice.", "Keep one of the two.")
        elif only and key not in items:
            source.mistake(at, f"No edition has the item '{key}'.", Nearest(key, items))
            meant.add(nearest(key, items))
        names[key] = _name(source, section)
    for key in items:
        if key not in names and key not in meant:
            source.mistake((1, 1), f"The item '{key}' has no name.", f"Add '## {key}'.")
    return names


def _name(source: Source, section: Section) -> str:
    at = (section.line, 4)
    match section.blocks:
        case ():
            source.mistake(at, f"There is no name for '{section.title}' here.", "Write it below.")
        case (Paragraph((Span(text) as span,)),) if span == Span(text):
            if len(text) > LONGEST:
                problem = f"The name of '{section.title}' has {len(text)} characters."
                source.mistake(at, problem, f"The most is {LONGEST}.")
            return text
        case _:
            problem = f"The name of '{section.title}' is one line of plain words."
            source.mistake(at, problem, "Leave out lists, marks and more lines.")
    return ""
