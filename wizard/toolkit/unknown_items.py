"""Items that flows end with, and that the year of the toolkit has not."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.finding import Finding, did_you_mean
from wizard.dialogue.reading.folder import FlowsAsRead
from wizard.toolkit.reading import Editions


def unknown_items(flows: FlowsAsRead, editions: Editions) -> Iterator[Finding]:
    """Yield a finding for each, where an end first speaks of it.

    Flows are held against the newest checked year, and against none while a year has a mistake.
    """
    file = editions.newest_checked()
    edition = file.edition if file else None
    if edition is None:
        return
    for item, (name, at) in flows.items_named().items():
        if item in edition.removed:
            problem = f"The item '{item}' was removed in {edition.id}."
            remedy = "Take it out of the ends, or retire the topic."
        elif item not in edition.items:
            problem = f"The toolkit of {edition.id} has no item '{item}'."
            remedy = did_you_mean(item, edition.items)
        else:
            continue
        yield Finding(name, at.line, at.column, item, problem, remedy)
