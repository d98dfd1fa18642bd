"""`report status-file`: counts for a trainer, told in full before they are saved."""

from __future__ import annotations

import sys
from pathlib import Path

from wizard.clock import Clock
from wizard.keeping.asking import ask_which, tell
from wizard.library import Library
from wizard.reports.output import WRITTEN, WRONG_USE, place_of, put_out, told
from wizard.reports.whose import NobodysError, opened_for
from wizard.shelf import Shelf
from wizard.status_file import LONGEST_CODE, code_of, status_of, to_text
from wizard.status_words import code_problem, suggested_code, told_of


def report_status(
    shelf: Shelf, library: Library, clock: Clock, *, code: str | None, output: Path | None
) -> int:
    """Tell what the file would hold, ask, and write it; without `output`, print it.

    `code` is the code name. Raises UnknownAssessmentError, and storage.StorageError.
    """
    phrases = library.phrases
    try:
        with opened_for(shelf, library, clock, "status-file") as (speaker, _):
            name = suggested_code() if code is None else code
            problem = code_problem(speaker.conversation, name)
            if problem:
                return told(phrases.line(f"status-file.{problem}", most=LONGEST_CODE), WRONG_USE)
            status = status_of(
                speaker.conversation, library, speaker.edition, speaker.today, code_of(name)
            )
    except NobodysError as error:
        return error.status
    tell(*told_of(speaker, status))
    if output is None:
        sys.stdout.write(to_text(status))
        return WRITTEN
    answers = (phrases.line("status-file.save"), phrases.line("status-file.do-not"))
    if ask_which(phrases, answers) != 0:
        return told(phrases.line("status-file.not-saved"), WRITTEN)
    saved = phrases.line("status-file.saved", place=place_of(output))
    return put_out(to_text(status), output, saved, phrases)
