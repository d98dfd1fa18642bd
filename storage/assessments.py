"""All the assessments under one folder: list, create, open."""

import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from .assessment import Assessment
from .contents import read_contents
from .errors import NotSaved, Reason, StorageError
from .files import make_folder, rename, sync_folder
from .identity import is_identity, next_identity
from .journal_storage import local_now
from .plain import Document
from .record import ANSWERS, DETAILS, ONLY, Record, check_installation
from .snapshot import glance_at

__all__ = ("Assessments", "Summary", "summary_of")

UNFINISHED: Final = "new-"
"""What the name of a folder begins with in which an assessment is being made."""
AN_HOUR: Final = 3600.0

_NEVER = datetime.min.replace(tzinfo=UTC)


class Summary(NamedTuple):
    """One assessment in a list. With a ``reason`` it cannot be opened, and the rest is empty.

    ``read_only``: a later version of the program wrote there too, as in ``Assessment``.
    """

    id: str
    details: Document
    last_saved: datetime | None
    answers: int
    reason: Reason | None = None
    read_only: bool = False


class Assessments:
    """The assessments under ``root``, each in a folder named by a UUID.

    ``installation`` is the random id under which this machine writes (``Settings`` keeps one).
    Raises ValueError if that is not lower-case letters, digits and hyphens.
    """

    def __init__(
        self, root: Path, installation: str, now: Callable[[], datetime] = local_now
    ) -> None:
        check_installation(installation)
        self.root = root
        self._installation = installation
        self._now = now

    def within(self, name: str) -> "Assessments":
        """Others like these, in a folder of this name below the root. ``name`` is no id."""
        return Assessments(self.root / name, self._installation, self._now)

    def is_from_here(self, writer: str) -> bool:
        """Whether a window of this installation wrote under this name."""
        name, _, number = writer.rpartition("-")
        return writer == self._installation or (name == self._installation and number.isdigit())

    def ids(self) -> tuple[str, ...]:
        """The ids of all folders, unread: one of them may turn out to hold nothing yet.

        Raises StorageError if the root itself cannot be read.
        """
        try:
            return tuple(sorted(p.name for p in self.root.iterdir() if is_identity(p.name)))
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StorageError.of(error, self.root) from error

    def list(self) -> tuple[Summary, ...]:
        """A summary of each, last saved first; none if the root is not there yet.

        One that cannot be read is in the list with the reason. Raises StorageError if the root
        itself cannot be read.
        """
        folders = [self.root / identity for identity in self.ids()]
        found = [summary for folder in folders if (summary := summary_of(folder))]
        return tuple(sorted(found, key=lambda each: each.last_saved or _NEVER, reverse=True))

    def folder(self, identity: str) -> Path:
        """Where an assessment is, or would be."""
        return self.root / identity

    def create(
        self, details: Mapping[str, Any], answers: Mapping[str, Mapping[str, Any]] | None = None
    ) -> Assessment:
        """A new assessment, its details and first answers saved in one durable step.

        Raises NotSaved, or ValueError for what is not JSON data; then no folder is left behind.
        """
        return self._made(None, lambda made: made.put(answers or {}, details))

    def create_next(
        self, before: str, details: Mapping[str, Any], answers: Mapping[str, Mapping[str, Any]]
    ) -> Assessment:
        """The assessment that follows the one called ``before``: made as by ``create``, once.

        One that is there already is opened as it is. Raises as ``create`` and ``open``.
        """
        identity = next_identity(before)
        if not self.has_next(before):
            try:
                return self._made(identity, lambda made: made.put(answers, details))
            except NotSaved:
                if not self.has_next(before):  # else another window was first
                    raise
        return self.open(identity)

    def has_next(self, before: str) -> bool:
        """Whether the assessment that follows another is there."""
        return self.next_of(before) is not None

    def next_of(self, before: str) -> Summary | None:
        """A summary of the assessment that follows another; None while it is not there."""
        return summary_of(self.folder(next_identity(before)))

    def create_from(self, records: Iterable[Record], identity: str | None = None) -> Assessment:
        """A new assessment of records from elsewhere, under the id it has there or a new one.

        As ``create``. Raises ValueError for what is no id, or that of an assessment in the list.
        """
        if identity is not None and (
            not is_identity(identity) or summary_of(self.folder(identity))
        ):
            raise ValueError(f"no id for a new assessment: {identity!r}")
        return self._made(identity, lambda made: made.take_in(records))

    def _made(self, identity: str | None, fill: Callable[[Assessment], datetime]) -> Assessment:
        """Make it beside the others, and move it there when it is whole and has a copy.

        So what lies under an id was saved once, and a journal cut short there is damage.
        """
        from shutil import rmtree
        from uuid import uuid4

        self._clear_unfinished()
        identity = identity or str(uuid4())
        making = place = self.root / f"{UNFINISHED}{uuid4()}"
        try:
            make_folder(making)
            with Assessment(making, self._installation, self._now) as assessment:
                fill(assessment)
            place = self._move_in(making, identity)
            sync_folder(self.root)
            made = self.open(identity)
            made.begin()
            return made
        except BaseException as error:
            rmtree(place, ignore_errors=True)
            if isinstance(error, OSError | StorageError) and not isinstance(error, NotSaved):
                cause = error if isinstance(error, OSError) else OSError()
                raise NotSaved.of(cause, self.root) from error
            raise

    def _move_in(self, making: Path, identity: str) -> Path:
        """Move what was made to its place. Raises OSError where an assessment is there by now."""
        from shutil import rmtree

        place = self.folder(identity)
        try:
            rename(making, place)
        except OSError:
            if not place.is_dir() or summary_of(place):
                raise
            rmtree(place)  # Without anything in it: what was never saved, or its locks.
            rename(making, place)
        return place

    def _clear_unfinished(self) -> None:
        """Remove what creations left that were cut off; nobody was told that it was saved."""
        from shutil import rmtree

        with suppress(OSError):
            for path in self.root.glob(f"{UNFINISHED}*"):
                if time.time() - path.stat().st_mtime > AN_HOUR:  # or somebody is at it now
                    rmtree(path, ignore_errors=True)

    def open(self, identity: str) -> Assessment:
        """An assessment from the list.

        Raises StorageError: ``missing`` for an id that is not there (or no id at all),
        ``unreadable``, ``newer-format``, or why the folder cannot be read.
        """
        folder = self.root / identity
        if not is_identity(identity):
            raise StorageError("missing", self.root)
        assessment = Assessment(folder, self._installation, self._now)
        if assessment.last_saved is None:
            assessment.close()
            raise StorageError("unreadable" if _is_emptied(folder) else "missing", folder)
        return assessment


def summary_of(folder: Path) -> Summary | None:
    """What the assessment in a folder is; None for a folder without any file of answers.

    Under an id something was saved once, so files that hold nothing any more are ``unreadable``.
    """
    if seen := glance_at(folder):
        return Summary(folder.name, seen.details, seen.last_saved, seen.answers)
    try:
        contents = read_contents(folder)
    except StorageError as error:
        return Summary(folder.name, {}, None, 0, error.reason)
    ledger = contents.ledger
    if ledger.newest is None:
        return Summary(folder.name, {}, None, 0, "unreadable") if _is_emptied(folder) else None
    details = ledger.documents(DETAILS).get(ONLY, {})
    return Summary(
        folder.name,
        details,
        ledger.newest.when,
        len(ledger.documents(ANSWERS)),
        read_only=contents.newer,
    )


def _is_emptied(folder: Path) -> bool:
    """Whether there are files where answers were, and nothing in them."""
    return any(path.is_file() and path.suffix != ".lock" for path in folder.rglob("*"))
