"""How far the sections of the toolkit are: how many of their items are done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from wizard.dialogue.conversation import Conversation
from wizard.frozen import dataclass
from wizard.toolkit.edition import Edition, Item, Level
from wizard.toolkit.readiness import TYPEABLE, Readiness, readiness


@dataclass(frozen=True)
class SectionProgress:
    """Of so many items that a level needs, how many are `done` or `not_yet` in place."""

    items: tuple[Item, ...]
    done: int
    not_yet: int


def section_progress(
    conversation: Conversation, edition: Edition, feeding: Mapping[str, str], section: str | None
) -> SectionProgress:
    """Return how far a section is; of None, the items of which nobody knows the section.

    `feeding` is the flow that feeds each item, by its key.
    """
    items = tuple(
        item for item in edition.section_items(section) if item.level is not Level.OPTIONAL
    )
    counted = Counter(readiness(conversation, feeding.get(item.key), item.key) for item in items)
    done = sum(counted[ready] for ready in TYPEABLE)
    return SectionProgress(items, done, counted[Readiness.NOT_YET])
