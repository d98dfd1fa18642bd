"""The folder of papers: where the full screen and the plain face put what people print."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wizard.words.file_names import file_name

if TYPE_CHECKING:
    from wizard.sheet import Sheet


class Papers:
    """`folder` is made when the first paper is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, sheet: Sheet, today: datetime.date) -> tuple[Path, str]:
        """Write the sheet as a page to print; return where, and why it could not be, or ''.

        The sheet of a day replaces the one written earlier that day.
        """
        from storage.files import make_folder
        from wizard.reports.paper import PaperError, write_paper
        from wizard.reports.sheet_html import sheet_html

        name = file_name(f"{sheet.title}, {sheet.service}")
        path = self._folder / f"{name} {today.isoformat()}.html"
        try:
            make_folder(self._folder)
            write_paper(path, sheet_html(sheet))
        except PaperError as error:
            return path, error.reason
        except OSError:
            return path, "missing"
        return path, ""
