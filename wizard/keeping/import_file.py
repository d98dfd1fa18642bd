"""`import`: a file of `export` is taken in, once people have seen what that would change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from storage import (
    Assessment,
    Assessments,
    Portable,
    PortableError,
    PortableReason,
    Summary,
    read_portable,
)
from storage.backups import Backups
from storage.bin import Bin
from wizard.answer_book import AnswerBook
from wizard.clock import Clock
from wizard.dialogue.conversation import Conversation
from wizard.keeping.asking import ask_which, tell
from wizard.keeping.contents import Contents
from wizard.keeping.import_apart import kept_apart, take_apart
from wizard.library import Library
from wizard.shelf import Shelf
from wizard.speaker import Speaker
from wizard.words.harmless import harmless_line

DONE, FAILED, WRONG_USE = 0, 1, 2

Wish = Literal["merge", "new", "stop"]
"""What to do: put the file together with what is here, make it one of its own, or nothing."""

NOT_HERE: Mapping[str, Wish] = {"import.take-in": "new", "import.stop": "stop"}
HERE: Mapping[str, Wish] = {
    "import.merge": "merge",
    "import.beside": "new",
    "import.stop": "stop",
}
OVER: Mapping[str, Wish] = {"import.beside": "new", "import.stop": "stop"}
OTHER_FILE: tuple[PortableReason, ...] = ("not-ours", "missing")
"""Reasons for which another file is all that it takes."""


class Importing:
    """Takes in files. `wish` is what to do with them, if it was said beforehand."""

    def __init__(
        self,
        shelf: Shelf,
        assessments: Assessments,
        backups: Backups,
        bin: Bin,
        library: Library,
        clock: Clock,
        wish: Wish | None = None,
    ) -> None:
        self._shelf = shelf
        self._assessments = assessments
        self._backups = backups
        self._bin = bin
        self._library = library
        self._clock = clock
        self._wish = wish

    def take(self, file: Path) -> int:
        """Read the file, say what is in it, ask, and take it in; return the exit status.

        Raises storage.StorageError; then nothing of it was taken in.
        """
        try:
            portable = read_portable(file)
        except PortableError as error:
            place = harmless_line(str(file.absolute()))
            self._tell(f"import.not-read-{error.reason}", place=place)
            return WRONG_USE if error.reason in OTHER_FILE else FAILED
        kept = kept_apart(portable, self._shelf)
        if kept is not None:
            return take_apart(portable, kept, self._library, self._clock, self._wish)
        here = {summary.id: summary.reason for summary in self._shelf.summaries()}
        if portable.assessment not in here:
            away = {binned.id for binned in self._bin.list()}
            if portable.assessment in away:
                # Under an id of its own, so that what is in the bin can still be put back.
                return self._take_first(portable, "import.in-bin", None)
            return self._take_first(portable, "import.not-here", portable.assessment)
        if here[portable.assessment] == "unreadable":
            return self._take_first(portable, "import.broken", portable.assessment)
        with self._assessments.open(portable.assessment) as assessment:
            return self._take_beside(portable, assessment)

    def _take_first(self, portable: Portable, key: str, id: str | None) -> int:
        """There is nothing of it here that can be read; `key` says why."""
        tell(*self._contents(portable, None).about())
        self._tell(key)
        if self._wish == "merge":
            self._tell("import.nothing-to-merge")
            return WRONG_USE
        match self._wish or self._asked(NOT_HERE):
            case "new":
                if key == "import.broken":
                    self._bin.put(portable.assessment)
                return self._make(portable, id)
            case wish:
                return self._left(wish)

    def _take_beside(self, portable: Portable, assessment: Assessment) -> int:
        """The assessment that it came from is here."""
        contents = self._contents(portable, assessment)
        preview = assessment.preview(portable.records)
        here = Summary(assessment.id, assessment.details(), None, 0)
        went_on = self._shelf.year_after(here)
        tell(*contents.about(), *(() if went_on else contents.changes(preview)))
        is_new = preview.new or preview.changed or preview.conflicting
        if not is_new and (not self._wish or (went_on and self._wish == "merge")):
            self._tell("import.nothing-new")
            return DONE
        if went_on:
            self._tell("import.went-on", year=went_on)
            if self._wish == "merge":
                self._tell("import.went-on-help")
                return WRONG_USE
        match self._wish or self._asked(OVER if went_on else HERE):
            case "merge":
                self._backups.make(assessment, "before-import")
                assessment.take_in(portable.records)
                self._tell("import.merged")
                self._tell("import.backup")
                return DONE
            case "new":
                return self._make(portable, None)
            case wish:
                return self._left(wish)

    def _make(self, portable: Portable, id: str | None) -> int:
        with self._assessments.create_from(portable.records, id) as made:
            self._shelf.remember(made.id)
        self._tell("import.taken-in")
        return DONE

    def _asked(self, choices: Mapping[str, Wish]) -> Wish | None:
        self._tell("import.what-to-do")
        phrases = self._library.phrases
        place = ask_which(phrases, [phrases.line(key) for key in choices])
        return None if place is None else list(choices.values())[place]

    def _left(self, wish: Wish | None) -> int:
        if wish is None:
            self._tell("import.not-said")
            return WRONG_USE
        self._tell("import.nothing-changed")
        return DONE

    def _contents(self, portable: Portable, assessment: Assessment | None) -> Contents:
        """Return what speaks of the file, with the answers that are here."""
        library = self._library
        details = {"edition": library.edition.id}
        book = AnswerBook(self._assessments, assessment, library.flows, details, self._clock)
        conversation = Conversation(library.flows, book.answers())
        edition = library.editions.get(book.edition, library.edition)
        speaker = Speaker(library, conversation, edition, self._clock().date())
        summary = Summary(portable.assessment, portable.details(), None, 0)
        return Contents(portable, self._shelf.name_of(summary), speaker)

    def _tell(self, key: str, **fillings: str) -> None:
        tell(self._library.phrases.line(key, **fillings))
