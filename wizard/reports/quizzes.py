"""`quiz --list` and `report quiz`: who did the staff quiz, and the record of one."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.clock import Clock
from wizard.library import Library
from wizard.quiz_record import make_quiz_record
from wizard.quizzes import Quiz, quiz_named
from wizard.reports.output import FAILED, told
from wizard.reports.records import report_one
from wizard.shelf import Shelf
from wizard.words.dates import say_day

OK = 0


def list_quizzes(shelf: Shelf, library: Library) -> int:
    """Print what there is, the last first; return 1 if one of them cannot be opened now.

    Raises UnknownAssessmentError, and storage.StorageError.
    """
    taken = shelf.quizzes().taken(shelf.owner())
    for number, one in enumerate(taken.quizzes, start=1):
        sys.stdout.write(_line(library, number, one) + "\n")
    if taken.unreadable:
        return told(library.phrases.line("record.unreadable", count=taken.unreadable), FAILED)
    if not taken.quizzes:
        sys.stdout.write(library.phrases.line("quiz.none") + "\n")
    return OK


def report_quiz(
    shelf: Shelf,
    clock: Clock,
    *,
    number: int | None,
    format: str | None,
    output: Path | None,
) -> int:
    """Write the record of one quiz, as `report_one` does.

    Raises UnknownAssessmentError, and storage.StorageError.
    """
    quizzes = shelf.quizzes()
    taken = quizzes.taken(shelf.owner()).quizzes
    return report_one(
        quizzes, taken, number, make_quiz_record, clock, words="quiz", format=format, output=output
    )


def _line(library: Library, number: int, one: Quiz) -> str:
    state = "passed" if one.passed else "not-passed" if one.finished else "not-finished"
    return library.phrases.line(
        "quiz.list-line",
        number=number,
        day=say_day(one.day),
        name=quiz_named(library.phrases, one),
        right=one.right,
        of=one.of,
        state=library.phrases.line(f"quiz.{state}"),
    )
