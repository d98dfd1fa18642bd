"""What somebody types is in their answers, and nowhere else that the program leaves behind."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe
from tests.terminal.sitting import PEOPLE, PLAN, at, press_start, stop, type_in, walk
from tests.terminal.training import OPTIONS, training
from tests.terminal.wording import begins, phrase

WORDS = ("Rose Court", "Fluffy the hamster", "Deputy Zebediah")
"""What is typed; no file of the program has such words."""
HOLDS_ANSWERS = re.compile(
    r"data/[0-9a-f-]{36}/(journal/[0-9a-f]+\.jsonl|assessment(\.prev)?\.json|drafts-[0-9a-f]+\.json)"
    r"|data/backups/[0-9a-f-]{36}/.+\.dspt"
)
TITLE = re.compile(rb"\x1b\][012];|\x1bk|\x1b\]52;")
"""What sets the window's title, or the clipboard."""
KILLED = """
import os, signal, sys
import storage.files
real = storage.files.sync
def dies(descriptor):
    if "drafts" in os.readlink(f"/proc/self/fd/{descriptor}"):
        os.kill(os.getpid(), signal.SIGKILL)
    real(descriptor)
storage.files.sync = dies
from wizard.__main__ import main
sys.exit(main())
"""
FAILING = """
import sys
import wizard.session
from wizard.__main__ import main
def fails(self, entries):
    raise ValueError(f"about {entries}")
wizard.session.Session.answer_fields = fails
sys.exit(main())
"""


@pytest.fixture
def computer(
    program_env: dict[str, str], data_home: Path, tmp_path: Path
) -> Iterator[dict[str, str]]:
    """A computer whose folder for temporary files, and all others, are looked at afterwards."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    names = ("TMPDIR", "TEMP", "TMP")
    yield program_env | dict.fromkeys(names, str(temporary)) | {"HOME": str(tmp_path)}
    assert list(temporary.iterdir()) == []
    assert found_in(tmp_path), "the words were typed"
    assert [name for name in found_in(tmp_path) if not HOLDS_ANSWERS.fullmatch(name)] == []
    assert data_home.is_dir()


def found_in(top: Path) -> list[str]:
    """The files in which any of the words is, or whose names hold one."""
    found = []
    for path in sorted(top.rglob("*")):
        name = str(path.relative_to(top))
        text = path.read_bytes().decode("utf-8", "replace") if path.is_file() else ""
        if any(word in text or word in name or json.dumps(word) in text for word in WORDS):
            found.append(name)
    return found


def test_a_walk_on_the_full_screen(computer: dict[str, str]) -> None:
    with Terminal(training(), computer) as terminal:
        terminal.wait_for(phrase("first-run.prompt"))
        terminal.type("1\n")
        press_start(terminal)
        walk(terminal, to=PLAN)
        type_in(terminal, WORDS[1])
        terminal.press("enter")
        type_in(terminal, WORDS[2])
        assert stop(terminal) == 0
        assert TITLE.search(terminal.raw) is None


def test_a_walk_in_plain_text(computer: dict[str, str]) -> None:
    typed = f"2\n1\n{WORDS[0]}\n42\n39\n{WORDS[1]}\n{WORDS[2]}\n14 3 2027\nmy answers\nstop\n"
    done = pipe(training(), typed, computer)
    assert (done.code, done.stderr) == (0, "")
    assert TITLE.search(done.stdout.encode()) is None
    assert pipe(training("status"), "", computer).code == 0


def test_a_crash(computer: dict[str, str], data_home: Path) -> None:
    pipe(training("--plain"), f"1\n{WORDS[0]}\nstop\n", computer)
    command = [sys.executable, "-c", FAILING, *OPTIONS, "--plain"]
    done = pipe(command, f"1\n{WORDS[1]}\n", computer)
    assert done.code == 1
    assert WORDS[1] not in done.stderr
    assert list((data_home / "problems").iterdir())


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system which file is written")
def test_killed_while_what_is_typed_is_being_kept(
    computer: dict[str, str], data_home: Path
) -> None:
    pipe(training("--plain"), f"1\n{WORDS[0]}\n42\n39\nstop\n", computer)
    (data_home / "settings.json").write_text('{"face": "full-screen"}')
    with Terminal([sys.executable, "-c", KILLED, *OPTIONS], computer) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        terminal.wait_for(at(PLAN))
        terminal.type(WORDS[1])
        assert terminal.wait_exit() < 0
    (leftover,) = data_home.rglob(".drafts-*.tmp")
    assert leftover.stat().st_mode & 0o777 == 0o600
    assert leftover.parent.stat().st_mode & 0o777 == 0o700
    with Terminal(training(), computer) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        type_in(terminal, WORDS[2])
        assert stop(terminal) == 0
    assert not leftover.exists(), "cleared away by the next window"


def test_what_looks_like_a_password_and_is_changed_is_left_nowhere(
    computer: dict[str, str], tmp_path: Path
) -> None:
    typed = f"2\n1\n{WORDS[0]}\n42\n39\npassword: Xy7!kQ2p\nManager\n14 3 2027\n1\n"
    done = pipe(training(), f"{typed}{WORDS[1]}\nManager\n14 3 2027\nstop\n", computer)
    shown = " ".join(done.stdout.split())
    assert phrase("buttons.change-typed") in shown
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in left if b"Xy7!kQ2p" in path.read_bytes()] == []
    assert PEOPLE in "".join(path.read_text("utf-8") for path in left if path.suffix == ".jsonl")
