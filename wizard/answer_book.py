"""The book of one assessment: typed answers over what storage keeps.

Nothing is made on the disk before the first answer.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from storage import (
    Assessment,
    Assessments,
    NotSaved,
    Record,
    Step,
    StorageError,
    write_portable,
)
from storage.steps import FROM
from wizard.clock import Clock
from wizard.dialogue.flows import Flows
from wizard.dialogue.values import Answer, How
from wizard.frozen import dataclass
from wizard.stored import from_stored, to_stored

if TYPE_CHECKING:
    from wizard.past import Done, Past


@dataclass(frozen=True)
class Version:
    """One of several answers to a question. `is_from_here`: it was given on this computer."""

    answer: Answer
    is_from_here: bool


Draft = Mapping[str, object]
BY_THEMSELVES = ("torn", "incomplete")
"""Kinds of problems that are no news: a save that was cut off, and what was restored since."""


class AnswerBook:
    """`assessment` is None for one that begins with its first answer, and with these details."""

    def __init__(
        self,
        assessments: Assessments,
        assessment: Assessment | None,
        flows: Flows,
        details: Mapping[str, str | None],
        clock: Clock,
    ) -> None:
        self.flows = flows
        self._assessments = assessments
        self._assessment = assessment
        self._details = details
        self._clock = clock
        #: Whether this sitting was asked to change nothing, because somebody else is at work.
        self.looks_only = False
        self._drafts_unkept: dict[str, Draft] = {}
        self._held: dict[str, Answer] = {}

    @property
    def id(self) -> str | None:
        """The assessment's id; None before its first answer."""
        return self._assessment.id if self._assessment else None

    @property
    def edition(self) -> str:
        """The year it is about; that of a new one, where nothing else is kept."""
        return self.detail("edition") or self._details.get("edition") or ""

    @property
    def older_year(self) -> str:
        """The year it is about, where there is a newer one to work on; else ''."""
        return self.edition if self.edition < (self._details.get("edition") or "") else ""

    @property
    def has_next(self) -> bool:
        """Whether its answers went on into a newer year, so that they are only to look at."""
        if not self.older_year or self._assessment is None:
            return False
        return self._assessments.has_next(self._assessment.id)

    def detail(self, name: str) -> str:
        """Return what is kept about the whole of it under this name, or ''."""
        kept = self._assessment.details() if self._assessment else self._details
        return str(kept.get(name) or "")

    @property
    def last_saved(self) -> datetime.datetime | None:
        return self._assessment.last_saved if self._assessment else None

    @property
    def read_only(self) -> bool:
        """Whether a newer version of the program saved answers there, so that nothing can be."""
        return self._assessment is not None and self._assessment.read_only

    @property
    def damage(self) -> str:
        """What was found damaged when the book was opened, for telling people once; '' for nothing.

        The unfinished line of a save that was cut off is none: nobody was told it was saved.
        """
        problems = self._assessment.problems if self._assessment else ()
        found = sorted(f"{p.file}:{p.line}" for p in problems if p.kind not in BY_THEMSELVES)
        return f"{self.id} {' '.join(found)}" if found else ""

    @property
    def is_whole(self) -> bool:
        """Whether no answer is missing for certain, in spite of what was found damaged."""
        return self._assessment is None or self._assessment.whole

    def answers(self) -> dict[str, Answer]:
        """Return every answer, by question id; one of several that compete is contested."""
        if self._assessment is None:
            return dict(self._held)
        conflicts = self._assessment.conflicts()
        contested = {id for id, records in conflicts.items() if self._competing(id, records)}
        kept = {
            question: self._answer(question, document, contested=question in contested)
            for question, document in self._assessment.answers().items()
        }
        return {**kept, **self._held}

    def versions(self, question: str) -> tuple[Version, ...]:
        """Return the answers that compete for a question, the one that counts for now first.

        None compete where everybody said the same.
        """
        conflicts = self._assessment.conflicts() if self._assessment else {}
        return self._competing(question, conflicts.get(question, ()))

    def _competing(self, question: str, records: Iterable[Record]) -> tuple[Version, ...]:
        found = tuple(
            Version(
                self._answer(question, record.v, contested=False),
                self._assessments.is_from_here(record.w),
            )
            for record in records
            if record.v is not None
        )
        agree = all(version.answer.reply == found[0].answer.reply for version in found)
        return () if agree else found

    def history(self, question: str) -> tuple[Past, ...]:
        """Return every answer that a question ever had, and where it had none, oldest first."""
        from wizard.past import past_of  # Most sittings look at none.

        book = self._assessment
        ids = self.flows.ids_ever(question) if book else ()
        records = [record for id in ids if book for record in book.history(id)]
        return past_of(self.flows, question, records, self._assessments.is_from_here)

    def versions_kept(self, question: str) -> int:
        """Return how many answers, and how often none, were ever saved to a question."""
        book = self._assessment
        return sum(book.times_saved(id) for id in self.flows.ids_ever(question)) if book else 0

    def last_steps(self) -> tuple[Done | None, Done | None]:
        """Return what was done last, and what was taken back last; None for nothing."""
        from wizard.past import done_in

        done, undone = self._assessment.steps() if self._assessment else ((), ())
        last, back = done[-1:], undone[-1:]
        return (
            done_in(self.flows, last[0]) if last else None,
            done_in(self.flows, back[0]) if back else None,
        )

    def take_back(self, step: Step, organisation: str, *, again: bool) -> datetime.datetime:
        """Make the answers of a step what they were before it; `again`: what it made them.

        `organisation` is the service's name then. Return when that was saved. Raises
        storage.NotSaved.
        """
        return self._writable().take_back(step, {"organisation": organisation}, again=again)

    def others_at_work(self) -> datetime.datetime | None:
        """When another window on this computer that is open now saved last, if there is one."""
        return self._assessment.others_at_work() if self._assessment else None

    def pick_up(self) -> bool:
        """Take in what other windows and computers saved; say whether anything came."""
        return self._assessment is not None and self._assessment.pick_up()

    def _answer(self, question: str, document: Mapping[str, object], *, contested: bool) -> Answer:
        answer = from_stored(self.flows, question, document)
        return replace(answer, how=How.CONTESTED) if contested else answer

    def save(
        self, answers: Iterable[Answer], organisation: str, copied_from: str | None = None
    ) -> datetime.datetime:
        """Keep answers, and those that are only held, all or none; return when that was.

        `organisation` is the service's name as known now; `copied_from` that of the service that
        answers are copied from. Raises storage.NotSaved when nothing of it could be kept.
        """
        details = {"organisation": organisation}
        if copied_from is not None:
            details["copied_from"] = copied_from
        saved = self._save((*self._held.values(), *answers), details)
        self._held.clear()
        return saved

    def hold(self, answers: Iterable[Answer]) -> None:
        """Go on with answers that could not be kept: they end with this sitting, or are kept yet.

        Whoever needs help now reads on while the disk is full.
        """
        self._held |= {answer.question: answer for answer in answers}

    @property
    def holds(self) -> bool:
        """Whether answers are only held, and end with this sitting."""
        return bool(self._held)

    def _writable(self) -> Assessment:
        """Return the assessment to save in. Raises storage.NotSaved where nothing is to be."""
        if self._assessment is None or self.looks_only:
            raise NotSaved("look-only", self._assessments.root)
        if self.has_next:
            raise NotSaved("rolled-forward", self._assessment.folder)
        return self._assessment

    def _save(self, answers: Iterable[Answer], described: Mapping[str, str]) -> datetime.datetime:
        documents = {answer.question: to_stored(self.flows, answer) for answer in answers}
        if self._assessment is None:
            details = {
                **self._details,
                **described,
                "created": self._clock().isoformat(),
            }
            self._assessment = self._assessments.create(details, documents)
            for question, draft in list(self._drafts_unkept.items()):
                self.keep_draft(question, draft)
            return self._assessment.last_saved or self._clock()
        assessment = self._writable()
        if any(self.detail(name) != text for name, text in described.items()):
            saved = assessment.put(documents, described)
        else:
            saved = assessment.put_answers(documents)
        # Whoever went on while this was saved may have read too early to take it along.
        self._writable()
        return saved

    def save_elsewhere(self, answers: Iterable[Answer], path: Path) -> None:
        """Write every answer and these to one portable file. Raises storage.NotSaved."""

        if self._assessment is None:
            raise NotSaved("failed", path)
        documents = {answer.question: to_stored(self.flows, answer) for answer in answers}
        records = self._assessment.records_with(documents)
        write_portable(path, self._assessment.id, records, self._clock())

    def next_year(self, answers: Iterable[Answer]) -> Assessment:
        """Return the assessment of the newer year, made of these answers if it is not there yet.

        Raises storage.StorageError; then none was made.
        """
        if self._assessment is None:
            raise NotSaved("missing", self._assessments.root)
        details = {
            **self._details,
            "organisation": self.detail("organisation"),
            "created": self._clock().isoformat(),
            FROM: self._assessment.id,
        }
        documents = {answer.question: to_stored(self.flows, answer) for answer in answers}
        return self._assessments.create_next(self._assessment.id, details, documents)

    def carry_late(
        self, made: Assessment, answers: Iterable[Answer], carried: Iterable[Answer]
    ) -> None:
        """Save in the newer year those of the answers that were not carried into it yet.

        Raises storage.NotSaved.
        """
        known = {answer.question: answer for answer in carried}
        late = [answer for answer in answers if known.get(answer.question) != answer]
        if late:
            made.put_answers({one.question: to_stored(self.flows, one) for one in late})

    def draft(self, question: str) -> Draft | None:
        """Return what was typed for a question and not given as its answer yet."""
        if question in self._drafts_unkept or self._assessment is None:
            return self._drafts_unkept.get(question)
        return self._assessment.draft(question)

    def keep_draft(self, question: str, draft: Draft | None) -> None:
        """Keep what is being typed, or forget it.

        A disk that refuses is no reason to stop: the draft is kept for this sitting then.
        """
        self._drafts_unkept.pop(question, None)
        if not self._is_on_disk(question, draft) and draft is not None:
            self._drafts_unkept[question] = draft

    @property
    def has_unkept_words(self) -> bool:
        """Whether words that were typed are only in this sitting, and end with it."""
        return bool(self._drafts_unkept)

    def _is_on_disk(self, question: str, draft: Draft | None) -> bool:
        if self.looks_only or self.has_next:
            return False
        try:
            return self._assessment is not None and self._assessment.keep_draft(question, draft)
        except ValueError:  # More than one document can hold.
            return False

    def back_up(self) -> str:
        """Make a backup if one is due.

        One that fails is no reason to stop. Return which answers have been without for a week,
        for telling people once; '' for none.
        """
        from storage.backups import Backups

        if self._assessment is None or self.looks_only:
            return ""
        backups = Backups(self._assessments.root, self._clock)
        try:
            if backups.due(self._assessment):
                backups.make(self._assessment, "daily")
        except StorageError:
            if backups.overdue(self._assessment):
                return f"{self.id} {backups.last(self._assessment.id)}"
        return ""

    def close(self) -> None:
        if self._assessment is not None:
            self._assessment.close()
