"""A paper to give out at a workshop: things to tick, to read and to fill in. It has no answers."""

from __future__ import annotations

from wizard.frozen import dataclass


@dataclass(frozen=True)
class HandoutPart:
    """`said` are sentences, `boxes` are to be ticked, `points` a list, `lines` to be filled in."""

    heading: str
    said: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Handout:
    """Everything on the paper, in words; nothing is markup. `service` is of which session it is.

    `warns` says what it is not, and stands first; it may be ''.
    """

    title: str
    service: str
    every_page: str
    warns: str
    said: tuple[str, ...]
    parts: tuple[HandoutPart, ...]
