"""The folder of papers: where the full screen and the plain face put what people print."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from wizard.clock import Clock
from wizard.words.file_names import file_name

if TYPE_CHECKING:
    from wizard.reports.documents import AnyPaper


class Papers:
    """`folder` is made when the first paper is written. `clock` says when a file was made."""

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock

    def save(self, paper: AnyPaper, which: str, form: str) -> tuple[Path, str]:
        """Write a paper in this form; return where, and why it could not be, or ''.

        `which` ends its name: a paper of the same title, service, end and form is replaced.
        """
        from storage.files import make_folder
        from wizard.reports.forms import in_form
        from wizard.reports.paper import PaperError, write_paper

        name = f"{file_name(f'{paper.title}, {paper.service}')} {file_name(which)}"
        path = self._folder / f"{name}.{form}"
        try:
            make_folder(self._folder)
            write_paper(path, in_form(paper, form, self._clock()))
        except PaperError as error:
            return path, error.reason
        except OSError:
            return path, "missing"
        return path, ""
