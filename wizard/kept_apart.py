"""What is kept apart from the assessments: conversations of one flow, each with its own answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Literal, TypeVar

from storage import Assessment, Assessments, StorageError, Summary
from storage.identity import are_of_one_line
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.flows import Flows
from wizard.frozen import dataclass
from wizard.library import Library
from wizard.news import News

One = TypeVar("One")
WhyNotOne = Literal["none", "which", "no-such"]


@dataclass(frozen=True)
class Owner:
    """Whose they are: the service worked on, by the id of its assessment and by its name."""

    assessment: str | None = None
    organisation: str = ""

    def has(self, details: Mapping[str, object]) -> bool:
        """Say whether a conversation with these details is theirs.

        One that was begun before anything was known of a service is everybody's, and while
        nothing is known of the service worked on, every one is.
        """
        nameless = not str(details.get("organisation") or "").strip()
        nobody = not self.organisation.strip() and self.assessment is None
        return nameless or nobody or self.is_known_to_have(details)

    def is_known_to_have(self, details: Mapping[str, object]) -> bool:
        """Say whether that is so by name or by id, not only because nobody knows whose it is.

        The id may be that of another year of the service, which may have had another name then.
        """
        organisation = str(details.get("organisation") or "").strip().casefold()
        ours = self.organisation.strip().casefold()
        if ours and organisation == ours:
            return True
        theirs = str(details.get("assessment") or "")
        return self.assessment is not None and are_of_one_line(theirs, self.assessment)


class NotOneError(Exception):
    """A number does not say which one is meant. `reason` is a key for words."""

    def __init__(self, reason: WhyNotOne, number: int) -> None:
        super().__init__(reason, number)
        self.reason = reason
        self.number = number


def numbered(found: Sequence[One], number: int | None) -> One:
    """Return the one with this number, counted from 1; without a number the only one.

    Raises NotOneError.
    """
    if not found:
        raise NotOneError("none", 0)
    if number is None and len(found) > 1:
        raise NotOneError("which", 0)
    place = 1 if number is None else number
    if not 1 <= place <= len(found):
        raise NotOneError("no-such", place)
    return found[place - 1]


class KeptApart:
    """`assessments` are those in a folder of their own: they are kept in the same way.

    `flow` is the id of the flow, which stands alone.
    """

    def __init__(self, assessments: Assessments, library: Library, clock: Clock, flow: str) -> None:
        self.assessments = assessments
        self.library = library
        self.clock = clock
        self.flow = flow
        self._new: AnswerBook | None = None

    @property
    def are_asked_about(self) -> bool:
        """Whether there is such a flow."""
        return self.flow in self.library.flow_table

    def only_of(self, owner: Owner, others: Sequence[Owner]) -> tuple[str, ...]:
        """Return the ids of those that are known to be of this owner and of none of the others."""
        try:
            summaries = self.assessments.list()
        except StorageError:
            return ()
        return tuple(
            summary.id
            for summary in summaries
            if owner.is_known_to_have(summary.details)
            and not any(other.is_known_to_have(summary.details) for other in others)
        )

    def summaries(self, owner: Owner) -> Iterator[Summary]:
        """Yield those of this owner, and those of which nobody can read whose they are.

        None where the folder cannot be read now.
        """
        try:
            summaries = self.assessments.list()
        except StorageError:
            return
        for summary in summaries:
            if summary.reason is not None or owner.has(summary.details):
                yield summary

    def book(self, id: str) -> AnswerBook:
        """Open one of them. Raises storage.StorageError."""
        return self._book(self.assessments.open(id), {})

    def new_book(self, owner: Owner) -> AnswerBook:
        """Return the book of one that begins with its first answer.

        While that is not given it stays the same one, with what is half typed in it.
        """
        if self._new is None or self._new.id is not None:
            self._new = self._book(None, asdict(owner))
        return self._new

    @property
    def has_unkept_words(self) -> bool:
        """Whether one has only just begun, and what is typed of it ends with this start."""
        return self._new is not None and (self._new.has_unkept_words or self._new.holds)

    def news(self, book: AnswerBook) -> News:
        """Return that there is nothing to tell; a backup is made, if one is due."""
        book.back_up()
        return News()

    def remember(self, id: str | None) -> None:
        """Do nothing: the next start carries on with an assessment."""

    @property
    def who(self) -> str:
        """Nobody by name: what was written down is asked to say who did what."""
        return ""

    def _book(self, opened: Assessment | None, details: Mapping[str, str | None]) -> AnswerBook:
        flows: Flows = self.library.alone(self.flow)
        return AnswerBook(self.assessments, opened, flows, details, self.clock)
