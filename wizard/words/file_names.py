"""Names for files that every computer allows."""

from __future__ import annotations

import re
from zlib import crc32

LONGEST_NAME = 72
NOT_IN_A_NAME = re.compile(r"[^\w .()&'-]+")
"""What some computer does not allow in the name of a file."""


def file_name(words: str) -> str:
    """Return words as the name of a file, without an ending.

    Where that is not all of them, a sign keeps it apart from other words.
    """
    whole = words.replace(",", " -")
    name = " ".join(NOT_IN_A_NAME.sub("", whole).split())
    if name == whole and len(name) <= LONGEST_NAME:
        return name
    sign = crc32(whole.encode("utf-8", "surrogatepass"))
    return f"{name[:LONGEST_NAME].rstrip(' .-')} {sign:08x}"
