"""Items that a level needs and no topic asks about, in the editions beside an author's flows.

The program starts without such a topic, and says that it is not here yet. But whoever puts a year
of their own beside their flows says with it what they are there for.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from wizard.dialogue.finding import Finding
from wizard.toolkit.edition import Level
from wizard.toolkit.reading_file import read_edition_file


def unfed_items(editions_root: Path, items_fed: Collection[str]) -> list[Finding]:
    """Return a finding for each item that a level needs and no flow feeds.

    Only checked editions count: others list no items, or only numbers of years that are over.
    `items_fed` are the items of all flows. Raises OSError for a folder that cannot be read.
    """
    findings: list[Finding] = []
    for path in sorted(editions_root.glob("*.yaml")):
        file = read_edition_file(editions_root, path)
        if file.edition is None or file.source.findings:
            continue  # Its own mistakes are told already.
        for item in file.edition.at_level(Level.MET):
            if item.key not in items_fed:
                file.source.mistake(
                    file.places[item.key],
                    f"No topic feeds the item '{item.key}', which a level needs.",
                    "Let a flow end with it, or write a topic for it.",
                )
        findings += file.source.findings
    return findings
