"""How much room words take: they are wrapped for the widest of the usual fonts without serifs."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

SIZE = 12
"""Of the letters, in the units of the picture."""
LINE = 16
"""From one line to the next."""

_NARROW = frozenset("ijl.,;:'|!()[]{}I/\\ \u2018\u2019`")
_MIDDLING = frozenset('rtf-“”"')
_WIDE = frozenset("mwMW@%…—")


def width_of(text: str) -> float:
    """Return how wide a line can come out; with letters in bold a ninth more."""
    return SIZE * sum(map(_em, text))


def wrapped(text: str, width: float) -> tuple[str, ...]:
    """Return lines that are no wider than so much; only a word that is wider is cut."""
    lines: list[str] = []
    for piece in (piece for word in text.split() for piece in _cut(word, width)):
        if lines and width_of(f"{lines[-1]} {piece}") <= width:
            lines[-1] += f" {piece}"
        else:
            lines.append(piece)
    return tuple(lines)


def _cut(word: str, width: float) -> Iterator[str]:
    """Yield a word in pieces that fit; nearly always it is one."""
    start, wide = 0, 0.0
    for place, character in enumerate(word):
        wide += width_of(character)
        if wide > width and place > start:
            yield word[start:place]
            start, wide = place, width_of(character)
    yield word[start:]


def _em(character: str) -> float:
    if character in _NARROW:
        return 0.4
    if character in _MIDDLING:
        return 0.53
    if character in _WIDE or unicodedata.east_asian_width(character) in "WF":
        return 1.05
    if character.islower() or character.isdigit():
        return 0.65
    return 0.79
