"""Moments in the names of files, where ":" is not allowed everywhere."""

from datetime import datetime
from typing import Final

__all__ = ("PATTERN", "moment_in", "stamp")

PATTERN: Final = r"[0-9]{4}(?:-[0-9]{2}){2}T(?:[0-9]{2}-){2}[0-9]{2}Z"
"""What such a moment looks like, to be looked for in a name."""


def stamp(when: datetime) -> str:
    """How a moment in UTC is written."""
    return when.strftime("%Y-%m-%dT%H-%M-%SZ")


def moment_in(text: str) -> datetime:
    """The moment that was written so. Raises ValueError for a day or a time that there is not.

    Not by `strptime`, which takes longer to get ready than all else that a start does with backups.
    """
    return datetime.fromisoformat(text.replace("-", ""))
