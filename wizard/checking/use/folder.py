"""Holds flows, words and the last release against each other, once all of them can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wizard.checking.unfed import unfed_items
from wizard.checking.use.deciding import idle_rules
from wizard.checking.use.early import early_slots
from wizard.checking.use.later import early_reads, order_of_flows
from wizard.checking.use.released import unsafe_changes
from wizard.checking.use.unused import unread_answers, unseen_words, unspoken_figures
from wizard.checking.use.written_flows import Written, WrittenFlow
from wizard.dialogue.finding import Finding
from wizard.reading import Reading
from wizard.words.reading.folder import words_file


def use_findings(read: Reading, flows_root: Path) -> Iterator[Finding]:
    """Yield what is of no use, or used wrongly, in flows and words without other mistakes.

    What a flow or file that cannot be read would use, seems to be used by none: so whatever looks
    across flows waits until every one of them can be read.
    """
    mistaken = {finding.file for finding in (*read.flows.findings, *read.words.findings)}
    words = {id: words_file(flow.file) for id, flow in read.flows.flows.items()}
    everything = Written(
        {
            id: WrittenFlow(
                flow, read.flows.drafts[id], read.words.documents.get(words[id]), words[id]
            )
            for id, flow in read.flows.flows.items()
            if flow.file not in mistaken
        }
    )
    for written in everything.flows.values():
        if written.words_file in mistaken:
            continue
        yield from early_slots(written)
        yield from unspoken_figures(everything, written)
        yield from unseen_words(written)
    if not read.flows.findings:
        for written in everything.flows.values():
            yield from idle_rules(everything, written)
        yield from unsafe_changes(flows_root, everything)
        yield from unfed_items(read)
    if not read.findings:
        order = order_of_flows(read)
        for written in everything.flows.values():
            yield from early_reads(everything, written, order)
            yield from unread_answers(everything, written)
