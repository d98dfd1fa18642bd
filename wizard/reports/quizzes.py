"""`quiz --list` and `report quiz`: who did the staff quiz, and the record of one."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.kept_apart import NotOneError, numbered
from wizard.library import Library
from wizard.quiz_record import make_quiz_record
from wizard.quizzes import Quiz, quiz_named
from wizard.reports.output import FAILED, WRONG_USE, format_wanted, place_of, put_out, told
from wizard.reports.record_html import record_html
from wizard.reports.record_markdown import record_markdown
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.words.dates import say_day

FORMATS = {"html": record_html, "md": record_markdown}
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
    library: Library,
    clock: Clock,
    *,
    number: int | None,
    format: str | None,
    output: Path | None,
) -> int:
    """Write the record of one quiz; return the exit status. `number` is that in the list.

    Without a number it is the only one. Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases = library.phrases
    wanted = format_wanted(format, output)
    if wanted is None:
        return told(phrases.line("sheet.format-unknown"), WRONG_USE)
    quizzes = shelf.quizzes()
    try:
        found = numbered(quizzes.taken(shelf.owner()).quizzes, number)
    except NotOneError as error:
        message = phrases.line(f"quiz.{error.reason}", number=error.number)
        return told(message, FAILED if error.reason == "none" else WRONG_USE)
    book = quizzes.book(found.id)
    conversation = Conversation(book.flows, book.answers())
    book.close()
    speaker = Speaker(library, conversation, library.edition, clock().date())
    text = FORMATS[wanted](make_quiz_record(speaker, book.detail("organisation")))
    saved = phrases.line("record.saved", place=place_of(output)) if output else ""
    return put_out(text, output, saved, phrases)


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
