"""`incident --list` and `report incident`: what was written down when something had gone wrong."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.clock import Clock
from wizard.incidents import Incident
from wizard.library import Library
from wizard.record import make_record
from wizard.reports.output import FAILED, told
from wizard.reports.records import report_one
from wizard.shelf import Shelf
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

OK = 0


def list_incidents(shelf: Shelf, library: Library) -> int:
    """Print what there is, the last first; return 1 if one of them cannot be opened now.

    Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases = library.phrases
    found = shelf.incidents().found(shelf.owner())
    several = len({one.organisation for one in found.incidents}) > 1
    for number, one in enumerate(found.incidents, start=1):
        sys.stdout.write(_line(library, number, one, several=several) + "\n")
    if found.unreadable:
        return told(phrases.line("record.unreadable", count=found.unreadable), FAILED)
    if not found.incidents:
        sys.stdout.write(phrases.line("record.none") + "\n")
    return OK


def report_incident(
    shelf: Shelf,
    clock: Clock,
    *,
    number: int | None,
    format: str | None,
    output: Path | None,
) -> int:
    """Write the record of one incident, as `report_one` does.

    Raises UnknownAssessmentError, and storage.StorageError.
    """
    incidents = shelf.incidents()
    found = incidents.found(shelf.owner()).incidents
    return report_one(
        incidents, found, number, make_record, clock, words="record", format=format, output=output
    )


def _line(library: Library, number: int, one: Incident, *, several: bool) -> str:
    state = library.phrases.line("record.finished" if one.finished else "record.not-finished")
    said = {"number": number, "day": say_day(one.day), "name": one.in_a_sentence, "state": state}
    whose = harmless_line(one.organisation, 60) if several else ""
    if whose:
        return library.phrases.line("record.list-line-of", **said, organisation=whose)
    return library.phrases.line("record.list-line", **said)
