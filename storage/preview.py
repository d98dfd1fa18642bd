"""What taking in records from elsewhere would do to the documents of a table."""

from collections.abc import Mapping
from typing import NamedTuple

from .plain import freeze
from .record import Record

__all__ = ("Heads", "Preview", "preview")

Heads = tuple[Record, ...]


class Preview(NamedTuple):
    """Ids of documents, in order, each in one of the four.

    ``new``: not here yet. ``changed``: here, and the records follow on from what is here.
    ``conflicting``: changed on both sides. ``known``: nothing would be different.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    conflicting: tuple[str, ...]
    known: tuple[str, ...]


def preview(documents: Mapping[str, tuple[Heads, Heads]]) -> Preview:
    """Of documents with their heads before and after."""
    found: dict[str, list[str]] = {"new": [], "changed": [], "conflicting": [], "known": []}
    for name, (before, after) in sorted(documents.items()):
        found[_kind(before, after)].append(name)
    return Preview(**{kind: tuple(names) for kind, names in found.items()})


def _kind(before: Heads, after: Heads) -> str:
    if {head.id for head in before} == {head.id for head in after}:
        return "known"
    if len(after) > 1:
        return "conflicting"
    was = before[0].v if before else None
    if len(before) <= 1 and freeze(was) == freeze(after[0].v):
        return "known"
    return "new" if was is None else "changed"
