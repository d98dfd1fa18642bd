"""Bars as a row of characters, told apart without a colour."""

from __future__ import annotations

from typing import TextIO

from wizard.words.picture import Bar, Picture
from wizard.words.terminal_signs import knows_signs

BLOCKS = "\u2588\u2592\u2591"
"""Full, half, empty: in the fonts of nearly all terminals, as in the oldest of them."""
ASCII = "#=."


def bar_text(picture: Picture, bar: Bar, room: int, signs: str = BLOCKS) -> str:
    """Return a bar of a picture in which the longest takes so many characters."""
    lengths = picture.lengths(bar, room)
    return "".join(sign * length for sign, length in zip(signs, lengths, strict=True))


def bar_signs(output: TextIO | None) -> str:
    """Return what bars are drawn with: plain signs, where nothing else may be shown."""
    return BLOCKS if knows_signs(output) else ASCII
