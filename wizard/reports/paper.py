"""Papers: files that people print, send and type from."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from storage import StorageError
from storage.files import read_file, replace_file

Reason = Literal[
    "folder",
    "not-a-file",
    "missing",
    "no-permission",
    "read-only",
    "disk-full",
    "failed",
]
WRONG_PLACES: tuple[Reason, ...] = ("folder", "not-a-file", "missing")
"""Reasons for which another name is all that it takes."""


class PaperError(Exception):
    """A paper could not be written to `path`; what was there before is as it was.

    `reason` is a key that people are told about in words.
    """

    def __init__(self, reason: Reason, path: Path) -> None:
        super().__init__(f"{reason}: {path}")
        self.reason: Reason = reason
        self.path = path


def write_paper(path: Path, content: str | bytes) -> None:
    """Write a paper that only its owner can read, whole or not at all, and read it again.

    A file of that name is replaced. Raises PaperError.
    """
    try:
        # Not Path.resolve: links in a circle are no OSError there.
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise PaperError("folder", path)
        if target.exists() and not target.is_file():
            raise PaperError("not-a-file", path)
        data = content if isinstance(content, bytes) else content.encode()
        replace_file(target, data, str(os.getpid()))
        if read_file(target) != data:
            raise PaperError("failed", path)
    except OSError as error:
        raise PaperError(_reason(error, path), path) from error


def _reason(error: OSError, path: Path) -> Reason:
    match StorageError.of(error, path).reason:
        case "not-a-folder" | "not-a-file":
            return "missing"
        case "unreadable" | "newer-format" | "look-only" | "rolled-forward":
            return "failed"
        case reason:
            return reason
