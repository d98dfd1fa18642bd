"""Session plans held against the questions and words that they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from os.path import lexists
from pathlib import Path

from wizard.checking.writing.folder import Rules
from wizard.checking.writing.page import page_of
from wizard.dialogue.finding import Finding, at_most
from wizard.dialogue.source import Source
from wizard.reading import Reading
from wizard.words.markdown import read_document
from wizard.words.reading.contacts import read_contacts
from wizard.words.reading.folder import CONTACTS_FILE
from wizard.workshop.known import Known, known
from wizard.workshop.plans import beside_flows, own_folder, read_plans


def plan_findings(
    read: Reading, flows_root: Path, content_root: Path, own: Path | None, rules: Rules
) -> Iterator[Finding]:
    """Yield every mistake in the plans beside the flows, and in a trainer's own folder.

    What a flow that cannot be read would ask seems not to be there: so plans wait until every flow
    and all words can be read. Raises OSError for a folder that cannot be read.
    """
    if read.flows.findings or read.words.findings:
        return
    table = known(read.flows.flows, read.words.topics, read.words.glossary)
    yield from read_plans(beside_flows(flows_root, content_root), table).findings
    if own is not None:
        yield from _of_a_trainer(own, table, rules)


def _of_a_trainer(own: Path, table: Known, rules: Rules) -> Iterator[Finding]:
    """Yield every mistake in plans, their words and the contacts; words are read aloud to a room.

    Contacts are names and addresses: only their form is held against anything.
    """
    plans = read_plans(own_folder(own), table)
    yield from plans.findings
    for file, document in plans.documents.items():
        yield from at_most(rules.broken_by(page_of(file, document, is_of_flow=False)))
    contacts = own / CONTACTS_FILE
    if lexists(contacts):
        source = Source(CONTACTS_FILE)
        read_contacts(source, read_document(source, source.load(contacts)), dated=False)
        yield from source.findings
