"""Ids of assessments, which are the names of their folders."""

import re

__all__ = ("is_identity",)

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_identity(name: str) -> bool:
    """Whether this is a UUID as this package writes them."""
    return _ID.fullmatch(name) is not None
