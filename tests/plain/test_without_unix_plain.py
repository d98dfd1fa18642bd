"""The plain face where nothing of Unix is there, as on Windows: it starts, saves and ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.programs import PATIENCE
from tests.terminal.sitting import ORGANISATION, PEOPLE, saved
from tests.terminal.training import OPTIONS

COMMANDS = [
    "status",
    "report actions",
    "report calendar",
    "demo --plain",
    "incident",
    "quiz",
]


def run(program_env: dict[str, str], *arguments: str, typed: str = "") -> str:
    """Run it, and return what it said; it may not fail."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.terminal.without_unix", *arguments],
        input=typed.encode(),
        env=program_env,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b""), done
    return done.stdout.decode()


def test_a_topic_is_answered_and_saved(program_env: dict[str, str], data_home: Path) -> None:
    run(program_env, *OPTIONS, "--plain", typed="1\r\nRose Court\r\n42\r\nstop\r\n")
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}
    again = run(program_env, *OPTIONS, "--plain", typed="stop\r\n")
    assert "Welcome back" in again


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_needs_nothing_of_unix(program_env: dict[str, str], command: str) -> None:
    run(program_env, "--plain", typed="1\nRose Court\nstop\n")
    assert run(program_env, *command.split())
    assert not list(Path(program_env["DSPT_WIZARD_HOME"]).glob("problems/*"))
