"""What an author's file holds: never more than can be used, whatever stands in its place."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

MAX_BYTES = 1_000_000
"""Far above any flow or its words; a larger file is a mistake, told before it is parsed."""


class UnreadableError(Exception):
    """A file cannot be used. `problem` says why, `remedy` what to do."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem, remedy)
        self.problem = problem
        self.remedy = remedy


def bytes_of(path: Path) -> bytes:
    """Return what a file holds, of a larger one MAX_BYTES and one more. Raises UnreadableError.

    Nothing but a regular file is opened: a pipe would be waited for without end.
    """
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise UnreadableError("This is a folder, and not a file.", "Rename it, or move it.")
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError("This is not an ordinary file.", "Put a text file in its place.")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableError("There is no file where this leads.", "Put one there.") from None
    except PermissionError:
        raise UnreadableError("You may not open this file.", "Allow yourself to read it.") from None
    except OSError as error:
        if error.errno == errno.ELOOP:
            problem, remedy = "This link leads back to itself.", "Put a text file in its place."
            raise UnreadableError(problem, remedy) from None
        raise UnreadableError(f"This file cannot be read ({error.strerror}).", "") from None
