"""How much room text takes in a terminal: in cells, of which a wide character takes two."""

from __future__ import annotations

import unicodedata

_WIDE = frozenset("WF")
_NO_ROOM = frozenset(("Mn", "Me", "Cf"))
_GOES_ON = "\u2026"


def cells(text: str) -> int:
    """Return how many cells a line takes; marks that sit on a letter take none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


def fitted(text: str, width: int, *, right: bool = False) -> str:
    """Return a line that takes exactly so many cells: filled up with spaces, or cut with a sign."""
    if cells(text) > width:
        text = f"{_cut(text, width - 1)}{_GOES_ON}"
    filling = " " * (width - cells(text))
    return f"{filling}{text}" if right else f"{text}{filling}"


def _cut(text: str, width: int) -> str:
    taken = 0
    for place, character in enumerate(text):
        taken += _cells_of(character)
        if taken > width:
            return text[:place]
    return text


def _cells_of(character: str) -> int:
    if unicodedata.category(character) in _NO_ROOM:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
