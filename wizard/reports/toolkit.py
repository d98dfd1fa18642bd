"""`report toolkit`: the sheet to type from into the official site."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.library import Library
from wizard.reports.output import WRONG_USE, format_wanted, place_of, put_out, told
from wizard.reports.sheet_html import sheet_html
from wizard.reports.sheet_markdown import sheet_markdown
from wizard.reports.whose import NobodysError, speaker_for
from wizard.sheet import Sheet, make_sheet
from wizard.shelf import Shelf

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
    try:
        sheet = make_sheet(speaker_for(shelf, library, clock, "toolkit"))
    except NobodysError as error:
        return error.status
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
