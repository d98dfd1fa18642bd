"""What a pipe is written in, told by how it begins: on Windows that is not always UTF-8."""

from __future__ import annotations

import codecs

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
LONGEST_MARK = max(map(len, _MARKS))


def encoding_of(beginning: bytes) -> str:
    """Return the encoding that the first bytes tell of, or ''.

    Every other byte of plain letters in UTF-16 is a nought, and no line of text has one.
    """
    for mark, encoding in _MARKS.items():
        if beginning.startswith(mark):
            return encoding
    noughts = "".join("0" if byte == 0 else "1" for byte in beginning[:2])
    return {"10": "utf-16-le", "01": "utf-16-be"}.get(noughts, "")
