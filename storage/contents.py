"""What an assessment's folder holds, read without changing anything."""

from pathlib import Path
from typing import NamedTuple

from .coverage import uncovered
from .errors import StorageError
from .journal import FOLDER as JOURNALS
from .journal import Journals
from .ledger import Ledger
from .reading import Problem
from .record import Record
from .snapshot import FILE, read_snapshots

__all__ = ("Contents", "read_contents")


class Contents(NamedTuple):
    """Journals and snapshots, merged."""

    ledger: Ledger
    journals: Journals
    #: Records that only a snapshot still has.
    lost: tuple[Record, ...]
    problems: tuple[Problem, ...]
    #: The places of damage for which no copy makes up.
    missed: frozenset[str]
    #: Whether the newest snapshot says the same as the ledger.
    snapshot_current: bool
    snapshot_damaged: bool
    #: Whether there is more, of a later format. Then nothing here may be changed.
    newer: bool


def read_contents(folder: Path) -> Contents:
    """Read everything in the folder.

    Raises StorageError: ``not-a-folder`` for a link, which is not followed, ``unreadable`` if
    there is something and none of it can be believed, ``newer-format`` if all of it is of a later
    format, or why the folder cannot be listed.
    """
    for place in (folder, folder / JOURNALS):
        if place.is_symlink():
            raise StorageError("not-a-folder", place)
    journals = Journals(folder)
    written = journals.read_changed()
    copied = read_snapshots(folder)
    ledger = Ledger()
    ledger.add(written.records)
    known = {record.id for record in written.records}
    lost = {record.id: record for record in copied.records if record.id not in known}
    ledger.add(lost.values())
    problems = written.problems + copied.problems
    newer = written.newer or copied.newer
    if newer and ledger.newest is None:
        raise StorageError("newer-format", folder)
    if ledger.newest is None and problems:
        raise StorageError("unreadable", folder)
    if lost:
        problems += (Problem(FILE, "incomplete", "restored"),)
    current = {head.id for heads in ledger.all_heads() for head in heads}
    return Contents(
        ledger,
        journals,
        tuple(lost.values()),
        problems,
        missed=uncovered(
            folder, written.problems, {record.id for record in copied.records}, copied.missed
        ),
        snapshot_current=current == {record.id for record in copied.records},
        snapshot_damaged=any(problem.file == FILE for problem in copied.problems),
        newer=newer,
    )
