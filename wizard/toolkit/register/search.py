"""Finds organisations in the list by code or by name, in one pass, keeping only the best few."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

from wizard.toolkit.register.table import Row
from wizard.words.word_search import closeness, spelt_words

LONGEST = 200
"""Characters of a code or a name that are looked at; no name in the list had as many."""
MOST_WORDS = 12
ENOUGH = 0.7
"""So much of what was typed has to be in a name, each word by its weight."""
_MANY = (
    "and care centre company group home homes house limited ltd nursing of residential service "
    "services the"
)
IN_MANY_NAMES = frozenset(_MANY.split())
SMALL_WEIGHT = 0.2
"""What such a word counts: it tells few services apart."""
NEAR = 0.8
"""From here on two names are nearly spelt as one, if they have a word in common."""
MOST_COMPARED = 3_000
"""Names that are compared letter by letter: that takes long, and so many look alike in no list."""
MOST_REMEMBERED = 50_000
"""Different words whose likeness is remembered. The names of a whole list have fewer."""

_WORDS = re.compile("[a-z0-9]+")
CLOSED = "closed"
"""It stands behind the code of a service that has closed."""
NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,9})?(?:e\+?[0-9]{1,4})?")
LOOKS_ALIKE = str.maketrans("oil", "011", " -_'\u2019")
"""Letters that are taken for numbers, and what some put between or in front."""


class How(StrEnum):
    """How something was found; the first that there is, is what was meant.

    CODE_ALIKE: a spreadsheet changed one of the two codes, a letter was taken for a number, or the
    service is closed. NAME: what was typed is in the name. NAME_ALIKE: it is spelt in another way.
    """

    CODE = "code"
    CODE_ALIKE = "code-alike"
    NAME = "name"
    NAME_ALIKE = "name-alike"


class Found(NamedTuple):
    """`rows` are the best few of `total`, all found in the same way."""

    how: How
    rows: tuple[Row, ...]
    total: int


def find(rows: Iterable[Row], typed: str, most: int) -> Found | None:
    """Return the best of what fits a code or a name, at most so many; None for nothing."""
    sought = _Sought(typed)
    best = {how: _Best(most) for how in How}
    code, code_alike, name, name_alike = best.values()
    for row in rows:
        if row.code.casefold() == sought.code:
            code.add((), row)
        elif sought.is_alike(row.code):
            code_alike.add((), row)
        elif not code.count:
            words = name_words(name_alone(row))
            if sought.joined and sought.joined in "".join(words):
                name.add(sought.rank(words), row)
            elif not name.count and (likeness := sought.likeness(words)) >= ENOUGH:
                name_alike.add((-likeness, len(_telling(words))), row)
    return next((one.found(how) for how, one in best.items() if one.count), None)


def find_codes(rows: Iterable[Row], codes: Sequence[str]) -> Mapping[str, Found]:
    """Return what is listed under each of the codes, for those that are found."""
    exact = {_plain(code): code for code in codes}
    alike: dict[str, list[str]] = {}
    for code in codes:
        if bare := alike_code(code):
            alike.setdefault(bare, []).append(code)
    found: dict[str, Found] = {}
    for row in rows:
        here = exact.get(row.code.casefold())
        if here is not None:
            found[here] = Found(How.CODE, (row,), 1)
        for code in alike.get(alike_code(row.code), ()):
            found.setdefault(code, Found(How.CODE_ALIKE, (row,), 1))
    return found


def name_alone(row: Row) -> str:
    """Return a name without the code that stands behind it where two are called the same."""
    bare = row.name.removesuffix(f"({row.code})").rstrip()
    return bare or row.name


def name_words(name: str) -> list[str]:
    """Return the words of a name in one spelling; the names of a whole list in little time."""
    name = name[:LONGEST]
    if not name.isascii():
        return [*spelt_words(name)]
    return _WORDS.findall(name.casefold().replace("'", ""))


def is_closed(row: Row) -> bool:
    """Say whether the list marks the code as one that has closed."""
    return row.code.casefold().endswith(CLOSED)


def alike_code(code: str) -> str:
    """Return the same for all codes that one is easily turned into.

    A spreadsheet takes 8E338 and 0040 for numbers, and writes 8E+338 and 40.
    """
    bare = _plain(code).removesuffix(CLOSED).translate(LOOKS_ALIKE)
    is_number = bare[:1].isdigit() and NUMBER.fullmatch(bare)
    return str(Decimal(bare).normalize()) if is_number else bare


class _Sought:
    """What was typed, in all the ways in which it is compared."""

    def __init__(self, typed: str) -> None:
        words = name_words(typed)
        self.code = _plain(typed)
        self.joined = "".join(words)
        self._alike = alike_code(typed) if any(map(str.isdigit, self.code)) else ""
        is_code = len(words) == 1 and bool(self._alike)
        self._words = () if is_code else tuple(dict.fromkeys(words))[:MOST_WORDS]
        weights = [SMALL_WEIGHT if word in IN_MANY_NAMES else 1.0 for word in self._words]
        self._weights = [weight / sum(weights) for weight in weights]
        self._counts: dict[str, tuple[float, ...]] = {}
        self._spelling = SequenceMatcher(None, "", "".join(_telling(words)), autojunk=False)
        self._compared = 0

    def is_alike(self, code: str) -> bool:
        """Say whether a code may be the one that was meant."""
        return bool(self._alike) and self._alike == alike_code(code)

    def rank(self, words: Sequence[str]) -> tuple[bool, bool, int]:
        """Return how a name is placed among others that what was typed is in; less is better."""
        same = "".join(words) == self.joined
        return not same, not set(self._words) <= set(words), len(_telling(words))

    def likeness(self, words: Sequence[str]) -> float:
        """Return how much of what was typed is in a name that is spelt in another way."""
        best: tuple[float, ...] = ()
        for word in words if self._words else ():
            counts = self._counts.get(word)
            if counts is None:
                counts = self._count(word)
            if counts:
                best = tuple(map(max, best, counts)) if best else counts
        there = sum(best)
        if 0 < there < ENOUGH and self._is_near("".join(_telling(words))):
            return ENOUGH
        return there

    def _is_near(self, telling: str) -> bool:
        """Say whether a name is spelt nearly so as a whole, where single words are too unlike."""
        spelling = self._spelling
        spelling.set_seq1(telling)
        if spelling.real_quick_ratio() < NEAR or spelling.quick_ratio() < NEAR:
            return False
        self._compared += 1
        return self._compared <= MOST_COMPARED and spelling.ratio() >= NEAR

    def _count(self, word: str) -> tuple[float, ...]:
        """Return what a word counts for each of those that were typed; () if for none."""
        if len(self._counts) >= MOST_REMEMBERED:
            self._counts.clear()
        each = zip(self._words, self._weights, strict=True)
        found = tuple(weight * closeness(one, word) for one, weight in each)
        counts = self._counts[word] = found if any(found) else ()
        return counts


class _Best:
    """The few best of many rows, and how many there were."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: list[tuple[tuple[float, ...], str, Row]] = []
        self.count = 0

    def add(self, rank: tuple[float, ...], row: Row) -> None:
        self.count += 1
        insort(self._kept, (rank, row.name.casefold(), row))
        del self._kept[self._most :]

    def found(self, how: How) -> Found:
        return Found(how, tuple(row for _, _, row in self._kept), self.count)


def _telling(words: Sequence[str]) -> list[str]:
    """Return those words of a name that tell services apart."""
    return [word for word in words if word not in IN_MANY_NAMES]


def _plain(code: str) -> str:
    return code[:LONGEST].strip().casefold()
