"""Whether papers for a word processor can be made here: that takes a library of its own."""

from __future__ import annotations

from importlib.util import find_spec

LIBRARY = "docx"


def can_be_made() -> bool:
    """Say whether the library is installed; it is loaded only when a paper is made with it."""
    return find_spec(LIBRARY) is not None
