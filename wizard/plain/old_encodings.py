"""Signs that an old encoding does not have, written with the letters that it has."""

from __future__ import annotations

import codecs
import unicodedata

IN_PLAIN_LETTERS = "wizard.plain-letters"
"""The name of the error handler, for `reconfigure(errors=…)` and `encode`."""
MOST_USED = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2013": "-",
    "\u2014": "-",
    "\u2026": "...",
    "\u2192": "->",
    "\u20ac": "EUR",
    "\u00a3": "GBP",
    "\u00df": "ss",
    "\u00c6": "AE",
    "\u00e6": "ae",
    "\u00d8": "O",
    "\u00f8": "o",
    "\u0141": "L",
    "\u0142": "l",
}


def plain_letters(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for the part that cannot be encoded, and where to go on.

    Accents are left off, and anything else becomes a question mark. Raises what it is given if
    that is no error of encoding.
    """
    if not isinstance(error, UnicodeEncodeError):
        raise error
    part = error.object[error.start : error.end]
    return "".join(map(_letter, part)), error.end


def _letter(sign: str) -> str:
    bare = unicodedata.normalize("NFKD", sign).encode("ascii", "ignore").decode("ascii")
    return MOST_USED.get(sign) or bare or "?"


codecs.register_error(IN_PLAIN_LETTERS, plain_letters)
