"""A computer in an office: one folder of answers, a watch, and people who sit down at it."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage import Assessments, Settings
from storage.backups import Backup, Backups
from wizard import shipped
from wizard.chosen import Look
from wizard.library import Library, read_library
from wizard.reports.papers import Papers
from wizard.session import Session
from wizard.shelf import Shelf

KINDS = Path(__file__).parent.parent / "fixtures" / "kinds"
OPENED = datetime.datetime(2026, 10, 13, 14, 2, tzinfo=datetime.UTC)


def kinds_content(target: Path) -> Path:
    """Make a content folder at `target` of the fixture's words and the interface's own."""
    shutil.copytree(KINDS / "content", target)
    shutil.copytree(shipped.CONTENT / "interface", target / "interface")
    shutil.copy(shipped.CONTENT / "glossary.md", target)
    return target


def kinds_library(target: Path) -> Library:
    """Return the library of every kind of question; its content is put together at `target`."""
    return read_library(KINDS / "flows", kinds_content(target))


class Watch:
    """A clock that goes on one second at each look, and otherwise only when told."""

    def __init__(self, now: datetime.datetime = OPENED) -> None:
        self.now = now

    def __call__(self) -> datetime.datetime:
        self.now += datetime.timedelta(seconds=1)
        return self.now

    def wait(self, **time: float) -> None:
        """Let time pass: `days=35`."""
        self.now += datetime.timedelta(**time)


@dataclass
class Home:
    """`sit_down` starts the program; what it leaves behind is read from the disk afresh."""

    folder: Path
    library: Library
    watch: Watch

    def shelf(self, wanted: str = "") -> Shelf:
        settings = Settings(self.folder)
        assessments = Assessments(self.folder, settings.installation, self.watch)
        return Shelf(assessments, settings, self.library, self.watch, wanted)

    @property
    def papers(self) -> Path:
        """Where papers go."""
        return self.folder.parent / "papers"

    def sit_down(self, wanted: str = "", look: Look | None = None) -> Session:
        """Start the program; `wanted` is what `--assessment` says, `look` was chosen before."""
        if look is not None:
            Settings(self.folder).change(theme=look.value)
        papers = Papers(self.papers, self.watch)
        return Session(self.library, self.shelf(wanted), papers, self.watch)

    def assessments(self) -> tuple[Path, ...]:
        """Return the folders of the assessments there are."""
        found = Assessments(self.folder, "another-program", self.watch)
        return tuple(map(found.folder, found.ids()))

    def incidents(self) -> dict[str, dict[str, Any]]:
        """Return the answers about each thing that went wrong, by its id."""
        found = Assessments(self.folder / "incidents", "another-program", self.watch)
        return {id: found.open(id).answers() for id in found.ids()}

    def backups(self) -> tuple[Backup, ...]:
        """Return the backups of every assessment, the newest of each first."""
        found = Backups(self.folder, self.watch)
        return tuple(backup for id in found.ids() for backup in found.list(id))

    def kept(self) -> dict[str, dict[str, Any]]:
        """Return the answers on the disk, by question id, as another program would read them."""
        found = Assessments(self.folder, "another-program", self.watch)
        return {
            question: document
            for summary in found.list()
            for question, document in found.open(summary.id).answers().items()
        }

    def journal(self) -> bytes:
        """Return everything that was ever appended."""
        files = sorted(self.folder.rglob("*.jsonl"))
        return b"".join(path.read_bytes() for path in files)

    def put(self, **answers: Mapping[str, Any]) -> None:
        """Write answers to the disk as another program would; `paper__rooms` is `paper.rooms`."""
        documents = {name.replace("__", ".").replace("_", "-"): d for name, d in answers.items()}
        other = Assessments(self.folder, "another-program", self.watch)
        summaries = other.list()
        if summaries:
            with other.open(summaries[0].id) as opened:
                opened.put_answers(documents)
        else:
            details = {"organisation": "Rose Court", "edition": "2026-27"}
            other.create(details, documents).close()
