"""`report actions`, `report handover` and `report answers`: papers made of tables."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.library import Library
from wizard.paperwork.paper import Paper
from wizard.paperwork.wish import Kind, Wish, wanted_paper
from wizard.reports.output import WRONG_USE, format_wanted, place_of, put_out, told
from wizard.reports.paperwork_csv import paperwork_csv
from wizard.reports.paperwork_html import paperwork_html
from wizard.reports.paperwork_markdown import paperwork_markdown
from wizard.reports.whose import NobodysError, opened_for
from wizard.shelf import Shelf

AS_TEXT = {"html": paperwork_html, "md": paperwork_markdown}
FORMATS = {
    Kind.ACTIONS: {**AS_TEXT, "csv": paperwork_csv},
    Kind.HANDOVER: AS_TEXT,
    Kind.ANSWERS: {**AS_TEXT, "csv": paperwork_csv},
}


def report_paper(
    shelf: Shelf,
    library: Library,
    clock: Clock,
    wish: Wish,
    *,
    format: str | None,
    output: Path | None,
) -> int:
    """Write a paper of one assessment, to a file or to standard output; return the exit status.

    Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases, formats = library.phrases, FORMATS[wish.kind]
    wanted = format_wanted(format, output, formats)
    if wanted is None:
        key = "paperwork.format-unknown" if "csv" in formats else "sheet.format-unknown"
        return told(phrases.line(key), WRONG_USE)
    try:
        with opened_for(shelf, library, clock, wish.kind) as (speaker, book):
            paper = wanted_paper(speaker, wish, book.history)
    except NobodysError as error:
        return error.status
    saved = _saved(paper, library, place_of(output)) if output else ""
    return put_out(formats[wanted](paper), output, saved, phrases)


def _saved(paper: Paper, library: Library, place: str) -> str:
    named = {"title": paper.title, "service": paper.service, "place": place}
    saved = library.phrases.line("paperwork.saved", **named)
    return f"{saved}\n{paper.counted}"
