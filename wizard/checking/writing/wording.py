"""Rules about words and characters: each takes a page and yields what breaks it.

None of them proves that a text is clear. They catch what slips in.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from wizard.checking.writing.page import Page
from wizard.checking.writing.prose import words
from wizard.dialogue.finding import Finding

BANNED = (
    (
        ("easily", "easy", "just", "quick", "quickly", "simple", "simply"),
        "It tells people who struggle that they are slow. Leave it out.",
    ),
    (
        ("forbidden", "illegal", "invalid", "oops", "you forgot"),
        "It blames, or sounds like a machine. Say what is needed.",
    ),
    (("should",), "It talks down. Say 'you need to' or 'you can'."),
    (("data subject", "data subjects"), "Say 'people you support' or 'residents'."),
    (("pii",), "Say 'someone's private information'."),
)
REMEDIES = {word: remedy for group, remedy in BANNED for word in group}
BANNED_WORD = re.compile(
    r"\b(?:" + "|".join(sorted(REMEDIES, key=len, reverse=True)) + r")\b", re.IGNORECASE
)
SPARING = ("please", "sorry")
"""Once in a file is polite, twice is a form letter."""

ACRONYM = re.compile(r"\b([A-Z]{2,})s?\b")
KNOWN_ACRONYMS = {
    "CQC": "It registers every reader's service, and signs its reports with these letters.",
    "DBS": "Everybody in care says DBS check. The full words are the harder ones.",
    "GP": "Everybody says GP, patients and staff alike.",
    "ID": "What people say.",
    "ISO": "The name of the badge; no English words stand behind it in that order.",
    "IT": "People say 'our IT company'. The full words are the harder ones.",
    "NHS": "The full name is less known than the letters.",
    "PIN": "It is what people call the number that opens a phone.",
    "UK": "The full name is less known than the letters.",
    "USB": "The letters are the name: 'a USB stick'.",
}
NAMES = re.compile(r"DSPT Wizard|--[a-z-]+ [A-Z]+")
"""Left alone, as names are; in a command, such as `--data-dir FOLDER`, letters stand for one."""
SMALL_WORDS = {"a", "an", "and", "for", "in", "of", "on", "the", "to"}
CURLY = frozenset("\u2018\u2019\u201a\u201c\u201d\u201e\u00b4`")


def banned_words(page: Page) -> Iterator[Finding]:
    """Some words belittle, blame or shut out."""
    for text in page.texts():
        for found in BANNED_WORD.findall(text.said):
            remedy = REMEDIES[found.lower()]
            yield page.finding(text, f"'{found}' is not a word we use.", remedy, found)


def too_polite(page: Page) -> Iterator[Finding]:
    """More than one "please" or "sorry" in a file gets in the way of what is said."""
    for polite in SPARING:
        near = (text for text in page.texts() if polite in text.said.lower())
        found = [
            (text, word) for text in near for word in words(text.said) if word.lower() == polite
        ]
        for text, word in found[1:2]:
            problem = f"'{polite}' is in this file {len(found)} times."
            yield page.finding(text, problem, "Say it once, or not at all.", word)


def unexplained_acronyms(page: Page) -> Iterator[Finding]:
    """Letters that stand for words are spelt out on the same screen.

    A screen is what stands under one heading, because help opens alone. Spelt out means that the
    words whose first letters they are stand there, "and" and "of" not counted. Most screens do
    better without the letters: "the toolkit" needs no DSPT. The name "DSPT Wizard" is left alone.
    """
    for screen in page.screens:
        spelt = [NAMES.sub("", text.said) for text in screen.texts]
        explained = set(KNOWN_ACRONYMS)
        for text, said in zip(screen.texts, spelt, strict=True):
            for letters in ACRONYM.findall(said):
                if letters in explained or any(_spells_out(letters, other) for other in spelt):
                    continue
                explained.add(letters)
                yield page.finding(
                    text,
                    f"'{letters}' is not spelt out under this heading.",
                    f"Write the words, then ({letters}), or leave the letters out.",
                    letters,
                )


def exclamation_marks(page: Page) -> Iterator[Finding]:
    """Calm has no exclamation marks."""
    for text in page.texts():
        if "!" in text.said:
            yield page.finding(text, "An exclamation mark shouts.", "Use a full stop.", "!")


def typographic_quotes(page: Page) -> Iterator[Finding]:
    """Quotation marks and apostrophes are the straight ones of the keyboard.

    One way everywhere, and the way that every terminal font can show.
    """
    for text in page.texts():
        for mark in sorted(set(text.said) & CURLY):
            problem = f"This mark is not a straight one: {_name(mark)}."
            yield page.finding(text, problem, "Type ' or \".", mark)


def emoji(page: Page) -> Iterator[Finding]:
    """Terminals draw pictures at odd widths, and screen readers read them out by name."""
    for text in page.texts():
        beyond_ascii = () if text.said.isascii() else dict.fromkeys(text.said)
        for picture in filter(_is_picture, beyond_ascii):
            problem = f"This is a picture: {_name(picture)}."
            yield page.finding(text, problem, "Say it in words.", picture)


def _name(character: str) -> str:
    """Return what a character is called, as not every terminal can show it."""
    return unicodedata.name(character, f"U+{ord(character):04X}").lower()


def _spells_out(letters: str, text: str) -> bool:
    spoken = [w for w in re.findall(r"[A-Za-z]+(?:'s)?", text) if w.lower() not in SMALL_WORDS]
    return letters in "".join(" " if w.isupper() else w[0].upper() for w in spoken)


def _is_picture(character: str) -> bool:
    return (
        unicodedata.category(character) in {"So", "Sk", "Cs", "Co"} or character in "\ufe0f\u200d"
    )
