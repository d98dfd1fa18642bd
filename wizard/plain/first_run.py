"""The very first question, before any full screen: how would you like to work?"""

from __future__ import annotations

from wizard.plain.console import Console
from wizard.plain.voice import AGAIN
from wizard.plain.wordlist import Wordlist, normal
from wizard.views import Command
from wizard.words.phrases import Phrases
from wizard.words.plain_text import plain_text

FULL_SCREEN, PLAIN = "full-screen", "plain"
FACES = {
    "1": FULL_SCREEN,
    "2": PLAIN,
    "full screen": FULL_SCREEN,
    "plain text": PLAIN,
    "plain": PLAIN,
}
"""What can be typed for each face, other than its line as a whole."""


def ask_face(phrases: Phrases, console: Console) -> str:
    """Return "full-screen" or "plain". Raises EOFError when nobody answers, or wants to stop."""
    words = Wordlist(phrases)
    _say_how(phrases, console)
    while True:
        typed = console.read(phrases.line("first-run.prompt")).strip().rstrip(".)")
        console.write()
        face = FACES.get(normal(typed))
        if face is not None:
            return face
        match words.find(typed, (Command.STOP, Command.EXPLAIN, AGAIN)):
            case Command.STOP:
                raise EOFError
            case None:
                console.write(phrases.line("first-run.again"))
            case _:
                _say_how(phrases, console)


def _say_how(phrases: Phrases, console: Console) -> None:
    console.write(plain_text(phrases.blocks("first-run.how"), console.width))
    console.write()
