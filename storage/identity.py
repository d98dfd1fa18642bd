"""Ids of assessments, which are the names of their folders."""

import re
from typing import Final

__all__ = ("BIN", "are_of_one_line", "is_identity", "next_identity")

BIN: Final = "bin"
"""The folder beside those of the assessments that holds what was deleted."""

_FURTHEST: Final = 20
"""So many assessments, which are years, one after the other are looked through."""

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


def are_of_one_line(one: str, other: str) -> bool:
    """Whether both are the same assessment, or one of them follows the other sooner or later.

    What lies between them need not be there any more. Of what is no id nothing follows.
    """
    return one == other or _leads_to(one, other) or _leads_to(other, one)


def _leads_to(earlier: str, later: str) -> bool:
    if not is_identity(earlier) or not is_identity(later):
        return False
    for _ in range(_FURTHEST):
        earlier = next_identity(earlier)
        if earlier == later:
            return True
    return False
