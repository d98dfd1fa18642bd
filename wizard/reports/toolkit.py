"""`report toolkit`: the sheet to type from into the official site."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.library import Library
from wizard.reports.paper import WRONG_PLACES, PaperError, write_paper
from wizard.reports.sheet_html import sheet_html
from wizard.reports.sheet_markdown import sheet_markdown
from wizard.sheet import Sheet, make_sheet
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.words.harmless import harmless_line

FORMATS = {"html": sheet_html, "md": sheet_markdown}
ENDINGS = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}
WRITTEN, FAILED, WRONG_USE = 0, 1, 2


def toolkit(
    shelf: Shelf, library: Library, clock: Clock, *, format: str | None, output: Path | None
) -> int:
    """Write the sheet of one assessment, to a file or to standard output; return the exit status.

    Without a format it is the one that the file's name ends with, and Markdown where there is no
    file. Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases = library.phrases
    wanted = format or (ENDINGS.get(output.suffix.lower()) if output else "md")
    if wanted is None:
        return _told(phrases.line("sheet.format-unknown"), WRONG_USE)
    book = shelf.first_book()
    if book.id is None and (names := shelf.names()):
        known = ", ".join(f"'{harmless_line(name)}'" for _, name in names)
        return _told(phrases.line("sheet.which", names=known), WRONG_USE)
    if book.id is None and shelf.unreadable():
        return _told(phrases.line("sheet.unreadable"), FAILED)
    conversation = Conversation(library.flows, book.answers())
    if book.read_only:
        _told(phrases.line("sheet.read-only"), FAILED)
    book.close()
    edition = library.editions.get(book.edition, library.edition)
    sheet = make_sheet(Speaker(library, conversation, edition, clock().date()))
    text = FORMATS[wanted](sheet)
    if output is None:
        sys.stdout.write(text)
        return WRITTEN
    place = harmless_line(str(output.absolute()))
    try:
        write_paper(output, text)
    except PaperError as error:
        message = phrases.line(f"sheet.not-written-{error.reason}", place=place)
        return _told(message, WRONG_USE if error.reason in WRONG_PLACES else FAILED)
    return _told(_saved(sheet, library, place), WRITTEN)


def _saved(sheet: Sheet, library: Library, place: str) -> str:
    phrases, counts = library.phrases, " ".join(f"{line}." for line in sheet.counts.lines)
    found = len(sheet.items)
    if found == 1:
        counted = phrases.line("sheet.saved-count-one", counts=counts)
    else:
        counted = phrases.line("sheet.saved-count", count=found, counts=counts)
    saved = phrases.line("sheet.saved", service=sheet.service, place=place)
    return f"{saved}\n{counted}"


def _told(message: str, status: int) -> int:
    sys.stderr.write(f"{message}\n")
    return status
