"""Erasing what is kept apart from assessments: with its service, or one by one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from storage import StorageError, Summary
from storage.bin import Bin, InUseError
from wizard.keeping.asking import ask_line, tell
from wizard.kept_apart import KeptApart, NotOneError, Owner, numbered
from wizard.quizzes import quiz_named
from wizard.shelf import Shelf
from wizard.words.dates import say_day
from wizard.words.phrases import Phrases

DONE, FAILED, WRONG_USE = 0, 1, 2


def erase_all_of(kept: KeptApart, gone: Summary, left: Sequence[Summary]) -> int:
    """Erase for good what is of an assessment that is gone and of none that is left; say how many.

    What is kept apart belongs to a service and to no year: it stays while another of its
    assessments is here, and while one is here of which nobody can read whose it is. So does what
    nobody knows the owner of. Raises storage.bin.InUseError and storage.StorageError; then the
    rest can be erased again.
    """
    if any(summary.reason is not None for summary in left):
        return 0
    ids = kept.only_of(_owner(gone), [_owner(summary) for summary in left])
    for id in ids:
        _erase(kept, id)
    return len(ids)


def erase_incident(shelf: Shelf, phrases: Phrases, number: int, *, asks: bool) -> int:
    """Erase for good what went wrong, the one with this number in the list; return the exit status.

    Raises UnknownAssessmentError, and storage.StorageError; then it is still there.
    """
    incidents = shelf.incidents()
    try:
        found = numbered(incidents.found(shelf.owner()).incidents, number)
    except NotOneError as error:
        return _not_one(phrases.line(f"record.{error.reason}", number=error.number), error)
    name = phrases.line("incidents.line", name=found.name, day=say_day(found.day))
    return _erase_one(incidents, found.id, name, phrases, asks=asks)


def erase_quiz(shelf: Shelf, phrases: Phrases, number: int, *, asks: bool) -> int:
    """Erase a staff quiz in the same way."""
    quizzes = shelf.quizzes()
    try:
        found = numbered(quizzes.taken(shelf.owner()).quizzes, number)
    except NotOneError as error:
        return _not_one(phrases.line(f"quiz.{error.reason}", number=error.number), error)
    person = quiz_named(phrases, found)
    name = phrases.line("quiz.line", name=person, day=say_day(found.day))
    return _erase_one(quizzes, found.id, name, phrases, asks=asks)


def _not_one(message: str, error: NotOneError) -> int:
    tell(message)
    return FAILED if error.reason == "none" else WRONG_USE


def _erase_one(kept: KeptApart, id: str, name: str, phrases: Phrases, *, asks: bool) -> int:
    if asks:
        tell(phrases.line("delete.means-incident", name=name))
        words = phrases.line("plain.words-yes").split(", ")
        if (ask_line(phrases.line("delete.prompt-incident")) or "").casefold() not in words:
            tell(phrases.line("delete.nothing-deleted"))
            return DONE
    try:
        _erase(kept, id)
    except InUseError:
        tell(phrases.line("delete.in-use", service=name))
        return FAILED
    tell(phrases.line("delete.erased", service=name))
    return DONE


def finish_erasing(kept: KeptApart) -> None:
    """Erase what an erasing that was cut off has left."""
    bin = _bin(kept)
    for binned in (*bin.list(), *bin.expired()):
        with suppress(StorageError):
            bin.erase(binned)


def _erase(kept: KeptApart, id: str) -> None:
    bin = _bin(kept)
    bin.erase(bin.put(id))


def _bin(kept: KeptApart) -> Bin:
    return Bin(kept.assessments.root, kept.clock)


def _owner(summary: Summary) -> Owner:
    return Owner(summary.id, str(summary.details.get("organisation") or ""))
