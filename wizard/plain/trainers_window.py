"""The trainer's window line by line: the notes are said again at each step of the presenter."""

from __future__ import annotations

from collections.abc import Callable

from wizard.plain.console import Console
from wizard.plain.meanwhile import Meanwhile
from wizard.words.blocks import Blocks
from wizard.words.phrases import Phrases
from wizard.words.plain_text import plain_text, wrapped
from wizard.workshop.notes import Notes

LOOK_EVERY = 0.5
"""Seconds between two looks at where the presenter is."""


class PlainTrainersWindow:
    """Says what `notes` returns, and again when it is something else.

    The time is said when it is asked for: else it would speak every minute.
    """

    def __init__(self, notes: Callable[[], Notes], phrases: Phrases, console: Console) -> None:
        self._notes = notes
        self._phrases = phrases
        self._console = console
        self._said: Blocks = ()

    def run(self) -> None:
        """Follow until somebody types stop, or nothing more can be typed."""
        typed = Meanwhile()
        self._say("workshop.notes-title")
        self._say("workshop.notes-words")
        self._follow()
        while typed.is_open:
            line = typed.line(LOOK_EVERY)
            if line is None:
                self._follow()
            elif not self._take(line.strip().casefold()):
                return

    def _follow(self) -> None:
        """Say the notes, if they are others than those that were said."""
        said = self._notes().said
        if said != self._said:
            self._said = said
            self._tell(plain_text(said, self._console.width))

    def _take(self, word: str) -> bool:
        """Do what a word says; return False for stop."""
        match word:
            case "" | "again":
                self._said = ()
                self._follow()
            case "time":
                time = self._notes().time or self._phrases.line("workshop.notes-no-time")
                self._tell(wrapped(time, self._console.width))
            case "stop" | "quit" | "exit":
                return False
            case _:
                self._say("workshop.not-understood")
                self._say("workshop.notes-words")
        return True

    def _say(self, key: str) -> None:
        self._tell(wrapped(self._phrases.line(key), self._console.width))

    def _tell(self, text: str) -> None:
        self._console.write(f"{text}\n")
