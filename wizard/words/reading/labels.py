"""Reads labels: the words of a question's options, reasons and fields, as a list '- id: words'."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from wizard.dialogue.finding import Nearest, nearest
from wizard.dialogue.flow import Ask, State
from wizard.dialogue.kinds import fields_of, options_of
from wizard.dialogue.source import Source
from wizard.words.blocks import Block, Blocks, Items, Line
from wizard.words.markdown import Document, Section, place_of

LABEL = re.compile(r"([a-z][a-z0-9_-]*): +(.*)", re.DOTALL)


def split_labels(
    source: Source, document: Document, section: Section, state: State
) -> tuple[Blocks, dict[str, Line]]:
    """Return the blocks without the lists of labels, and the labels by their ids.

    Labels that are missing, or belong to nothing, are findings in the source.
    """
    known = labels_of(state)
    missing = {id for id, required in known.items() if required}
    blocks: list[Block] = []
    labels: dict[str, Line] = {}
    for block, line in zip(section.blocks, section.block_lines, strict=True):
        keyed = _keyed(block, known) if isinstance(state, Ask) else None
        if keyed is None:
            blocks.append(block)
            continue
        for id, words in keyed:
            at = place_of(f"{id}:" if id else words[0].text, document.typed, line)
            if not id:
                problem = "This item of the list has no id in front of its words."
                source.mistake(at, problem, "Write it as '- id: words'.")
                missing.clear()
            elif id not in known:
                problem = f"The question '{section.title}' has nothing called '{id}'."
                source.mistake(at, problem, Nearest(id, known))
                missing.discard(nearest(id, known))
            elif id in labels:
                problem = f"The words for '{id}' are here twice."
                source.mistake(at, problem, "Keep one of the two.")
            labels[id] = words
    for id in known:
        if id in missing and id not in labels:
            source.mistake(
                (section.line, 4),
                f"'{id}' of the question '{section.title}' has no words.",
                f"Add '- {id}: …' to its list.",
            )
    return tuple(blocks), labels


def labels_of(state: State) -> dict[str, bool]:
    """Return the ids that a question's list may speak of, and whether each must have words.

    Options and reasons must; fields have words of their own in the interface.
    """
    if not isinstance(state, Ask):
        return {}
    kind = state.kind
    required = [*options_of(kind)]
    if state.not_applicable:
        required.extend(state.not_applicable.reasons)
    fields = [field.id for field in fields_of(kind)]
    return {**dict.fromkeys(fields, False), **dict.fromkeys(required, True)}


def _keyed(block: Block, known: Collection[str]) -> list[tuple[str, Line]] | None:
    """Return the items of a list that is written '- id: words', or None for any other block.

    An item that has no id has '', where another has one that is known.
    """
    if not isinstance(block, Items):
        return None
    keyed: list[tuple[str, Line]] = []
    for line in filter(None, block.lines):  # An empty one is a mistake of its own.
        found = LABEL.fullmatch(line[0].text)
        if found is None:
            keyed.append(("", line))
            continue
        first = (replace(line[0], text=found[2]),) if found[2] else ()
        keyed.append((found[1], (*first, *line[1:])))
    ids = {id for id, _ in keyed}
    return keyed if "" not in ids or ids & set(known) else None
