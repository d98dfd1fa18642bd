"""`check`: every mistake in flows and words, by line."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.dialogue.finding import FlowMistakesError
from wizard.library import read_library


def check(flows: Path, content: Path) -> int:
    """Print every mistake and return 1, or say that there is none and return 0."""
    try:
        library = read_library(flows, content)
    except FlowMistakesError as mistakes:
        sys.stdout.write(f"{mistakes}\n")
        return 1
    questions = sum(1 for flow in library.flow_table.values() for _ in flow.asks())
    sys.stdout.write(f"No mistakes: {len(library.flow_table)} flows, {questions} questions.\n")
    return 0
