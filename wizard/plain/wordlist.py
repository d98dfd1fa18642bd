"""The words that can be typed instead of an answer."""

from __future__ import annotations

import re

from wizard.words.phrases import Phrases


def normal(typed: str) -> str:
    """Return what was typed without case, outer signs, apostrophes and "I"."""
    bare = re.sub("['\u2019`]", "", typed.casefold())
    words = " ".join(bare.split())
    return (words.strip(".!?, ") or words).removeprefix("i ")


class Wordlist:
    """Finds which way or command a person means."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def shown(self, id: str) -> str:
        """Return the word to tell people about."""
        return self._words(id)[0]

    def find(self, typed: str, ids: tuple[str, ...]) -> str | None:
        """Return the id among `ids` whose words were typed, or None."""
        wanted = normal(typed)
        return next((id for id in ids if wanted in map(normal, self._words(id))), None)

    def _words(self, id: str) -> list[str]:
        return self._phrases.line(f"plain.words-{id}").split(", ")
