"""Reads a whole folder of flows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from wizard.dialogue.finding import Finding, FlowMistakesError
from wizard.dialogue.flow import Flow
from wizard.dialogue.reading.checks import check_flow, check_together
from wizard.dialogue.reading.draft import FlowDraft, read_draft
from wizard.dialogue.reading.flow_reader import FlowReader
from wizard.dialogue.source import Mapping, Scalar, Source

EDITIONS = "editions"
RELEASED = "released.yaml"
NOT_FLOWS = (EDITIONS, "workshops", RELEASED)
"""What holds YAML of other shapes beside the flows."""


def flow_files(root: Path) -> list[Path]:
    """Return the flow files below a folder, in the order of their names."""
    return [
        path
        for path in sorted(root.rglob("*.yaml"))
        if path.relative_to(root).parts[0] not in NOT_FLOWS
    ]


def read_flows(root: Path) -> dict[str, Flow]:
    """Return the flows of a folder by id.

    Raises FlowMistakesError with every mistake of every file: one bad file never hides another.
    """
    return read_flow_sources(
        (path.relative_to(root).as_posix(), path.read_bytes()) for path in flow_files(root)
    )


def read_flow_sources(files: Iterable[tuple[str, bytes]]) -> dict[str, Flow]:
    """Return the flows of these (name, bytes) by id. Raises FlowMistakesError."""
    read = collect_flows(files)
    if read.findings:
        raise FlowMistakesError(read.findings)
    return read.flows


class FlowsAsRead(NamedTuple):
    """The flows that could be read by id, each as written, and every mistake.

    With a mistake none may run.
    """

    flows: dict[str, Flow]
    drafts: dict[str, FlowDraft]
    findings: list[Finding]

    def items_named(self) -> dict[str, tuple[str, Scalar]]:
        """Return where an end first speaks of each item: the file, and its key there."""
        named: dict[str, tuple[str, Scalar]] = {}
        for flow in self.flows.values():
            for state in self.drafts[flow.id].states.values():
                end = state.block.get("end")
                for item, _ in end.entries if isinstance(end, Mapping) else ():
                    named.setdefault(item.text, (flow.file, item))
        return named


def collect_flows(files: Iterable[tuple[str, bytes]]) -> FlowsAsRead:
    """Return what could be read of these (name, bytes)."""
    sources: list[Source] = []
    drafts: dict[str, FlowDraft] = {}
    hidden: set[str] = set()
    for name, data in files:
        source = Source(name)
        sources.append(source)
        root = source.read(data)
        draft = read_draft(source, root) if root is not None else None
        if draft is None:
            hidden.add(Path(name).stem)
            continue
        if draft.id in drafts:
            first = drafts[draft.id].source.file
            problem = f"The topic '{draft.id}' is already in {first}."
            source.mistake(draft.id_node, problem, "Give one of them another id.")
            continue
        drafts[draft.id] = draft
    kinds = {id: kind for draft in drafts.values() for id, kind in draft.kinds().items()}
    flows: dict[str, Flow] = {}
    for draft in drafts.values():
        reader = FlowReader(draft, kinds, drafts, hidden)
        flow = reader.read()
        if flow is not None:
            flows[flow.id] = flow
            if reader.knows_its_way:
                check_flow(flow, draft)
    check_together(flows, drafts)
    findings = [finding for source in sources for finding in source.findings]
    return FlowsAsRead(flows, drafts, findings)
