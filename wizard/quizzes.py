"""The quizzes: each time that somebody does the staff quiz, with answers of its own."""

from __future__ import annotations

import datetime

from storage import Assessments, StorageError, Summary
from wizard.clock import Clock
from wizard.dialogue.condition import months_before
from wizard.dialogue.conversation import Conversation
from wizard.frozen import dataclass
from wizard.kept_apart import KeptApart, Owner
from wizard.library import Library
from wizard.toolkit.quiz import QUIZ, is_finished, is_passed, marked, person, right
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases

QUIZZES = "quizzes"
"""The folder of quizzes, beside those of the assessments."""
MONTHS_BACK = 12
"""How long a quiz counts as training of this year."""
LONGEST_NAME = 40


@dataclass(frozen=True)
class Quiz:
    """One quiz. `person` is who did it, '' where no name was given; `day` is the last of it.

    `right` of `of` questions were answered rightly so far. `whole`: nothing of it is missing for
    certain.
    """

    id: str
    person: str
    day: datetime.date
    right: int
    of: int
    finished: bool
    passed: bool
    whole: bool


def quiz_named(phrases: Phrases, one: Quiz) -> str:
    """Return who did a quiz, as they stand in a list."""
    return harmless_line(one.person.strip(), LONGEST_NAME) or phrases.line("quiz.nameless")


@dataclass(frozen=True)
class Taken:
    """The quizzes there are, the last first; and how many cannot be opened now."""

    quizzes: tuple[Quiz, ...] = ()
    unreadable: int = 0


class Quizzes(KeptApart):
    """Every quiz that was begun."""

    def __init__(self, assessments: Assessments, library: Library, clock: Clock) -> None:
        super().__init__(assessments, library, clock, QUIZ)

    def taken(self, owner: Owner) -> Taken:
        """Return what there is, or nothing where the folder cannot be read now."""
        quizzes: list[Quiz] = []
        unreadable = 0
        for summary in self.summaries(owner):
            try:
                quizzes.append(self._quiz(summary))
            except StorageError:
                unreadable += 1
        return Taken(tuple(sorted(quizzes, key=lambda one: one.day, reverse=True)), unreadable)

    def passed_lately(self, owner: Owner) -> tuple[Quiz, ...]:
        """Return those of the last 12 months that were passed, the last first."""
        today = self.clock().date()
        earliest = months_before(today, MONTHS_BACK)
        taken = self.taken(owner).quizzes
        return tuple(one for one in taken if one.passed and earliest <= one.day <= today)

    def _quiz(self, summary: Summary) -> Quiz:
        """Return what a summary is about. Raises StorageError if it cannot be opened."""
        book = self.book(summary.id)
        conversation = Conversation(book.flows, book.answers())
        book.close()
        return Quiz(
            summary.id,
            person(conversation),
            (book.last_saved or self.clock()).astimezone().date(),
            right(conversation),
            len(marked(conversation)),
            is_finished(conversation),
            is_passed(conversation),
            book.is_whole,
        )
