"""Filing: a paper is made of what a sitting has, and put with the others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wizard.choice_ids import (
    FOR_WORD,
    SAVE_PAPER,
    SAVE_SHEET,
    SAVE_STATUS,
    SAVE_WHOLE_LETTER,
    SAVE_WORKSHEETS,
)
from wizard.sitting import Sitting
from wizard.toolkit.quiz import QUIZ
from wizard.words.file_names import file_name

if TYPE_CHECKING:
    from wizard.letter import Letter
    from wizard.paperwork.paper import Paper
    from wizard.paperwork.worksheets import Worksheets
    from wizard.record import Record
    from wizard.sheet import Sheet

    AnyPaper = Sheet | Letter | Record | Paper | Worksheets

Filed = tuple[Path, str]
"""Where a paper is, and why it could not be written or ''."""
TO_PRINT, FOR_A_WORD_PROCESSOR, FOR_A_CALENDAR = "html", "docx", "ics"


class Papers(Protocol):
    """Where papers are put that people print."""

    def save(self, paper: AnyPaper, which: str, form: str) -> Filed:
        """Write a paper; return its place, and why it could not be written or ''.

        `which` tells it from others of its title: the day, or when something was found out.
        """
        ...

    def put(self, name: str, content: str) -> Filed:
        """Write a file of this name beside the papers; return as `save` does."""
        ...


def file_paper(sitting: Sitting, choice: str, papers: Papers) -> Filed:
    """Put a paper with the others, by the choice that saves it.

    Each is made by a module that is loaded then: most sittings make none.
    """
    form = FOR_A_WORD_PROCESSOR if choice.startswith(FOR_WORD) else TO_PRINT
    paper = choice.removeprefix(FOR_WORD)
    speaker = sitting.desk().speaker
    today = speaker.today.isoformat()
    if paper == SAVE_SHEET:
        return _file_sheet_or_record(sitting, papers, form)
    if paper.startswith(SAVE_STATUS):
        from wizard.status_file import SUFFIX, status_of, to_text

        code = paper.removeprefix(SAVE_STATUS)
        library, edition = speaker.library, speaker.edition
        status = status_of(speaker.conversation, library, edition, speaker.today, code)
        return papers.put(f"{file_name(code)} {today}{SUFFIX}", to_text(status))
    if paper.startswith(SAVE_WORKSHEETS):
        from wizard.pages.worksheets import worksheets_of

        part = paper.removeprefix(SAVE_WORKSHEETS)
        return papers.save(worksheets_of(sitting.desk(), part), today, form)
    if paper.startswith(SAVE_PAPER):
        from wizard.paperwork.wish import wanted_paper, wish_named

        wish, book = wish_named(paper.removeprefix(SAVE_PAPER)), sitting.book
        made = wanted_paper(speaker, wish, book.history, book.id or "")
        return papers.save(made, today, FOR_A_CALENDAR if made.days else form)
    from wizard.letter import make_letter

    return papers.save(make_letter(speaker, whole=paper == SAVE_WHOLE_LETTER), today, form)


def _file_sheet_or_record(sitting: Sitting, papers: Papers, form: str) -> Filed:
    """Put the toolkit sheet with the papers; of what is kept apart, its record."""
    desk = sitting.desk()
    if QUIZ in sitting.book.flows:
        from wizard.quiz_record import make_quiz_record

        record = make_quiz_record(desk.speaker, desk.organisation)
        return papers.save(record, record.found, form)
    if desk.stands_alone:
        from wizard.record import make_record

        record = make_record(desk.speaker, desk.organisation)
        return papers.save(record, record.found, form)
    from wizard.sheet import make_sheet

    return papers.save(make_sheet(desk.speaker), desk.speaker.today.isoformat(), form)
