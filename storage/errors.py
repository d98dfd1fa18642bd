"""What can go wrong with storing, as one family with a key that a face turns into words."""

import errno
from pathlib import Path
from typing import Final, Literal, Self

__all__ = ("NotSaved", "Reason", "StorageError")

Reason = Literal[
    "disk-full",
    "read-only",
    "no-permission",
    "not-a-folder",
    "not-a-file",
    "missing",
    "unreadable",
    "newer-format",
    "look-only",
    "rolled-forward",
    "failed",
]

_REASONS: Final[dict[int, Reason]] = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.ENOTDIR: "not-a-folder",
    # Folders, links, and pipes and devices.
    errno.EISDIR: "not-a-file",
    errno.ELOOP: "not-a-file",
    errno.ENXIO: "not-a-file",
    errno.ENOENT: "missing",
}


class StorageError(Exception):
    """Something could not be read or written; the error underneath is its ``__cause__``."""

    def __init__(self, reason: Reason, path: Path) -> None:
        super().__init__(f"{reason}: {path}")
        self.reason: Reason = reason
        self.path = path

    @classmethod
    def of(cls, error: OSError, path: Path) -> Self:
        """The family's form of what the operating system said about ``path``."""
        return cls(_REASONS.get(error.errno or 0, "failed"), path)


class NotSaved(StorageError):  # noqa: N818  # it says what happened
    """This save did not happen. Everything saved earlier is intact."""
