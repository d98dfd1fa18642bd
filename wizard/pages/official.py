"""The toolkit's own words for a question, where somebody keeps the official list here."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.pages.desk import Desk
from wizard.toolkit.edition import Item, Knowledge
from wizard.words.blocks import Block, Blocks, paragraph


def official_part(desk: Desk, flow: str) -> Blocks:
    """Return the official words for each item that a flow speaks of; none where there are none."""
    if not desk.speaker.library.official.lists or flow not in desk.speaker.library.flow_table:
        return ()
    items = desk.items(desk.speaker.library.flow_table[flow])
    lines = [line for item in items if (line := desk.speaker.official_line(item.ref))]
    return tuple(paragraph(line) for line in lines)


def official_notes(desk: Desk, flow: str, items: tuple[Item, ...]) -> Iterator[Block]:
    """Yield what the official list means for a topic: whose numbers these are, or what it could do.

    It is offered only where we are not sure of something, and no list was loaded that tells.
    """
    speaker = desk.speaker
    official, edition = speaker.library.official, speaker.edition
    for name in official.damaged:
        yield from speaker.blocks("official.damaged-here", name=name)
    gone = [key for key in speaker.library.fed[flow] if key in edition.removed]
    if edition.from_list and gone:
        yield from speaker.blocks("official.topic-gone", year=edition.id)
    if any(_is_unsure(item) for item in items):
        yield from offer(desk)


def offer(desk: Desk) -> Blocks:
    """Return the offer to hold the list of the year against ours; nothing where one is kept."""
    official, year = desk.speaker.library.official, desk.speaker.edition.numbers_of
    if official.damaged or official.of(year) is not None:
        return ()
    return desk.speaker.blocks("official.offer", year=year)


def _is_unsure(item: Item) -> bool:
    known = item.known
    return any(one is not Knowledge.CONFIRMED for one in (known.item, known.number, known.level))
