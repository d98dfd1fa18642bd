"""What short cells and headings say: which category, which year, and whether it is needed."""

from __future__ import annotations

import re
from enum import StrEnum

CATEGORIES = range(1, 5)

_NAMED = re.compile(
    r"\bcat(?:egor(?:y|ies))?s?[ .:_-]*((?:[1-4](?![0-9])(?:\s*(?:,|&|\band\b|/|\+)\s*)?)+)"
)
_IN_WORDS = {3: re.compile(r"\bsocial[ -]care\b"), 4: re.compile(r"\bgps?\b|\bgeneral practice")}
_DIGITS = re.compile(r"[1-4](?:\s*(?:,|&|and|/|\+|;)\s*[1-4])*")
_YEAR = re.compile(r"(?<![0-9])(?:20)?([0-9]{2}) ?[-/_\u2013] ?(?:20)?([0-9]{2})(?![0-9])")
FIRST_YEAR, LAST_YEAR = 18, 49


class Mark(StrEnum):
    """What a cell says of an item. APPROACHING: needed for that level too."""

    YES = "yes"
    NO = "no"
    NOT_FOR_THEM = "not-for-them"
    NEEDED = "needed"
    MET = "met"
    APPROACHING = "approaching"
    OPTIONAL = "optional"


LEVELS = frozenset((Mark.NEEDED, Mark.MET, Mark.APPROACHING, Mark.OPTIONAL))
"""What says by itself whether an item is needed, whatever its heading is."""
_MARKS = {
    Mark.YES: ("yes", "y", "true", "x", "1", "tick", "\u2713", "\u2714", "\u2705", "\u2611"),
    Mark.NO: ("no", "n", "false", "0", "\u2717", "\u2718", "\u2610"),
    Mark.NOT_FOR_THEM: ("na", "notapplicable", "notrequired", "notused", "notincategory", "-"),
    Mark.NEEDED: ("mandatory", "m", "required", "compulsory"),
    Mark.MET: ("standardsmet", "met"),
    Mark.APPROACHING: ("approaching", "approachingstandards", "entrylevel"),
    Mark.OPTIONAL: ("optional", "o", "nonmandatory", "notmandatory", "voluntary"),
}
_BY_TEXT = {text: mark for mark, texts in _MARKS.items() for text in texts}
LONGEST = 40
"""Characters of the longest cell that is such a mark."""


def mark_in(cell: str) -> Mark | None:
    """Return what a cell says, without regard to case, spaces and signs; None for anything else."""
    if len(cell) > LONGEST:
        return None
    bare = re.sub(r"[\s_/.()*-]+", "", cell.casefold())
    return _BY_TEXT.get(bare or cell.strip()[:1])


def categories_in(text: str) -> frozenset[int]:
    """Return the categories that a heading, a name or a cell speaks of."""
    said = re.sub(r"[_\s]+", " ", text[:300].casefold())
    named = {int(digit) for found in _NAMED.findall(said) for digit in re.findall("[1-4]", found)}
    return frozenset(named | {one for one, words in _IN_WORDS.items() if words.search(said)})


def categories_listed(cell: str, *, bare: bool) -> frozenset[int]:
    """Return the categories of a cell that says nothing else; `bare`: digits alone are enough."""
    text = cell.strip().casefold()
    if bare and _DIGITS.fullmatch(text):
        return frozenset(int(digit) for digit in re.findall("[1-4]", text))
    return categories_in(text) if len(text) <= 2 * LONGEST else frozenset()


def years_in(text: str) -> frozenset[str]:
    """Return the years of the toolkit that a name or a title speaks of, such as 2025-26."""
    found = _YEAR.findall(text[:1_000])
    return frozenset(
        f"20{begins}-{ends}"
        for begins, ends in found
        if int(ends) == int(begins) + 1 and FIRST_YEAR <= int(begins) <= LAST_YEAR
    )
