"""`--version`: which program this is, and how far each year of the toolkit is checked."""

import shutil
from pathlib import Path

import pytest

from tests.toolkit.official.lists import FILE, plain, questions_of, workbook
from wizard import __version__, shipped
from wizard.cli import run
from wizard.compiled import load_library

VERSION = f"dspt-wizard {__version__}"
NEXT = "2027-28"


def test_each_year_is_named_with_how_far_it_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--data-dir", str(tmp_path), "--version"]) == 0
    version, heading, *years = capsys.readouterr().out.splitlines()
    assert (version, heading) == (VERSION, "Years of the toolkit:")
    library = load_library()
    named = [line.split(":")[0].strip() for line in years]
    assert named == sorted({*library.editions, *library.past}, reverse=True)
    said = dict(zip(named, years, strict=True))
    assert "not checked yet. Its questions are those of 2025-26" in said["2026-27"]
    assert "checked on 22 November 2026" in said["2025-26"]
    assert "over. Only its numbers" in said["2024-25"]
    assert max(map(len, years)) < 80
    assert list(tmp_path.iterdir()) == []


def test_lists_that_are_kept_here_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    questions = questions_of(load_library().editions["2025-26"])
    file = workbook(tmp_path / FILE, {"Cat 3": plain(questions)})
    home = ["--data-dir", str(tmp_path / "data")]
    assert run([*home, "official", str(file), "--year", NEXT, "--yes"]) == 0
    (tmp_path / "data" / "official" / "2024-25.json").write_bytes(b"{")
    capsys.readouterr()
    assert run([*home, "--version"]) == 0
    said = capsys.readouterr().out
    assert f"{NEXT}: made from the official list that is kept here" in said
    assert f"{NEXT}: {len(questions)} questions, for care services (category 3)" in said
    assert "2024-25.json is damaged" in said


def test_damaged_flows_leave_the_version(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flows = tmp_path / "flows"
    shutil.copytree(shipped.FLOWS, flows)
    (flows / "journey.yaml").write_text("format: [", "utf-8")
    for folder in (flows, tmp_path / "missing"):
        assert run(["--flows", str(folder), "--version"]) == 0
        said = capsys.readouterr()
        assert said.out == f"{VERSION}\n"
        assert "cannot be used: dspt-wizard check" in said.err
