"""Reads edition files."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection
from pathlib import Path

from wizard.dialogue.finding import Finding
from wizard.dialogue.reading.shapes import (
    identifier,
    identifiers,
    mapping,
    one_of,
    sequence,
    whole_number,
    word,
)
from wizard.dialogue.source import Node, Source
from wizard.toolkit.edition import DeadlineStatus, Edition, Item, Knowledge, Level

FORMAT = "1"
EDITION_KEYS = (
    "format",
    "edition",
    "standing",
    "based_on",
    "checked",
    "deadline",
    "deadline_status",
    "sections",
    "items",
)
ITEM_KEYS = ("ref", "key", "section", "level", "standard", "answers_with", "status")
STANDINGS = ("checked", "provisional")
ANSWER_KINDS = ("tick", "text", "document", "date")
REF = re.compile(r"(10|[1-9])\.[0-9]{1,2}\.[0-9]{1,2}")


def collect_editions(
    root: Path, items_fed: Collection[str]
) -> tuple[dict[str, Edition], list[Finding]]:
    """Return the editions of a folder by id, and every mistake. `items_fed` are flows' items."""
    editions: dict[str, Edition] = {}
    sources: list[Source] = []
    for path in sorted(root.glob("*.yaml")):
        source = Source(f"{root.name}/{path.name}")
        sources.append(source)
        node = source.read(path.read_bytes())
        edition = _edition(source, node) if node is not None else None
        if edition is None:
            continue
        if edition.id in editions:
            source.mistake((1, 1), f"The edition '{edition.id}' is already in another file.")
        editions[edition.id] = edition
        if source.findings:
            continue  # An item may be missing only because it could not be read.
        for item in sorted(set(items_fed) - set(edition.items)):
            source.mistake((1, 1), f"This edition has no number for the item '{item}'.")
    if not sources:
        sources.append(Source(root.name))
        sources[0].mistake((1, 1), "There is no edition in this folder.", "Add one.")
    return editions, [finding for source in sources for finding in source.findings]


def _edition(source: Source, node: Node) -> Edition | None:
    required = [key for key in EDITION_KEYS if key != "based_on"]
    block = mapping(source, node, "An edition", EDITION_KEYS, required)
    if block is None:
        return None
    stated = word(source, block.get("format"), "A format")
    if stated is not None and stated.text != FORMAT:
        source.mistake(
            stated,
            f"This edition has format {stated.text}.",
            f"This program reads format {FORMAT}.",
        )
        return None
    id = word(source, block.get("edition"), "An edition's name")
    standing = one_of(source, block.get("standing"), "A standing", STANDINGS)
    status = one_of(
        source, block.get("deadline_status"), "A deadline's status", tuple(DeadlineStatus)
    )
    sections = identifiers(source, block.get("sections"), "A section")
    deadline = _day(source, block.get("deadline"))
    checked = _day(source, block.get("checked"))
    items: dict[str, Item] = {}
    for item_node in sequence(source, block.get("items"), "'items'"):
        item = _item(source, item_node, sections)
        if item is not None and item.key in items:
            source.mistake(item_node, f"The item '{item.key}' is here twice.")
        elif item is not None:
            items[item.key] = item
    if id is None or status is None or deadline is None or checked is None:
        return None
    return Edition(
        id.text,
        standing == "provisional",
        deadline,
        DeadlineStatus(status),
        checked,
        sections,
        items,
    )


def _item(source: Source, node: Node, sections: tuple[str, ...]) -> Item | None:
    block = mapping(source, node, "An item", ITEM_KEYS, ITEM_KEYS)
    if block is None:
        return None
    ref = word(source, block.get("ref"), "A number")
    if ref is not None and not REF.fullmatch(ref.text):
        source.mistake(ref, f"'{ref.text}' is not a number such as 3.2.1.")
    key = identifier(source, block.get("key"), "An item's key")
    section = one_of(source, block.get("section"), "A section", sections)
    level = one_of(source, block.get("level"), "A level", tuple(Level))
    standard = whole_number(source, block.get("standard"), "A standard")
    if standard is not None and not 1 <= standard <= 10:
        source.mistake(block.get("standard") or node, "The standards are numbered 1 to 10.")
    answers_with = one_of(source, block.get("answers_with"), "A kind of answer", ANSWER_KINDS)
    status = one_of(source, block.get("status"), "A status", tuple(Knowledge))
    if not (ref and key and section and level and standard and answers_with and status):
        return None
    return Item(key, ref.text, section, Level(level), standard, answers_with, Knowledge(status))


def _day(source: Source, node: Node | None) -> datetime.date | None:
    found = word(source, node, "A date")
    try:
        return datetime.date.fromisoformat(found.text) if found else None
    except ValueError:
        source.mistake(node or (1, 1), "A date is written 2027-06-30.")
        return None
