"""Erasing what was written down about what went wrong: with its service, or one by one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from storage import StorageError, Summary
from storage.bin import Bin, InUseError
from wizard.incidents import Incidents, NotOneError, Owner
from wizard.keeping.asking import ask_line, tell
from wizard.shelf import Shelf
from wizard.words.dates import say_day
from wizard.words.phrases import Phrases

DONE, FAILED, WRONG_USE = 0, 1, 2


def erase_incidents_of(incidents: Incidents, gone: Summary, left: Sequence[Summary]) -> int:
    """Erase for good what is of an assessment that is gone and of none that is left; say how many.

    What went wrong belongs to a service and to no year: it stays while another of its assessments
    is here, and while one is here of which nobody can read whose it is. So does what nobody knows
    the owner of. Raises storage.bin.InUseError and storage.StorageError; then the rest can be
    erased again.
    """
    if any(summary.reason is not None for summary in left):
        return 0
    ids = incidents.only_of(_owner(gone), [_owner(summary) for summary in left])
    for id in ids:
        _erase(incidents, id)
    return len(ids)


def erase_one(shelf: Shelf, phrases: Phrases, number: int, *, asks: bool) -> int:
    """Erase for good the one with this number in the list; return the exit status.

    Raises UnknownAssessmentError, and storage.StorageError; then it is still there.
    """
    incidents = shelf.incidents()
    try:
        found = incidents.found(shelf.owner()).numbered(number)
    except NotOneError as error:
        tell(phrases.line(f"record.{error.reason}", number=error.number))
        return FAILED if error.reason == "none" else WRONG_USE
    name = phrases.line("incidents.line", name=found.name, day=say_day(found.day))
    if asks:
        tell(phrases.line("delete.means-incident", name=name))
        words = phrases.line("plain.words-yes").split(", ")
        if (ask_line(phrases.line("delete.prompt-incident")) or "").casefold() not in words:
            tell(phrases.line("delete.nothing-deleted"))
            return DONE
    try:
        _erase(incidents, found.id)
    except InUseError:
        tell(phrases.line("delete.in-use", service=name))
        return FAILED
    tell(phrases.line("delete.erased", service=name))
    return DONE


def finish_erasing(incidents: Incidents) -> None:
    """Erase what an erasing that was cut off has left."""
    bin = _bin(incidents)
    for binned in (*bin.list(), *bin.expired()):
        with suppress(StorageError):
            bin.erase(binned)


def _erase(incidents: Incidents, id: str) -> None:
    bin = _bin(incidents)
    bin.erase(bin.put(id))


def _bin(incidents: Incidents) -> Bin:
    return Bin(incidents.assessments.root, incidents.clock)


def _owner(summary: Summary) -> Owner:
    return Owner(summary.id, str(summary.details.get("organisation") or ""))
