"""Reads the items of an edition, and how sure we are of each."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import fields

from wizard.dialogue.reading.shapes import (
    identifier,
    mapping,
    one_of,
    sequence,
    whole_number,
    word,
    yes_or_no,
)
from wizard.dialogue.source import Mapping, Node, Scalar, Source
from wizard.toolkit.edition import (
    AnswersWith,
    Change,
    ChangeKind,
    Item,
    Knowledge,
    Known,
    Level,
)
from wizard.toolkit.past import PastItem

REQUIRED = ("ref", "key", "level", "standard", "known")
MAY_BE_UNKNOWN = ("section", "answers_with")
KEYS = (*REQUIRED, *MAY_BE_UNKNOWN, "yearly", "changed")
PAST_REQUIRED = ("ref", "key", "known")
PAST_KEYS = (*PAST_REQUIRED, "changed")
SURE_ENOUGH = (Knowledge.CONFIRMED, Knowledge.LIKELY)
"""How sure we have to be of what happened in a year that is over."""
DOUBTS = (Knowledge.LIKELY, Knowledge.UNVERIFIED)
DETAILS = tuple(field.name for field in fields(Known))
STANDARDS = (1, 10)
REF = re.compile(r"(10|[1-9])\.[0-9]{1,2}\.[0-9]{1,2}")


def read_item(source: Source, node: Node, sections: tuple[str, ...] | None) -> Item | None:
    """Return an item; None (and findings) when it cannot be read.

    `sections` are those that there are; None where that is not known.
    """
    block = mapping(source, node, "An item", KEYS, REQUIRED)
    if block is None:
        return None
    ref = _ref(source, block)
    key = identifier(source, block.get("key"), "An item's key")
    stated = block.get("section")
    section = None if sections is None else one_of(source, stated, "A section", sections)
    level = one_of(source, block.get("level"), "A level", tuple(Level))
    standard = whole_number(source, block.get("standard"), "A standard")
    if standard is not None and not STANDARDS[0] <= standard <= STANDARDS[1]:
        problem = f"There is no standard {standard}."
        source.mistake(block.get("standard") or node, problem, "They are numbered 1 to 10.")
    kind = one_of(source, block.get("answers_with"), "A kind of answer", tuple(AnswersWith))
    yearly = yes_or_no(source, block.get("yearly"), "'yearly'")
    known = _known(source, block)
    changes = _changes(source, block)
    if not (ref and key and level and standard and known):
        return None
    answers_with = AnswersWith(kind) if kind else None
    return Item(key, ref, section, Level(level), standard, answers_with, yearly, known, changes)


def read_past_item(source: Source, node: Node) -> PastItem | None:
    """Return an item of a year that is over; None (and findings) when it cannot be read."""
    block = mapping(source, node, "A past item", PAST_KEYS, PAST_REQUIRED)
    if block is None:
        return None
    ref = _ref(source, block)
    key = identifier(source, block.get("key"), "An item's key")
    known = _sure_enough(source, block.get("known"))
    changes = _changes(source, block)
    return PastItem(key, ref, known, changes) if ref and key and known else None


def read_removed(
    source: Source, node: Node | None, listed: Collection[str]
) -> dict[str, Knowledge]:
    """Return the items that a year has no longer. `listed` are those that it has."""
    if node is None:
        return {}
    if not isinstance(node, Mapping):
        source.mistake(
            node, "'removed' is made of 'item: status' lines.", "Write {own-devices: likely}."
        )
        return {}
    removed: dict[str, Knowledge] = {}
    for name, status in node.entries:
        key = identifier(source, name, "An item's key")
        known = _sure_enough(source, status)
        if key in listed:
            problem = f"The item '{key}' is in the list, so it was not removed."
            source.mistake(name, problem, "Take one of the two away.")
        elif key and known:
            removed[key] = known
    return removed


def _ref(source: Source, item: Mapping) -> str:
    """Return an item's number, or ''."""
    ref = word(source, item.get("ref"), "A number")
    if ref is not None and not REF.fullmatch(ref.text):
        source.mistake(ref, f"'{ref.text}' is not a number of the toolkit.", "Write one as 3.2.1.")
    return ref.text if ref else ""


def _changes(source: Source, item: Mapping) -> tuple[Change, ...]:
    """Return what became of an item in a year: each kind of change, and how sure we are."""
    node = item.get("changed")
    block = mapping(source, node, "A change", tuple(ChangeKind)) if node is not None else None
    if block is None:
        return ()
    found = ((kind, _sure_enough(source, block.get(kind))) for kind in ChangeKind)
    return tuple(Change(kind, known) for kind, known in found if known)


def _sure_enough(source: Source, node: Node | None) -> Knowledge | None:
    """Return how sure we are of something past; what nobody could check is a mistake."""
    if isinstance(node, Scalar) and node.text == Knowledge.UNVERIFIED:
        source.mistake(node, "What nobody could check has no place here.", "Leave it out.")
        return None
    known = one_of(source, node, "A status", SURE_ENOUGH)
    return Knowledge(known) if known else None


def _known(source: Source, item: Mapping) -> Known | None:
    """Return how sure we are: in one word, or with the details that are not confirmed by name."""
    node = item.get("known")
    if node is None:
        return None
    if isinstance(node, Mapping):
        known = dict.fromkeys(DETAILS, Knowledge.CONFIRMED) | _doubts(source, node)
    elif status := one_of(source, node, "A status", tuple(Knowledge)):
        known = dict.fromkeys(DETAILS, Knowledge(status))
    else:
        return None
    for detail in MAY_BE_UNKNOWN:
        if item.get(detail) is None and known[detail] is not Knowledge.UNVERIFIED:
            problem = f"'{detail}' is left out, so nobody can be sure of it."
            source.mistake(node, problem, "Add it, or say that it is unverified.")
    return Known(**known)


def _doubts(source: Source, node: Mapping) -> dict[str, Knowledge]:
    mapping(source, node, "'known'", DOUBTS)
    doubts: dict[str, Knowledge] = {}
    for doubt in DOUBTS:
        for detail_node in sequence(source, node.get(doubt), f"'{doubt}'"):
            detail = one_of(source, detail_node, "A detail", DETAILS)
            if detail in doubts:
                source.mistake(detail_node, f"'{detail}' is here twice.", "Keep one of the two.")
            elif detail is not None:
                doubts[detail] = doubt
    return doubts
