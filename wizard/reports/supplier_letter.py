"""`report supplier-letter`: what only the IT company can answer, as a letter to them."""

from __future__ import annotations

from pathlib import Path

from wizard.clock import Clock
from wizard.letter import Letter, make_letter
from wizard.library import Library
from wizard.reports.forms import in_form
from wizard.reports.output import WRONG_USE, format_wanted, place_of, put_out, told, why_not
from wizard.reports.whose import NobodysError, speaker_for
from wizard.shelf import Shelf


def supplier_letter(
    shelf: Shelf,
    library: Library,
    clock: Clock,
    *,
    whole: bool,
    format: str | None,
    output: Path | None,
) -> int:
    """Write the letter of one assessment, to a file or to standard output; return the exit status.

    What has an answer is left out unless it is to be `whole`. Raises UnknownAssessmentError, and
    storage.StorageError.
    """
    phrases = library.phrases
    wanted = format_wanted(format, output)
    problem = why_not(wanted, output)
    if wanted is None or problem:
        return told(phrases.line(problem), WRONG_USE)
    try:
        speaker = speaker_for(shelf, library, clock, "supplier-letter")
    except NobodysError as error:
        return error.status
    letter = make_letter(speaker, whole=whole)
    saved = _saved(letter, library, place_of(output)) if output else ""
    return put_out(in_form(letter, wanted, clock()), output, saved, phrases)


def _saved(letter: Letter, library: Library, place: str) -> str:
    named = {"service": letter.service, "place": place}
    if letter.count == 1:
        return library.phrases.line("letter.saved-one", **named)
    return library.phrases.line("letter.saved", count=letter.count, **named)
