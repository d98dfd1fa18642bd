"""An answer that looks like a password or a key, before it is saved."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.views import Command, Page


def secret(desk: Desk, question: str, number: int) -> Page:
    """Return the page. What was typed is not shown: somebody may look on."""
    return Page(
        "looks-like-a-secret",
        desk.header_of(question, number),
        desk.speaker.blocks("secret.looks"),
        (desk.choice("change-typed"), desk.choice("keep-typed")),
        (Command.BACK, Command.STOP),
    )
