"""Looking through everything that a view holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def strings(value: object) -> Iterator[str]:
    """Yield every text inside a view, wherever it is."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from strings(key)
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name))


def harms(text: str) -> set[str]:
    """Return the characters of a text that can act on a terminal or turn a line around."""
    return {
        character
        for character in text
        if (unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t")
        or character in BIDI
    }
