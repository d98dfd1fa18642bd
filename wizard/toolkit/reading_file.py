"""Reads one edition file.

An edition is checked, and lists its own sections and items, or is provisional, and has those of
the edition that it is based on, or is past, and lists the numbers that are known of it.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import field
from pathlib import Path
from typing import NamedTuple

from wizard.dialogue.reading.shapes import (
    day,
    identifiers,
    mapping,
    one_of,
    sequence,
    whole_number,
    word,
)
from wizard.dialogue.source import Mapping, Node, Scalar, Source
from wizard.frozen import dataclass
from wizard.toolkit.edition import Count, DeadlineStatus, Edition, Item, Knowledge, Level
from wizard.toolkit.past import PastEdition, PastItem
from wizard.toolkit.reading_items import read_item, read_past_item, read_removed

FORMAT = "1"
HEAD_KEYS = ("format", "edition", "standing", "checked", "deadline", "deadline_status")
LIST_KEYS = ("sections", "counts", "items", "removed")
BASE_KEY = "based_on"
KEYS = (*HEAD_KEYS, *LIST_KEYS, BASE_KEY)
CHECKED, PROVISIONAL, PAST = "checked", "provisional", "past"
COUNTED = (Level.APPROACHING, Level.MET)
COUNT_KEYS = ("items", "known")


class _Standing(NamedTuple):
    """What an edition of one standing needs, what it cannot have, and why."""

    needed: tuple[str, ...]
    refused: tuple[str, ...]
    reason: str


STANDINGS = {
    CHECKED: _Standing(("sections", "items"), (BASE_KEY,), "It lists its own items."),
    PROVISIONAL: _Standing(
        (BASE_KEY,), LIST_KEYS, "It has the items of the edition that it is based on."
    ),
    PAST: _Standing(("items",), (BASE_KEY, "sections"), "It lists numbers only."),
}


@dataclass(frozen=True)
class EditionFile:
    """What could be read of a file: an edition to work on, or a past one, or neither.

    `base` is the word that names the edition it is based on. `places` says where the key of each
    item stands, and where that of each item which was removed.
    """

    source: Source
    edition: Edition | None = None
    past: PastEdition | None = None
    base: Scalar | None = None
    places: dict[str, Node] = field(default_factory=dict)

    @property
    def read(self) -> Edition | PastEdition | None:
        return self.edition or self.past


def read_edition_file(root: Path, path: Path) -> EditionFile:
    """Return what could be read; every mistake is noted in its `source`."""
    source = Source(f"{root.name}/{path.name}")
    node = source.read(source.load(path))
    block = mapping(source, node, "An edition", KEYS, HEAD_KEYS) if node is not None else None
    if block is None:
        return EditionFile(source)
    stated = word(source, block.get("format"), "A format")
    if stated is not None and stated.text != FORMAT:
        source.mistake(
            stated,
            f"This edition has format {stated.text}.",
            f"This program reads format {FORMAT}.",
        )
        return EditionFile(source)
    standing = one_of(source, block.get("standing"), "A standing", STANDINGS)
    if standing is not None:
        _check_keys(source, block, standing)
    places = _places(block)
    if standing == PAST:
        return EditionFile(source, past=_past_edition(source, block), places=places)
    named = None if standing == CHECKED else block.get(BASE_KEY)
    base = word(source, named, "An edition's name")
    edition = _edition(source, block, base.text if base else "")
    return EditionFile(source, edition, base=base, places=places)


def _check_keys(source: Source, block: Mapping, standing: str) -> None:
    needed, refused, reason = STANDINGS[standing]
    misnamed = any(name.text not in KEYS for name in block.names())
    for key in () if misnamed else needed:
        if block.get(key) is None:
            source.mistake(block, f"A {standing} edition needs the key '{key}'.", reason)
    for name in block.names():
        if name.text in refused:
            source.mistake(name, f"A {standing} edition cannot have the key '{name.text}'.", reason)


class _Head(NamedTuple):
    id: str
    deadline: datetime.date
    status: DeadlineStatus
    checked: datetime.date


def _head(source: Source, block: Mapping) -> _Head | None:
    id = word(source, block.get("edition"), "An edition's name")
    status = one_of(
        source, block.get("deadline_status"), "A deadline's status", tuple(DeadlineStatus)
    )
    deadline = day(source, block.get("deadline"))
    checked = day(source, block.get("checked"))
    if id is None or status is None or deadline is None or checked is None:
        return None
    return _Head(id.text, deadline, DeadlineStatus(status), checked)


def _edition(source: Source, block: Mapping, based_on: str) -> Edition | None:
    head = _head(source, block)
    sections = identifiers(source, block.get("sections"), "A section")
    counts = _counts(source, block.get("counts"))
    items: dict[str, Item] = {}
    numbers: set[str] = set()
    for node in sequence(source, block.get("items"), "'items'"):
        item = read_item(source, node, sections if block.get("sections") else None)
        if item is not None and _fits(source, node, item, items, numbers):
            items[item.key] = item
            numbers.add(item.ref)
    removed = read_removed(source, block.get("removed"), items)
    if head is None:
        return None
    id, deadline, status, checked = head
    return Edition(id, based_on, deadline, status, checked, sections, items, counts, removed)


def _past_edition(source: Source, block: Mapping) -> PastEdition | None:
    head = _head(source, block)
    if head is not None and head.deadline >= head.checked:
        at = block.get("deadline") or block
        problem = "The deadline of a past edition lies before the day it was checked."
        source.mistake(at, problem, "Mend one of the two days, or its 'standing'.")
    counts = _counts(source, block.get("counts"))
    items: dict[str, PastItem] = {}
    numbers: set[str] = set()
    for node in sequence(source, block.get("items"), "'items'"):
        item = read_past_item(source, node)
        if item is not None and _fits(source, node, item, items, numbers):
            items[item.key] = item
            numbers.add(item.ref)
    removed = read_removed(source, block.get("removed"), items)
    if head is None:
        return None
    return PastEdition(head.id, head.deadline, head.checked, items, counts, removed)


def _fits(
    source: Source,
    node: Node,
    item: Item | PastItem,
    keys: Collection[str],
    numbers: Collection[str],
) -> bool:
    """Say whether an item can stand beside those before it: each has a key of its own.

    A number that is there twice is told too.
    """
    if item.key in keys:
        source.mistake(node, f"The item '{item.key}' is here twice.", "Keep one of the two.")
        return False
    if item.ref in numbers:
        source.mistake(node, f"The number {item.ref} is here twice.", "No two items share one.")
    return True


def _places(block: Mapping) -> dict[str, Node]:
    """Return where each item's key stands, as far as the file can be read."""
    listed, removed = block.get("items"), block.get("removed")
    nodes = getattr(listed, "items", ())
    keys = [node.get("key") for node in nodes if isinstance(node, Mapping)]
    names = removed.names() if isinstance(removed, Mapping) else ()
    return {key.text: key for key in (*keys, *names) if isinstance(key, Scalar)}


def _counts(source: Source, node: Node | None) -> dict[Level, Count]:
    block = mapping(source, node, "'counts'", COUNTED) if node is not None else None
    counts: dict[Level, Count] = {}
    for level in COUNTED:
        stated = block.get(level) if block else None
        count = mapping(source, stated, "A count", COUNT_KEYS, COUNT_KEYS) if stated else None
        if count is None:
            continue
        items = whole_number(source, count.get("items"), "A number of items")
        known = one_of(source, count.get("known"), "A status", tuple(Knowledge))
        if items is not None and known is not None:
            counts[level] = Count(items, Knowledge(known))
    return counts
