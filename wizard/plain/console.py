"""The console: lines out, lines in."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress

WIDTH = 72
"""The widest that lines are, whatever the terminal: longer ones are hard to follow."""


class Console:
    """Writes wrapped text to standard output and reads lines from standard input."""

    def __init__(self) -> None:
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="surrogateescape")
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors="replace")
        self._typed_by_hand = sys.stdin.isatty()
        if self._typed_by_hand:
            with suppress(ImportError):
                import readline  # noqa: F401  # gives the arrow keys in `input`

    @property
    def width(self) -> int:
        """How many characters a line has."""
        return max(20, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))

    def write(self, text: str = "") -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def read(self, prompt: str) -> str:
        """Return one line as typed, without its end. Raises EOFError when there are no more."""
        line = input(f"{prompt} ")
        if not self._typed_by_hand:
            self.write()
        return line
