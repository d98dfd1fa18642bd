"""Lines that are typed meanwhile: whoever waits for them has other things to look at, too."""

from __future__ import annotations

import os
import sys
from queue import Empty, SimpleQueue
from threading import Thread

AT_ONCE = 4096
LONGEST = 10_000
"""Bytes without a new line: what goes on longer was not typed, and its beginning is dropped."""


class Meanwhile:
    """Listens to standard input beside everything else, on Windows as well.

    Nothing else may read from it. It reads bytes: Python's own reader would hold a lock when the
    program ends, and readline would leave the terminal as no shell expects it.
    """

    def __init__(self) -> None:
        self.is_open = True
        self._lines: SimpleQueue[str | None] = SimpleQueue()
        Thread(target=self._listen, daemon=True).start()

    def line(self, seconds: float) -> str | None:
        """Return the next line, or None where none comes in so many seconds.

        At the end of what can be typed, `is_open` is False from then on.
        """
        try:
            line = self._lines.get(timeout=seconds)
        except Empty:
            return None
        self.is_open = line is not None
        return line

    def _listen(self) -> None:
        kept = b""
        try:
            while data := os.read(sys.stdin.fileno(), AT_ONCE):
                *lines, kept = (kept + data).split(b"\n")
                kept = kept[-LONGEST:]
                for line in lines:
                    self._lines.put(line.decode("utf-8", "replace"))
        except (OSError, ValueError):
            pass  # The terminal is closed.
        self._lines.put(None)
