"""Journals: one append-only file of record lines per writer, together the truth."""

import os
from collections.abc import Container, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from .errors import NotSaved, StorageError
from .files import (
    LARGEST_FILE,
    TooLargeError,
    make_folder,
    open_private,
    read_file,
    sync,
    sync_folder,
    write_all,
)
from .reading import Problem, Reading
from .record import BadRecordError, NewerRecordError, Record, decode, encode
from .writers import Claim, claim_writer

__all__ = ("FOLDER", "JournalWriter", "Journals", "read_journal")

FOLDER: Final = "journal"
SUFFIX: Final = ".jsonl"
# ASCII "cancel": ends a line that a crash cut off, so that nobody takes it for a damaged one.
CUT_OFF: Final = b"\x18"
# A journal above this is left for a new one, long before reading would refuse it.
FULL: Final = LARGEST_FILE // 2

Signature = tuple[int, int]
"""Inode and size: a journal that has them still has the bytes it had."""


def read_journal(path: Path) -> Reading:
    """Every line that can be believed, and a problem for each that cannot."""
    name = f"{path.parent.name}/{path.name}"
    try:
        data = read_file(path)
    except TooLargeError:
        return Reading(problems=(Problem(name, "too-large", "skipped"),))
    except OSError:
        return Reading(problems=(Problem(name, "unreadable", "skipped"),))
    records: list[Record] = []
    problems: list[Problem] = []
    newer = False
    *lines, tail = data.split(b"\n")
    for number, line in enumerate((*lines, tail), start=1):
        if not line.strip():
            continue
        try:
            records.append(decode(line))
        except NewerRecordError:
            newer = True
        except BadRecordError:
            torn = number > len(lines) or line.rstrip(b"\r").endswith(CUT_OFF)
            problems.append(Problem(name, "torn" if torn else "damaged", "skipped", number))
    return Reading(tuple(records), tuple(problems), newer)


class Journals:
    """Every journal of one assessment, whoever wrote it, conflict copies of sync tools included."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self._seen: dict[str, Signature] = {}

    def read_changed(self, without: Container[str] = ()) -> Reading:
        """What the journals hold that were not there, or not of this size, at the last look.

        ``without`` names files to leave out. Raises StorageError if the folder cannot be listed.
        """
        try:
            paths = sorted(path for path in self._folder.iterdir() if path.suffix == SUFFIX)
        except FileNotFoundError:
            return Reading()
        except OSError as error:
            raise StorageError.of(error, self._folder) from error
        records: tuple[Record, ...] = ()
        problems: tuple[Problem, ...] = ()
        newer = False
        for path in paths:
            signature = _signature(path)
            if path.name not in without and self._seen.get(path.name) != signature:
                reading = read_journal(path)
                records += reading.records
                problems += reading.problems
                newer = newer or reading.newer
                self._seen[path.name] = signature
        return Reading(records, problems, newer)

    def sizes(self) -> dict[str, int]:
        """How much of each journal was read or written here."""
        return {name: size for name, (_, size) in self._seen.items()}

    def note(self, name: str, signature: Signature) -> None:
        """Take a journal as read up to here, because we wrote it."""
        self._seen[name] = signature


class JournalWriter:
    """The one hand that appends: to a journal of its own, claimed when first needed.

    ``read_only``: it never does, because a later version of the program wrote there.
    """

    def __init__(self, folder: Path, installation: str, *, read_only: bool = False) -> None:
        self._read_only = read_only
        self._folder = folder / FOLDER
        self._installation = installation
        self._claims: list[Claim] = []
        self._given_up: set[str] = set()
        self._journal: _OpenJournal | None = None
        #: Names of journals that may hold lines of saves that failed.
        self.abandoned: set[str] = set()

    def claim(self) -> str:
        """This window's writer name. Raises NotSaved if no lock can be made, or read-only."""
        if self._read_only:
            raise NotSaved("newer-format", self._folder)
        if not self._claims or self._claims[-1].name in self._given_up:
            # Names given up stay claimed, so that the next free one is another file.
            if self._folder.is_symlink():
                raise NotSaved("not-a-folder", self._folder)
            try:
                make_folder(self._folder)
                self._claims.append(claim_writer(self._folder, self._installation))
            except OSError as error:
                raise NotSaved.of(error, self._folder) from error
        return self._claims[-1].name

    @property
    def names(self) -> set[str]:
        """The names that this window holds."""
        return {claim.name for claim in self._claims}

    def append(self, records: Iterable[Record]) -> tuple[str, Signature]:
        """Return when all of the records are on the disk, with the journal's name and signature.

        One write and one fsync for all. Raises NotSaved, and then none of them is there;
        ValueError, before anything is written, for what is not JSON data.
        """
        data = b"".join(map(encode, records))
        if len(data) > FULL:
            raise ValueError(f"{len(data)} bytes are too much for one save")
        journal = self._ready(len(data))
        try:
            journal.append(data)
        except OSError as error:
            raise NotSaved.of(error, journal.path) from error
        finally:
            if not journal.trusted:
                self.abandoned.add(journal.path.name)
                self._give_up(journal)
        return journal.path.name, journal.signature

    def close(self) -> None:
        """Close the journal and let go of the name."""
        if self._journal:
            self._journal.close()
            self._journal = None
        while self._claims:
            self._claims.pop().release()

    def _ready(self, room: int) -> "_OpenJournal":
        # Given up when full, or when somebody else's by now: a sync tool put another file in its
        # place, or a cloned machine writes under our name.
        if self._journal and not (self._journal.untouched() and self._journal.has(room)):
            self._give_up(self._journal)
        while self._journal is None:
            path = self._folder / f"{self.claim()}{SUFFIX}"
            try:
                self._journal = _OpenJournal(path)
            except OSError as error:
                raise NotSaved.of(error, path) from error
            if not self._journal.has(room):
                self._give_up(self._journal)
        return self._journal

    def _give_up(self, journal: "_OpenJournal") -> None:
        self._given_up.add(journal.path.stem)
        self._journal = None
        journal.close()


class _OpenJournal:
    """One journal file, of which we know every byte up to ``size``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trusted = True
        self._descriptor = open_private(path, os.O_RDWR | os.O_APPEND | os.O_CREAT)
        try:
            state = os.fstat(self._descriptor)
            self.size = state.st_size
            self._inode = state.st_ino
            self._torn = self.size > 0 and self._last_byte() != b"\n"
            # The names on the way to the file must outlive a power cut as well.
            sync_folder(path.parent)
            sync_folder(path.parent.parent)
        except BaseException:
            self.close()
            raise

    @property
    def signature(self) -> Signature:
        return (self._inode, self.size)

    def untouched(self) -> bool:
        """Whether the name still leads to the file as we left it."""
        return _signature(self.path) == self.signature

    def has(self, room: int) -> bool:
        """Whether so many bytes more leave it no fuller than a journal may be, and go nowhere else.

        A file with several names, such as a backup made of links, is somebody else's as well.
        """
        return self.size + room <= FULL and os.fstat(self._descriptor).st_nlink <= 1

    def append(self, data: bytes) -> None:
        """Raises OSError; without ``trusted``, some of ``data`` may be in the file for ever."""
        # The unfinished line of an earlier crash stays, and ends here.
        data = (CUT_OFF + b"\n") * self._torn + data
        self.trusted = False
        try:
            write_all(self._descriptor, data)
        except OSError:
            os.ftruncate(self._descriptor, self.size)
            sync(self._descriptor)
            self.trusted = True
            raise
        try:
            sync(self._descriptor)
        except OSError:
            # After a failed fsync nobody can say what is on the disk, and a second one may
            # report success for pages that were dropped: this file is never written again.
            with suppress(OSError):
                os.ftruncate(self._descriptor, self.size)
            raise
        self.trusted = True
        self.size += len(data)
        self._torn = False

    def close(self) -> None:
        os.close(self._descriptor)

    def _last_byte(self) -> bytes:
        os.lseek(self._descriptor, -1, os.SEEK_END)
        return os.read(self._descriptor, 1)


def _signature(path: Path) -> Signature:
    try:
        state = os.lstat(path)
    except OSError:
        return (0, 0)
    return (state.st_ino, state.st_size)
