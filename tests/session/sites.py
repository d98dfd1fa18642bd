"""A group with several sites, on one computer: its answers stand in tests/homes/group.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from storage import Assessments
from tests.house.source import ROOT
from tests.session.home import Home
from tests.session.script import Choose, perform
from wizard.checking.made_up_home import read_home
from wizard.choice_ids import COPY_ALL, COPY_ANSWERS, NEW_SITE, OTHER_SERVICES, THIS_SERVICE
from wizard.dialogue.conversation import Conversation
from wizard.session import Session
from wizard.stored import to_stored
from wizard.words.blocks import Blocks, lines_of, text_of

GROUP = "Maple Group"
YEAR = "2026-27"
TO_COPY = (Choose(OTHER_SERVICES), Choose(THIS_SERVICE), Choose(COPY_ANSWERS))
ALL_TO_NEW = (*TO_COPY, Choose(COPY_ALL), Choose(NEW_SITE))


def documents(home: Home, name: str = GROUP) -> dict[str, dict[str, Any]]:
    """Return the answers of the group as they are stored, under another name if one is given."""
    flows = home.library.flows
    answers = read_home(ROOT / "tests" / "homes" / "group.yaml", flows)
    found = {question: to_stored(flows, answer) for question, answer in answers.items()}
    return {**found, "journey.organisation": given(name)}


def given(value: object) -> dict[str, Any]:
    """Return an answer as it is stored."""
    when = "2026-10-05T09:00:00+00:00"
    return {"rev": 1, "value": value, "when": when, "who": "Sam", "how": "typed"}


def begin(
    home: Home,
    name: str,
    answers: Mapping[str, Mapping[str, Any]] | None = None,
    **details: object,
) -> str:
    """Make a service of this name with some answers, or only with its name; return its id."""
    described = {"organisation": name, "edition": YEAR, **details}
    kept = {"journey.organisation": given(name)} if answers is None else answers
    with there(home).create(described, kept) as made:
        return made.id


def go_on(home: Home, id: str, name: str) -> str:
    """Let a service go on into a newer year, under this name; return the id of that."""
    details = {"organisation": name, "edition": YEAR}
    with there(home).create_next(id, details, {"journey.organisation": given(name)}) as made:
        return made.id


def there(home: Home) -> Assessments:
    """Return what is on the disk, as another program would read it."""
    return Assessments(home.folder, "another-program", home.watch)


def answers_of(home: Home, id: str) -> dict[str, dict[str, Any]]:
    """Return the answers of a service on the disk."""
    with there(home).open(id) as opened:
        return opened.answers()


def at_list(home: Home, wanted: str) -> Session:
    """Sit down at a service of this name or id, and open the list of services."""
    session = home.sit_down(wanted)
    perform(session, Choose(OTHER_SERVICES))
    return session


def said(blocks: Blocks) -> str:
    """Return what blocks say, a line for each."""
    return "\n".join(text_of(line) for line in lines_of(blocks))


def named(home: Home, name: str) -> str:
    """Return the id of the only service of this name."""
    (id,) = (one.id for one in there(home).list() if one.details["organisation"] == name)
    return id


def copies(answers: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {question: answer for question, answer in answers.items() if answer["how"] == "copied"}


def conversation(home: Home, id: str) -> Conversation:
    book = home.shelf().book(id)
    found = Conversation(home.library.flows, book.answers())
    book.close()
    return found
