"""The bin: assessments that were deleted, for 30 days."""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from .assessments import Summary, summary_of
from .backups import Backups
from .errors import StorageError
from .files import make_folder, rename, sync_folder
from .identity import BIN, is_identity
from .journal import FOLDER as JOURNAL
from .stamp import PATTERN, moment_in, stamp
from .writers import writers_at_work

__all__ = ("KEPT_FOR", "AlreadyThereError", "Bin", "Binned", "InUseError")

KEPT_FOR: Final = timedelta(days=30)

_NAME = re.compile(rf"({PATTERN})_([0-9a-f-]{{36}})(\.gone)?")
_GONE = ".gone"


class InUseError(Exception):
    """The assessment is open in a window that saved answers. Nothing was moved."""


class AlreadyThereError(Exception):
    """An assessment with this id is in the list again. Nothing was moved."""


@dataclass(frozen=True)
class Binned:
    """An assessment in the bin. ``put`` is when it got there; after ``until`` it is erased."""

    id: str
    put: datetime
    folder: Path

    @property
    def until(self) -> datetime:
        """When it has been there for long enough."""
        return self.put + KEPT_FOR

    def summary(self) -> Summary | None:
        """What it is; None for one without anything in it."""
        summary = summary_of(self.folder)
        return summary and summary._replace(id=self.id)


class Bin:
    """The bin under ``root``. An assessment's backups stay where they are until it is erased."""

    def __init__(self, root: Path, now: Callable[[], datetime]) -> None:
        self._root = root
        self._folder = root / BIN
        self._now = now

    def put(self, identity: str) -> Binned:
        """Move an assessment from the list to the bin: in one step, nothing of it is changed.

        Raises InUseError, and StorageError if the disk refuses; then it is where it was.
        """
        folder = self._root / identity
        if not is_identity(identity):
            raise StorageError("missing", folder)
        if any(writers_at_work(folder / JOURNAL)):
            raise InUseError(identity)
        put = self._now().astimezone(UTC).replace(microsecond=0)
        while (place := self._folder / f"{stamp(put)}_{identity}").exists():
            put += timedelta(seconds=1)
        self._move(folder, place)
        return Binned(identity, put, place)

    def list(self) -> tuple[Binned, ...]:
        """What can be put back, the last that was deleted first."""
        now = self._now()
        return tuple(one for one in self._entries() if now <= one.until)

    def put_back(self, binned: Binned) -> None:
        """Move an assessment back to the list. Raises AlreadyThereError and StorageError."""
        folder = self._root / binned.id
        if summary_of(folder):
            raise AlreadyThereError(binned.id)
        with suppress(OSError):
            folder.rmdir()  # Without anything in it: nothing is lost, and its name is free.
        self._move(binned.folder, folder)

    def expired(self) -> tuple[Binned, ...]:
        """What has been there for more than 30 days, and what an erasing that was cut off left."""
        now = self._now()
        return tuple(one for one in self._entries(gone=True) if now > one.until or _is_gone(one))

    def erase(self, binned: Binned) -> None:
        """Remove an assessment for good, and its backups unless it is somewhere here once more.

        Raises StorageError; then what is left can be erased again.
        """
        from shutil import rmtree

        gone = binned.folder
        if not _is_gone(binned):
            gone = gone.with_name(gone.name + _GONE)
            self._move(binned.folder, gone)
        others = {one.id for one in self._entries()}
        if binned.id not in others and not (self._root / binned.id).exists():
            Backups(self._root, self._now).erase(binned.id)
        try:
            rmtree(gone)
        except OSError as error:
            raise StorageError.of(error, gone) from error

    def _entries(self, *, gone: bool = False) -> tuple[Binned, ...]:
        """Everything there, newest first; ``gone``: with what nobody can have back."""
        found: list[Binned] = []
        if self._folder.is_symlink():
            return ()
        with suppress(OSError):
            for path in self._folder.iterdir():
                name = _NAME.fullmatch(path.name)
                if name and path.is_dir() and not path.is_symlink() and (gone or not name[3]):
                    with suppress(ValueError):
                        put = moment_in(name[1])
                        found.append(Binned(name[2], put, path))
        return tuple(sorted(found, key=lambda one: (one.put, one.id), reverse=True))

    def _move(self, old: Path, new: Path) -> None:
        if self._folder.is_symlink():
            raise StorageError("not-a-folder", self._folder)
        try:
            make_folder(new.parent)
            rename(old, new)
            sync_folder(old.parent)
            sync_folder(new.parent)
        except OSError as error:
            raise StorageError.of(error, old) from error


def _is_gone(binned: Binned) -> bool:
    return binned.folder.name.endswith(_GONE)
