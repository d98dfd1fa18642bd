"""The very first question, before any full screen: how would you like to work?"""

from __future__ import annotations

from wizard.plain.console import Console
from wizard.words.phrases import Phrases
from wizard.words.plain_text import plain_text

FACES = {"1": "full-screen", "2": "plain"}


def ask_face(phrases: Phrases, console: Console) -> str:
    """Return "full-screen" or "plain". Raises EOFError when nobody answers."""
    console.write(plain_text(phrases.blocks("first-run.how"), console.width))
    console.write()
    while True:
        typed = console.read(phrases.line("first-run.prompt")).strip().rstrip(".)")
        console.write()
        if typed in FACES:
            return FACES[typed]
        console.write(phrases.line("first-run.again"))
