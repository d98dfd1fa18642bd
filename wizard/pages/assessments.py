"""Which of several assessments?"""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Header, Page
from wizard.words.blocks import Blocks
from wizard.words.harmless import harmless_line

NEW = "new-assessment"
EXPLAINED = ("newer-format", "no-permission")
"""Reasons for which there is something better to say than that it cannot be read."""


def assessments(
    desk: Desk, names: tuple[tuple[str, str], ...], unreadable: tuple[tuple[str, str], ...]
) -> Page:
    """Return the list; `names` are (id, name), `unreadable` (place, reason)."""
    choices = [Choice(id, harmless_line(name, 60)) for id, name in names]
    body = [_unreadable(desk, place, reason) for place, reason in unreadable]
    if names:
        body.append(desk.speaker.blocks("assessments.which"))
    return Page(
        "assessments",
        Header((desk.speaker.phrase("header.program"),)),
        tuple(block for blocks in body for block in blocks),
        (*choices, desk.choice(NEW)),
        (Command.STOP,),
    )


def _unreadable(desk: Desk, place: str, reason: str) -> Blocks:
    key = reason if reason in EXPLAINED else "unreadable"
    return desk.speaker.blocks(f"assessments.{key}", place=harmless_line(place))
