"""Reads edition files.

An edition is checked, and lists its own sections and items, or is provisional, and has those of
the edition that it is based on. It never mixes the two.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from wizard.dialogue.finding import Finding, did_you_mean
from wizard.dialogue.reading.shapes import (
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
from wizard.toolkit.reading_items import read_item

FORMAT = "1"
HEAD_KEYS = ("format", "edition", "standing", "checked", "deadline", "deadline_status")
LIST_KEYS = ("sections", "counts", "items")
BASE_KEY = "based_on"
COUNTED = (Level.APPROACHING, Level.MET)
COUNT_KEYS = ("items", "known")


class _Standing(NamedTuple):
    """What an edition of one standing needs, what it cannot have, and why."""

    needed: tuple[str, ...]
    refused: tuple[str, ...]
    reason: str


STANDINGS = {
    "checked": _Standing(("sections", "items"), (BASE_KEY,), "It lists its own items."),
    "provisional": _Standing(
        (BASE_KEY,), LIST_KEYS, "It has the items of the edition that it is based on."
    ),
}


@dataclass(frozen=True)
class _File:
    """What could be read of a file; `base` is the word that names the edition it is based on."""

    source: Source
    edition: Edition | None
    base: Scalar | None


def collect_editions(
    root: Path, items_fed: Collection[str]
) -> tuple[dict[str, Edition], list[Finding]]:
    """Return the editions of a folder by id, and every mistake. `items_fed` are flows' items."""
    files = [_read(root, path) for path in sorted(root.glob("*.yaml"))]
    editions: dict[str, Edition] = {}
    for file in files:
        if file.edition is None:
            continue
        if file.edition.id in editions:
            problem = f"The edition '{file.edition.id}' is already in another file."
            file.source.mistake((1, 1), problem)
        editions[file.edition.id] = file.edition
        if file.edition.provisional or file.source.findings:
            continue  # The items are another's, or one is missing because it could not be read.
        for item in sorted(set(items_fed) - set(file.edition.items)):
            file.source.mistake((1, 1), f"This edition has no number for the item '{item}'.")
    for file in files:
        if file.edition is not None and file.base is not None:
            _take_items(file.source, file.edition, file.base, editions, files)
    findings = [finding for file in files for finding in file.source.findings]
    if not files:
        source = Source(root.name)
        source.mistake((1, 1), "There is no edition in this folder.", "Add one.")
        findings = source.findings
    return editions, findings


def _take_items(
    source: Source,
    edition: Edition,
    base: Scalar,
    editions: dict[str, Edition],
    files: list[_File],
) -> None:
    """Put the edition with the sections and items of its base in its place."""
    found = editions.get(base.text)
    if found is not None and not found.provisional:
        editions[edition.id] = replace(edition, sections=found.sections, items=found.items)
    elif found is not None:
        problem = f"The edition '{base.text}' has no items of its own."
        source.mistake(base, problem, "Name the one that lists them.")
    elif all(file.edition for file in files):  # It may be the one that could not be read.
        source.mistake(
            base, f"There is no edition '{base.text}'.", did_you_mean(base.text, editions)
        )


def _read(root: Path, path: Path) -> _File:
    source = Source(f"{root.name}/{path.name}")
    node = source.read(path.read_bytes())
    known = (*HEAD_KEYS, *LIST_KEYS, BASE_KEY)
    block = mapping(source, node, "An edition", known, HEAD_KEYS) if node is not None else None
    if block is None:
        return _File(source, None, None)
    stated = word(source, block.get("format"), "A format")
    if stated is not None and stated.text != FORMAT:
        source.mistake(
            stated,
            f"This edition has format {stated.text}.",
            f"This program reads format {FORMAT}.",
        )
        return _File(source, None, None)
    standing = one_of(source, block.get("standing"), "A standing", STANDINGS)
    if standing is not None:
        _check_keys(source, block, standing)
    named = None if standing == "checked" else block.get(BASE_KEY)
    base = word(source, named, "An edition's name")
    return _File(source, _edition(source, block, base.text if base else ""), base)


def _edition(source: Source, block: Mapping, based_on: str) -> Edition | None:
    id = word(source, block.get("edition"), "An edition's name")
    status = one_of(
        source, block.get("deadline_status"), "A deadline's status", tuple(DeadlineStatus)
    )
    sections = identifiers(source, block.get("sections"), "A section")
    deadline = _day(source, block.get("deadline"))
    checked = _day(source, block.get("checked"))
    counts = _counts(source, block.get("counts"))
    items: dict[str, Item] = {}
    for item_node in sequence(source, block.get("items"), "'items'"):
        item = read_item(source, item_node, sections)
        if item is not None and item.key in items:
            source.mistake(item_node, f"The item '{item.key}' is here twice.")
        elif item is not None:
            items[item.key] = item
    if id is None or status is None or deadline is None or checked is None:
        return None
    return Edition(
        id.text, based_on, deadline, DeadlineStatus(status), checked, sections, items, counts
    )


def _check_keys(source: Source, block: Mapping, standing: str) -> None:
    needed, refused, reason = STANDINGS[standing]
    for key in needed:
        if block.get(key) is None:
            source.mistake(block, f"A {standing} edition needs the key '{key}'.", reason)
    for name in block.names():
        if name.text in refused:
            source.mistake(name, f"A {standing} edition cannot have the key '{name.text}'.", reason)


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


def _day(source: Source, node: Node | None) -> datetime.date | None:
    found = word(source, node, "A date")
    try:
        return datetime.date.fromisoformat(found.text) if found else None
    except ValueError:
        source.mistake(node or (1, 1), "A date is written 2027-06-30.")
        return None
