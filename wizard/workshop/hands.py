"""A show of hands: how many said yes, not yet and not sure. Nobody's name belongs to it."""

from __future__ import annotations

import re

from wizard.frozen import dataclass
from wizard.words.phrases import Phrases
from wizard.words.picture import Bar, Picture

NUMBER = re.compile(r"[0-9]{1,3}")
BETWEEN = re.compile(r"[\s,;/]+")
LONGEST_TYPED = 40
KINDS = ("yes", "not-yet", "not-sure")


@dataclass(frozen=True)
class Hands:
    """Three counts, each of up to three digits."""

    yes: int
    not_yet: int
    not_sure: int


def read_hands(typed: str) -> Hands | None:
    """Return the hands typed as three numbers, such as `12 5 3`; None for anything else."""
    parts = BETWEEN.split(typed[:LONGEST_TYPED].strip())
    if len(parts) != len(KINDS) or not all(NUMBER.fullmatch(part) for part in parts):
        return None
    return Hands(*map(int, parts))


def picture_of(hands: Hands, phrases: Phrases) -> Picture:
    """Return the hands as bars, each with its words."""
    counts = (hands.yes, hands.not_yet, hands.not_sure)
    return Picture(
        tuple(
            Bar(phrases.line(f"workshop.hands-{kind}"), _counted(count, phrases), count)
            for kind, count in zip(KINDS, counts, strict=True)
        )
    )


def _counted(count: int, phrases: Phrases) -> str:
    key = "workshop.hands-one" if count == 1 else "workshop.hands-many"
    return phrases.line(key, count=count)
