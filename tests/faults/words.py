"""Which troubles there are words for."""

import re
from collections.abc import Iterable

from wizard import shipped

__all__ = ("are_worded",)

_HEADINGS = re.compile(r"^## (\S+)$", re.MULTILINE)


def are_worded(reasons: Iterable[str]) -> bool:
    """Whether a person is told, for each of these reasons, what happened and what helps."""
    words = (shipped.CONTENT / "interface" / "trouble.md").read_text("utf-8")
    known = set(_HEADINGS.findall(words))
    return {key for reason in reasons for key in (reason, f"{reason}-help")} <= known
