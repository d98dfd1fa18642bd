"""Starting: what is needed is brought together, and a face is chosen."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

from storage import Assessments, Settings
from storage.identity import BIN
from storage.journal_storage import local_now
from wizard.chosen import Face, face_named
from wizard.clock import clock_from_environment
from wizard.compiled import load_library
from wizard.incidents import INCIDENTS
from wizard.library import Library
from wizard.plain.needed import needs_plain
from wizard.quizzes import QUIZZES
from wizard.reports.papers import Papers
from wizard.session import Session
from wizard.shelf import Shelf
from wizard.toolkit.official.listing import LISTS


class Start:
    """One start of the program. `folder` is where answers are kept, `papers` where papers go.

    Raises FlowMistakesError, WrongDayError, and OSError for flows that cannot be read.
    """

    def __init__(self, folder: Path, papers: Path, flows: Path, content: Path, wanted: str) -> None:
        self.clock = clock_from_environment()
        self.settings = Settings(folder)
        self.library = _library(flows, content, folder)
        self._folder = folder
        self._papers = papers
        self._wanted = wanted

    def assessments(self) -> Assessments:
        """Return the assessments as they are stored. Raises storage.StorageError when opened."""
        return Assessments(self._folder, self.settings.installation, self.clock)

    def shelf(self) -> Shelf:
        """Return the assessments as people choose among them. Raises as they do."""
        return Shelf(self.assessments(), self.settings, self.library, self.clock, self._wanted)

    def talk(self, *, plain: bool, begin: Literal["incident", "quiz", ""] = "") -> int:
        """Hold the conversation, and return the exit status.

        `begin`: it is about something that has gone wrong, or is the staff quiz.
        """
        self._clear_bin()
        face = Face.PLAIN if plain or needs_plain() else face_named(self.settings.face)
        if face is None:
            try:
                face = self._asked_face()
            except EOFError:
                sys.stdout.write(f"\n{self.library.phrases.line('stopping.farewell-nothing')}\n")
                return 0
        session = Session(self.library, self.shelf(), Papers(self._papers, self.clock), self.clock)
        if begin == "incident":
            session.begin_with_what_went_wrong()
        elif begin == "quiz":
            session.begin_with_quiz()
        if face is Face.PLAIN:
            from wizard.plain.console import Console
            from wizard.plain.face import PlainFace

            PlainFace(session, Console()).run()
            return 0
        sys.stdout.write(self.library.phrases.line("first-run.opening") + "\n")
        sys.stdout.flush()
        from wizard.screens.running import run_full_screen

        return run_full_screen(session)

    def _clear_bin(self) -> None:
        """Erase what was deleted 30 days ago by the computer's clock, whatever day it is set to."""
        roots = (self._folder, self._folder / INCIDENTS, self._folder / QUIZZES)
        if any((root / BIN).is_dir() for root in roots):
            from storage.bin import Bin
            from wizard.keeping.delete import clear_bin

            clear_bin(Bin(self._folder, local_now), self.shelf())

    def _asked_face(self) -> Face:
        """Ask which face is wanted, in plain text, and remember it."""
        from wizard.plain.console import Console
        from wizard.plain.first_run import ask_face

        face = Face(ask_face(self.library.phrases, Console()))
        self.settings.change(face=face)
        return face


def _library(flows: Path, content: Path, folder: Path) -> Library:
    """Return the library, with the official lists that somebody keeps beside the answers."""
    library = load_library(flows, content)
    if not (folder / LISTS).is_dir():
        return library
    from wizard.official_lists import with_official  # Few people keep one.

    return with_official(library, folder)
