"""Sentences, words and syllables, counted well enough to keep writing plain.

Syllables are counted by a rule of thumb: groups of vowels, less the endings that are not spoken.
It is out by one in about one word of fifteen, in both directions. So a grade is a warning.
Whether people understand can only be learnt from people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

SENTENCE_END = re.compile(r"""(?:(?<=[.!?])|(?<=[.!?]["')]))\s+(?=["'(]*[A-Z0-9])""")
WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")
VOWELS = re.compile(r"[aeiouy]+")
SILENT_END = re.compile(
    r"(?:[^aeiouyl]e|[aeiouy]le|(?<![^aeiouyl]l)(?<=[^aeiouydt])ed|[^aeiouyscxzgh]es)$"
)
HEARD_TWICE = re.compile(r"(?<![ct])ia|io(?!n)|iu|[^q]ua|[aeiou]ing$|ea$")


def sentences(text: str) -> list[str]:
    """Return the sentences of one paragraph or list item, and a heading or label as one."""
    return [sentence.strip() for sentence in SENTENCE_END.split(text) if words(sentence)]


def words(text: str) -> list[str]:
    """Return the words; "12", "2025-26", "isn't" and "one-to-one" are one each."""
    return WORD.findall(text)


def syllables(word: str) -> int:
    """Return about how many syllables a word has; a digit counts as one."""
    digits = sum(character.isdigit() for character in word)
    if digits:
        return digits
    return sum(_part_syllables(part) for part in re.split(r"[-.]", word.lower()))


def _part_syllables(part: str) -> int:
    bare = part.replace("'", "")
    heard = len(VOWELS.findall(bare)) + len(HEARD_TWICE.findall(bare))
    return max(1, heard - bool(SILENT_END.search(bare)))


def reading_grade(texts: Iterable[str]) -> float:
    """Return the Flesch-Kincaid grade: 4 is about age 9 to 10, 6 about age 11 to 12."""
    spoken = [sentence for text in texts for sentence in sentences(text)]
    counted = [word for sentence in spoken for word in words(sentence)]
    if not counted:
        return 0.0
    sounds = sum(syllables(word) for word in counted)
    return 0.39 * len(counted) / len(spoken) + 11.8 * sounds / len(counted) - 15.59
