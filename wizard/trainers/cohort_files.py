"""Reading the status files of a group: strictly, and what cannot be used is named and skipped."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal, NamedTuple

from wizard.status_file import LARGEST, Reason, StatusFile, StatusFileError, read_status
from wizard.toolkit.edition import Edition

MOST_FILES = 500
WhySkipped = Reason | Literal["link", "not-a-file", "too-large", "not-read", "too-many"]
_FLAGS: int = (
    getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


class Skipped(NamedTuple):
    """A file that was not used, and why."""

    path: Path
    why: WhySkipped


class Member(NamedTuple):
    """One service of the group: its newest status, and the one of an earlier day, if any."""

    now: StatusFile
    before: StatusFile | None


class Cohort(NamedTuple):
    """The members in the order of their code names: nobody is first or last."""

    members: tuple[Member, ...]
    skipped: tuple[Skipped, ...]


def read_cohort(paths: Iterable[Path], edition: Edition) -> Cohort:
    """Return the group that these files, and the files in these folders, tell of."""
    found: dict[str, dict[str, StatusFile]] = {}
    skipped: list[Skipped] = []
    files = list(islice(dict.fromkeys(_files(paths)), MOST_FILES + 1))
    if len(files) > MOST_FILES:
        skipped.append(Skipped(files.pop(), "too-many"))
    for path in files:
        try:
            status = read_status(_bytes(path), edition)
        except _SkippedError as error:
            skipped.append(Skipped(path, error.why))
        except StatusFileError as error:
            skipped.append(Skipped(path, error.reason))
        else:
            found.setdefault(status.code.casefold(), {})[status.day.isoformat()] = status
    return Cohort(tuple(_member(found[code]) for code in sorted(found)), tuple(skipped))


def _member(by_day: dict[str, StatusFile]) -> Member:
    *earlier, newest = sorted(by_day)
    return Member(by_day[newest], by_day[earlier[-1]] if earlier else None)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the files themselves, and what is right below the folders; hidden ones are none."""
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            try:
                inside = sorted(islice(path.iterdir(), 2 * MOST_FILES))
            except OSError:
                inside = [path]
            yield from (one for one in inside if not one.name.startswith("."))
        else:
            yield path


class _SkippedError(Exception):
    def __init__(self, why: WhySkipped) -> None:
        super().__init__(why)
        self.why: WhySkipped = why


def _bytes(path: Path) -> bytes:
    if path.is_symlink():
        raise _SkippedError("link")
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            raise _SkippedError("not-a-file")
        with os.fdopen(os.open(path, os.O_RDONLY | _FLAGS), "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError:
        raise _SkippedError("not-read") from None
    if len(data) > LARGEST:
        raise _SkippedError("too-large")
    return data
