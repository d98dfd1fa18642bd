"""`report toolkit`: the sheet to type from into the official site."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.library import Library
from wizard.reports.forms import DOCUMENTS_AND_TABLE, TABLE, in_form
from wizard.reports.output import WRONG_USE, format_wanted, place_of, put_out, told, why_not
from wizard.reports.paperwork_csv import table_csv
from wizard.reports.sheet_table import sheet_table
from wizard.reports.whose import NobodysError, speaker_for
from wizard.sheet import Sheet, make_sheet
from wizard.shelf import Shelf


def toolkit(
    shelf: Shelf, library: Library, clock: Clock, *, format: str | None, output: Path | None
) -> int:
    """Write the sheet of one assessment, to a file or to standard output; return the exit status.

    Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases = library.phrases
    wanted = format_wanted(format, output, DOCUMENTS_AND_TABLE)
    problem = why_not(wanted, output, DOCUMENTS_AND_TABLE)
    if wanted is None or problem:
        return told(phrases.line(problem), WRONG_USE)
    try:
        sheet = make_sheet(speaker_for(shelf, library, clock, "toolkit"))
    except NobodysError as error:
        return error.status
    saved = _saved(sheet, library, place_of(output)) if output else ""
    if wanted == TABLE:
        return put_out(table_csv(sheet_table(sheet, phrases)), output, saved, phrases)
    return put_out(in_form(sheet, wanted, clock()), output, saved, phrases)


def _saved(sheet: Sheet, library: Library, place: str) -> str:
    phrases, counts = library.phrases, " ".join(f"{line}." for line in sheet.counts.lines)
    found = len(sheet.items)
    if found == 1:
        counted = phrases.line("sheet.saved-count-one", counts=counts)
    else:
        counted = phrases.line("sheet.saved-count", count=found, counts=counts)
    saved = phrases.line("sheet.saved", service=sheet.service, place=place)
    return f"{saved}\n{counted}"
