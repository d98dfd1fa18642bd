"""One open assessment: its details, answers, history and drafts."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from .drafts import Drafts
from .errors import NotSaved
from .files import tighten
from .journal import FOLDER
from .journal_storage import JournalStorage, local_now
from .plain import Document
from .preview import Preview
from .reading import Problem
from .record import ANSWERS, DETAILS, ONLY, Record
from .steps import Step, Steps
from .tables import AssessmentDB

__all__ = ("Assessment",)


class Assessment:
    """An assessment's folder, open for reading and saving. Not for several threads at once.

    Opening makes no file; the first save claims a journal. What another window saves shows after
    ``pick_up``. Raises StorageError: ``unreadable``, ``newer-format``, or why the folder
    cannot be read.
    """

    def __init__(
        self, folder: Path, installation: str, now: Callable[[], datetime] = local_now
    ) -> None:
        tighten(folder)
        tighten(folder / FOLDER)
        self.folder = folder
        self._storage = JournalStorage(folder, installation, now)
        self.db = AssessmentDB(self._storage)
        self._drafts = Drafts(folder, installation, self._storage.claim)

    @property
    def id(self) -> str:
        """The name of the folder."""
        return self.folder.name

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was damaged when it was opened, and how that was handled."""
        return self._storage.problems

    @property
    def whole(self) -> bool:
        """Whether, in spite of the problems, no answer is missing for certain."""
        return self._storage.whole

    @property
    def read_only(self) -> bool:
        """Whether a later version of the program wrote here too.

        Then there is more than can be read, some of what is read may have been replaced since, and
        every save raises NotSaved.
        """
        return self._storage.read_only

    @property
    def degraded(self) -> Exception | None:
        """Why the readable copy, or a repair, could not be written; the answers are safe."""
        return self._storage.degraded

    @property
    def last_saved(self) -> datetime | None:
        """When the newest change was made, by anyone; None in an empty folder."""
        newest = self._storage.newest
        return newest.when if newest else None

    def details(self) -> Document:
        """The one document about the assessment itself."""
        return self._storage.documents(DETAILS).get(ONLY, {})

    def put_details(self, changes: Mapping[str, Any]) -> datetime:
        """Change some of the details, the others stay. As ``put``."""
        return self.put({}, changes)

    def answers(self) -> dict[str, Document]:
        """Every current answer by question id, as copies."""
        return dict(self._storage.documents(ANSWERS))

    def put_answers(self, documents: Mapping[str, Mapping[str, Any]]) -> datetime:
        """Replace answers, whole, by question id. As ``put``."""
        return self.put(documents)

    def put(
        self,
        answers: Mapping[str, Mapping[str, Any] | None],
        details: Mapping[str, Any] | None = None,
    ) -> datetime:
        """Save answers and details in one durable step and return when that was.

        Answers are replaced whole, details only as far as they are given. None takes an answer
        out; its history stays. Raises NotSaved if the disk refused, and ValueError for what is not
        JSON data (NaN, a tuple, a document above 2 MB, the key ``_id``, ids that are not text);
        then everything is as it was before.
        """
        changed: dict[str, Mapping[str, Mapping[str, Any] | None]] = {ANSWERS: answers}
        if details is not None:
            changed[DETAILS] = {ONLY: {**self.details(), **details}}
        self.db.replace(changed)
        newest = self._storage.newest
        saved = self._storage.documents(ANSWERS)
        if newest is None or any((id in saved) is (put is None) for id, put in answers.items()):
            raise NotSaved("failed", self.folder)
        return newest.when

    def history(self, question: str) -> tuple[Record, ...]:
        """Every answer that was ever saved to a question, oldest first."""
        return self._storage.history(ANSWERS, question)

    def times_saved(self, question: str) -> int:
        """How many answers, and how often none, were ever saved to a question."""
        return self._storage.times_saved(ANSWERS, question)

    def steps(self) -> Steps:
        """What was done to the answers, and what of it was taken back."""
        return self._storage.steps()

    def take_back(
        self, step: Step, details: Mapping[str, Any] | None = None, *, again: bool = False
    ) -> datetime:
        """Make the answers of a step what they were before it; ``again``: what it made them.

        As ``put``.
        """
        return self.put(step.documents(again=again), {**(details or {}), **step.mark(again=again)})

    def conflicts(self) -> dict[str, tuple[Record, ...]]:
        """Questions answered on several sides from the same starting point, with every answer.

        The first is the one that counts for now. Putting an answer settles the question.
        """
        return self._storage.conflicts(ANSWERS)

    def records(self, wanted: Callable[[str], bool] | None = None) -> tuple[Record, ...]:
        """Every version of the details, and of the answers to questions that are ``wanted``."""
        return tuple(
            record
            for record in self._storage.records()
            if (record.t, record.d) == (DETAILS, ONLY)
            or (record.t == ANSWERS and (wanted is None or wanted(record.d)))
        )

    def records_with(self, answers: Mapping[str, Mapping[str, Any]]) -> tuple[Record, ...]:
        """Every record, and those that putting these answers would add; nothing is saved."""
        documents = self._storage.documents(ANSWERS)
        documents.update({question: dict(answer) for question, answer in answers.items()})
        return (*self.records(), *self._storage.unsaved(documents))

    def preview(self, records: Iterable[Record]) -> Preview:
        """What taking in these records would mean for the answers."""
        return self._storage.preview(ANSWERS, records)

    def take_in(self, records: Iterable[Record]) -> datetime:
        """Keep records from elsewhere beside our own, unchanged; return when the newest was made.

        Nothing is replaced: a question that was answered on both sides becomes a conflict. Raises
        NotSaved, and ValueError for a record that no journal can hold.
        """
        self._storage.take_in(records)
        newest = self._storage.newest
        if newest is None:
            raise NotSaved("failed", self.folder)
        return newest.when

    def restore(
        self, details: Mapping[str, Any], answers: Mapping[str, Mapping[str, Any]]
    ) -> datetime:
        """Make these the details and the answers, by saving what differs, in one durable step.

        Answers that are not among them are taken out; the history of each stays. As ``put``.
        """
        described = self._storage.documents(DETAILS)
        described[ONLY] = dict(details)
        answered = self._storage.documents(ANSWERS)
        for question in answered.keys() - answers.keys():
            del answered[question]
        answered.update({question: dict(answer) for question, answer in answers.items()})
        self._storage.save(described, answered)
        newest = self._storage.newest
        if newest is None:
            raise NotSaved("failed", self.folder)
        return newest.when

    def pick_up(self) -> bool:
        """Take in what other windows and computers saved; whether anything came since last time."""
        return self._storage.pick_up()

    def others_at_work(self) -> datetime | None:
        """When another window on this computer that is open now saved last, if there is one."""
        return self._storage.others_at_work()

    def begin(self) -> None:
        """Hold a journal from now on, and not only from the first save. Raises NotSaved."""
        self._storage.claim()

    def draft(self, question: str) -> Document | None:
        """What was typed and not yet answered, here or in a window of this installation."""
        return self._drafts.get(question)

    def keep_draft(self, question: str, data: Mapping[str, Any] | None) -> bool:
        """Keep what was typed so far, or with None be done with it. False if it was not kept.

        Raises ValueError for what is not JSON data, and nothing for a disk that refuses.
        """
        return self._drafts.keep(question, data)

    def close(self) -> None:
        """Refresh the readable copy and let other windows have the journal's name."""
        self.db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
