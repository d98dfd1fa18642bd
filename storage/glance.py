"""What a copy says about the whole, so that a list of many need not read all of each.

It stands on a line of its own and holds as long as the journals are as long as they were when the
copy was made, and nothing else lies beside it.
"""

import os
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from .journal import SUFFIX
from .plain import Document, load_json
from .record import ANSWERS, DETAILS, ONLY, Record

__all__ = ("ABOUT", "Glance", "about", "holds", "read_about")

ABOUT: Final = "_about"


class Glance(NamedTuple):
    """The details of an assessment, how many answers it has, and when it was last saved."""

    details: Document
    answers: int
    last_saved: datetime
    #: The size of each journal, by its name.
    journals: Mapping[str, int]


def about(documents: Iterable[tuple[Record, ...]], journals: Mapping[str, int]) -> dict[str, Any]:
    """The row of the table ``ABOUT`` for these documents, each given as its heads."""
    heads = tuple(documents)
    current = [versions[0] for versions in heads if versions[0].v is not None]
    newest = max((head for versions in heads for head in versions), key=lambda head: head.order)
    details = [head.v for head in current if (head.t, head.d) == (DETAILS, ONLY)]
    return {
        "_id": "about",
        "details": details[0] if details else {},
        "answers": sum(head.t == ANSWERS for head in current),
        "saved": newest.at,
        "journals": dict(journals),
    }


def read_about(line: bytes) -> Glance | None:
    """What the line of the table says; None for one that says nothing of the kind."""
    try:
        row = load_json(b"{" + line.rstrip().removesuffix(b",") + b"}")[ABOUT]["1"]
        details, journals = row["details"], row["journals"]
        if not isinstance(details, dict) or not isinstance(journals, dict):
            return None
        return Glance(details, int(row["answers"]), datetime.fromisoformat(row["saved"]), journals)
    except (ValueError, LookupError, TypeError, AttributeError):
        return None


def holds(glance: Glance, journals: Path) -> bool:
    """Whether the journals in this folder are those that the copy was made from."""
    try:
        with os.scandir(journals) as entries:
            sizes = {
                entry.name: entry.stat(follow_symlinks=False).st_size
                for entry in entries
                if entry.name.endswith(SUFFIX)
            }
    except OSError:
        return False
    return sizes == glance.journals
