"""What several journals add up to, without a clock and without a winner."""

from collections.abc import Iterable

from .record import Record

__all__ = ("Key", "heads")

Key = tuple[str, str]
"""Table and document id."""


def heads(records: Iterable[Record]) -> tuple[Record, ...]:
    """Of one document's records, those that no other replaces, the current one first.

    More than one means that the document was changed from the same starting point on several
    sides. Records that replace each other in a circle (no program writes that) all count.
    """
    versions = sorted(records, key=lambda record: record.order, reverse=True)
    replaced = {base for record in versions for base in record.b}
    return tuple(r for r in versions if r.id not in replaced) or tuple(versions)
