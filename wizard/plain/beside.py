"""The notes beside a conversation, line by line, for whoever writes it."""

from __future__ import annotations

from wizard.beside import Beside
from wizard.plain.console import Console
from wizard.words.plain_text import plain_text

MARK = "  # "
"""What each line of them begins with, so that nobody takes it for the program's words."""


def say_notes(beside: Beside, console: Console) -> None:
    """Say the notes beside what is shown next; what has changed is taken in first."""
    if beside.is_stale():
        beside.renew()
    for line in plain_text(beside.notes(), console.width - len(MARK)).split("\n"):
        console.write(f"{MARK}{line}".rstrip())
    console.write()
