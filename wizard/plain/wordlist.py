"""The words that can be typed instead of an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

from wizard.plain.slips import is_slip_of
from wizard.words.phrases import Phrases

QUOTES = {'"': '"', "'": "'", "\u201c": "\u201d", "\u2018": "\u2019"}
MUCH_ALIKE = 0.8
"""How alike a word has to be (difflib's ratio) where anything else could not be an answer."""
LONGEST = 80
"""What is longer is an answer."""
SHORTEST = 4
"""Shorter words are too like too many others to be guessed."""


def normal(typed: str) -> str:
    """Return what was typed without case, outer signs, apostrophes and "I"."""
    bare = re.sub("['\u2019`]", "", typed.casefold())
    words = " ".join(bare.split())
    return (words.strip(".!?, ") or words).removeprefix("i ")


def unquoted(typed: str) -> str | None:
    """Return what stands in the quotes, if all of it does: a word in quotes is an answer."""
    text = typed.strip()
    is_quoted = len(text) > 2 and QUOTES.get(text[0]) == text[-1]
    return text[1:-1] if is_quoted else None


class Wordlist:
    """Finds which way or command a person means."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        # Longest first: "id like to" is tried before "id".
        leads = map(normal, _listed(phrases.line("plain.lead-ins")))
        self._before = sorted(leads, key=len, reverse=True)

    def shown(self, id: str) -> str:
        """Return the word to tell people about."""
        return self._words(id)[0]

    def find(self, typed: str, ids: Iterable[str]) -> str | None:
        """Return the id among `ids` whose words were typed, or None."""
        if len(typed) > LONGEST or unquoted(typed) is not None:
            return None
        wanted = {normal(typed), self._bare(typed)}
        return next((id for id in ids if wanted & set(map(normal, self._words(id)))), None)

    def near(self, typed: str, ids: Iterable[str], *, is_answer: bool) -> str | None:
        """Return the id among `ids` that was mistyped, or None.

        `is_answer`: it could well be what somebody means to answer. Then only slips of the fingers
        in the words that people are told about count.
        """
        if len(typed) > LONGEST or unquoted(typed) is not None:
            return None
        wanted = self._bare(typed)
        if len(wanted) < SHORTEST - 1 or not re.search(r"[a-z]", wanted):
            return None
        for id in ids:
            words = self._words(id)[:1] if is_answer else self._words(id)
            for word in map(normal, words):
                if len(word) >= SHORTEST and (
                    is_slip_of(wanted, word) or (not is_answer and _alike(wanted, word))
                ):
                    return id
        return None

    def _bare(self, typed: str) -> str:
        """Return what is wanted, without the words that only lead to it: "I want to stop"."""
        wanted = normal(typed).removesuffix(" please").removesuffix(" now").rstrip(", ")
        for lead in self._before:
            if wanted.startswith(f"{lead} "):
                return wanted.removeprefix(f"{lead} ")
        return wanted

    def _words(self, id: str) -> list[str]:
        return _listed(self._phrases.line(f"plain.words-{id}"))


def _listed(line: str) -> list[str]:
    return line.split(", ")


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= MUCH_ALIKE
