"""Reads a whole folder of words for the flows that are there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Flow
from wizard.frozen import dataclass
from wizard.words.blocks import Blocks
from wizard.words.contacts import Contacts
from wizard.words.glossary import Glossary
from wizard.words.markdown import Document
from wizard.words.phrases import Phrases
from wizard.words.reading.contacts import read_contacts
from wizard.words.reading.documents import Documents
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
NO_STRAYS = (INTERFACE_FOLDER, "workshops")
"""Folders of words that no flow speaks: the interface's, and those of session plans."""
SECTIONS = "sections"
"""The file of the interface in which the sections of editions have their names."""


@dataclass(frozen=True)
class Words:
    """All words: `topics` by flow id, phrases, the glossary by term id, `item_names` by key.

    `contacts` are those who can help, `standards` the ten that items stand under.
    `documents` are the files below the folder that could be read, and `findings` every mistake.
    """

    topics: Mapping[str, TopicWords]
    phrases: Phrases
    glossary: Glossary
    item_names: Mapping[str, str]
    contacts: Contacts
    standards: Standards
    documents: Mapping[str, Document]
    findings: list[Finding]


def collect_words(
    root: Path,
    flows: Mapping[str, Flow],
    shared: Path,
    flow_files: Collection[str],
    items: Collection[str] | None,
    sections: Collection[str] = (),
) -> Words:
    """Return the words below a folder, as far as they could be read.

    The glossary, the names of items, the contacts and the standards are those in `shared` unless
    the folder has its own; so is each of the interface's words. `flow_files` names every file of
    flows, also those that could not be read. `items` and `sections` are those of all editions;
    `items` is None, and `sections` empty, when these could not be read.
    """
    documents = Documents(root, shared=shared)
    interface = documents if root == shared else Documents(shared, INTERFACE_FOLDER)
    glossary = read_glossary(*documents.own_or_shared(GLOSSARY_FILE))
    item_names = read_item_names(
        *documents.own_or_shared(ITEMS_FILE),
        items or (),
        only=items is not None and documents.has(ITEMS_FILE),
    )
    contacts = read_contacts(*documents.own_or_shared(CONTACTS_FILE), dated=True)
    standards = read_standards(*documents.own_or_shared(STANDARDS_FILE))
    phrases = _phrases(documents, interface, sections)
    topics = _topics(documents, flows, frozenset(glossary), flow_files)
    for file in _strays(documents, flow_files):
        documents.at(file)[0].mistake(
            (1, 1), "No flow speaks these words.", "Remove or move this file."
        )
    return Words(
        topics,
        Phrases(phrases),
        glossary,
        item_names,
        contacts,
        standards,
        documents.own,
        [*documents.findings, *(interface.findings if interface is not documents else ())],
    )


def _topics(
    documents: Documents,
    flows: Mapping[str, Flow],
    terms: frozenset[str],
    flow_files: Collection[str],
) -> dict[str, TopicWords]:
    """Return the words of each flow that could be read, by its id."""
    topics: dict[str, TopicWords] = {}
    questions = {
        flow.question(ask.id)
        for flow in flows.values()
        if not flow.stands_alone
        for ask in flow.asks()
    }
    hidden = {Path(file).stem for file in flow_files} - flows.keys()
    for flow in flows.values():
        file = words_file(flow.file)
        source, document = documents.at(file)
        if not documents.has(file):
            source.mistake((1, 1), f"The flow '{flow.id}' has no words.", "Write this file.")
        if document is None:
            continue
        local = {ask.id for ask in flow.asks()} | set(flow.figures)
        shared_slots = () if flow.stands_alone else (*questions, *EDITION_SLOTS)
        slots = frozenset({*local, *shared_slots})
        topics[flow.id] = TopicReader(source, flow, slots, terms, hidden).read(document)
    return topics


def words_file(flow_file: str) -> str:
    """Return the name of the file that holds the words of a flow's file."""
    return Path(flow_file).with_suffix(".md").as_posix()


def _phrases(
    documents: Documents, shared: Documents, sections: Collection[str]
) -> dict[str, Blocks]:
    """Return the interface's words: the shared ones, and each of a folder's own in its place.

    `sections` need names; those that the shared words do not name are named in the folder.
    """
    phrases = _phrases_of(shared)
    if documents is not shared:
        said = {**{f"{SECTIONS}.{id}": () for id in sections}, **phrases}
        phrases.update(_phrases_of(documents, said))
    for id in sections:
        if f"{SECTIONS}.{id}" not in phrases:
            source, _ = documents.at(f"{INTERFACE_FOLDER}/{SECTIONS}.md")
            source.mistake((1, 1), f"The section '{id}' has no name.", f"Add '## {id}'.")
    return phrases


def _phrases_of(
    documents: Documents, model: Mapping[str, Blocks] | None = None
) -> dict[str, Blocks]:
    phrases: dict[str, Blocks] = {}
    for file in (path for path in map(Path, documents.files()) if _is_of_interface(path)):
        source, document = documents.at(file.as_posix())
        phrases.update(read_phrases(source, file.stem, document, model))
    return phrases


def _is_of_interface(file: Path) -> bool:
    return file.parent == Path(INTERFACE_FOLDER)


def _strays(documents: Documents, flow_files: Collection[str]) -> list[str]:
    known = {*map(words_file, flow_files), *NOT_OF_FLOWS}
    return [
        file
        for file in documents.files()
        if file not in known and Path(file).parent.name not in NO_STRAYS
    ]
