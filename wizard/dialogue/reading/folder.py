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
from wizard.dialogue.source import Mapping, Node, Scalar, Source

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
    return _sound(read_flow_folder(root))


def read_flow_sources(files: Iterable[tuple[str, bytes]]) -> dict[str, Flow]:
    """Return the flows of these (name, bytes) by id. Raises FlowMistakesError."""
    return _sound(collect_flows(files))


class FlowsAsRead(NamedTuple):
    """The names of all files, the flows that could be read by id, each as written, every mistake.

    With a mistake none may run.
    """

    files: tuple[str, ...]
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
    sources = ((Source(name), data) for name, data in files)
    return _collected((source, source.read(data)) for source, data in sources)


def read_flow_folder(root: Path) -> FlowsAsRead:
    """Return what could be read of a folder; a file that cannot be opened is a mistake too."""
    sources = ((Source(path.relative_to(root).as_posix()), path) for path in flow_files(root))
    return _collected((source, source.read(source.load(path))) for source, path in sources)


def _sound(read: FlowsAsRead) -> dict[str, Flow]:
    if read.findings:
        raise FlowMistakesError(read.findings)
    return read.flows


def _collected(files: Iterable[tuple[Source, Node | None]]) -> FlowsAsRead:
    sources: list[Source] = []
    drafts: dict[str, FlowDraft] = {}
    hidden: set[str] = set()
    for source, root in files:
        sources.append(source)
        draft = read_draft(source, root) if root is not None else None
        if draft is None:
            hidden.add(Path(source.file).stem)
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
    return FlowsAsRead(tuple(source.file for source in sources), flows, drafts, findings)
