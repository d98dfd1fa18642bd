"""A question on the terminal, in plain text."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from wizard.words.phrases import Phrases

AROUND = " \t\r\n.)"
"""What people type around a number."""


def tell(*lines: str) -> None:
    """Write lines for people to read."""
    sys.stderr.writelines(f"{line}\n" for line in lines)
    sys.stderr.flush()


def ask_line(prompt: str) -> str | None:
    """Ask, and return what is typed without the spaces around it; None when nobody answers."""
    if hasattr(sys.stdin, "reconfigure") and sys.stdin.errors != "replace":
        sys.stdin.reconfigure(errors="replace")  # Not possible any more once a line was read.
    sys.stderr.write(f"{prompt} ")
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        tell("")
        return None
    return line.strip()


def ask_which(phrases: Phrases, choices: Sequence[str]) -> int | None:
    """Ask until one of the choices is typed and return its place; None when nobody answers."""
    tell(*(f"{number}. {choice}" for number, choice in enumerate(choices, start=1)))
    places = {str(place + 1): place for place in range(len(choices))}
    while True:
        typed = ask_line(phrases.line("import.prompt", most=len(choices)))
        if typed is None:
            return None
        if typed.strip(AROUND) in places:
            return places[typed.strip(AROUND)]
