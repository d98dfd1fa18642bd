"""Session plans held against the questions and words that they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wizard.dialogue.finding import Finding
from wizard.reading import Reading
from wizard.workshop.known import known
from wizard.workshop.plans import beside_flows, own_folder, read_plans


def plan_findings(
    read: Reading, flows_root: Path, content_root: Path, own: Path | None
) -> Iterator[Finding]:
    """Yield every mistake in the plans beside the flows, and in those of a trainer's own folder.

    What a flow that cannot be read would ask seems not to be there: so plans wait until every flow
    and all words can be read. Raises OSError for a folder that cannot be read.
    """
    if read.flows.findings or read.words.findings:
        return
    table = known(read.flows.flows, read.words.topics, read.words.glossary)
    yield from read_plans(beside_flows(flows_root, content_root), table).findings
    if own is not None:
        yield from read_plans(own_folder(own), table).findings
