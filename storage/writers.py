"""Names to write under: one per window, held by a lock that dies with its process."""

from pathlib import Path
from typing import TYPE_CHECKING

from .record import check_installation

if TYPE_CHECKING:
    from filelock import FileLock

__all__ = ("Claim", "claim_writer")

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
        lock = FileLock(folder / f"{name}.lock", timeout=0, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            continue
        return Claim(name, lock)
    raise OSError(f"{_MOST_WRITERS} writers at once")
