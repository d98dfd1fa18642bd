"""`incident --list` and `report incident`: what was written down when something had gone wrong."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.incidents import Incident
from wizard.kept_apart import NotOneError, numbered
from wizard.library import Library
from wizard.record import make_record
from wizard.reports.output import FAILED, WRONG_USE, format_wanted, place_of, put_out, told
from wizard.reports.record_html import record_html
from wizard.reports.record_markdown import record_markdown
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

FORMATS = {"html": record_html, "md": record_markdown}
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
    library: Library,
    clock: Clock,
    *,
    number: int | None,
    format: str | None,
    output: Path | None,
) -> int:
    """Write the record of one incident; return the exit status. `number` is that in the list.

    Without a number it is the only one. Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases = library.phrases
    wanted = format_wanted(format, output)
    if wanted is None:
        return told(phrases.line("sheet.format-unknown"), WRONG_USE)
    incidents = shelf.incidents()
    try:
        found = numbered(incidents.found(shelf.owner()).incidents, number)
    except NotOneError as error:
        message = phrases.line(f"record.{error.reason}", number=error.number)
        return told(message, FAILED if error.reason == "none" else WRONG_USE)
    book = incidents.book(found.id)
    conversation = Conversation(book.flows, book.answers())
    book.close()
    speaker = Speaker(library, conversation, library.edition, clock().date())
    text = FORMATS[wanted](make_record(speaker, book.detail("organisation")))
    saved = phrases.line("record.saved", place=place_of(output)) if output else ""
    return put_out(text, output, saved, phrases)


def _line(library: Library, number: int, one: Incident, *, several: bool) -> str:
    state = library.phrases.line("record.finished" if one.finished else "record.not-finished")
    said = {"number": number, "day": say_day(one.day), "name": one.in_a_sentence, "state": state}
    whose = harmless_line(one.organisation, 60) if several else ""
    if whose:
        return library.phrases.line("record.list-line-of", **said, organisation=whose)
    return library.phrases.line("record.list-line", **said)
