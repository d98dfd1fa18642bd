"""Names for files that every computer allows."""

from __future__ import annotations

import re
from zlib import crc32

LONGEST_NAME = 72
NOT_IN_A_NAME = re.compile(r"[^\w .()&'-]+")
"""What some computer does not allow in the name of a file."""
OF_A_DEVICE = re.compile(
    r"(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]) *(\.|$)",
    re.IGNORECASE,
)
"""How a name begins that Windows takes for a device: what is written there is gone, or fails.

Microsoft, "Naming Files, Paths, and Namespaces": also with an ending, such as `nul.txt`.
"""


def file_name(words: str) -> str:
    """Return words as the name of a file, without an ending.

    Where it is not the words as they are, a sign at its end keeps it apart from other words.
    """
    whole = words.replace(",", " -")
    name = " ".join(NOT_IN_A_NAME.sub("", whole).split())
    if OF_A_DEVICE.match(name):
        name = f"_{name}"
    if name == whole and len(name) <= LONGEST_NAME:
        return name
    sign = crc32(whole.encode("utf-8", "surrogatepass"))
    return f"{name[:LONGEST_NAME].rstrip(' .-')} {sign:08x}"
