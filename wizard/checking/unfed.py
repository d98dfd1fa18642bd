"""Items that a level needs and no topic asks about, in the editions beside an author's flows.

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

    Only checked editions count: others list no items, or only numbers of years that are over.
    """
    fed = {item for flow in read.flows.flows.values() for item in flow.items()}
    for file in read.editions.files if read.own_editions else ():
        if file.edition is None or file.edition.provisional or file.source.findings:
            continue  # Its own mistakes are told already.
        for item in file.edition.at_level(Level.MET):
            if item.key not in fed:
                place = file.places[item.key]
                problem = f"No topic feeds the item '{item.key}', which a level needs."
                remedy = "Let a flow end with it, or write a topic for it."
                yield Finding(file.source.file, place.line, place.column, item.key, problem, remedy)
