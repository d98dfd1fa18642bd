"""The folder of papers: where the full screen and the plain face put what people print."""

from __future__ import annotations

import datetime
import hashlib
import re
from pathlib import Path

from wizard.sheet import Sheet

LONGEST_NAME = 72
LONGEST_SIGN = 4
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
    """Return the sheet's name as one for a file.

    Where that is not the whole name, a sign keeps it apart from another service's.
    """
    whole = f"{sheet.title}, {sheet.service}".replace(",", " -")
    name = " ".join(NOT_IN_A_NAME.sub("", whole).split())
    if name == whole and len(name) <= LONGEST_NAME:
        return name
    sign = hashlib.sha256(whole.encode()).hexdigest()[:LONGEST_SIGN]
    return f"{name[:LONGEST_NAME].rstrip(' .-')} {sign}"
