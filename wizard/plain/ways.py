"""What words lead to: another way of answering, an explanation, or a command."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.choice_ids import HISTORY, OFFICIAL
from wizard.plain.voice import Voice
from wizard.session import Session
from wizard.views import SETTINGS, WORDS, Asking, Command

EXPLAINS = ("why", "good", "where", OFFICIAL, HISTORY, WORDS, SETTINGS)
MORE_SHEETS = "stop-reading"
"""The word that leaves out the rest of a long page."""


class Ways:
    """Knows which words do something on a view, and does it."""

    def __init__(self, session: Session, voice: Voice) -> None:
        self._session = session
        self._words = voice.words

    def offered(self, view: Asking) -> tuple[str, ...]:
        """Return the ids of the words to tell people about at a question."""
        words = (part.id for part in view.explains if part.id in (WORDS, OFFICIAL, HISTORY))
        return (*(way.id for way in view.ways), *words, *self.commands(view.commands))

    def understood(self, view: Asking) -> tuple[str, ...]:
        """Return the ids of all the words that do something at a question."""
        ways = tuple(way.id for way in view.ways)
        return (*ways, *(EXPLAINS if ways else ()), *self.commands(view.commands))

    def commands(self, commands: Sequence[Command]) -> tuple[str, ...]:
        return tuple(command.value for command in commands)

    def go(self, typed: str, view: Asking) -> bool:
        """Do what a word says that is no answer. Return False if it is none."""
        way = self._words.find(typed, (way.id for way in view.ways))
        if way is not None:
            self._session.way(way)
            return True
        part = self._words.find(typed, EXPLAINS if view.ways else ())
        if part is not None:
            self._session.explain(part)
            return True
        return self.command(typed, view.commands)

    def command(self, typed: str, commands: Sequence[Command]) -> bool:
        """Give a command. Stopping asks first only where something would be gone."""
        found = self._words.find(typed, self.commands(commands))
        if found is None:
            return False
        if found == Command.STOP and not self._session.would_lose:
            self._session.stop()
        else:
            self._session.command(Command(found))
        return True
