"""A made-up home to practise with: its half year, written down in a folder that is gone at the end.

It is kept in the way of every service, so that all works in it as it does with real answers. The
folder of real answers is neither named nor looked for here.
"""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree

from storage import Assessments, Settings
from wizard import shipped
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.library import Library
from wizard.reports.papers import Papers
from wizard.shelf import Shelf
from wizard.toolkit.journey import organisation
from wizard.trainers.made_up_year import read_year

HOME = shipped.CONTENT / "demo" / "example-house.yaml"


class Practice:
    """`folder` is for this alone. Raises FlowMistakesError and OSError for the home's file."""

    def __init__(self, folder: Path, library: Library, clock: Clock) -> None:
        self.library = library
        self.clock = clock
        self._folder = folder
        self._year = read_year(HOME, library.flows, clock())
        self._turn = 0

    @property
    def papers(self) -> Papers:
        """Where papers go: they are gone at the end, too."""
        return Papers(self._root / "papers", self.clock)

    def begin(self) -> Shelf:
        """Return a shelf with the home on it as it was in the beginning.

        Whatever was done with it before is gone. Raises storage.StorageError.
        """
        if self._turn:
            rmtree(self._root, ignore_errors=True)
        self._turn += 1
        settings = Settings(self._root)
        now = [self.clock()]
        assessments = Assessments(self._root, settings.installation, lambda: now[0])
        details = {"edition": self.library.edition.id}
        book = AnswerBook(assessments, None, self.library.flows, details, lambda: now[0])
        for when, answers in self._year:
            now[0] = when
            talk = Conversation(self.library.flows, book.answers()).with_answers(answers)
            book.save(answers, organisation(talk))
        book.close()
        settings.change(last_assessment=book.id, who=self._year[-1].answers[-1].who)
        assessments = Assessments(self._root, settings.installation, self.clock)
        return Shelf(assessments, settings, self.library, self.clock)

    @property
    def _root(self) -> Path:
        """A folder for each turn: what the one before still writes does not come into this one."""
        return self._folder / str(self._turn)
