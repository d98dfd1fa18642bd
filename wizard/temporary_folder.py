"""Folders that are gone at the end, for what nobody is to keep."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from storage.writers import claim_writer, writers_at_work
from wizard.ending import ends_in_order, undisturbed

IN_MEMORY = Path("/dev/shm")  # noqa: S108
"""Where Linux keeps files in memory, and on no disk. A private folder is made there."""
HELD_BY = "at-work"
INSIDE = "inside"
"""What is beside the lock, and all that is in such a folder: no folder of answers looks like it."""
NOT_HELD_YET = 60
"""Seconds: a folder this young may be about to be held by the process that made it."""


@contextmanager
def folder_for_now(prefix: str) -> Iterator[Path]:
    """Yield a private folder that is gone at the end, also when the terminal is closed.

    It is in memory where the system has a place for that, unless TMPDIR names another one. What a
    process left that was cut off is removed first: of this user, with this prefix, made here, and
    with nobody at work in it.
    """
    for place in {IN_MEMORY, Path(tempfile.gettempdir())}:
        _clear(place, prefix)
    with ends_in_order():
        made = Path(tempfile.mkdtemp(prefix=prefix, dir=_where()))
        try:
            held = claim_writer(made, HELD_BY)
            folder = made / INSIDE
            folder.mkdir(0o700)
            try:
                yield folder
            finally:
                held.release()
        finally:
            with undisturbed():
                rmtree(made)


def _where() -> Path:
    if not os.environ.get("TMPDIR") and os.access(IN_MEMORY, os.W_OK | os.X_OK):
        return IN_MEMORY
    return Path(tempfile.gettempdir())


def _clear(where: Path, prefix: str) -> None:
    for folder in where.glob(f"{prefix}*"):
        with suppress(OSError):
            if _is_ours(folder) and not any(writers_at_work(folder)):
                _remove(folder)


def _is_ours(folder: Path) -> bool:
    """Say whether a folder is one of this user. A link is none."""
    if folder.is_symlink() or not folder.is_dir():
        return False
    return not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()


def _remove(folder: Path) -> None:
    """Remove a folder in which nobody is at work, if it was made here. Raises OSError."""
    inside = {path.name for path in folder.iterdir()}
    if not inside and time.time() - folder.stat().st_mtime > NOT_HELD_YET:
        folder.rmdir()
    elif inside in ({f"{HELD_BY}.lock"}, {f"{HELD_BY}.lock", INSIDE}):
        rmtree(folder)
