"""A finding: one mistake in a file that an author wrote, said so that they can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

MOST_FINDINGS = 100
"""Of one file. The last one says that there are more."""
MOST_KNOWN, MOST_COMPARED, LONGEST_WORD = 2_000, 50, 80
"""How many known words are looked at, and how closely: see `did_you_mean`."""


class Finding(NamedTuple):
    """One mistake: where it is, the exact word, what is wrong and what to do.

    `line` and `column` count from 1. `word` is the text as the author typed it, or empty when
    the mistake is something that is missing.
    """

    file: str
    line: int
    column: int
    word: str
    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{self.file}:{self.line}:{self.column}: {self.problem}{remedy}"


def at_most(findings: Iterable[Finding]) -> list[Finding]:
    """Return what is told of one file: MOST_FINDINGS, of which the last says if there are more."""
    found = list(islice(findings, MOST_FINDINGS + 1))
    if len(found) <= MOST_FINDINGS:
        return found
    kept = found[: MOST_FINDINGS - 1]
    return [*kept, there_are_more(kept)]


def there_are_more(kept: Iterable[Finding]) -> Finding:
    """Return the finding that comes after all those that are kept of a file."""
    last = max(kept)
    more = "There are more mistakes in this file."
    return Finding(last.file, last.line, last.column + 1, "", more, "Mend these first.")


class FlowMistakesError(Exception):
    """Files that cannot be used. `findings` holds every mistake, in file and line order."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(str(finding) for finding in self.findings))


class Nearest(NamedTuple):
    """The remedy of `did_you_mean`, worked out when it is asked for as text.

    A file can have more mistakes than are ever told, and looking for the nearest word takes time.
    `otherwise` is said where nothing is known at all.
    """

    word: str
    known: Iterable[str]
    otherwise: str = ""

    def __str__(self) -> str:
        return did_you_mean(self.word, self.known) or self.otherwise


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that was most likely meant; '' where none is near.

    Of more known words than any author has, the first ones are looked at.
    """
    from difflib import get_close_matches  # Few starts find a mistake.

    letters = set(word)
    choices = sorted({cut(one, LONGEST_WORD) for one in islice(known, MOST_KNOWN)})
    likely = nsmallest(MOST_COMPARED, choices, key=lambda choice: len(letters ^ set(choice)))
    return next(iter(get_close_matches(cut(word, LONGEST_WORD), likely, n=1, cutoff=0.6)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean 'x'?" for the nearest known word, else the list of what is known."""
    choices = sorted({cut(one, LONGEST_WORD) for one in islice(known, MOST_KNOWN)})
    if meant := nearest(word, choices):
        return f"Did you mean '{meant}'?"
    if not choices:
        return ""
    shown = ", ".join(choices[:12]) + (", …" if len(choices) > 12 else "")
    return f"Known here: {shown}."


def cut(text: str, most: int) -> str:
    """Return the text, or its beginning and a sign that it goes on: `most` characters in all."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
