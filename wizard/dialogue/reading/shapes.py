"""The small questions that every reader asks of a node: is it a mapping, a word, a number?"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection

from wizard.dialogue.finding import Nearest
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence, Source

MOST_LISTED = 100
"""Ids in one list: far more options, reasons or sections than anybody would read."""
WHOLE_NUMBER = re.compile(r"-?[0-9]{1,7}")
YES_OR_NO = ("true", "false")
ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def mapping(
    source: Source, node: Node, what: str, known: Collection[str], required: Collection[str] = ()
) -> Mapping | None:
    """Return the node as a mapping with known keys only; every other key is a mistake.

    So is a required one that is missing, unless one of the others may stand for it.
    """
    if not isinstance(node, Mapping):
        source.mistake(
            node, f"{what} is made of 'key: value' lines.", "Write it so, or as {key: value}."
        )
        return None
    others = [key for key in node.names() if key.text not in known]
    for key in others:
        source.mistake(key, f"{what} has no key '{key.text}'.", Nearest(key.text, known))
    for key_text in () if others else required:
        if node.get(key_text) is None:
            source.mistake(node, f"{what} needs the key '{key_text}'.", "Add it.")
    return node


def sequence(source: Source, node: Node | None, what: str) -> tuple[Node, ...]:
    """Return the items of a list; nothing where there is no node."""
    if node is None:
        return ()
    if isinstance(node, Sequence):
        return node.items
    source.mistake(node, f"{what} must be a list.", "Write it as [one, two].")
    return ()


def word(source: Source, node: Node | None, what: str) -> Scalar | None:
    """Return the node if it is one word or text."""
    if node is None or (isinstance(node, Scalar) and node.text):
        return node
    if isinstance(node, Scalar):
        source.mistake(node, f"{what} is missing here.", "Write one.")
    else:
        source.mistake(node, f"{what} must be one word.", "Take the brackets away.")
    return None


def identifier(source: Source, node: Node | None, what: str) -> str | None:
    """Return a well-formed id: small letters, digits and single hyphens."""
    found = word(source, node, what)
    if found is None:
        return None
    if ID.fullmatch(found.text):
        return found.text
    source.mistake(
        found,
        f"'{found.text}' cannot be {what.lower()}.",
        "Use small letters, digits and single hyphens, such as 'staff-training'.",
    )
    return None


def identifiers(source: Source, node: Node | None, what: str) -> tuple[str, ...]:
    """Return a list of ids, each once; a second one is a mistake, and so are too many."""
    found: list[str] = []
    items = sequence(source, node, "What stands here")
    if len(items) > MOST_LISTED:
        problem = f"This list has {len(items):,} words; the most is {MOST_LISTED}."
        source.mistake(node or items[0], problem, "Make it shorter.")
    for item in items[:MOST_LISTED]:
        id = identifier(source, item, what)
        if id is not None and id in found:
            source.mistake(item, f"'{id}' is here twice.", "Keep one of the two.")
        elif id is not None:
            found.append(id)
    return tuple(found)


def whole_number(source: Source, node: Node | None, what: str) -> int | None:
    """Return a whole number of up to seven digits."""
    found = word(source, node, what)
    if found is None:
        return None
    if WHOLE_NUMBER.fullmatch(found.text):
        return int(found.text)
    source.mistake(found, f"'{found.text}' is not a whole number.", "Write up to seven digits.")
    return None


def day(source: Source, node: Node | None) -> datetime.date | None:
    """Return a day of the calendar, written as 2027-03-01."""
    found = word(source, node, "A date")
    if found is None:
        return None
    try:
        return datetime.date.fromisoformat(found.text)
    except ValueError:
        source.mistake(found, f"'{found.text}' is no day.", "Write one as 2027-03-01.")
        return None


def one_of(source: Source, node: Node | None, what: str, known: Collection[str]) -> str | None:
    """Return the word if it is one of the known ones."""
    found = word(source, node, what)
    if found is None:
        return None
    if found.text in known:
        return found.text
    source.mistake(found, f"'{found.text}' is not {what.lower()}.", Nearest(found.text, known))
    return None


def yes_or_no(source: Source, node: Node | None, what: str) -> bool:
    """Return True for 'true'; no node is False."""
    found = word(source, node, what)
    if found is not None and found.text not in YES_OR_NO:
        source.mistake(found, f"{what} is true or false, not '{found.text}'.", "Write one of them.")
    return found is not None and found.text == "true"
