"""The console: lines out, lines in."""

from __future__ import annotations

import io
import shutil
import sys
from contextlib import suppress

from wizard.plain.old_encodings import IN_PLAIN_LETTERS
from wizard.plain.piped_encoding import LONGEST_MARK, encoding_of

WIDTH = 72
"""The widest that lines are, whatever the terminal: longer ones are hard to follow."""
LINES_KEPT = 2
"""Lines of a window that a sheet leaves free: for what to do next, and for what is typed."""


class Console:
    """Writes wrapped text to standard output and reads lines from standard input."""

    def __init__(self) -> None:
        if hasattr(sys.stdin, "reconfigure"):
            sys.stdin.reconfigure(errors="surrogateescape")
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(errors=IN_PLAIN_LETTERS)
        self._typed_by_hand = sys.stdin.isatty()
        self._has_begun = False
        self._read_by_eye = self._typed_by_hand and sys.stdout.isatty()
        if self._typed_by_hand:
            with suppress(ImportError):
                import readline  # noqa: F401  # gives the arrow keys in `input`

    @property
    def width(self) -> int:
        """How many characters a line has."""
        return max(20, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))

    @property
    def sheet(self) -> int | None:
        """How many lines are shown before somebody asks for more; None for no such end.

        Only in a terminal: what goes to a file, or comes from one, has nobody who waits.
        """
        if not self._read_by_eye:
            return None
        return max(5, shutil.get_terminal_size((WIDTH, 24)).lines - LINES_KEPT)

    def write(self, text: str = "") -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    def read(self, prompt: str) -> str:
        """Return one line as typed, without its end. Raises EOFError when there are no more."""
        if self._typed_by_hand:
            return input(f"{prompt} ").removesuffix("\r")
        sys.stdout.write(f"{prompt} ")
        sys.stdout.flush()  # Before it is waited for anything: another program may wait for it.
        if not self._has_begun:
            self._has_begun = True
            _take_encoding_of_pipe()
        line = input().removesuffix("\r")
        self.write()
        return line


def _take_encoding_of_pipe() -> None:
    """Read standard input in the encoding that it begins in, if that tells of one."""
    if not isinstance(sys.stdin, io.TextIOWrapper) or not hasattr(sys.stdin.buffer, "peek"):
        return
    with suppress(OSError, ValueError):  # Something may have been read already.
        if encoding := encoding_of(sys.stdin.buffer.peek(LONGEST_MARK)):
            sys.stdin.reconfigure(encoding=encoding, errors="surrogateescape")
