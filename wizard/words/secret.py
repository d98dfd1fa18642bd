"""Passwords and keys among the words that people type: told by their looks, with few false alarms.

A word is one without spaces. What only speaks of passwords looks like none: "Passwords are changed
every 90 days". A password of plain letters cannot be told from such words, and is not.
"""

from __future__ import annotations

import re
from itertools import pairwise

LONG = 20
"""From so many letters and digits on, a word that looks random is taken for a key."""
SHORTEST, SHORTEST_ALONE = 6, 8
"""The shortest password behind the word "password", and without it."""
RANDOM = 0.45
"""So many of the neighbours in random text differ in kind; in names it is about a third."""

_KEY = re.compile(
    r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY|PuTTY-User-Key-File"
    r"|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{35}|\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\."
    r"|\b(?:gh[opsur]|github_pat|glpat|xox[abprs]|[rs]k_live|sk)[-_][\w-]{20,}"
    r"|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{32,128}\b"
    # Keys of Windows: to unlock a disk, and to install.
    r"|\b\d{6}(?:-\d{6}){7}\b|\b[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}\b"
    r"|://[^\s/@:]+:[^\s/@]+@"
)
_LABELLED = re.compile(
    r"\b(?:pass ?(?:word|code|phrase)|pwd|log ?in|(?:api|access|secret|recovery|wi-?fi) ?key"
    r"|secret)\b(?: for [^\n:=]{1,40}?)?\s*(?:[:=]|\b(?:is|was)\b:?)\s*[\"'(]?(\S{1,200})",
    re.IGNORECASE,
)
_PIN = re.compile(
    r"\b(?:pin|(?:door|alarm|key ?pad|key ?safe|pass|pin) ?code)\b(?: number)?"
    r"\s*(?:[:=]|\bis\b:?)\s*\d{4,8}\b",
    re.IGNORECASE,
)
_LETTERS_AND_DIGITS = re.compile(rf"[A-Za-z0-9+/_=-]{{{LONG},}}")
_PLACE = re.compile(r"://|^www\.|^[\w.+-]+@[\w-]+\.|\.[a-z]{2,5}$|^[\d/.,:-]+$", re.IGNORECASE)
"""What looks random to a machine and is an address, a file's name or a date."""
_COUNTED = re.compile(r"\d+-[a-z]+", re.IGNORECASE)
_SIGNS = frozenset("!@#$%^&*?~+=|<>{}[]\\")


def looks_like_a_secret(text: str) -> bool:
    """Say whether some of the text looks like a password, a PIN or a key."""
    return (
        _KEY.search(text) is not None
        or _PIN.search(text) is not None
        or any(_is_password(found[1]) for found in _LABELLED.finditer(text))
        or any(_is_password_alone(word) or _is_random(word) for word in text.split())
    )


def _is_password(word: str) -> bool:
    """Say whether a word that stands where a password would is one."""
    word = word.rstrip(".,;:\"')")
    if len(word) < SHORTEST or _PLACE.search(word) or _COUNTED.fullmatch(word):
        return False
    kinds = _kinds(word)
    return bool(kinds & {"a", "A"}) and bool(kinds & {"0", "!"})


def _is_password_alone(word: str) -> bool:
    """Say whether a word can hardly be anything but a password: all kinds of signs are in it."""
    word = word.rstrip(".,;:\"')")
    long_enough = SHORTEST_ALONE <= len(word) < 2 * LONG
    return long_enough and not _PLACE.search(word) and _kinds(word) == {"a", "A", "0", "!"}


def _is_random(word: str) -> bool:
    """Say whether a long word is letters and digits without order, as keys are."""
    if len(word) < LONG or _PLACE.search(word):
        return False
    return any(
        _kinds(run) >= {"a", "A", "0"} and _changes(run) >= RANDOM * len(run)
        for run in _LETTERS_AND_DIGITS.findall(word)
    )


def _changes(text: str) -> int:
    """Count the neighbours that differ in kind; what joins words is none."""
    kinds = [_kind(character) for character in text if character.isalnum()]
    return sum(one != other for one, other in pairwise(kinds))


def _kinds(text: str) -> set[str]:
    return {kind for character in text if (kind := _kind(character))}


def _kind(character: str) -> str:
    if character.isdigit():
        return "0"
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return "!" if character in _SIGNS else ""
