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


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "Did you mean 'x'?" for the nearest known word, else the list of what is known."""
    from difflib import get_close_matches  # Few starts find a mistake.

    choices = sorted(set(known))
    nearest = get_close_matches(word, choices, n=1, cutoff=0.6)
    if nearest:
        return f"Did you mean '{nearest[0]}'?"
    if not choices:
        return ""
    shown = ", ".join(choices[:12]) + (", …" if len(choices) > 12 else "")
    return f"Known here: {shown}."
