"""However a demo ends, its folder is gone: at once, or when the next one starts."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe, wizard
from wizard import temporary_folder
from wizard.temporary_folder import HELD_BY, INSIDE, NOT_HELD_YET, folder_for_now

PREFIX = "dspt-wizard-demo-"
TOLD = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
FACES = ((), ("--plain",))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "for-now"
    folder.mkdir()
    return folder


@pytest.fixture
def env(program_env: dict[str, str], place: Path) -> dict[str, str]:
    return program_env | {"TMPDIR": str(place)}


@pytest.fixture(params=FACES, ids=("full screen", "plain"))
def terminal(
    request: pytest.FixtureRequest, env: dict[str, str], place: Path
) -> Iterator[Terminal]:
    """A demo that is under way."""
    with Terminal(wizard("demo", *request.param), env, rows=50) as demo:
        demo.wait_for("Welcome back")
        (folder,) = place.iterdir()
        assert folder.stat().st_mode & 0o777 == 0o700
        yield demo


@pytest.mark.parametrize("number", TOLD, ids=lambda number: number.name)
def test_told_to_end_it_leaves_nothing(
    terminal: Terminal, place: Path, number: signal.Signals
) -> None:
    terminal.signal(number)
    terminal.wait_exit()
    assert list(place.iterdir()) == []


def test_told_to_end_over_and_over_it_leaves_nothing(terminal: Terminal, place: Path) -> None:
    for _ in range(5):
        for number in (signal.SIGHUP, signal.SIGTERM):
            terminal.signal(number)
    terminal.wait_exit()
    assert list(place.iterdir()) == []


def test_a_closed_window_leaves_nothing(terminal: Terminal, place: Path) -> None:
    terminal.hang_up()
    terminal.wait_exit()
    assert list(place.iterdir()) == []


def test_what_is_killed_is_cleared_by_the_next_one(
    terminal: Terminal, env: dict[str, str], place: Path
) -> None:
    (left,) = place.iterdir()
    terminal.signal(signal.SIGKILL)
    terminal.wait_exit()
    assert left.is_dir()
    assert pipe(wizard("demo", "--plain"), "stop\n1\n", env).code == 0
    assert list(place.iterdir()) == []


def test_nobody_cuts_the_clearing_short(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def told_while_at_it(path: Path) -> None:
        for number in TOLD:
            signal.raise_signal(number)
        rmtree(path)

    monkeypatch.setenv("TMPDIR", str(place))
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    monkeypatch.setattr(temporary_folder, "rmtree", told_while_at_it)
    before = [signal.getsignal(number) for number in TOLD]
    with folder_for_now(PREFIX) as folder:
        (folder / "answer").write_text("42", "utf-8")
    assert list(place.iterdir()) == []
    assert [signal.getsignal(number) for number in TOLD] == before


def as_a_home(folder: Path) -> None:
    """Somebody keeps real answers in a folder of such a name."""
    (folder / "settings.json").write_text("{}", "utf-8")


def as_a_home_beside_a_lock(folder: Path) -> None:
    (folder / f"{HELD_BY}.lock").touch()
    (folder / "assessments").mkdir()


def as_somebody_elses_work(folder: Path) -> None:
    (folder / INSIDE).mkdir()


def as_just_made(folder: Path) -> None:
    assert folder.is_dir()


@pytest.mark.parametrize(
    "make", [as_a_home, as_a_home_beside_a_lock, as_somebody_elses_work, as_just_made]
)
def test_a_folder_that_no_demo_made_is_never_cleared(
    make: Callable[[Path], None], env: dict[str, str], place: Path
) -> None:
    other = place / f"{PREFIX}mine"
    other.mkdir()
    make(other)
    before = sorted(other.rglob("*"))
    assert pipe(wizard("demo", "--plain"), "stop\n1\n", env).code == 0
    assert sorted(other.rglob("*")) == before
    assert list(place.iterdir()) == [other]


def test_a_folder_that_was_made_and_never_used_is_cleared(env: dict[str, str], place: Path) -> None:
    left = place / f"{PREFIX}never-used"
    left.mkdir()
    long_ago = left.stat().st_mtime - 2 * NOT_HELD_YET
    os.utime(left, (long_ago, long_ago))
    assert pipe(wizard("demo", "--plain"), "stop\n1\n", env).code == 0
    assert list(place.iterdir()) == []


def test_what_is_linked_to_from_a_left_folder_stays(
    env: dict[str, str], place: Path, data_home: Path
) -> None:
    (data_home / "settings.json").write_text("{}", "utf-8")
    left = place / f"{PREFIX}left"
    (left / INSIDE).mkdir(parents=True)
    (left / f"{HELD_BY}.lock").touch()
    (left / INSIDE / "real").symlink_to(data_home, target_is_directory=True)
    (place / f"{PREFIX}a-link").symlink_to(data_home, target_is_directory=True)
    (place / f"{PREFIX}a-file").write_text("a file", "utf-8")
    assert pipe(wizard("demo", "--plain"), "stop\n1\n", env).code == 0
    assert sorted(path.name for path in place.iterdir()) == [f"{PREFIX}a-file", f"{PREFIX}a-link"]
    assert [path.name for path in data_home.iterdir()] == ["settings.json"]
