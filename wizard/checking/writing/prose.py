"""Sentences and words, told apart well enough to count them."""

from __future__ import annotations

import re
from functools import lru_cache

SENTENCE_END = re.compile(r"""(?:(?<=[.!?])|(?<=[.!?]["')]))\s+(?=["'(]*[A-Z0-9])""")
SOON_ASKED_AGAIN = 2_000
"""Texts: more than a page has, and every rule looks at each of them."""
WORD = re.compile(r"[^\W_]+(?:['.-][^\W_]+)*")


@lru_cache(maxsize=SOON_ASKED_AGAIN)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of one paragraph or list item, and a heading or label as one."""
    return tuple(sentence.strip() for sentence in SENTENCE_END.split(text) if words(sentence))


@lru_cache(maxsize=SOON_ASKED_AGAIN)
def words(text: str) -> tuple[str, ...]:
    """Return the words; "12", "2025-26", "isn't" and "one-to-one" are one each."""
    return tuple(WORD.findall(text))
