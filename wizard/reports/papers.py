"""The folder of papers: where the full screen and the plain face put what people print."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.words.file_names import file_name

if TYPE_CHECKING:
    from wizard.letter import Letter
    from wizard.paperwork.paper import Paper
    from wizard.record import Record
    from wizard.sheet import Sheet


class Papers:
    """`folder` is made when the first paper is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, sheet: Sheet, today: datetime.date) -> tuple[Path, str]:
        """Write the sheet as a page to print; return where, and why it could not be, or ''.

        The sheet of a day replaces the one written earlier that day.
        """
        from wizard.reports.sheet_html import sheet_html

        name = file_name(f"{sheet.title}, {sheet.service}")
        return self._save(f"{name} {today.isoformat()}", sheet_html(sheet))

    def save_letter(self, letter: Letter, today: datetime.date) -> tuple[Path, str]:
        """Write the letter to the IT company as a page to print, as `save` does."""
        from wizard.reports.letter_html import letter_html

        name = file_name(f"{letter.title}, {letter.service}")
        return self._save(f"{name} {today.isoformat()}", letter_html(letter))

    def save_other(self, paper: Paper, today: datetime.date) -> tuple[Path, str]:
        """Write a paper made of tables as a page to print, as `save` does."""
        from wizard.reports.paperwork_html import paperwork_html

        name = file_name(f"{paper.title}, {paper.service}")
        return self._save(f"{name} {today.isoformat()}", paperwork_html(paper))

    def save_record(self, record: Record) -> tuple[Path, str]:
        """Write the record of what went wrong, or of a quiz, as a page to print, as `save` does.

        A later record of the same one replaces it.
        """
        from wizard.reports.record_html import record_html

        name = file_name(f"{record.title}, {record.service}")
        return self._save(f"{name} {file_name(record.found)}", record_html(record))

    def _save(self, name: str, text: str) -> tuple[Path, str]:
        from storage.files import make_folder
        from wizard.reports.paper import PaperError, write_paper

        path = self._folder / f"{name}.html"
        try:
            make_folder(self._folder)
            write_paper(path, text)
        except PaperError as error:
            return path, error.reason
        except OSError:
            return path, "missing"
        return path, ""
