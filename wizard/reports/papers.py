"""The folder of papers: where the full screen and the plain face put what people print."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from wizard.sheet import Sheet

LONGEST_NAME = 60
NOT_IN_A_NAME = re.compile(r"[^\w .()&'-]+")
"""What some computer does not allow in the name of a file."""


class Papers:
    """`folder` is made when the first paper is written."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, sheet: Sheet, today: datetime.date) -> tuple[Path, str]:
        """Write the sheet as a page to print; return where, and why it could not be, or ''.

        The sheet of a day replaces the one written earlier that day.
        """
        from wizard.reports.paper import PaperError, write_paper
        from wizard.reports.sheet_html import sheet_html

        path = self._folder / f"{_name(sheet)} {today.isoformat()}.html"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_paper(path, sheet_html(sheet))
        except PaperError as error:
            return path, error.reason
        except OSError:
            return path, "missing"
        return path, ""


def _name(sheet: Sheet) -> str:
    name = NOT_IN_A_NAME.sub("", f"{sheet.title}, {sheet.service}".replace(",", " -"))
    return " ".join(name.split())[:LONGEST_NAME].rstrip(" .-")
