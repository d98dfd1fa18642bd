"""The rules of plain English that a program can check: each takes a page and yields complaints.

None of them proves that a text is clear. They catch what slips in.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.content.page import GLOSSARY_FILE, IN_SHORT, TRAINER, Page, Screen
from tests.content.prose import reading_grade, sentences, words

Rule = Callable[[Page], Iterator[str]]

LONGEST_SENTENCE = 25
LONGEST_QUESTION = 15
LONGEST_STATE = 55
HIGHEST_GRADE = 6.0
FEWEST_WORDS_TO_GRADE = 100

BANNED = (
    # They tell people who struggle that they are slow.
    ("easily", "easy", "just", "quick", "quickly", "simple", "simply"),
    # They blame, or sound like a machine.
    ("forbidden", "illegal", "invalid", "oops", "you forgot"),
    # It talks down. Say "you need to" or "you can".
    ("should",),
    # Words of the trade. Say "people you support" or "residents", "someone's private information".
    ("data subject", "data subjects", "pii"),
)
BANNED_WORD = re.compile(
    r"\b(?:" + "|".join(word for group in BANNED for word in group) + r")\b", re.IGNORECASE
)
SPARING = ("please", "sorry")
"""Once in a file is polite, twice is a form letter."""

ACRONYM = re.compile(r"\b([A-Z]{2,})s?\b")
KNOWN_ACRONYMS = {
    "CQC": "It registers every reader's service, and signs its reports with these letters.",
    "GP": "Everybody says GP, patients and staff alike.",
    "IT": "People say 'our IT company'. The full words are the harder ones.",
    "NHS": "The full name is less known than the letters.",
}
NAMES = ("DSPT Wizard",)
"""Names of things, left alone as names are."""
SMALL_WORDS = {"a", "an", "and", "for", "in", "of", "on", "the", "to"}


def long_sentences(page: Page) -> Iterator[str]:
    """A sentence of more than 25 words is two sentences."""
    for screen in page.screens:
        for text in screen.texts:
            for sentence in sentences(text):
                if (length := len(words(sentence))) > LONGEST_SENTENCE:
                    yield _at(page, screen, f"{length} words in one sentence: {sentence}")


def banned_words(page: Page) -> Iterator[str]:
    """Some words belittle, blame or shut out."""
    for screen in page.screens:
        for text in screen.texts:
            for found in BANNED_WORD.findall(text):
                yield _at(page, screen, f"'{found}' in: {text}")


def too_polite(page: Page) -> Iterator[str]:
    """More than one "please" or "sorry" in a file gets in the way of what is said."""
    said = [word.lower() for _, text in _texts(page) for word in words(text)]
    for word in SPARING:
        if (times := said.count(word)) > 1:
            yield f"{page.file}: '{word}' {times} times"


def unexplained_acronyms(page: Page) -> Iterator[str]:
    """Letters that stand for words are spelt out on the same screen.

    A screen is what stands under one heading, because help opens alone. Spelt out means that the
    words whose first letters they are stand there, "and" and "of" not counted. Most screens do
    better without the letters: "the toolkit" needs no DSPT. The name "DSPT Wizard" is left alone.
    """
    for screen in page.screens:
        text = "\n".join(screen.texts)
        for name in NAMES:
            text = text.replace(name, "")
        for letters in dict.fromkeys(ACRONYM.findall(text)):
            if letters not in KNOWN_ACRONYMS and not _spelt_out(letters, text):
                yield _at(page, screen, f"{letters} is not spelt out here")


def exclamation_marks(page: Page) -> Iterator[str]:
    """Calm has no exclamation marks."""
    for screen, text in _texts(page):
        if "!" in text:
            yield _at(page, screen, f"an exclamation mark in: {text}")


def typographic_quotes(page: Page) -> Iterator[str]:
    """Quotation marks and apostrophes are the straight ones of the keyboard.

    One way everywhere, and the way that every terminal font can show.
    """
    for screen, text in _texts(page):
        if found := set(text) & set("\u2018\u2019\u201a\u201c\u201d\u201e\u00b4`"):
            yield _at(page, screen, f"{' '.join(sorted(found))} in: {text}")


def emoji(page: Page) -> Iterator[str]:
    """Terminals draw pictures at odd widths, and screen readers read them out by name."""
    for screen, text in _texts(page):
        if found := [character for character in text if _is_picture(character)]:
            yield _at(page, screen, f"{' '.join(found)} in: {text}")


def hard_reading(page: Page) -> Iterator[str]:
    """The running text of a file reads at Flesch-Kincaid grade 6 or below.

    Files with fewer than 100 words, most of them names of buttons, say too little to be graded.
    """
    texts = [text for _, text in _texts(page)]
    if sum(len(words(text)) for text in texts) < FEWEST_WORDS_TO_GRADE:
        return
    if (grade := reading_grade(texts)) > HIGHEST_GRADE:
        hardest = max((s for text in texts for s in sentences(text)), key=_grade_of_one)
        yield f"{page.file}: grade {grade:.1f}; begin with: {hardest}"


def in_short_is_short(page: Page) -> Iterator[str]:
    """ "In short" is three sentences."""
    if page.is_topic:
        screen = page.screen(IN_SHORT)
        found = sum(len(sentences(text)) for text in screen.texts) if screen else 0
        if found != 3:
            yield f"{page.file}, {IN_SHORT}: {found} sentences, not 3"


def card_for_trainers(page: Page) -> Iterator[str]:
    """A trainer has a "What would you do if" card for every topic."""
    if page.is_topic:
        screen = page.screen(TRAINER)
        if not any("What would you do if" in text for text in (screen.texts if screen else ())):
            yield f"{page.file}, {TRAINER}: no 'What would you do if' card"


def crowded_states(page: Page) -> Iterator[str]:
    """A question and its hint leave room for the fields, on a screen of 60 by 20.

    That is 15 words for the question and 55 for everything said before the fields.
    """
    for screen in page.screens:
        if not page.is_topic or not screen.is_state:
            continue
        if (length := sum(len(words(line)) for line in screen.lines)) > LONGEST_STATE:
            yield _at(page, screen, f"{length} words before anything can be typed")
        question = screen.lines[0] if screen.lines else ""
        if question.endswith("?") and (length := len(words(question))) > LONGEST_QUESTION:
            yield _at(page, screen, f"{length} words in the question: {question}")


def terms_marked_again(page: Page) -> Iterator[str]:
    """A term is marked where it first stands on a screen, and left in peace after that."""
    for screen in page.screens:
        for term, times in Counter(screen.terms).items():
            if times > 1:
                yield _at(page, screen, f"'{term}' is marked {times} times")


def plain_word_second(page: Page) -> Iterator[str]:
    """The glossary calls things by their plain name first, the official name in brackets."""
    for before, screen in pairwise(page.screens):
        if page.file == GLOSSARY_FILE and before.level == 2:
            plain, bracket, _ = screen.title.partition(" (")
            if screen.level != 3 or not bracket or ACRONYM.search(plain):
                yield _at(page, screen, "not 'plain words (official term)'")


def _texts(page: Page) -> Iterator[tuple[Screen, str]]:
    return ((screen, text) for screen in page.screens for text in screen.texts)


def _at(page: Page, screen: Screen, complaint: str) -> str:
    return f"{page.file}:{screen.line}, {screen.title}: {complaint}"


def _spelt_out(letters: str, text: str) -> bool:
    for line in text.splitlines():
        spoken = [w for w in re.findall(r"[A-Za-z]+(?:'s)?", line) if w.lower() not in SMALL_WORDS]
        first = "".join(" " if w.isupper() else w[0].upper() for w in spoken)
        if letters in first:
            return True
    return False


def _is_picture(character: str) -> bool:
    return (
        unicodedata.category(character) in {"So", "Sk", "Cs", "Co"} or character in "\ufe0f\u200d"
    )


def _grade_of_one(sentence: str) -> float:
    return reading_grade([sentence])
