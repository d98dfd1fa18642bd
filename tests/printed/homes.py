"""Homes whose papers are printed: each has answers, something that went wrong and a staff quiz."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from storage import Assessments
from tests.dialogue.building import answer
from tests.homes.test_homes import HERE as WRITTEN
from tests.printed.hostile import EVERY_TRICK, LONG_WORD, NAME, hostile_replies
from wizard.checking.made_up_home import read_home
from wizard.dialogue.flow import question_parts
from wizard.dialogue.kinds import Choice
from wizard.dialogue.kinds.fields import MAX_CHARACTERS
from wizard.dialogue.values import Answer, Job, Moment, Person, Value
from wizard.incidents import INCIDENTS
from wizard.library import Library
from wizard.quizzes import QUIZZES
from wizard.stored import to_stored
from wizard.toolkit.journey import ORGANISATION

MORNING = datetime.datetime(2027, 3, 1, 9, 30, tzinfo=datetime.UTC)
EDITION = "2026-27"

Answers = Mapping[str, Answer]


@dataclass(frozen=True)
class Home:
    """`name` are words of its name that stand wherever the name does, whatever else is in it."""

    id: str
    name: str
    organisation: str
    answers: Callable[[Library], Answers]
    incident: Callable[[Library], Answers]
    quiz: Callable[[Library], Answers]

    def keep(self, folder: Path, library: Library) -> None:
        """Write everything to a folder of answers, as the program keeps it."""
        details = {"organisation": self.organisation, "edition": EDITION}
        kept = (
            (folder, library.flows, self.answers(library)),
            (folder / INCIDENTS, library.alone("incident"), self.incident(library)),
            (folder / QUIZZES, library.alone("quiz"), self.quiz(library)),
        )
        for root, flows, answers in kept:
            documents = {id: to_stored(flows, given) for id, given in answers.items()}
            Assessments(root, "this-machine", lambda: MORNING).create(details, documents).close()


def _written(file: str) -> Callable[[Library], Answers]:
    return lambda library: read_home(WRITTEN / f"{file}.yaml", library.flows)


def _hostile(library: Library) -> Answers:
    """Return answers of which every second topic leaves something to do."""
    written = _written("small-home")(library)
    changed = {
        id: given
        for place, id in enumerate(library.flow_table)
        for id, given in _of_topic(library, written, id, not_in_place=place % 2 == 1).items()
    }
    replies = hostile_replies(library.flows, changed)
    answers = {id: answer(id, reply) for id, reply in replies.items()}
    return {**answers, ORGANISATION: answer(ORGANISATION, NAME)}


def _of_topic(library: Library, written: Answers, flow: str, *, not_in_place: bool) -> Answers:
    """Return the answers to a topic, with the last option of each where it is not in place."""
    found = {id: given for id, given in written.items() if question_parts(id)[0] == flow}
    if not (not_in_place and library.flow_table[flow].items()):
        return found
    asks = {id: library.flows.ask(id) for id in found}
    return {
        id: answer(id, ask.kind.options[-1]) if ask and isinstance(ask.kind, Choice) else found[id]
        for id, ask in asks.items()
    }


def _given(values: Mapping[str, Value], topic: str = "") -> Callable[[Library], Answers]:
    """Return what gives these answers; with a `topic`, all are about that."""
    named = {f"{topic}.{id}" if topic else id: value for id, value in values.items()}
    return lambda _: {id: answer(id, value) for id, value in named.items()}


def _incident(done: str, manager: str) -> Callable[[Library], Answers]:
    given: Mapping[str, Value] = {
        "kind": "lost-paper",
        "steps": "done",
        "safe": "no",
        "found-out": Moment(MORNING - datetime.timedelta(days=2)),
        "whose": ("supported",),
        "kinds": ("care", "names"),
        "how-many": "many",
        "harm": "none",
        "told": ("manager",),
        "done": done,
        "prevent": Job(done, manager, datetime.date(2027, 4, 1)),
    }
    return _given(given, "incident")


def _quiz(person: str) -> Callable[[Library], Answers]:
    return _given({"who": person, "strange-email": "ask", "open-screen": "lock"}, "quiz")


_LONG_NAME = "Rose Court " + "W" * 150
_LONG: Mapping[str, Value] = {
    ORGANISATION: _LONG_NAME,
    "who-is-responsible.someone": "one",
    "who-is-responsible.lead": Person(LONG_WORD, LONG_WORD),
    "lead-training.more": "all",
    "lead-training.training": ("We went to a course. " * 40 + "\n") * 595,
    "lead-training.fits": "yes",
    "lead-training.took-place": LONG_WORD,
    "building-security.extra": ("We lock up at ten. " * 26_316)[:MAX_CHARACTERS],
    "device-encryption.how-else": "x" * 2 * MAX_CHARACTERS,
}
"""A megabyte in two answers, as long as an answer may be, and a third that is too long."""
_SEVERAL = "\n".join(EVERY_TRICK)
HOMES = {
    home.id: home
    for home in (
        Home(
            "finished",
            "Rose Court",
            "Rose Court",
            _written("small-home"),
            _incident("The sheet was left on the bus.", "Deputy manager"),
            _quiz("Asha"),
        ),
        Home(
            "group",
            "Maple Group",
            "Maple Group",
            _written("group"),
            _incident("A letter went to the wrong family.", "Head of IT"),
            _quiz("Priya"),
        ),
        Home(
            "empty",
            "Rose Court",
            "Rose Court",
            _given({ORGANISATION: "Rose Court"}),
            _given({"incident.kind": "lost-paper"}),
            _given({"quiz.who": "Asha"}),
        ),
        Home("hostile", "Rose Court", NAME, _hostile, _incident(_SEVERAL, NAME), _quiz(NAME)),
        Home(
            "long",
            "Rose Court",
            _LONG_NAME,
            _given(_LONG),
            _incident(_SEVERAL * 20, LONG_WORD),
            _quiz(LONG_WORD),
        ),
    )
}
"""By what tests call them."""
