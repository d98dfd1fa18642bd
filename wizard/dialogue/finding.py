"""A finding: one mistake in a file that an author wrote, said so that they can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


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


class FlowMistakesError(Exception):
    """Files that cannot be used. `findings` holds every mistake, in file and line order."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        super().__init__("\n".join(str(finding) for finding in self.findings))


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that was most likely meant; '' where none is near."""
    from difflib import get_close_matches  # Few starts find a mistake.

    return next(iter(get_close_matches(word, sorted(set(known)), n=1, cutoff=0.6)), "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean 'x'?" for the nearest known word, else the list of what is known."""
    choices = sorted(set(known))
    if meant := nearest(word, choices):
        return f"Did you mean '{meant}'?"
    if not choices:
        return ""
    shown = ", ".join(choices[:12]) + (", …" if len(choices) > 12 else "")
    return f"Known here: {shown}."
