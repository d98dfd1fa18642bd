"""`report toolkit`: the sheet to type from into the official site."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.library import Library
from wizard.reports.output import FAILED, WRONG_USE, format_wanted, place_of, put_out, told
from wizard.reports.sheet_html import sheet_html
from wizard.reports.sheet_markdown import sheet_markdown
from wizard.sheet import Sheet, make_sheet
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.words.harmless import harmless_line

FORMATS = {"html": sheet_html, "md": sheet_markdown}


def toolkit(
    shelf: Shelf, library: Library, clock: Clock, *, format: str | None, output: Path | None
) -> int:
    """Write the sheet of one assessment, to a file or to standard output; return the exit status.

    Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases = library.phrases
    wanted = format_wanted(format, output)
    if wanted is None:
        return told(phrases.line("sheet.format-unknown"), WRONG_USE)
    book = shelf.first_book()
    if book.id is None and (names := shelf.names()):
        known = ", ".join(f"'{harmless_line(name)}'" for _, name in names)
        return told(phrases.line("sheet.which", names=known), WRONG_USE)
    if book.id is None and shelf.unreadable():
        return told(phrases.line("sheet.unreadable"), FAILED)
    conversation = Conversation(library.flows, book.answers())
    if book.read_only:
        told(phrases.line("sheet.read-only"), FAILED)
    book.close()
    edition = library.editions.get(book.edition, library.edition)
    sheet = make_sheet(Speaker(library, conversation, edition, clock().date()))
    saved = _saved(sheet, library, place_of(output)) if output else ""
    return put_out(FORMATS[wanted](sheet), output, saved, phrases)


def _saved(sheet: Sheet, library: Library, place: str) -> str:
    phrases, counts = library.phrases, " ".join(f"{line}." for line in sheet.counts.lines)
    found = len(sheet.items)
    if found == 1:
        counted = phrases.line("sheet.saved-count-one", counts=counts)
    else:
        counted = phrases.line("sheet.saved-count", count=found, counts=counts)
    saved = phrases.line("sheet.saved", service=sheet.service, place=place)
    return f"{saved}\n{counted}"
