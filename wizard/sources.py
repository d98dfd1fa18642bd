"""The files that the library is made from, and whether they are still the same ones."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from wizard.dialogue.author_file import UnreadableError, bytes_of

UNSETTLED = "unsettled"
"""Stands for a look at files that were changed so lately that the next change might not show."""
SETTLES_AFTER = 3_000_000_000
"""Nanoseconds: longer than the coarsest clock of a file system, which counts in twos of seconds."""

File = tuple[str, os.DirEntry[str]]
"""A name that says in which folder it is, and what that folder knows of it."""


class Sources(NamedTuple):
    """Where flows and words are."""

    flows: Path
    content: Path

    def contents(self) -> str:
        """Return a checksum of every file's name and bytes, as far as they are ever read.

        It guards against change, not against malice: who can write here can change the program.
        """
        checksum = 0
        for name, path in sorted((name, entry.path) for name, entry in self._files()):
            checksum = crc32(name.encode("utf-8", "surrogateescape"), checksum)
            with suppress(UnreadableError):  # Whoever reads it says why; here its name counts.
                checksum = crc32(bytes_of(Path(path)), checksum)
        return f"{checksum:08x}"

    def look(self) -> str:
        """Return how all files look without opening one, or UNSETTLED.

        Who changes a file changes this: a file system notes the time of each change, and no
        program can set that back (on Windows it can, but size and name would have to be the same
        too). Two changes within one tick of its clock would look the same, so files that were
        changed a moment ago do not count as a look.
        """
        latest = 0
        seen: list[str] = []
        for name, entry in self._files():
            try:
                file = entry.stat()
            except OSError:  # A link that leads nowhere.
                return UNSETTLED
            latest = max(latest, file.st_mtime_ns, file.st_ctime_ns)
            seen.append(f"{name}|{file.st_size}|{file.st_mtime_ns}|{file.st_ctime_ns}")
        if latest + SETTLES_AFTER > time.time_ns():
            return UNSETTLED
        checksum = crc32("\n".join(sorted(seen)).encode("utf-8", "surrogateescape"))
        return f"{latest:x}-{checksum:08x}"

    def _files(self) -> Iterator[File]:
        yield from _files_below(self.flows, "flows", ".yaml")
        yield from _files_below(self.content, "content", ".md")


def _files_below(folder: os.PathLike[str], name: str, suffix: str) -> Iterator[File]:
    with os.scandir(folder) as entries:
        for entry in entries:
            inner = f"{name}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _files_below(entry, inner, suffix)
            elif os.path.normcase(entry.name).endswith(suffix):
                yield inner, entry
