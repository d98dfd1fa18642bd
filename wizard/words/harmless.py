"""Text from people and files, made safe to show.

Answers are kept as they were typed. On a screen, a control character could move the cursor or
set the clipboard, and a direction override could turn a line around: they are shown as signs.
"""

from __future__ import annotations

import unicodedata

_SIGNS = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}
_REPLACEMENT = "\ufffd"
_LINE_BREAKS = dict.fromkeys((0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), " ")


def harmless(text: str) -> str:
    """Return the text for several lines: newlines and tabs stay, other controls become signs."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_shown(character) for character in text.replace("\r\n", "\n"))


def harmless_line(text: str, most: int | None = None) -> str:
    """Return the text on one line, cut to `most` characters with a sign that it goes on."""
    head = text if most is None else text[: most + 1]
    line = harmless(head.replace("\r\n", "\n").translate(_LINE_BREAKS)).replace("\t", " ")
    return line if most is None or len(text) <= most else f"{line[: most - 1]}\u2026"


def _shown(character: str) -> str:
    if character in "\n\t":
        return character
    code = ord(character)
    if code in _SIGNS:
        return _SIGNS[code]
    if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp"):
        return _REPLACEMENT
    return _REPLACEMENT if unicodedata.bidirectional(character) in _DIRECTIONS else character


_DIRECTIONS = frozenset(("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"))
