"""Bars of a picture, each beside its line of words."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from textual.content import Content

from wizard.words.bar_text import bar_signs, bar_text
from wizard.words.picture import Picture

WIDEST = 18


def bar_lines(picture: Picture, width: int) -> Iterator[Content]:
    """Yield the lines of a picture; the words name the parts of a bar in their order."""
    room, signs = min(WIDEST, width // 4), bar_signs(sys.__stdout__)
    for bar in picture.bars:
        drawn = bar_text(picture, bar, room, signs).ljust(room)
        for place, part in enumerate(Content(bar.line).wrap(width - room - 4)):
            yield Content(f"  {' ' * room if place else drawn}  ") + part
