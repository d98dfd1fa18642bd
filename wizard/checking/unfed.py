"""Items that a level needs and no topic asks about, in the edition beside an author's flows.

The program starts without such a topic, and says that it is not here yet. But whoever puts a year
of their own beside their flows says with it what they are there for.
"""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.finding import Finding
from wizard.reading import Reading
from wizard.toolkit.edition import Level


def unfed_items(read: Reading) -> Iterator[Finding]:
    """Yield a finding for each item that a level needs and no flow feeds.

    Only the newest checked edition counts: an item that is gone since then needs no topic.
    """
    fed = {item for flow in read.flows.flows.values() for item in flow.items()}
    file = read.editions.newest_checked() if read.own_editions else None
    if file is None or file.edition is None:
        return
    for item in file.edition.at_level(Level.MET):
        if item.key not in fed:
            place = file.places[item.key]
            problem = f"No topic feeds the item '{item.key}', which a level needs."
            remedy = f"Let a flow end with it, or: dspt-wizard new topic NAME --item {item.key}"
            yield Finding(file.source.file, place.line, place.column, item.key, problem, remedy)
