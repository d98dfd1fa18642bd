"""Backups: portable files beside the assessments, made hourly and before drastic changes."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final, Literal, NamedTuple

from .assessment import Assessment
from .errors import NotSaved, StorageError
from .files import make_folder, tighten
from .identity import is_identity
from .portable import SUFFIX, Portable, PortableError, read_portable, write_portable
from .stamp import PATTERN, moment_in, stamp

__all__ = ("FOLDER", "Backup", "BackupReason", "Backups")

FOLDER: Final = "backups"

BackupReason = Literal["daily", "before-import", "before-restore"]

_NAME = re.compile(rf"({PATTERN})-([a-z-]+){SUFFIX}")
_ALL_FOR = timedelta(days=2)
_TIERS: Final = (("%Y-%m-%d", 12), ("%G-%V", 8), ("%Y-%m", 12))
"""Of older backups, the last of each of so many days, then weeks, then months."""
_AN_HOUR = timedelta(hours=1)
_A_WEEK = timedelta(days=7)

_Dated = tuple[datetime, Path]


class Backup(NamedTuple):
    """One backup, and how many answers are in it; None if it cannot be read any more.

    ``reason`` is one of BackupReason, unless a later version of the program made it.
    """

    path: Path
    when: datetime
    reason: str
    answers: int | None


class Backups:
    """The backups under ``root``, of every assessment that has any."""

    def __init__(self, root: Path, now: Callable[[], datetime]) -> None:
        self._root = root / FOLDER
        self._now = now

    def ids(self) -> tuple[str, ...]:
        """The ids of the assessments that have backups, be they in the list or not."""
        with suppress(OSError):
            return tuple(
                sorted(path.name for path in self._root.iterdir() if is_identity(path.name))
            )
        return ()

    def folder(self, identity: str) -> Path:
        """Where the backups of an assessment are, or would be."""
        return self._root / identity

    def list(self, identity: str) -> tuple[Backup, ...]:
        """The backups of an assessment, newest first, each of them read."""
        return tuple(
            Backup(path, when, reason, _answers_in(path, identity))
            for when, reason, path in self._found(identity)
        )

    def last(self, identity: str) -> datetime | None:
        """When the newest backup of an assessment was made, going by its name."""
        return next((when for when, _, _ in self._found(identity)), None)

    def make(self, assessment: Assessment, reason: BackupReason) -> Backup:
        """Make a backup, read it back, and let go of old ones that are not needed any more.

        Raises NotSaved; then there is one backup less, and nothing else is different.
        """
        folder = self.folder(assessment.id)
        when = self._now().astimezone(UTC).replace(microsecond=0)
        if self._root.is_symlink() or folder.is_symlink():
            raise NotSaved("not-a-folder", folder)
        try:
            make_folder(folder)
            tighten(folder)
            taken = {other for other, _, _ in self._found(assessment.id)}
            while when in taken:
                when += timedelta(seconds=1)
            path = folder / f"{stamp(when)}-{reason}{SUFFIX}"
            write_portable(path, assessment.id, assessment.records(), when)
            answers = len(read_backup(path, assessment.id).answers())
        except OSError as error:
            raise NotSaved.of(error, folder) from error
        except (PortableError, ValueError) as error:
            raise NotSaved("failed", folder) from error
        self.prune(assessment.id)
        return Backup(path, when, reason, answers)

    def due(self, assessment: Assessment) -> bool:
        """Whether there is something to back up, and the last backup was an hour ago or more."""
        last = self.last(assessment.id)
        if assessment.read_only or (last is not None and abs(self._now() - last) < _AN_HOUR):
            return False
        return bool(self._without_backup(assessment))

    def overdue(self, assessment: Assessment) -> bool:
        """Whether there is something that was saved a week ago and is in no backup."""
        before = self._now() - _A_WEEK
        return any(when < before for when in self._without_backup(assessment))

    def restore(self, assessment: Assessment, backup: Backup) -> datetime:
        """Save what the backup has otherwise, as new changes, and return when that was.

        Before that, things are backed up as they are: restoring that backup undoes this. The
        history stays. Raises PortableError for a backup that cannot be read, and NotSaved.
        """
        portable = read_backup(backup.path, assessment.id)
        self.make(assessment, "before-restore")
        return assessment.restore(portable.details(), portable.answers())

    def prune(self, identity: str) -> None:
        """Let go of old backups: all of 2 days stay, then 12 daily, 8 weekly and 12 monthly."""
        before = self._now() - _ALL_FOR
        rest = [(when, path) for when, _, path in self._found(identity) if when < before]
        for period, most in _TIERS:
            periods = [list(group) for _, group in groupby(rest, _in(period))]
            for _, *others in periods[:most]:
                _remove(others)
            rest = [one for group in periods[most:] for one in group]
        _remove(rest)

    def erase(self, identity: str) -> None:
        """Remove every backup of an assessment for good. Raises StorageError."""
        from shutil import rmtree

        try:
            rmtree(self.folder(identity))
        except FileNotFoundError:
            return
        except OSError as error:
            raise StorageError.of(error, self.folder(identity)) from error

    def _found(self, identity: str) -> tuple[tuple[datetime, str, Path], ...]:
        """Every backup by its name alone, newest first; none if they cannot be listed."""
        found = []
        with suppress(OSError):
            for path in self.folder(identity).iterdir():
                with suppress(ValueError):
                    if name := _NAME.fullmatch(path.name):
                        when = moment_in(name[1])
                        found.append((when, name[2], path))
        return tuple(sorted(found, reverse=True))

    def _without_backup(self, assessment: Assessment) -> tuple[datetime, ...]:
        """When each change was made that the newest backup does not have."""
        kept: set[str] = set()
        for _, _, path in self._found(assessment.id)[:1]:
            with suppress(PortableError):
                kept = {record.id for record in read_backup(path, assessment.id).records}
        return tuple(record.when for record in assessment.records() if record.id not in kept)


def read_backup(path: Path, identity: str) -> Portable:
    """A backup of this assessment, the whole of it. Raises PortableError."""
    portable = read_portable(path)
    if portable.assessment != identity or portable.questions is not None:
        raise PortableError("not-ours", path)
    return portable


def _answers_in(path: Path, identity: str) -> int | None:
    try:
        return len(read_backup(path, identity).answers())
    except PortableError:
        return None


def _in(period: str) -> Callable[[_Dated], str]:
    return lambda dated: dated[0].strftime(period)


def _remove(backups: Iterable[_Dated]) -> None:
    for _, path in backups:
        with suppress(OSError):
            path.unlink()
