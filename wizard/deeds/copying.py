"""Copying: answers of this service go to another one, which looks at each of them again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from storage import NotSaved, StorageError
from wizard.answer_book import AnswerBook
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import Answer, Given, How
from wizard.pages.copying import answers_to_copy
from wizard.services import Target
from wizard.shelf import Shelf
from wizard.sitting import Sitting
from wizard.spots import AtCopied, AtCopyPreview, Spot
from wizard.toolkit.journey import ORGANISATION


def copy(sitting: Sitting, here: AtCopyPreview, shelf: Shelf) -> Spot:
    """Copy what the target has no answer to, in one step; return the spot that says so.

    Somebody may have answered there since the preview: then all of it, or the rest, stays as it is.
    Raises storage.NotSaved; then the target is as it was, and one that is new is not there.
    """
    target = here.target
    desk = sitting.desk()
    try:
        book = shelf.book(target.id) if target.id else shelf.new_book(sitting.book.edition)
    except StorageError as error:
        raise NotSaved(error.reason, error.path) from error
    try:
        there = Conversation(book.flows, book.answers()).answers
        now = replace(target, answered=frozenset(there))
        answers = answers_to_copy(desk, here.group, now)
        if not answers:
            return replace(here, target=now)
        book.save(
            (*_named(sitting, target), *answers),
            book.detail("organisation") if target.id else target.name,
            _origin(desk.organisation, book, there.values()),
        )
        sitting.has_others()
        return AtCopied(book.id or "", target.name, len(answers))
    finally:
        book.close()


def _named(sitting: Sitting, target: Target) -> tuple[Answer, ...]:
    """Return the answer that gives a new service its name."""
    return () if target.id else (sitting.answer(ORGANISATION, Given(target.name)),)


def _origin(name: str, book: AnswerBook, there: Iterable[Answer]) -> str:
    """Return whose answers wait there to be looked at: '' where they come from several services."""
    waiting = any(answer.how is How.COPIED for answer in there)
    return "" if waiting and book.detail("copied_from") != name else name
