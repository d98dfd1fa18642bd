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
        from wizard.reports.forms import in_form

        name = f"{file_name(f'{paper.title}, {paper.service}')} {file_name(which)}"
        return self.put(f"{name}.{form}", in_form(paper, form, self._clock()))

    def put(self, name: str, content: str | bytes) -> tuple[Path, str]:
        """Write a file of this name into the folder; return as `save` does."""
        from storage.files import make_folder
        from wizard.reports.paper import PaperError, write_paper

        path = self._folder / name
        try:
            make_folder(self._folder)
            write_paper(path, content)
        except PaperError as error:
            return path, error.reason
        except OSError:
            return path, "missing"
        return path, ""
