"""Sentences and words, told apart well enough to count them."""

from __future__ import annotations

import re

SENTENCE_END = re.compile(r"""(?:(?<=[.!?])|(?<=[.!?]["')]))\s+(?=["'(]*[A-Z0-9])""")
WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")


def sentences(text: str) -> list[str]:
    """Return the sentences of one paragraph or list item, and a heading or label as one."""
    return [sentence.strip() for sentence in SENTENCE_END.split(text) if words(sentence)]


def words(text: str) -> list[str]:
    """Return the words; "12", "2025-26", "isn't" and "one-to-one" are one each."""
    return WORD.findall(text)
