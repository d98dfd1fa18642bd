"""The programs that are measured, each in a terminal, with a stopwatch."""

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.terminal.harness import Terminal
from tests.terminal.programs import clean_environment


def app(name: str) -> list[str]:
    """The command of a comparison program in `bench/apps/`."""
    return [sys.executable, str(Path(__file__).parent / "apps" / f"{name}.py")]


@contextmanager
def environment(home: Path | None = None) -> Iterator[dict[str, str]]:
    """An environment with a copy of the data folder `home`, or an empty one, for a while."""
    with tempfile.TemporaryDirectory() as scratch:
        data = Path(scratch, "data")
        if home:
            shutil.copytree(home, data)
        else:
            data.mkdir()
        yield clean_environment(data)


def start(command: list[str], shown: str, home: Path | None = None) -> list[float]:
    """Seconds from starting a program until `shown` is written, as a list of one."""
    with environment(home) as env:
        started = time.perf_counter()
        with Terminal(command, env) as terminal:
            terminal.wait_for_output(shown)
            return [time.perf_counter() - started]


def reaction(terminal: Terminal, text: str, keys: tuple[str, ...], shown: str) -> float:
    """Seconds from pressing `keys` until `shown` is written.

    `text` is typed before, and the program is at rest when the keys are pressed.
    """
    terminal.type(text)
    terminal.wait_until_quiet(0.05)
    before = len(terminal.raw)
    started = time.perf_counter()
    terminal.press(*keys)
    terminal.wait_for_output(shown, since=before)
    return time.perf_counter() - started
