"""The year of one home: where its answers are, and what the program comes with on each day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
from wizard import shipped
from wizard.checking.made_up_home import read_home
from wizard.dialogue.conversation import Conversation
from wizard.library import Library, read_library
from wizard.stored import from_stored

HOME = Path(__file__).parent.parent / "homes" / "small-home.yaml"


@dataclass
class Year:
    """`data` is the folder of answers; `library` what the program comes with at the time.

    `arguments` say where that is, if it is not what comes with it today. `left_at` is where
    somebody left.
    """

    data: Path
    library: Library
    person: Person
    arguments: tuple[str, ...] = ()
    left_at: str = ""

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

    def check(self) -> None:
        """See that nothing was lost, and that all that is said follows from the answers."""
        with self._kept() as kept:
            assert kept.whole
            for question in self.person.saved:
                assert kept.history(question), f"{question} was saved and is gone"
        talk = self.conversation()
        flows = tuple(talk.flows)
        each_question_has_one_status(talk, flows)
        believes_nothing_stale(talk, flows)
        nobody_sees_what_is_set_aside(talk, flows)

    def _kept(self) -> Assessment:
        """Open the assessment that was worked on last."""
        stored = Assessments(self.data, "another-program", _no_clock)
        return stored.open(stored.list()[0].id)


def _no_clock() -> NoReturn:
    raise AssertionError("nobody saves anything here")
