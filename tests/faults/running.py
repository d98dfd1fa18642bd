"""Savers as processes: started, killed, and what they said."""

import os
import random
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.faults.designs import Design
from tests.faults.saves import Report
from tests.faults.tally import Tally, judged

__all__ = ("PROJECT", "Saver", "carried_on")

PROJECT = Path(__file__).parents[2]
#: No saver that is still alive works this long.
TOO_LONG = 600


class Saver:
    """A process that saves, from its start to its end. Options are those of saver.py."""

    def __init__(
        self,
        design: Design,
        place: Path,
        name: str,
        saves: int,
        *options: str,
        under: Sequence[str] = (),
    ) -> None:
        self._name = name
        self._said = b""
        self._process = subprocess.Popen(
            [
                *(*under, sys.executable, "-m", "tests.faults.saver"),
                *(design.name, str(place), name, str(saves), *options),
            ],
            cwd=PROJECT,
            env={"PYTHONPATH": str(PROJECT), "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # What a buffer holds after the first line, `communicate` would never see.
            bufsize=0,
        )

    def ended(self) -> Report:
        """Wait for its end. Raises TimeoutExpired for one that hangs, killed by then."""
        try:
            said, errors = self._process.communicate(timeout=TOO_LONG)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.communicate()
            raise
        if self._process.returncode > 0 and b"Error" in errors:
            raise AssertionError(errors.decode())
        self._said += said
        return Report.read(self._name, self.lines)

    def killed(
        self, chance: random.Random, most: float, before: Callable[[], None] | None = None
    ) -> Report:
        """Kill it within `most` seconds from its first word, at a moment left to chance.

        `before` is done while it is stopped.
        """
        assert self._process.stdout
        self._said = self._process.stdout.readline()
        try:
            said, _ = self._process.communicate(timeout=chance.uniform(0, most))
        except subprocess.TimeoutExpired:
            if before:
                self._process.send_signal(signal.SIGSTOP)
                os.waitpid(self._process.pid, os.WUNTRACED)
                before()
            self._process.kill()
            said, _ = self._process.communicate()
        self._said += said
        return Report.read(self._name, self.lines)

    @property
    def lines(self) -> list[str]:
        """All that it said, but for a line that was cut off."""
        return [line.decode() for line in self._said.split(b"\n")[:-1] if line]


def carried_on(design: Design, folder: Path, first: Report, *options: str) -> Tally:
    """Judge the answers as a fault left them, and again after two more saves."""
    left = judged([first], design.see(folder))
    saver = Saver(design, folder, first.name, 2, "--first", str(first.tried), *options)
    return left.once_with(judged([first.and_then(saver.ended())], design.see(folder)))
