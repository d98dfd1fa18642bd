"""Filing: a paper is made of what a sitting has, and put with the others."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from wizard.choice_ids import SAVE_PAPER, SAVE_SHEET, SAVE_WHOLE_LETTER
from wizard.sitting import Sitting
from wizard.toolkit.quiz import QUIZ

if TYPE_CHECKING:
    from wizard.letter import Letter
    from wizard.paperwork.paper import Paper
    from wizard.record import Record
    from wizard.sheet import Sheet

Filed = tuple[Path, str]
"""Where a paper is, and why it could not be written or ''."""


class Papers(Protocol):
    """Where papers are put that people print."""

    def save(self, sheet: Sheet, today: datetime.date) -> Filed:
        """Write the sheet; return its place, and why it could not be written or ''."""
        ...

    def save_letter(self, letter: Letter, today: datetime.date) -> Filed:
        """Write the letter to the IT company, as `save` does."""
        ...

    def save_other(self, paper: Paper, today: datetime.date) -> Filed:
        """Write a paper made of tables, as `save` does."""
        ...

    def save_record(self, record: Record) -> Filed:
        """Write the record of what went wrong, or of a quiz, as `save` does."""
        ...


def file_paper(sitting: Sitting, paper: str, papers: Papers) -> Filed:
    """Put a paper with the others, by the choice that saves it.

    Each is made by a module that is loaded then: most sittings make none.
    """
    speaker = sitting.desk().speaker
    if paper == SAVE_SHEET:
        return _file_sheet_or_record(sitting, papers)
    if paper.startswith(SAVE_PAPER):
        from wizard.paperwork.wish import wanted_paper, wish_named

        wish = wish_named(paper.removeprefix(SAVE_PAPER))
        made = wanted_paper(speaker, wish, sitting.book.history)
        return papers.save_other(made, speaker.today)
    from wizard.letter import make_letter

    letter = make_letter(speaker, whole=paper == SAVE_WHOLE_LETTER)
    return papers.save_letter(letter, speaker.today)


def _file_sheet_or_record(sitting: Sitting, papers: Papers) -> Filed:
    """Put the toolkit sheet with the papers; of what is kept apart, its record."""
    desk = sitting.desk()
    if QUIZ in sitting.book.flows:
        from wizard.quiz_record import make_quiz_record

        return papers.save_record(make_quiz_record(desk.speaker, desk.organisation))
    if desk.stands_alone:
        from wizard.record import make_record

        return papers.save_record(make_record(desk.speaker, desk.organisation))
    from wizard.sheet import make_sheet

    return papers.save(make_sheet(desk.speaker), desk.speaker.today)
