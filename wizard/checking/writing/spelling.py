"""Words that look like a misspelt word of the glossary."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.checking.writing.grade import Syllables
from wizard.checking.writing.page import Page
from wizard.checking.writing.prose import words
from wizard.checking.writing.wording import KNOWN_ACRONYMS
from wizard.dialogue.finding import Finding
from wizard.words.glossary import Glossary

SHORTEST = 5
"""Of shorter words too many are one letter away from one another."""


class Spelling:
    """Finds words that nobody knows, one slip of a finger away from one of the glossary's.

    A slip is a letter that is missing, too many, wrong, or two that changed places. Of capitals
    that stand for words only the last, as one other letter often makes another name.
    """

    def __init__(self, glossary: Glossary, syllables: Syllables) -> None:
        self._syllables = syllables
        names = (name for term in glossary.values() for name in (term.plain, term.official))
        spoken = {word for name in names for word in words(name)}
        self._letters = {word for word in spoken if word.isupper()} | KNOWN_ACRONYMS.keys()
        self._words = {word.lower() for word in spoken - self._letters if len(word) >= SHORTEST}
        self._slips = {slip: word for word in sorted(self._words) for slip in _slips(word)}
        self._swaps = {swap: word for word in sorted(self._letters) for swap in _swapped(word)}
        self._meant: dict[str, str] = {}

    def slips(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each such word, once for a page."""
        seen: dict[str, str] = {}
        for text in page.texts():
            for word in words(text.said):
                if word in seen:
                    continue
                seen[word] = meant = self._word_meant(word)
                if meant:
                    problem = f"'{word}' looks like a slip for '{meant}', a word of the glossary."
                    yield page.finding(text, problem, f"Did you mean '{meant}'?", word)

    def _word_meant(self, word: str) -> str:
        """Return the word of the glossary that was meant, or '' for one that is as it is meant."""
        if word not in self._meant:
            self._meant[word] = self._look_up(word)
        return self._meant[word]

    def _look_up(self, word: str) -> str:
        if word.isupper():
            return "" if word in self._letters else self._swaps.get(word, "")
        small = word.lower()
        known = {small, small.removesuffix("s")} & self._words or self._syllables.knows(small)
        if len(word) < SHORTEST or known:
            return ""
        candidates = (small, *_without_a_letter(small))
        return next((self._slips[one] for one in candidates if one in self._slips), "")


def _slips(word: str) -> Iterator[str]:
    """Yield what a word becomes by a missing letter or two that changed places, and itself.

    With each of these a word that is typed, or it without one of its letters, can be compared.
    """
    yield word
    yield from _without_a_letter(word)
    yield from _swapped(word)


def _without_a_letter(word: str) -> Iterator[str]:
    return (word[:place] + word[place + 1 :] for place in range(len(word)))


def _swapped(word: str) -> Iterator[str]:
    for place in range(len(word) - 1):
        swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        if swapped != word:
            yield swapped
