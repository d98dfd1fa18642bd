"""How programs are started: their command, their environment, and their input from a pipe."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

TODAY = "2026-11-22"

PATIENCE = 20.0
"""Seconds that anything may take before a test gives up: long, as test machines are busy."""


def wizard(*arguments: str) -> list[str]:
    """The command that starts DSPT Wizard with the Python that runs the tests."""
    return [sys.executable, "-m", "wizard", *arguments]


def clean_environment(data_home: Path, **more: str) -> dict[str, str]:
    """An environment for a child process in which nothing of this machine's owner shows.

    The program keeps its data in `data_home`. `more` is added, and wins.
    """
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(data_home.parent),
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "DSPT_WIZARD_HOME": str(data_home),
        "DSPT_WIZARD_TODAY": TODAY,
    } | more


class Piped(NamedTuple):
    """What a program without a terminal printed, and its exit status."""

    stdout: str
    stderr: str
    code: int


def pipe(
    command: Sequence[str],
    text: str = "",
    env: Mapping[str, str] | None = None,
    *,
    patience: float = PATIENCE,
) -> Piped:
    """Run a command with `text` on standard input until it ends by itself.

    Without `env` it gets this process's environment. Raises subprocess.TimeoutExpired when it
    does not end within `patience` seconds.
    """
    done = subprocess.run(
        command,
        input=text,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=patience,
        check=False,
    )
    return Piped(done.stdout, done.stderr, done.returncode)
