"""Reads a whole folder of words for the flows that are there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from os.path import lexists
from pathlib import Path

from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Flow
from wizard.dialogue.source import Source
from wizard.frozen import dataclass
from wizard.words.blocks import Blocks
from wizard.words.contacts import Contacts
from wizard.words.glossary import Glossary, Term
from wizard.words.markdown import read_document
from wizard.words.phrases import Phrases
from wizard.words.reading.contacts import read_contacts
from wizard.words.reading.interface import read_glossary, read_phrases
from wizard.words.reading.items import read_item_names
from wizard.words.reading.standards import read_standards
from wizard.words.reading.topics import TopicReader
from wizard.words.standards import Standards
from wizard.words.topic_words import EDITION_SLOTS, TopicWords

GLOSSARY_FILE = "glossary.md"
ITEMS_FILE = "items.md"
CONTACTS_FILE = "contacts.md"
STANDARDS_FILE = "standards.md"
NOT_OF_FLOWS = (GLOSSARY_FILE, ITEMS_FILE, CONTACTS_FILE, STANDARDS_FILE)
"""Files beside the words of flows; each is the shared one unless a folder has its own."""
INTERFACE_FOLDER = "interface"


@dataclass(frozen=True)
class Words:
    """All words: `topics` by flow id, phrases, the glossary by term id, `item_names` by key.

    `contacts` are those who can help, `standards` the ten that items stand under.
    """

    topics: Mapping[str, TopicWords]
    phrases: Phrases
    glossary: Glossary
    item_names: Mapping[str, str]
    contacts: Contacts
    standards: Standards


def collect_words(
    root: Path,
    flows: Mapping[str, Flow],
    shared: Path,
    flow_files: Collection[str],
    items: Collection[str] | None,
) -> tuple[Words, list[Finding]]:
    """Return the words below a folder that could be read, and every mistake in them.

    The interface's words, the glossary, the names of items, the contacts and the standards are
    those in `shared` unless the folder has its own. `flow_files` names every file of flows, also
    those that could not be read. `items` are those of all editions; None when these could not be
    read.
    """
    sources: list[Source] = []

    def source(path: Path) -> Source:
        home = root if path.is_relative_to(root) else shared
        sources.append(Source(path.relative_to(home).as_posix()))
        return sources[-1]

    def own_or_shared(name: str) -> Path:
        return root / name if lexists(root / name) else shared / name

    glossary: dict[str, Term] = {}
    terms: frozenset[str] | None = frozenset()
    if lexists(glossary_file := own_or_shared(GLOSSARY_FILE)):
        own = source(glossary_file)
        glossary = read_glossary(own, glossary_file)
        terms = frozenset(glossary) if glossary or not own.findings else None
    items_file = own_or_shared(ITEMS_FILE)
    of_items = source(items_file)
    item_names = read_item_names(
        of_items,
        of_items.load(items_file) if lexists(items_file) else b"",
        items or (),
        only=items is not None and items_file.is_relative_to(root),
    )
    contacts: Contacts = {}
    if lexists(contacts_file := own_or_shared(CONTACTS_FILE)):
        own = source(contacts_file)
        contacts = read_contacts(own, own.load(contacts_file), dated=True)
    standards: Standards = {}
    if lexists(standards_file := own_or_shared(STANDARDS_FILE)):
        own = source(standards_file)
        standards = read_standards(own, own.load(standards_file))
    phrases: dict[str, Blocks] = {}
    interface = own_or_shared(INTERFACE_FOLDER)
    model = None if interface.parent == shared else _phrases(shared / INTERFACE_FOLDER)
    for path in sorted(interface.glob("*.md")):
        phrases.update(read_phrases(source(path), path, model))
    for name in sorted({key.partition(".")[0] for key in model or ()}):
        if not lexists(interface / f"{name}.md"):
            source(interface / f"{name}.md").mistake((1, 1), "This file is missing.")
    topics: dict[str, TopicWords] = {}
    questions = {
        flow.question(ask.id)
        for flow in flows.values()
        if not flow.stands_alone
        for ask in flow.asks()
    }
    for flow in flows.values():
        path = (root / flow.file).with_suffix(".md")
        own = source(path)
        if not lexists(path):
            own.mistake((1, 1), f"The flow '{flow.id}' has no words.", "Write this file.")
            continue
        document = read_document(own, own.load(path))
        if document is None:
            continue
        local = {ask.id for ask in flow.asks()} | set(flow.figures)
        shared_slots = () if flow.stands_alone else (*questions, *EDITION_SLOTS)
        slots = frozenset({*local, *shared_slots})
        reader = TopicReader(own, flow, slots, terms)
        topics[flow.id] = reader.read(document)
    for path in _strays(root, flow_files):
        source(path).mistake((1, 1), "No flow speaks these words.", "Remove or move this file.")
    findings = [finding for one in sources for finding in one.findings]
    words = Words(topics, Phrases(phrases), glossary, item_names, contacts, standards)
    return words, findings


def _phrases(folder: Path) -> dict[str, Blocks]:
    """Return the phrases of a folder that is known to be without mistakes."""
    phrases: dict[str, Blocks] = {}
    for path in sorted(folder.glob("*.md")):
        phrases.update(read_phrases(Source(path.name), path))
    return phrases


def _strays(root: Path, flow_files: Collection[str]) -> list[Path]:
    known = {(root / file).with_suffix(".md") for file in flow_files}
    known |= {root / name for name in NOT_OF_FLOWS}
    return [
        path
        for path in sorted(root.rglob("*.md"))
        if path not in known and path.parent.name != INTERFACE_FOLDER
    ]
