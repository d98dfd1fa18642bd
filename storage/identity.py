"""Ids of assessments, which are the names of their folders."""

import re
from typing import Final

__all__ = ("BIN", "is_identity", "next_identity")

BIN: Final = "bin"
"""The folder beside those of the assessments that holds what was deleted."""

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_identity(name: str) -> bool:
    """Whether this is a UUID as this package writes them."""
    return _ID.fullmatch(name) is not None


def next_identity(identity: str) -> str:
    """The id of the one assessment that follows another: the same wherever it is made.

    So two windows, or two computers that share a folder, never make two of them.
    """
    from uuid import UUID, uuid5

    return str(uuid5(UUID(identity), "next"))
