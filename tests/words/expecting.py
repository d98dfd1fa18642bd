"""Mistakes in words as they were expected.

What must be said about a bad fixture stands at its end, one line for each mistake, in a form that
Markdown does not show:

    [expect]: # "LINE:COLUMN part of the message"

Nothing else may be said about it, so that one mistake is never reported as two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from wizard.dialogue.finding import Finding

FIXTURES = Path(__file__).parent.parent / "fixtures" / "words"
EXPECTATION = re.compile(r'^\[expect\]: # "(\d+):(\d+) (.*)"$', re.MULTILINE)
Expected = tuple[int, int, str]


def expectations(file: Path) -> list[Expected]:
    """Return what is expected of a file, in order."""
    found = EXPECTATION.findall(file.read_text("utf-8", errors="replace"))
    return sorted((int(line), int(column), part) for line, column, part in found)


def said(findings: Iterable[Finding], expected: list[Expected]) -> list[Expected]:
    """Return the findings in the same form: each as it was expected, or else in full."""
    return sorted(_as_expected(finding, expected) for finding in findings)


def _as_expected(finding: Finding, expected: list[Expected]) -> Expected:
    full = f"{finding.problem} {finding.remedy}".strip()
    for line, column, part in expected:
        if (line, column) == (finding.line, finding.column) and part in full:
            return line, column, part
    return finding.line, finding.column, full
