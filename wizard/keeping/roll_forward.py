"""`roll-forward`: the answers of an older year go on into the newest one."""

from __future__ import annotations

import sys

from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.keeping.asking import ask_line, tell
from wizard.keeping.services import Service, labels, named, service
from wizard.library import Library
from wizard.pages.desk import Desk
from wizard.pages.roll_forward import in_full, preview
from wizard.pages.roll_lists import roll_lists
from wizard.shelf import Shelf, UnknownAssessmentError
from wizard.speaker import Speaker
from wizard.words.plain_text import plain_text

DONE, FAILED, WRONG_USE = 0, 1, 2
WIDTH = 78
"""As wide as a line of the preview gets."""


class RollingForward:
    """Goes on into the newest year. `wanted` is the name of a service, or empty."""

    def __init__(self, shelf: Shelf, library: Library, clock: Clock, wanted: str = "") -> None:
        self._shelf = shelf
        self._library = library
        self._phrases = library.phrases
        self._clock = clock
        self._wanted = wanted

    def roll(self, *, yes: bool) -> int:
        """Say what going on means, ask, and make the new year; return the exit status.

        `yes`: without asking. Raises UnknownAssessmentError, and storage.StorageError; then no new
        year was made.
        """
        found = self._found()
        new = self._library.edition.id
        if not found:
            tell(self._phrases.line("roll-forward.nothing-to-do", new=new))
            return DONE
        if len(found) > 1:
            names = ", ".join(f"'{name}'" for name in labels(found, self._library))
            tell(self._phrases.line("roll-forward.which", names=names))
            return WRONG_USE
        book = self._shelf.book(found[0].id)
        try:
            if book.read_only:
                tell(self._phrases.line("welcome-back.read-only"))
                return FAILED
            return self._rolled(found[0], book, yes=yes)
        finally:
            book.close()

    def _rolled(self, one: Service, book: AnswerBook, *, yes: bool) -> int:
        sys.stdout.write(f"{one.name}\n\n{self._preview(book)}\n\n")
        sys.stdout.flush()
        if not (yes or self._is_confirmed()):
            return FAILED
        made = self._shelf.next_book(book)
        made.close()
        new = self._library.edition.id
        tell(self._phrases.line("roll-forward.made", new=new))
        return DONE

    def _found(self) -> tuple[Service, ...]:
        """Return the services that can go on: those of an older year that did not yet."""
        summaries = [one for one in self._shelf.summaries() if one.reason is None]
        services = [service(self._shelf, summary) for summary in summaries]
        meant = tuple(services)
        if self._wanted:
            meant = named(services, self._wanted)
            if not meant:
                raise UnknownAssessmentError(self._wanted, tuple(labels(services, self._library)))
        return tuple(one for one in meant if self._shelf.can_roll(one.summary))

    def _preview(self, book: AnswerBook) -> str:
        conversation = Conversation(book.flows, book.answers())
        edition = self._library.editions.get(book.edition, self._library.edition)
        speaker = Speaker(self._library, conversation, edition, self._clock().date())
        service = book.detail("organisation")
        desk = Desk(speaker, service, None, None, False, False, False, older_year=book.older_year)
        found = roll_lists(desk)
        lists = (block for one in found for block in in_full(desk, one))
        return plain_text((*preview(desk, found), *lists), WIDTH)

    def _is_confirmed(self) -> bool:
        typed = ask_line(self._phrases.line("roll-forward.prompt"))
        if typed is not None and typed.casefold() in ("yes", "y"):
            return True
        tell(self._phrases.line("roll-forward.nothing-changed"))
        return False
