"""The demo as a program: somebody's own answers are out of its reach, and nothing stays behind."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.terminal.programs import pipe, wizard

LOCKED_OUT = str(Path(__file__).with_name("locked_out.py"))
AROUND = "topics\n4\nback\n1\nnot sure\nmy answers\nstop\n1\n"


@pytest.fixture
def env(data_home: Path, program_env: dict[str, str]) -> dict[str, str]:
    """An environment with somebody's own answers in it, and a place of its own for the demo."""
    (data_home / "settings.json").write_text('{"face": "plain", "who": "Jo Own"}', "utf-8")
    place = data_home.parent / "for-now"
    place.mkdir()
    return program_env | {"TMPDIR": str(place), "PYTHONPATH": str(Path.cwd())}


def everything_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@contextmanager
def begun(env: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """A demo that waits for what is typed; killed at the end, if it has not ended by then."""
    with subprocess.Popen(
        wizard("demo", "--plain"),
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as demo:
        assert demo.stdout is not None
        try:
            assert any("Welcome back" in line for line in demo.stdout), "it ended at once"
            yield demo
        finally:
            demo.kill()


def test_the_folder_of_answers_is_never_opened(env: dict[str, str], data_home: Path) -> None:
    before = everything_in(data_home)
    command = [sys.executable, LOCKED_OUT, str(data_home), "demo", "--plain"]
    done = pipe(command, AROUND, env)
    assert "REFUSED" not in done.stderr
    assert (done.code, done.stderr) == (0, "")
    assert "Example House (made up)" in done.stdout
    assert "Jo Own" not in done.stdout
    assert everything_in(data_home) == before
    assert list((data_home.parent / "for-now").iterdir()) == []


def test_who_locks_the_folder_would_be_told(env: dict[str, str], data_home: Path) -> None:
    done = pipe([sys.executable, LOCKED_OUT, str(data_home), "--plain"], "stop\n1\n", env)
    assert "REFUSED" in done.stderr


def test_a_failure_of_the_program_leaves_no_report(env: dict[str, str], data_home: Path) -> None:
    before = everything_in(data_home)
    failing = (
        "import sys, wizard.trainers.practice as p; p.read_year = None; "
        "from wizard.cli import run; sys.exit(run(['demo', '--plain']))"
    )
    done = pipe([sys.executable, "-c", failing], AROUND, env)
    assert done.code == 1
    assert "Something went wrong in the program" in done.stderr
    assert everything_in(data_home) == before
    assert list((data_home.parent / "for-now").iterdir()) == []


def test_what_a_killed_demo_leaves_is_private_and_the_next_one_clears_it(
    env: dict[str, str], data_home: Path
) -> None:
    place = data_home.parent / "for-now"
    other = place / "dspt-wizard-demo-of-a-link"
    other.symlink_to(data_home, target_is_directory=True)
    with begun(env) as first:
        (left,) = (path for path in place.iterdir() if path != other)
        assert left.stat().st_mode & 0o777 == 0o700
        assert pipe(wizard("demo", "--plain"), "stop\n1\n", env).code == 0
        assert left.is_dir(), "it is still at work"
        first.kill()
        first.wait()
    assert left.is_dir()
    assert pipe(wizard("demo", "--plain"), "stop\n1\n", env).code == 0
    assert list(place.iterdir()) == [other]
    assert (data_home / "settings.json").is_file()


def test_whoever_closes_the_terminal_leaves_nothing(env: dict[str, str], data_home: Path) -> None:
    with begun(env) as demo:
        demo.terminate()
        demo.wait()
    assert list((data_home.parent / "for-now").iterdir()) == []


def folder_named(_: Path) -> tuple[list[str], dict[str, str]]:
    return [], {}


def folder_asked_for(data_home: Path) -> tuple[list[str], dict[str, str]]:
    return ["--data-dir", str(data_home)], {"DSPT_WIZARD_HOME": ""}


def folder_of_the_platform(data_home: Path) -> tuple[list[str], dict[str, str]]:
    link = data_home.parent / "share" / "dspt-wizard"
    link.parent.mkdir()
    link.symlink_to(data_home, target_is_directory=True)
    return [], {"DSPT_WIZARD_HOME": "", "XDG_DATA_HOME": str(link.parent)}


def one_service_asked_for(_: Path) -> tuple[list[str], dict[str, str]]:
    return ["--assessment", "Rose Court"], {}


@pytest.mark.parametrize(
    "way", [folder_named, folder_asked_for, folder_of_the_platform, one_service_asked_for]
)
def test_however_real_answers_are_named_they_are_neither_seen_nor_opened(
    way: Callable[[Path], tuple[list[str], dict[str, str]]], env: dict[str, str], data_home: Path
) -> None:
    pipe(wizard("--plain"), "1\nRose Court\nstop\n1\n", env)
    before = everything_in(data_home)
    assert any(b"Rose Court" in data for data in before.values())
    options, named = way(data_home)
    command = [sys.executable, LOCKED_OUT, str(data_home), *options, "demo", "--plain"]
    done = pipe(command, AROUND, env | named)
    assert (done.code, done.stderr) == (0, "")
    assert "Rose Court" not in done.stdout
    assert everything_in(data_home) == before


def test_where_temporary_files_go_among_real_answers_they_are_not_mixed(
    env: dict[str, str], data_home: Path
) -> None:
    pipe(wizard("--plain"), "1\nRose Court\nstop\n1\n", env)
    before = everything_in(data_home)
    done = pipe(wizard("demo", "--plain"), AROUND, env | {"TMPDIR": str(data_home)})
    assert done.code == 0
    assert "Rose Court" not in done.stdout
    assert everything_in(data_home) == before
    with begun(env | {"TMPDIR": str(data_home)}):
        status = pipe(wizard("status"), "", env)
    assert "Rose Court" in status.stdout
    assert "Example House" not in status.stdout
