"""Files that a trainer was sent: found in folders and read, whatever they turn out to be."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from wizard.trainers.status_reading import LARGEST, NotUsedError

MOST_FILES = 500
_FLAGS: int = (
    getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


def found_files(paths: Iterable[Path]) -> list[Path]:
    """Return the files themselves, and what is right below the folders; hidden ones are none.

    There is one more than MOST_FILES where there are too many.
    """
    return list(islice(dict.fromkeys(_files(paths)), MOST_FILES + 1))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            try:
                inside = sorted(islice(path.iterdir(), 2 * MOST_FILES))
            except OSError:
                inside = [path]  # So it is named as what cannot be read.
            yield from (one for one in inside if not one.name.startswith("."))
        else:
            yield path


def bytes_of(path: Path) -> bytes:
    """Return what is in a file, which is left as it is. Raises NotUsedError.

    Nothing is followed, and nothing is waited for, such as the other end of a pipe.
    """
    try:
        _check(path.lstat().st_mode, path)
        with os.fdopen(os.open(path, os.O_RDONLY | _FLAGS), "rb") as file:
            _check(os.fstat(file.fileno()).st_mode, path)
            data = file.read(LARGEST + 1)
    except (OSError, ValueError):
        raise NotUsedError("not-read") from None
    if len(data) > LARGEST:
        raise NotUsedError("too-large")
    return data


def _check(mode: int, path: Path) -> None:
    if stat.S_ISLNK(mode):
        raise NotUsedError("link")
    if stat.S_ISDIR(mode):
        raise NotUsedError("folder" if os.access(path, os.R_OK | os.X_OK) else "not-read")
    if not stat.S_ISREG(mode):
        raise NotUsedError("not-a-file")
