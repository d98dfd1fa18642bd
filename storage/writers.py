"""Names to write under: one per window, held by a lock that dies with its process."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from .files import open_private
from .record import check_installation

if TYPE_CHECKING:
    from filelock import FileLock

__all__ = ("Claim", "claim_writer", "writers_at_work")

_MOST_WRITERS = 1000


class Claim:
    """A writer name that is ours until released, or until this process ends."""

    def __init__(self, name: str, lock: "FileLock") -> None:
        self.name = name
        self._lock = lock

    def release(self) -> None:
        """Let the next window have the name."""
        self._lock.release()


def claim_writer(folder: Path, installation: str) -> Claim:
    """Claim ``installation``, or ``installation-2`` and so on while other windows hold those.

    Never waits. Raises OSError if no lock can be made in ``folder``, ValueError for an
    installation id that is not lower-case letters, digits and hyphens.
    """
    # Costs more than the rest of this package together, and only the first save needs it.
    from filelock import FileLock, Timeout

    check_installation(installation)
    for number in range(1, _MOST_WRITERS):
        name = installation if number == 1 else f"{installation}-{number}"
        # Made by us first: FileLock would take a pipe, and leave a file open to all as it is.
        os.close(open_private(folder / f"{name}.lock", os.O_RDWR | os.O_CREAT))
        lock = FileLock(folder / f"{name}.lock", timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            continue
        return Claim(name, lock)
    raise OSError(f"{_MOST_WRITERS} writers at once")


def writers_at_work(folder: Path) -> Iterator[str]:
    """Yield the names that processes hold in ``folder``; a name is free when its process ends.

    A window of this process is among them. Nothing is known of other computers.
    """
    for path in sorted(folder.glob("*.lock")):
        if _is_held(path):
            yield path.stem


def _is_held(path: Path) -> bool:
    try:
        # The lock that FileLock takes, asked for without importing all of it at every start.
        import fcntl
    except ImportError:
        return _is_taken(path)  # Windows has no fcntl.
    try:
        with os.fdopen(open_private(path, os.O_RDONLY), "rb") as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


def _is_taken(path: Path) -> bool:
    from filelock import FileLock, Timeout

    lock = FileLock(path, timeout=0, mode=0o600, thread_local=False)
    try:
        lock.acquire()
    except Timeout:
        return True
    except OSError:
        return False
    lock.release()
    return False
