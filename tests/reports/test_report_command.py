"""`report toolkit` as people start it."""

from __future__ import annotations

import stat
import subprocess
from pathlib import Path

import pytest

from tests.terminal.programs import PATIENCE, pipe, wizard


def test_it_is_printed(program_env: dict[str, str]) -> None:
    done = pipe(wizard("report", "toolkit"), "", program_env)
    assert (done.code, done.stderr) == (0, "")
    assert "22 November 2026" in done.stdout
    assert done.stdout.index("### 1.3.2 ") < done.stdout.index("### 1.3.12 ")
    assert done.stdout.index("### 9.1.1 ") < done.stdout.index("### 10.1.2 ")


def test_it_is_written(program_env: dict[str, str], target: Path) -> None:
    place = target / "toolkit.html"
    done = pipe(wizard("report", "toolkit", "--output", str(place)), "", program_env)
    assert (done.code, done.stdout) == (0, "")
    assert str(place) in done.stderr
    assert " 45 " in done.stderr
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert place.read_text("utf-8").count("<h3>") == 45


@pytest.mark.parametrize(
    "arguments",
    [
        ("report",),
        ("report", "tea"),
        ("report", "toolkit", "--format", "pdf"),
        ("report", "toolkit", "--output"),
        ("report", "toolkit", "--output", "."),
        ("report", "toolkit", "--output", "nowhere/toolkit.md"),
        ("report", "toolkit", "--output", "toolkit.pdf"),
        ("--assessment", "Oak House", "report", "toolkit"),
    ],
    ids=" ".join,
)
def test_wrong_use(program_env: dict[str, str], arguments: tuple[str, ...]) -> None:
    done = pipe(wizard(*arguments), "", program_env)
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_in_an_old_locale_what_is_written_is_utf8(
    program_env: dict[str, str], target: Path
) -> None:
    place = target / "toolkit.md"
    old = program_env | {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    assert pipe(wizard("report", "toolkit", "--output", str(place)), "", old).code == 0
    here = pipe(wizard("report", "toolkit"), "", program_env)
    assert place.read_text("utf-8") == here.stdout


def test_a_reader_that_goes_away_is_no_crash(program_env: dict[str, str]) -> None:
    with subprocess.Popen(
        wizard("report", "toolkit"),
        env=program_env,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        running.stdout.close()
        assert running.stderr is not None
        said = running.stderr.read()
        assert running.wait(PATIENCE) == 1
    assert said == ""
