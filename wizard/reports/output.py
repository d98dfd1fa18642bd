"""Where a paper goes that a command makes: to a file, or to standard output."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path

from wizard.reports.forms import CALENDAR, DOCUMENTS, TABLE, WORD
from wizard.reports.paper import WRONG_PLACES, PaperError, write_paper
from wizard.word_processor import can_be_made
from wizard.words.bar_text import BLOCKS, bar_signs
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases

ENDINGS = {
    ".html": "html",
    ".htm": "html",
    ".md": "md",
    ".markdown": "md",
    ".csv": TABLE,
    ".docx": WORD,
    ".ics": CALENDAR,
}
WRITTEN, FAILED, WRONG_USE = 0, 1, 2


def format_wanted(
    format: str | None, output: Path | None, known: Collection[str] = DOCUMENTS
) -> str | None:
    """Return one of the `known` formats; None where that is not asked for, or a name says none.

    Without a format it is the one that the file's name ends with, and Markdown where there is no
    file.
    """
    wanted = format or (ENDINGS.get(output.suffix.lower()) if output else "md")
    return wanted if wanted in known else None


def why_not(form: str | None, output: Path | None, known: Collection[str] = DOCUMENTS) -> str:
    """Return the phrase that says why a paper cannot be made in this form, or ''."""
    if form is None and CALENDAR in known:
        return "calendar.format-unknown"
    if form is None:
        return "paperwork.format-unknown" if TABLE in known else "sheet.format-unknown"
    if form != WORD:
        return ""
    if output is None:
        return "paperwork.word-needs-file"
    return "" if can_be_made() else "paperwork.word-missing"


def place_of(output: Path) -> str:
    """Return where a file is, to be shown to people."""
    return harmless_line(str(output.absolute()))


def put_out(content: str | bytes, output: Path | None, saved: str, phrases: Phrases) -> int:
    """Write a paper to a file, and say `saved`; or to standard output. Return the exit status.

    Bytes always have a file to go to: `why_not` sees to that.
    """
    if output is None:
        text = content if isinstance(content, str) else ""
        sys.stdout.write(text.translate(str.maketrans(BLOCKS, bar_signs(sys.stdout))))
        return WRITTEN
    try:
        write_paper(output, content)
    except PaperError as error:
        message = phrases.line(f"sheet.not-written-{error.reason}", place=place_of(output))
        return told(message, WRONG_USE if error.reason in WRONG_PLACES else FAILED)
    return told(saved, WRITTEN)


def told(message: str, status: int) -> int:
    """Tell people something and return the exit status."""
    sys.stderr.write(f"{message}\n")
    return status
