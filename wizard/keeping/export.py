"""`export`: an assessment, or a part of it, as one file that another computer can take in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Literal

from storage import (
    SUFFIX,
    Assessments,
    NotSaved,
    PortableError,
    StorageError,
    read_portable,
    write_portable,
)
from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.keeping.asking import tell
from wizard.kept_apart import NotOneError, numbered
from wizard.library import Library
from wizard.part import Part, UnknownPartError, section_part, topic_part
from wizard.shelf import Shelf
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line
from wizard.words.phrases import Phrases

WRITTEN, FAILED, WRONG_USE = 0, 1, 2

NotWritten = Literal[
    "folder",
    "exists",
    "missing",
    "no-permission",
    "read-only",
    "disk-full",
    "too-large",
    "failed",
]
WRONG_PLACES: tuple[NotWritten, ...] = ("folder", "exists", "missing")
"""Reasons for which another name is all that it takes."""


def export(
    shelf: Shelf,
    assessments: Assessments,
    library: Library,
    clock: Clock,
    *,
    file: Path,
    section: str | None = None,
    topic: str | None = None,
    incident: int | None = None,
) -> int:
    """Write one assessment, or a section or a topic of it, to a file; return the exit status.

    `incident`: write what went wrong instead, the one with this number in the list. A file that is
    there already is never replaced. Raises UnknownAssessmentError, and storage.StorageError for
    answers that cannot be read, or not all of them.
    """
    phrases = library.phrases
    if incident is not None:
        return _export_incident(shelf, library, clock, file, incident)
    book = shelf.first_book()
    conversation = Conversation(library.flows, book.answers())
    book.close()
    if book.id is None:
        return _nothing_to_write(shelf, phrases)
    edition = library.editions.get(book.edition, library.edition)
    part = None
    try:
        if section is not None:
            part = section_part(library, edition, conversation, section)
        elif topic is not None:
            part = topic_part(library, topic)
    except UnknownPartError as error:
        key = "export.no-topic" if section is None else "export.no-section"
        known = ", ".join(f"'{name}'" for name in error.known)
        tell(phrases.line(key, name=harmless_line(error.name), known=known))
        return WRONG_USE
    name = next(shelf.name_of(one) for one in shelf.summaries() if one.id == book.id)
    return _put(file, name, assessments, book.id, part, library, clock)


def _export_incident(shelf: Shelf, library: Library, clock: Clock, file: Path, number: int) -> int:
    incidents, phrases = shelf.incidents(), library.phrases
    try:
        found = numbered(incidents.found(shelf.owner()).incidents, number)
    except NotOneError as error:
        tell(phrases.line(f"record.{error.reason}", number=error.number))
        return FAILED if error.reason == "none" else WRONG_USE
    name = phrases.line("incidents.line", name=found.name, day=say_day(found.day))
    return _put(file, name, incidents.assessments, found.id, None, library, clock)


def _put(
    file: Path,
    name: str,
    assessments: Assessments,
    id: str,
    part: Part | None,
    library: Library,
    clock: Clock,
) -> int:
    """Write the file, say where it is and what is in it, and return the exit status.

    `name` is what people call what is in it.
    """
    phrases = library.phrases
    place = file if _is_ours(file) else file.with_name(f"{file.name}{SUFFIX}")
    try:
        if file.is_dir():
            return _not_written(phrases, "folder", file)
        if os.path.lexists(place):
            return _not_written(phrases, "exists", place)
        count = _write(place, assessments, id, part, library, clock)
    except NotSaved as error:
        return _not_written(phrases, _reason(error), place)
    except PortableError as error:
        reason: NotWritten = "too-large" if error.reason == "too-large" else "failed"
        return _not_written(phrases, reason, place)
    except OSError:  # A name that is too long, for one.
        return _not_written(phrases, "failed", place)
    tell(*_written(phrases, name, part, place, count))
    return WRITTEN


def _is_ours(file: Path) -> bool:
    """Say whether the name has the ending of these files, or is no name at all, as `/` is."""
    return file.suffix.lower() == SUFFIX or not file.name


def _write(
    place: Path,
    assessments: Assessments,
    id: str,
    part: Part | None,
    library: Library,
    clock: Clock,
) -> int:
    """Write the file, read it again, and return how many answers are in it."""
    with assessments.open(id) as assessment:
        if assessment.read_only:
            raise StorageError("newer-format", assessment.folder)
        records = assessment.records(
            None if part is None else lambda question: part.asks(library.flows, question)
        )
    write_portable(place, id, records, clock(), None if part is None else part.prefixes)
    return len(read_portable(place).answers())


def _written(
    phrases: Phrases, name: str, part: Part | None, place: Path, count: int
) -> tuple[str, ...]:
    service, shown = harmless_line(name), _shown(place)
    if part is None:
        saved = phrases.line("export.saved", service=service, place=shown)
    else:
        saved = phrases.line("export.saved-part", part=part.name, service=service, place=shown)
    match count:
        case 0:
            counted = phrases.line("export.count-none")
        case 1:
            counted = phrases.line("export.count-one")
        case _:
            counted = phrases.line("export.count", count=count)
    following = phrases.line("export.next", file=harmless_line(place.name))
    return saved, counted, phrases.line("export.private"), following


def _nothing_to_write(shelf: Shelf, phrases: Phrases) -> int:
    if names := shelf.names():
        known = ", ".join(f"'{harmless_line(name)}'" for name in names)
        tell(phrases.line("export.which", names=known))
        return WRONG_USE
    tell(phrases.line("export.unreadable" if shelf.summaries() else "export.nothing"))
    return FAILED


def _not_written(phrases: Phrases, reason: NotWritten, place: Path) -> int:
    tell(phrases.line(f"export.not-written-{reason}", place=_shown(place)))
    return WRONG_USE if reason in WRONG_PLACES else FAILED


def _shown(place: Path) -> str:
    return harmless_line(str(place.absolute()))


def _reason(error: NotSaved) -> NotWritten:
    match error.reason:
        case "missing" | "not-a-folder":
            return "missing"
        case "no-permission" | "read-only" | "disk-full" as reason:
            return reason
        case _:
            return "failed"
