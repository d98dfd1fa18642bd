"""A year of the toolkit that is over: the numbers that its items had, as far as they are known.

Nobody works on it. It is here for people who come with an older paper in hand.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from wizard.frozen import dataclass
from wizard.toolkit.edition import Change, Count, Knowledge, Level


@dataclass(frozen=True)
class PastItem:
    """`ref` is the number that an item had in that year, of which we are at least fairly sure."""

    key: str
    ref: str
    known: Knowledge
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True)
class PastEdition:
    """`items` by key: only those of which the number is known. The rest is as in an edition."""

    id: str
    deadline: datetime.date
    checked: datetime.date
    items: Mapping[str, PastItem]
    stated: Mapping[Level, Count]
    removed: Mapping[str, Knowledge]
