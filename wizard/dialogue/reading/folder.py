"""Reads a whole folder of flows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from wizard.dialogue.finding import Finding, FlowMistakesError
from wizard.dialogue.flow import Flow
from wizard.dialogue.reading.checks import check_flow, check_together
from wizard.dialogue.reading.draft import FlowDraft, read_draft
from wizard.dialogue.reading.flow_reader import FlowReader
from wizard.dialogue.source import Node, Source

EDITIONS = "editions"
NOT_FLOWS = (EDITIONS, "workshops")
"""Folders beside the flows that hold YAML of other shapes."""


class FlowFolder(NamedTuple):
    """The names of all flow files, the flows by id that could be read, and every mistake.

    With a mistake none of the flows may run.
    """

    files: tuple[str, ...]
    flows: Mapping[str, Flow]
    findings: list[Finding]


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
    _, flows, findings = read_flow_folder(root)
    if findings:
        raise FlowMistakesError(findings)
    return dict(flows)


def read_flow_folder(root: Path) -> FlowFolder:
    """Return what could be read of a folder; what cannot even be opened is a mistake too."""
    paths = flow_files(root)
    sources = [Source(path.relative_to(root).as_posix()) for path in paths]
    read = (
        (source, source.read(source.load(path)))
        for source, path in zip(sources, paths, strict=True)
    )
    return FlowFolder(tuple(source.file for source in sources), *_collect(read))


def read_flow_sources(files: Iterable[tuple[str, bytes]]) -> dict[str, Flow]:
    """Return the flows of these (name, bytes) by id. Raises FlowMistakesError."""
    flows, findings = collect_flows(files)
    if findings:
        raise FlowMistakesError(findings)
    return flows


def collect_flows(
    files: Iterable[tuple[str, bytes]],
) -> tuple[dict[str, Flow], list[Finding]]:
    """Return the flows that could be read, and every mistake; with a mistake none may run."""
    sources = ((Source(name), data) for name, data in files)
    return _collect((source, source.read(data)) for source, data in sources)


def _collect(
    files: Iterable[tuple[Source, Node | None]],
) -> tuple[dict[str, Flow], list[Finding]]:
    sources: list[Source] = []
    drafts: dict[str, FlowDraft] = {}
    for source, root in files:
        sources.append(source)
        draft = read_draft(source, root) if root is not None else None
        if draft is None:
            continue
        if draft.id in drafts:
            first = drafts[draft.id].source.file
            source.mistake(draft.id_node, f"The topic '{draft.id}' is already in {first}.")
            continue
        drafts[draft.id] = draft
    kinds = {id: kind for draft in drafts.values() for id, kind in draft.kinds().items()}
    flows: dict[str, Flow] = {}
    for draft in drafts.values():
        reader = FlowReader(draft, kinds, drafts)
        flow = reader.read()
        if flow is not None:
            flows[flow.id] = flow
            if reader.knows_its_way:
                check_flow(flow, draft)
    check_together(flows, drafts)
    return flows, [finding for source in sources for finding in source.findings]
