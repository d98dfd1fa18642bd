"""Whose paper a report is: that of the one service, of the last, or of the one asked for."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.library import Library
from wizard.reports.output import FAILED, WRONG_USE, told
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.words.harmless import harmless_line


class NobodysError(Exception):
    """It cannot be said whose paper it is to be; people were told why. `status` is for the exit."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


def speaker_for(shelf: Shelf, library: Library, clock: Clock, report: str) -> Speaker:
    """Return who speaks for the answers that a report is made of; without any, for none.

    `report` is what the command calls it. Raises NobodysError, UnknownAssessmentError, and
    storage.StorageError.
    """
    with opened_for(shelf, library, clock, report) as (speaker, _):
        return speaker


@contextmanager
def opened_for(
    shelf: Shelf, library: Library, clock: Clock, report: str
) -> Iterator[tuple[Speaker, AnswerBook]]:
    """Give who speaks for the answers, and their book, which is closed afterwards.

    As `speaker_for`.
    """
    phrases = library.phrases
    book = shelf.first_book()
    if book.id is None and (names := shelf.names()):
        known = ", ".join(f"'{harmless_line(name)}'" for name in names)
        message = phrases.line("sheet.which", names=known, report=report)
        raise NobodysError(told(message, WRONG_USE))
    if book.id is None and shelf.summaries():
        raise NobodysError(told(phrases.line("sheet.unreadable"), FAILED))
    conversation = Conversation(library.flows, book.answers())
    if book.read_only:
        told(phrases.line("sheet.read-only"), FAILED)
    edition = library.editions.get(book.edition, library.edition)
    try:
        yield Speaker(library, conversation, edition, clock().date()), book
    finally:
        book.close()
