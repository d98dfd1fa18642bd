"""Slips of the fingers: two letters changed over, one twice, one too many, one left out."""

from __future__ import annotations

LONG = 6
"""From as many letters on, a wrong letter or one left out at the end still shows what was meant.

In shorter words it makes another word: "shop" is not "stop".
"""


def is_slip_of(typed: str, word: str) -> bool:
    """Say whether one slip of the fingers makes `typed` out of `word`; neither is the other."""
    if typed == word:
        return False
    if len(typed) == len(word):
        return _changed_over(typed, word) or (len(word) >= LONG and _one_wrong(typed, word))
    if len(typed) == len(word) + 1:
        return _without_one(typed, word)
    if len(typed) + 1 == len(word):
        kept_ends = typed[0] == word[0] and typed[-1] == word[-1]
        return (kept_ends or len(word) >= LONG) and _without_one(word, typed)
    return False


def _changed_over(one: str, other: str) -> bool:
    wrong = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return (
        len(wrong) == 2
        and wrong[1] == wrong[0] + 1
        and one[wrong[0]] == other[wrong[1]]
        and one[wrong[1]] == other[wrong[0]]
    )


def _one_wrong(one: str, other: str) -> bool:
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _without_one(longer: str, shorter: str) -> bool:
    return any(longer[:place] + longer[place + 1 :] == shorter for place in range(len(longer)))
