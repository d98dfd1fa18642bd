"""`report` of one conversation that is kept apart: its record, printed or written to a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.kept_apart import KeptApart, NotOneError, numbered
from wizard.record import Record
from wizard.reports.forms import in_form
from wizard.reports.output import (
    FAILED,
    WRONG_USE,
    format_wanted,
    place_of,
    put_out,
    told,
    why_not,
)
from wizard.speaker import Speaker

MakeRecord = Callable[[Speaker, str], Record]
"""Makes the record of a speaker's conversation, with the name of the service."""


class Listed(Protocol):
    """One of them, as it stands in a list."""

    @property
    def id(self) -> str: ...


def report_one(
    kept: KeptApart,
    found: Sequence[Listed],
    number: int | None,
    make: MakeRecord,
    clock: Clock,
    *,
    words: str,
    format: str | None,
    output: Path | None,
) -> int:
    """Write the record of one; return the exit status. `number` is that in the list.

    Without a number it is the only one. `words` is the family of phrases that say why it cannot
    be done. Raises storage.StorageError.
    """
    library = kept.library
    phrases = library.phrases
    wanted = format_wanted(format, output)
    problem = why_not(wanted, output)
    if wanted is None or problem:
        return told(phrases.line(problem), WRONG_USE)
    try:
        one = numbered(found, number)
    except NotOneError as error:
        message = phrases.line(f"{words}.{error.reason}", number=error.number)
        return told(message, FAILED if error.reason == "none" else WRONG_USE)
    book = kept.book(one.id)
    conversation = Conversation(book.flows, book.answers())
    book.close()
    speaker = Speaker(library, conversation, library.edition, clock().date())
    record = make(speaker, book.detail("organisation"))
    saved = phrases.line("record.saved", place=place_of(output)) if output else ""
    return put_out(in_form(record, wanted, clock()), output, saved, phrases)
