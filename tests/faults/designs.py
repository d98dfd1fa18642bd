"""The designs that meet the faults: ours, and TinyDB's own JSONStorage beside it."""

import io
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from tinydb import TinyDB, storages
from tinydb.table import Document

from storage import Assessments, NotSaved, StorageError
from storage.files import sync_folder
from tests.faults.words import are_worded
from wizard.answer_book import BY_THEMSELVES

__all__ = ("DESIGNS", "Design", "Keeper", "Ours", "PlainTinyDB", "Seen")


@dataclass(frozen=True)
class Seen:
    """What somebody finds who opens the answers after a fault."""

    answers: Mapping[str, object] = field(default_factory=dict)
    opened: bool = True
    #: Whether they are told that files were damaged, or cannot be read.
    told_of_damage: bool = False
    #: Whether there are words for all that they are told.
    clear: bool = True


class Keeper(Protocol):
    """Answers, open for saving."""

    def save(self, question: str, document: dict[str, Any]) -> None:
        """Return when the answer is safe, or raise whatever the design raises."""

    def rest(self) -> None:
        """Let pass what a person takes for the next answer."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class Design(Protocol):
    """A way to keep answers in a folder, under the name of whoever gives them."""

    @property
    def name(self) -> str:
        """What it is called in the table, and on the command line of a saver."""

    def open(self, place: Path, name: str) -> Keeper:
        """Open what is in the folder, or begin there."""

    def refusal(self, error: Exception) -> str:
        """What a save that raised this is reported as: a reason with words, or "!" and a type."""

    def see(self, place: Path) -> Seen:
        """Open the answers as somebody else, and close them again."""

    def files(self, place: Path) -> tuple[Path, ...]:
        """The files that hold answers."""

    def places(self, place: Path) -> tuple[Path, ...]:
        """Every place that somebody called "office" writes to, also for moments."""


class OurKeeper:
    def __init__(self, place: Path, name: str) -> None:
        assessments = Assessments(place, name)
        there = [summary.id for summary in assessments.list() if summary.reason is None]
        self.assessment = assessments.open(there[0]) if there else assessments.create({})

    def save(self, question: str, document: dict[str, Any]) -> None:
        self.assessment.put_answers({question: document})

    def rest(self) -> None:
        if copying := self.assessment._storage._snapshotting:
            copying.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.assessment.close()


class Ours:
    name = "ours"

    def open(self, place: Path, name: str) -> Keeper:
        return OurKeeper(place, name)

    def refusal(self, error: Exception) -> str:
        if isinstance(error, NotSaved) and are_worded(error.reason):
            return error.reason
        return f"!{type(error).__name__}"

    def see(self, place: Path) -> Seen:
        try:
            assessments = Assessments(place, "reader")
            answers: dict[str, object] = {}
            told = False
            for summary in assessments.list():
                if summary.reason:
                    return refused(summary.reason)
                with assessments.open(summary.id) as opened:
                    answers |= opened.answers()
                    told |= any(each.kind not in BY_THEMSELVES for each in opened.problems)
        except StorageError as error:
            return refused(error.reason)
        except Exception:
            return Seen(opened=False, clear=False)
        return Seen(answers, told_of_damage=told)

    def files(self, place: Path) -> tuple[Path, ...]:
        return tuple(sorted((*place.glob("*/assessment*.json"), *place.glob("*/journal/*.jsonl"))))

    def places(self, place: Path) -> tuple[Path, ...]:
        (journal,) = place.glob("*/journal")
        names = ("assessment.json", "assessment.prev.json", ".assessment.json.office.tmp")
        return (
            *(journal.parent / name for name in names),
            *(journal / name for name in ("office.jsonl", "office.lock")),
        )


def refused(reason: str) -> Seen:
    """What somebody sees who is told that the answers cannot be opened."""
    return Seen(opened=False, told_of_damage=True, clear=are_worded(reason))


class HookedFile(io.FileIO):
    """A file whose writes are seen by whoever replaced the functions of `os`."""

    def write(self, data: Any) -> int:
        return os.write(self.fileno(), bytes(data))

    def truncate(self, size: int | None = None) -> int:
        size = self.tell() if size is None else size
        os.ftruncate(self.fileno(), size)
        return size


class HookedJSONStorage(storages.JSONStorage):
    """TinyDB's own, writing the same bytes in the same order, through `os`."""

    def __init__(self, path: Path) -> None:
        opened = HookedFile(path, "r+", opener=created)
        self._mode = "r+"
        self.kwargs = {}
        self._handle = io.TextIOWrapper(io.BufferedRandom(opened), encoding="utf-8")


def created(name: str, flags: int) -> int:
    """Open a file that is there for good from the start, which is kind to TinyDB."""
    descriptor = os.open(name, flags | os.O_CREAT, 0o666)
    sync_folder(Path(name).parent)
    return descriptor


class PlainKeeper:
    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._db = TinyDB(file, storage=HookedJSONStorage)
        self._answers = self._db.table("answers", cache_size=0)
        self._answers.document_id_class = str  # type: ignore[assignment]  # ours has text ids too

    def save(self, question: str, document: dict[str, Any]) -> None:
        self._answers.upsert(Document(document, doc_id=question))  # type: ignore[arg-type]

    def rest(self) -> None:
        """Nothing goes on behind it."""

    def answers(self) -> dict[str, object]:
        # The next line names the ids as the file has them.
        tables = self._db.storage.read() or {}
        return dict(tables.get("answers", {}))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()


class PlainTinyDB:
    name = "JSONStorage"

    def open(self, place: Path, name: str) -> Keeper:  # noqa: ARG002  # everybody shares the file
        return PlainKeeper(place / "plain.json")

    def refusal(self, error: Exception) -> str:
        return f"!{type(error).__name__}"

    def see(self, place: Path) -> Seen:
        try:
            with PlainKeeper(place / "plain.json") as kept:
                return Seen(kept.answers())
        except Exception:
            return Seen(opened=False, clear=False)

    def files(self, place: Path) -> tuple[Path, ...]:
        return tuple(place.glob("plain.json"))

    def places(self, place: Path) -> tuple[Path, ...]:
        return (place / "plain.json",)


DESIGNS: Mapping[str, Design] = {design.name: design for design in (Ours(), PlainTinyDB())}
