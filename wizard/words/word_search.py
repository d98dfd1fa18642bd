"""Finds words of the glossary, and topics, by what somebody typed.

It may be misspelt, be letters such as ICO, or be a whole question. All of it happens here, on this
computer, and nothing that was typed is ever a pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import NamedTuple
from unicodedata import combining, normalize

LONGEST = 200
"""The most characters that are looked at; no question about a word is longer."""
MOST_WORDS = 12
SHORTEST_MISSPELT = 4
"""Shorter words are letters such as ICO, of which each stands for something else."""
CLOSE = 0.78
"""From here on two spellings are taken for one word."""
BEGINS, IN_THE_MEANING = 0.9, 0.5
"""What a word counts that begins like another, or that is only in the meaning."""
ENOUGH = 0.5
"""So much of what was typed has to be found."""
BESIDE_THE_BEST = 0.6
"""What counts for less than this part of the best is left out."""

_SMALL = (
    "a about am an and any are as at be been but by can could did do does doing explain find for "
    "from get has have how i if in is it its know me mean meaning means mine must my need of on "
    "or our please should show so somebody someone stand stands tell that the their them there "
    "these they this to up us was we were what when where which who whom whose why will with word "
    "words would you your "
)
SMALL_WORDS = frozenset(_SMALL.split())
"""What a question is made of beside the words that it is about."""
APOSTROPHES = "'\u2019`"
WORD = re.compile(r"[0-9]+(?:\.[0-9]+)+|[^\W_]+")
INITIALS_FROM = 3
"""Names of as many words are also known by their first letters."""


class Findable(NamedTuple):
    """Something to find: what it is called, and what it means in full."""

    key: str
    names: tuple[str, ...]
    meaning: str = ""


class WordSearch:
    """Looks among `things`, which keep their order where they fit equally well."""

    def __init__(self, things: Iterable[Findable]) -> None:
        self._names: dict[str, tuple[frozenset[str], ...]] = {}
        self._meanings: dict[str, frozenset[str]] = {}
        for thing in things:
            self._names[thing.key] = tuple(spelt for name in thing.names for spelt in _spelt(name))
            self._meanings[thing.key] = frozenset(words_of(thing.meaning))
        self._known = {word for names in self._names.values() for name in names for word in name}

    def find(self, typed: str, most: int) -> tuple[str, ...]:
        """Return the keys of what fits, at most so many, the best first."""
        wanted = self._wanted(typed)
        close = [self._close_to(word) for word in wanted]
        scores = {key: self._score(key, wanted, close) for key in self._names}
        best = max(scores.values(), default=0.0)
        kept = [key for key, score in scores.items() if score and score >= BESIDE_THE_BEST * best]
        return tuple(sorted(kept, key=lambda key: -scores[key])[:most])

    def nearest(self, typed: str, most: int) -> tuple[str, ...]:
        """Return the keys of what is spelt most like one of the words, whether it fits or not."""
        wanted = self._wanted(typed)
        likeness = {
            word: max((_likeness(one, word) for one in wanted), default=0.0) for word in self._known
        }
        scores = {
            key: max((likeness[word] for name in names for word in name), default=0.0)
            for key, names in self._names.items()
        }
        alike = [key for key, score in scores.items() if score]
        return tuple(sorted(alike, key=lambda key: -scores[key])[:most])

    def _wanted(self, typed: str) -> tuple[str, ...]:
        """Return the words to look for; two that are one word here are looked for as that."""
        words = list(spelt_words(typed[:LONGEST]))
        for place in range(len(words) - 1, 0, -1):
            joined = words[place - 1] + words[place]
            if joined in self._known:
                words[place - 1 : place + 1] = [joined]
        return _telling(words)[:MOST_WORDS]

    def _close_to(self, wanted: str) -> Mapping[str, float]:
        """Return the known words that may be meant, and how much each counts."""
        counts = {word: closeness(wanted, word) for word in self._known}
        return {word: count for word, count in counts.items() if count}

    def _score(self, key: str, wanted: tuple[str, ...], close: list[Mapping[str, float]]) -> float:
        """Return how well something fits: how much was found, and of how much of its name."""
        names = self._names[key]
        counts = [
            max(
                max((fits.get(word, 0.0) for name in names for word in name), default=0.0),
                IN_THE_MEANING if one in self._meanings[key] else 0.0,
            )
            for one, fits in zip(wanted, close, strict=True)
        ]
        found = sum(counts) / len(counts) if counts else 0.0
        if found < ENOUGH:
            return 0.0
        met = {word for fits in close for word in fits}
        return found + max((len(name & met) / len(name) for name in names), default=0.0) / 2


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text that say something, each once, in one spelling.

    Where all are small words, such as "what is it", all of them are meant.
    """
    return _telling(list(spelt_words(text)))


def _telling(words: list[str]) -> tuple[str, ...]:
    telling = [word for word in words if word not in SMALL_WORDS] or words
    return tuple(dict.fromkeys(map(_stem, telling)))


def _spelt(name: str) -> Iterator[frozenset[str]]:
    """Yield the words of a name; what is joined by a hyphen as one word; and its first letters."""
    words = words_of(name)
    if words:
        yield frozenset(words)
    if "-" in name:
        yield frozenset(words_of(name.replace("-", "")))
    if len(words) >= INITIALS_FROM:
        yield frozenset(("".join(word[0] for word in words),))


def spelt_words(text: str) -> Iterator[str]:
    """Yield every word of a text in one spelling, without accents and apostrophes."""
    plain = normalize("NFKD", text).casefold()
    bare = "".join(sign for sign in plain if sign not in APOSTROPHES and not combining(sign))
    return (found[0] for found in WORD.finditer(bare))


def _stem(word: str) -> str:
    """Return a word without the ending of more than one."""
    if len(word) > SHORTEST_MISSPELT and word.endswith("ies"):
        return f"{word[:-3]}y"
    if len(word) > SHORTEST_MISSPELT and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if len(word) > SHORTEST_MISSPELT - 1 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def closeness(wanted: str, word: str) -> float:
    """Return how much one word counts for another, from 0 to 1; it may be misspelt."""
    if wanted == word:
        return 1.0
    if min(len(wanted), len(word)) < SHORTEST_MISSPELT:
        return 0.0
    if wanted[0].isdigit() or word[0].isdigit():
        return 0.0  # Each number stands for something else: 1.3.1 is no 1.3.12.
    if wanted.startswith(word) or word.startswith(wanted):
        return BEGINS
    if wanted[0] != word[0]:
        return 0.0  # Few slips are in the first letter, and "each" is no "breach".
    likeness = _likeness(wanted, word)
    return likeness * BEGINS if likeness >= CLOSE else 0.0


def _likeness(one: str, other: str) -> float:
    """Return how alike two spellings are, from 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
