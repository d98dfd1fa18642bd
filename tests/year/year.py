"""The year of one home: where its answers are, and what the program comes with on each day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn, Self

from storage import Assessment, Assessments
from tests.dialogue.shipped_properties import (
    believes_nothing_stale,
    each_question_has_one_status,
    nobody_sees_what_is_set_aside,
)
from tests.year.person import Person
from tests.year.sitting import Sitting
from tests.year.update import Update
from wizard import shipped
from wizard.checking.made_up_home import read_home
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.status import Status
from wizard.library import Library, read_library
from wizard.stored import from_stored

HOME = Path(__file__).parent.parent / "homes" / "small-home.yaml"


@dataclass
class Year:
    """`data` is the folder of answers; `library` what the program comes with at the time.

    `arguments` say where that is, if it is not what comes with it today. `left_at` is where
    somebody left, and `over` the answers of a year that is over.
    """

    data: Path
    library: Library
    person: Person
    arguments: tuple[str, ...] = ()
    left_at: str = ""
    over: dict[str, dict[str, Any]] = field(default_factory=dict)
    _program: Update | None = None

    @classmethod
    def of_small_home(cls, data: Path) -> Self:
        """Return the year of the small home, which has not begun."""
        library = read_library(shipped.FLOWS, shipped.CONTENT)
        return cls(data, library, Person(library.flows, read_home(HOME, library.flows)))

    @contextmanager
    def sitting(self, day: str) -> Iterator[Sitting]:
        """Sit down at the program on a day."""
        with Sitting(self.data, day, self.library.phrases, *self.arguments) as sitting:
            yield sitting

    def answers(self) -> dict[str, dict[str, Any]]:
        """Return the answers on the disk."""
        with self._kept() as kept:
            return kept.answers()

    def conversation(self) -> Conversation:
        """Return what follows from them."""
        flows = self.library.flows
        found = {id: from_stored(flows, id, document) for id, document in self.answers().items()}
        return Conversation(flows, found)

    def waiting(self) -> str:
        """Return the only question that somebody else was asked."""
        talk = self.conversation()
        asked = [id for id in talk.answers if talk.status(id) is Status.ASK_SOMEONE]
        (question,) = asked
        return question

    def update(self, reasons: Mapping[str, str]) -> None:
        """Let the program come with questions that have changed, for these reasons."""
        update = Update(self.data.parent / "update")
        update.change(self.library, reasons)
        self._take(update)

    def open_year(self, edition: str, deadline: str) -> None:
        """Let it come with one more year."""
        update = Update(self.data.parent / "new-year", self._program)
        update.open_year(edition, deadline)
        self._take(update)

    def begin_anew(self, before: dict[str, dict[str, Any]]) -> None:
        """Go on in a new year. What there was stays as it was."""
        self.over = before
        self.person.saved.clear()

    def check(self) -> None:
        """See that nothing was lost, and that all that is said follows from the answers."""
        with self._kept() as kept:
            assert kept.whole
            assert not self.over or self._last_year() == self.over
            for question in self.person.saved:
                assert kept.history(question), f"{question} was saved and is gone"
        talk = self.conversation()
        flows = tuple(talk.flows)
        each_question_has_one_status(talk, flows)
        believes_nothing_stale(talk, flows)
        nobody_sees_what_is_set_aside(talk, flows)

    def _take(self, update: Update) -> None:
        self._program = update
        self.arguments = update.arguments
        self.library = read_library(update.flows, update.content)
        self.person.flows = self.library.flows

    def _last_year(self) -> dict[str, dict[str, Any]]:
        stored = self._stored()
        with stored.open(stored.list()[-1].id) as kept:
            return kept.answers()

    def _kept(self) -> Assessment:
        """Open the assessment that was worked on last."""
        stored = self._stored()
        return stored.open(stored.list()[0].id)

    def _stored(self) -> Assessments:
        return Assessments(self.data, "another-program", _no_clock)


def _no_clock() -> NoReturn:
    raise AssertionError("nobody saves anything here")
