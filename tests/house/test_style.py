"""Rules of the house that no linter knows."""

from collections.abc import Iterator
from pathlib import Path

from tests.house.source import ROOT

LONGEST = 400
HOLDING_CODE = ("wizard", "storage", "tests", "bench")


def python_files() -> Iterator[Path]:
    """All Python files of the project."""
    yield from ROOT.glob("*.py")
    for folder in HOLDING_CODE:
        yield from (ROOT / folder).rglob("*.py")


def test_files_are_short_enough_to_read() -> None:
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text("utf-8").splitlines())
        for file in python_files()
    }
    assert lengths["hatch_build.py"] > 0
    assert {file: lines for file, lines in lengths.items() if lines > LONGEST} == {}


def test_files_are_named_after_what_they_hold() -> None:
    nameless = {"utils.py", "helpers.py", "misc.py", "common.py"}
    assert [file for file in python_files() if file.name in nameless] == []
