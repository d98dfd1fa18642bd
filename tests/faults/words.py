"""Which troubles there are words for."""

import re

from wizard import shipped

__all__ = ("are_worded",)

_HEADINGS = re.compile(r"^## (\S+)$", re.MULTILINE)


def are_worded(reason: str) -> bool:
    """Whether a person is told, for this reason, what happened and what helps."""
    words = (shipped.CONTENT / "interface" / "trouble.md").read_text("utf-8")
    return {reason, f"{reason}-help"} <= set(_HEADINGS.findall(words))
