"""Folders that are gone at the end, for what nobody is to keep."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from types import FrameType

from storage.writers import claim_writer, writers_at_work

IN_MEMORY = Path("/dev/shm")  # noqa: S108
"""Where Linux keeps files in memory, and on no disk. A private folder is made there."""
HELD_BY = "at-work"
NOT_HELD_YET = 60
"""Seconds: a folder this young may be about to be held by the process that made it."""


@contextmanager
def folder_for_now(prefix: str) -> Iterator[Path]:
    """Yield a private folder that is gone at the end, also when the terminal is closed.

    It is in memory where the system has a place for that, unless TMPDIR names another one. What a
    process left here that was cut off is removed first: of this user, with this prefix, and with
    nobody at work in it.
    """
    where = _where()
    _clear(where, prefix)
    numbers = [signal.SIGTERM, *([signal.SIGHUP] if hasattr(signal, "SIGHUP") else [])]
    before = [signal.signal(number, _end) for number in numbers]
    try:
        with tempfile.TemporaryDirectory(prefix=prefix, dir=where) as name:
            folder = Path(name)
            held = claim_writer(folder, HELD_BY)
            try:
                yield folder
            finally:
                held.release()
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _where() -> Path:
    if not os.environ.get("TMPDIR") and os.access(IN_MEMORY, os.W_OK | os.X_OK):
        return IN_MEMORY
    return Path(tempfile.gettempdir())


def _clear(where: Path, prefix: str) -> None:
    for folder in where.glob(f"{prefix}*"):
        with suppress(OSError):
            if _is_left(folder):
                rmtree(folder)


def _is_left(folder: Path) -> bool:
    """Say whether a folder is ours, and the process that made it has ended."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    found = folder.stat()
    if hasattr(os, "getuid") and found.st_uid != os.getuid():
        return False
    if not (folder / f"{HELD_BY}.lock").exists():
        return time.time() - found.st_mtime > NOT_HELD_YET
    return not any(writers_at_work(folder))


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)
