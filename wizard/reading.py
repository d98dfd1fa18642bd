"""Everything below an author's folders, read once, and every mistake in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wizard import shipped
from wizard.dialogue.finding import Finding
from wizard.dialogue.reading.folder import EDITIONS, FlowsAsRead, read_flow_folder
from wizard.toolkit.reading import Editions, collect_editions
from wizard.toolkit.unknown_items import unknown_items
from wizard.words.reading.folder import Words, collect_words


@dataclass(frozen=True)
class Reading:
    """What could be read.

    `own_editions`: they stand beside the flows, and are not the shipped ones. Nothing of it all can
    be used while there are `findings`.
    """

    flows: FlowsAsRead
    editions: Editions
    words: Words
    own_editions: bool

    @property
    def findings(self) -> list[Finding]:
        """Every mistake in flows, editions and words."""
        return [
            *self.flows.findings,
            *self.editions.findings,
            *unknown_items(self.flows, self.editions),
            *self.words.findings,
        ]


def read_folders(flows_root: Path, content_root: Path) -> Reading:
    """Read flows, editions and words.

    Editions, the glossary, the names of items, the contacts, the standards and each of the
    interface's words are the shipped ones unless the folders have their own, so that an author's
    folders need to hold one flow and its words. Raises OSError for a folder that cannot be read.
    """
    flows = read_flow_folder(flows_root)
    own = flows_root / EDITIONS
    editions = collect_editions(own if own.is_dir() else shipped.FLOWS / EDITIONS)
    items = None if editions.findings else editions.items()
    sections = () if editions.findings else editions.sections()
    words = collect_words(content_root, flows.flows, shipped.CONTENT, flows.files, items, sections)
    return Reading(flows, editions, words, own.is_dir())
