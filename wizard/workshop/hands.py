"""A show of hands: how many went up for each thing on show. Nobody's name belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wizard.words.phrases import Phrases
from wizard.words.picture import Bar, Picture

NUMBER = re.compile(r"[0-9]{1,3}")
BETWEEN = re.compile(r"[\s,;/]+")
LONGEST_TYPED = 80
EXAMPLE = (12, 5, 3, 1)
"""So many hands went up in an example, for one thing after the other, and then over again."""


def read_hands(typed: str, things: int) -> tuple[int, ...] | None:
    """Return hands typed as a number for each of so many things, such as `12 5 3`.

    Each has three digits at most. None for anything else.
    """
    parts = BETWEEN.split(typed[:LONGEST_TYPED].strip())
    if len(parts) != things or not all(NUMBER.fullmatch(part) for part in parts):
        return None
    return tuple(map(int, parts))


def example(things: int) -> str:
    """Return hands for so many things as somebody would type them."""
    return " ".join(str(EXAMPLE[place % len(EXAMPLE)]) for place in range(things))


def picture_of(hands: Sequence[int], things: Sequence[str], phrases: Phrases) -> Picture:
    """Return the hands as bars, each with what they went up for."""
    return Picture(
        tuple(
            Bar(thing, _counted(count, phrases), count)
            for thing, count in zip(things, hands, strict=True)
        )
    )


def _counted(count: int, phrases: Phrases) -> str:
    key = "workshop.hands-one" if count == 1 else "workshop.hands-many"
    return phrases.line(key, count=count)
