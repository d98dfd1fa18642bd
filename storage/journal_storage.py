"""The TinyDB storage: read from memory, written by appending what changed to a journal."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import Final

from tinydb.storages import Storage

from .contents import read_contents
from .documents import Documents
from .errors import NotSaved, StorageError
from .journal import FOLDER as JOURNALS
from .journal import FULL, JournalWriter
from .merge import Key
from .plain import Document, freeze, thaw
from .preview import Preview, preview
from .record import Record, check_installation, encode
from .snapshot import copies_beside, read_snapshots, write_snapshot
from .steps import Steps, steps_of
from .writers import writers_at_work

__all__ = ("JournalStorage", "local_now")

SAVES_PER_SNAPSHOT: Final = 10
PACE: Final = 0.5
"""Seconds: no person answers more often, so each of their answers is soon in the copy too."""


def local_now() -> datetime:
    """The time, with the offset of this machine."""
    return datetime.now().astimezone()


class JournalStorage(Storage):
    """One assessment's folder as a TinyDB storage. Not for several threads at once.

    A save returns when the changes are on the disk: one write and one fsync, however many
    documents changed. The snapshot follows in the background.

    Raises StorageError if the folder cannot be read; opening writes nothing, unless a journal
    lost what a snapshot still has.
    """

    def __init__(
        self, folder: Path, installation: str, now: Callable[[], datetime] = local_now
    ) -> None:
        check_installation(installation)
        contents = read_contents(folder)
        self.problems = contents.problems
        #: Whether, in spite of the problems, no current document is missing for certain.
        self.whole = not contents.missed
        #: Whether a later version of the program wrote here too: nothing can be saved then.
        self.read_only = contents.newer
        #: Why the snapshot, or a repair, could not be written. The answers are safe without.
        self.degraded: Exception | None = None
        self._folder = folder
        self._now = now
        self._installation = installation
        self._ledger = contents.ledger
        self._journals = contents.journals
        self._writer = JournalWriter(folder, installation, read_only=contents.newer)
        self._snapshot_due = not contents.snapshot_current
        self._snapshot_damaged = contents.snapshot_damaged
        self._missed = contents.missed
        self._saves_since_snapshot = 0
        self._snapshot_began = monotonic()
        self._snapshotting: Thread | None = None
        self._copies = copies_beside(folder)
        self._something_came = False
        if contents.lost:
            self._restore(contents.lost)

    @property
    def newest(self) -> Record | None:
        """The last change that is known, whoever made it."""
        return self._ledger.newest

    def documents(self, table: str) -> Documents:
        """The current documents of a table, to read, or to change and ``save``."""
        return self._ledger.documents(table)

    def read(self) -> dict[str, dict[str, Document]] | None:
        """Copies of every current document, by table and id; None if there are none."""
        return {documents.table: dict(documents) for documents in self._ledger.tables()} or None

    def write(self, data: Mapping[str, Mapping[str, Document]]) -> None:
        """Make ``data`` the current documents, by saving what differs. As ``save``."""
        tables = {documents.table: documents for documents in self._ledger.tables()}
        for name in tables.keys() | data.keys():
            documents = tables.setdefault(name, self._ledger.documents(name))
            wanted = data.get(name, {})
            for gone in documents.keys() - wanted.keys():
                del documents[gone]
            documents.update(wanted)
        self.save(*tables.values())

    def save(self, *tables: Documents) -> None:
        """Return when the changes in all of these tables are on the disk, or do nothing if none.

        Raises NotSaved, and ValueError for what is not JSON data; then nothing has changed.
        """
        changes = _changes(tables)
        if changes:
            self._save(changes)

    def unsaved(self, *tables: Documents) -> tuple[Record, ...]:
        """The records that saving these tables would write, for a disk that cannot take them."""
        changes = _changes(tables)
        return tuple(self._as_records(changes, self._bases(changes), self._installation))

    def history(self, table: str, name: str) -> tuple[Record, ...]:
        """Every version of a document, oldest first, as copies."""
        return tuple(map(copied, self._ledger.history((table, name))))

    def times_saved(self, table: str, name: str) -> int:
        """How many versions of a document there are."""
        return self._ledger.count((table, name))

    def contested(self, table: str, name: str) -> bool:
        """Whether the document was changed on several sides."""
        return len(self._ledger.heads((table, name))) > 1

    def conflicts(self, table: str) -> dict[str, tuple[Record, ...]]:
        """Documents changed on several sides, each with its versions, the current one first.

        Saving such a document replaces all of its versions, which settles it.
        """
        found = self._ledger.conflicts(table)
        return {name: tuple(map(copied, versions)) for name, versions in found.items()}

    def records(self) -> tuple[Record, ...]:
        """Every version of every document, oldest first, as copies."""
        return tuple(map(copied, self._ledger.records()))

    def steps(self) -> Steps:
        """What was done, and what of it was taken back. The records in it are not copies."""
        return steps_of(self._ledger.records())

    def preview(self, table: str, records: Iterable[Record]) -> Preview:
        """What ``take_in`` would do to the documents of a table."""
        wanted = [record for record in records if record.t == table]
        return preview(
            {
                name: (self._ledger.heads((table, name)), after)
                for (_, name), after in self._ledger.heads_with(wanted).items()
            }
        )

    def take_in(self, records: Iterable[Record]) -> None:
        """Return when those that are not here yet are on the disk too, unchanged.

        One durable step. Only more than one save can be is several; cut off between them, it can be
        done again. Raises NotSaved, and ValueError for a record that no journal can hold.
        """
        self._writer.claim()
        self._look()
        unknown = {(r.t, r.d, r.id): r for r in records if not self._ledger.knows(r)}
        for batch in _batches(unknown.values()):
            self._append(batch)
            self._snapshot_due = True

    def pick_up(self) -> bool:
        """Take in what other windows and computers saved; whether anything came since last time.

        What this window saves next replaces what came, so show it to whoever answers first.
        """
        self._look()
        came, self._something_came = self._something_came, False
        return came

    def others_at_work(self) -> datetime | None:
        """When another window on this computer that is open now saved last, if there is one."""
        names = set(writers_at_work(self._folder / JOURNALS)) - self._writer.names
        found = [record for name in names if (record := self._ledger.newest_by(name))]
        return max(found, key=lambda record: record.order).when if found else None

    def claim(self) -> str:
        """This window's writer name. Raises NotSaved if the folder cannot be written."""
        return self._writer.claim()

    def close(self) -> None:
        """Bring the snapshot up to date if it can be, and let go of the writer's name."""
        if self._snapshotting:
            self._snapshotting.join()
            self._snapshotting = None
        if self._snapshot_due or self._saves_since_snapshot:
            try:
                self._write_snapshot(self._ledger.all_heads(), self.claim(), self._journals.sizes())
            except NotSaved as error:
                self.degraded = error
        self._writer.close()

    def _save(self, changes: Mapping[Key, bytes | None]) -> None:
        # What this writer had seen is what it replaces. Taking others' changes in only after that
        # makes a document that both changed a conflict, with both versions kept.
        bases = self._bases(changes)
        writer = self._writer.claim()
        self._look()
        self._append(self._as_records(changes, bases, writer))
        self._saves_since_snapshot += 1
        has_rested = monotonic() - self._snapshot_began >= PACE
        if has_rested or self._saves_since_snapshot >= SAVES_PER_SNAPSHOT:
            self._start_snapshot(writer)

    def _bases(self, changes: Iterable[Key]) -> dict[Key, tuple[str, ...]]:
        return {key: tuple(head.id for head in self._ledger.heads(key)) for key in changes}

    def _as_records(
        self, changes: Mapping[Key, bytes | None], bases: Mapping[Key, tuple[str, ...]], writer: str
    ) -> list[Record]:
        at = self._now().isoformat()
        return [
            Record(
                id=os.urandom(8).hex(),
                n=self._ledger.counter(ahead),
                w=writer,
                at=at,
                t=table,
                d=name,
                v=None if frozen is None else thaw(frozen),
                b=bases[table, name],
            )
            for ahead, ((table, name), frozen) in enumerate(changes.items(), start=1)
        ]

    def _look(self) -> None:
        """Read the journals that grew, and copies that a sync tool put beside ours."""
        with suppress(StorageError):
            came = self._journals.read_changed(self._writer.abandoned).records
            copies = copies_beside(self._folder)
            if copies - self._copies:
                self._copies = copies
                came = (*came, *self._unknown(read_snapshots(self._folder).records))
            self._ledger.add(came)
            self._something_came = self._something_came or bool(came)

    def _unknown(self, records: Sequence[Record]) -> Sequence[Record]:
        """The records that no journal has; they are in ours from now on."""
        unknown = [record for record in records if not self._ledger.knows(record)]
        if unknown:
            self._restore(unknown)
        return unknown

    def _append(self, records: Sequence[Record]) -> None:
        self._journals.note(*self._writer.append(records))
        self._ledger.add(records)

    def _restore(self, lost: Sequence[Record]) -> None:
        try:
            self._append(lost)
        except (NotSaved, ValueError) as error:
            self.degraded = error

    def _start_snapshot(self, writer: str) -> None:
        if self._snapshotting and self._snapshotting.is_alive():
            return
        # Records are never changed, so the thread can have them as they are.
        work = Thread(
            target=self._write_snapshot,
            args=(self._ledger.all_heads(), writer, self._journals.sizes()),
        )
        try:
            work.start()
        except RuntimeError as error:
            self.degraded = error
            return
        self._snapshotting = work
        self._snapshot_began = monotonic()
        self._saves_since_snapshot = 0

    def _write_snapshot(
        self,
        documents: tuple[tuple[Record, ...], ...],
        writer: str,
        journals: Mapping[str, int],
    ) -> None:
        try:
            write_snapshot(
                self._folder,
                documents,
                writer,
                damaged=self._snapshot_damaged,
                missed=self._missed,
                journals=journals,
            )
        except (OSError, ValueError) as error:
            self.degraded = error
            self._snapshot_due = True
        else:
            self.degraded = None
            self._snapshot_due = self._snapshot_damaged = False


def _batches(records: Iterable[Record]) -> Iterator[list[Record]]:
    batch: list[Record] = []
    room = FULL
    for record in records:
        size = len(encode(record))
        if size > room:
            yield batch
            batch, room = [], FULL
        batch.append(record)
        room -= size
    if batch:
        yield batch


def _changes(tables: Iterable[Documents]) -> dict[Key, bytes | None]:
    return {
        (documents.table, name): frozen
        for documents in tables
        for name, frozen in documents.changes().items()
    }


def copied(record: Record) -> Record:
    """The same record, with a document of its own."""
    return record._replace(v=thaw(freeze(record.v)))
