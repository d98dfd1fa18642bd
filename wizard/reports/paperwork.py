"""`report actions`, `handover`, `answers` and `calendar`: papers made of tables."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.library import Library
from wizard.paperwork.paper import Paper
from wizard.paperwork.wish import Kind, Wish, wanted_paper
from wizard.reports.forms import (
    DOCUMENTS,
    DOCUMENTS_AND_CALENDAR,
    DOCUMENTS_AND_TABLE,
    TABLE,
    in_form,
)
from wizard.reports.output import WRONG_USE, format_wanted, place_of, put_out, told, why_not
from wizard.reports.paperwork_csv import paperwork_csv
from wizard.reports.whose import NobodysError, opened_for
from wizard.shelf import Shelf

FORMATS = {
    Kind.ACTIONS: DOCUMENTS_AND_TABLE,
    Kind.HANDOVER: DOCUMENTS,
    Kind.ANSWERS: DOCUMENTS_AND_TABLE,
    Kind.CALENDAR: DOCUMENTS_AND_CALENDAR,
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
    problem = why_not(wanted, output, formats)
    if wanted is None or problem:
        return told(phrases.line(problem), WRONG_USE)
    try:
        with opened_for(shelf, library, clock, wish.kind) as (speaker, book):
            paper = wanted_paper(speaker, wish, book.history, book.id or "")
    except NobodysError as error:
        return error.status
    saved = _saved(paper, library, place_of(output)) if output else ""
    if wanted == TABLE:
        return put_out(paperwork_csv(paper), output, saved, phrases)
    return put_out(in_form(paper, wanted, clock()), output, saved, phrases)


def _saved(paper: Paper, library: Library, place: str) -> str:
    named = {"title": paper.title, "service": paper.service, "place": place}
    saved = library.phrases.line("paperwork.saved", **named)
    return f"{saved}\n{paper.counted}"
