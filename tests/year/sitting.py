"""One sitting of one person at the real program: a process of its own, on a day of its own.

    with Sitting(data, "2026-10-06") as sitting:
        sitting.do(Choose("start"))
        sitting.kill()

What is on show is known from outside (see `program`), so that a script can do what it says on the
screen, and be wrong about it.
"""

from __future__ import annotations

import base64
import datetime
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.house.source import ROOT
from tests.plain.lines import typed
from tests.session.script import Step
from tests.terminal.programs import PATIENCE, clean_environment
from tests.waiting import is_ready_to_read
from tests.year import program
from wizard.plain.wordlist import Wordlist
from wizard.views import Page, View
from wizard.words.phrases import Phrases

PROMPT = b"\nType here: "
MARK = program.MARK.encode()


class Sitting:
    """`view` is what is on show, `shown` the text of it, and `said` what was said before it.

    `arguments` are the program's.
    """

    view: View
    shown: str
    said: str

    def __init__(self, data: Path, day: str, phrases: Phrases, *arguments: str) -> None:
        self.day = datetime.date.fromisoformat(day)
        self._words = Wordlist(phrases)
        self._unread = b""
        self._process = subprocess.Popen(
            [sys.executable, program.__file__, "--plain", *arguments],
            env=clean_environment(data, DSPT_WIZARD_TODAY=day, PYTHONPATH=str(ROOT)),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        self._read()

    @property
    def name(self) -> str:
        """The id of the question on show, or the name of the page."""
        view = self.view
        return view.name if isinstance(view, Page) or view.name != "question" else view.question

    @property
    def choices(self) -> list[str]:
        """The ids of the choices of the page on show."""
        assert isinstance(self.view, Page), f"{self.name} is asked"
        return [choice.id for choice in self.view.choices]

    def do(self, *steps: Step) -> None:
        """Type what does these things, one after the other, and read what comes of it."""
        for step in steps:
            self._type("".join(f"{line}\n" for line in typed(self.view, step, self._words)))
            self._read()
            assert not self.view.problem, f"{self.name} does not take {step}: {self.view.problem}"

    def begin_to_type(self, line: str) -> None:
        """Type one line of an answer that has more; return when the next one can be typed."""
        self._type(f"{line}\n")
        self._read_until(lambda: self._unread.endswith(PROMPT))

    def stop(self) -> str:
        """Stop for now; return what was said at the end."""
        self._type("stop\n")
        assert self._process.stdout is not None
        rest = self._process.stdout.read()
        assert self._process.wait(PATIENCE) == 0
        return (self._unread + rest).decode("utf-8")

    def kill(self) -> None:
        """Pull the plug."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def _type(self, text: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(text.encode("utf-8"))
        self._process.stdin.flush()

    def _read(self) -> None:
        """Read on until the next view is on show and something can be typed."""
        self._read_until(self._take_view)

    def _read_until(self, is_there: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        out = self._process.stdout
        assert out is not None
        while not is_there():
            ready = is_ready_to_read(out.fileno(), deadline - time.monotonic())
            more = os.read(out.fileno(), 65_536) if ready else b""
            assert more, f"nothing more comes after {self._unread.decode('utf-8', 'replace')}"
            self._unread += more

    def _take_view(self) -> bool:
        before, mark, after = self._unread.partition(MARK)
        packed, newline, text = after.partition(b"\n")
        if not (mark and newline and text.endswith(PROMPT)):
            return False
        self.said = before.decode("utf-8")
        self.view = pickle.loads(base64.b64decode(packed))
        self.shown = text.removesuffix(PROMPT).decode("utf-8")
        self._unread = b""
        return True
