"""Session plans of a folder: the YAML of each, and its words of the same name."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from os.path import lexists
from pathlib import Path

from wizard import shipped
from wizard.dialogue.finding import Finding, FlowMistakesError
from wizard.dialogue.source import Source
from wizard.frozen import dataclass
from wizard.library import Library
from wizard.words.harmless import harmless_line
from wizard.words.markdown import Document, read_document
from wizard.workshop.known import Known, known
from wizard.workshop.plan import Plan
from wizard.workshop.plan_reader import read_outline
from wizard.workshop.plan_words import read_plan_words

WORKSHOPS = "workshops"
"""The folder of plans beside the flows, and of their words beside the other words."""
MOST_PLANS = 100
"""In one folder: more than anybody would choose among."""


@dataclass(frozen=True)
class PlansAsRead:
    """The plans without a mistake by id, every file of words by its name, and every mistake."""

    plans: Mapping[str, Plan]
    documents: Mapping[str, Document]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class PlanFolder:
    """Where plans are: the YAML below `plans`, the words below `words`, or `shared` without them.

    `named` begins the name of a file in a finding.
    """

    plans: Path
    words: Path
    shared: Path
    named: str = ""


def beside_flows(flows: Path, content: Path) -> PlanFolder:
    """Return the folder of plans that stands beside flows."""
    shared = shipped.CONTENT / WORKSHOPS
    return PlanFolder(flows / WORKSHOPS, content / WORKSHOPS, shared, f"{WORKSHOPS}/")


def own_folder(folder: Path) -> PlanFolder:
    """Return a trainer's own folder, where plans and words stand side by side.

    Raises FileNotFoundError.
    """
    if not folder.is_dir():
        raise FileNotFoundError(errno.ENOENT, "no such folder", str(folder))
    return PlanFolder(folder, folder, folder)


def read_plans(folder: PlanFolder, known: Known) -> PlansAsRead:
    """Return what could be read; a folder that is not there holds nothing. Raises OSError."""
    plans: dict[str, Plan] = {}
    documents: dict[str, Document] = {}
    findings: list[Finding] = []
    files = sorted(folder.plans.glob("*.yaml")) if folder.plans.is_dir() else []
    for path in files[:MOST_PLANS]:
        source, words = Source(f"{folder.named}{path.name}"), Source(_words_name(folder, path))
        root = source.read(source.load(path))
        outline = read_outline(source, root, path.stem, known) if root is not None else None
        document = _document(words, folder, path)
        if document is not None:
            documents[words.file] = document
        elif outline is not None and not words.findings:
            words.mistake((1, 1), f"The plan '{path.stem}' has no words.", "Write this file.")
        if outline is not None and document is not None:
            said = read_plan_words(words, document, outline.steps, known.terms)
            if not source.findings and not words.findings:
                plans[outline.id] = Plan(outline.id, outline.minutes, outline.steps, said)
        findings += [*source.findings, *words.findings]
    findings += [*_strays(folder, files), *_too_many(folder, files)]
    return PlansAsRead(plans, documents, tuple(findings))


def _document(source: Source, folder: PlanFolder, path: Path) -> Document | None:
    """Return the words of a plan's file; None where there are none, or they cannot be read."""
    name = path.with_suffix(".md").name
    places = [place / name for place in (folder.words, folder.shared) if lexists(place / name)]
    return read_document(source, source.load(places[0])) if places else None


def _words_name(folder: PlanFolder, path: Path) -> str:
    return f"{folder.named}{path.with_suffix('.md').name}"


def _strays(folder: PlanFolder, files: list[Path]) -> list[Finding]:
    """Return a finding for each file of words beside flows that belongs to no plan."""
    if not folder.named or not folder.words.is_dir():
        return []
    known = {path.stem for path in files}
    strays = [path for path in sorted(folder.words.glob("*.md")) if path.stem not in known]
    return [
        Finding(f"{folder.named}{path.name}", 1, 1, "", "No plan speaks these words.", "Remove it.")
        for path in strays
    ]


def _too_many(folder: PlanFolder, files: list[Path]) -> list[Finding]:
    if len(files) <= MOST_PLANS:
        return []
    problem = f"There are {len(files):,} plans here; the most is {MOST_PLANS}."
    return [Finding(f"{folder.named}{files[MOST_PLANS].name}", 1, 1, "", problem, "Move some.")]


def plans_for(library: Library, flows: Path, content: Path, own: Path | None) -> dict[str, Plan]:
    """Return the plans that can be used, by id: a trainer's own stand before ours.

    Raises FlowMistakesError for a mistake in any, and OSError for a folder that cannot be read.
    """
    table = known(library.flow_table, library.topics, library.glossary)
    ours = read_plans(beside_flows(flows, content), table)
    theirs = read_plans(own_folder(own), table) if own is not None else PlansAsRead({}, {}, ())
    if findings := (*ours.findings, *theirs.findings):
        raise FlowMistakesError(findings)
    return {**theirs.plans, **ours.plans, **theirs.plans}


def no_plan(library: Library, plans: Mapping[str, Plan], name: str) -> str:
    """Return that there is no plan of this name, and which there are, in words."""
    if not plans:
        return library.phrases.line("workshop.no-plans")
    fillings = {"name": harmless_line(name, 80), "known": ", ".join(plans)}
    return library.phrases.line("workshop.no-plan", **fillings)
