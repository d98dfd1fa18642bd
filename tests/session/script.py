"""What a person does, as data: a script can be performed on the session and on both faces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wizard.session import Session
from wizard.views import Asking, Choice, Command, FieldsEntry, OptionsEntry, Page
from wizard.words.blocks import lines_of, text_of


@dataclass(frozen=True, slots=True)
class Options:
    """Choose one option, or several, and continue."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Type into the fields, one entry after the other, and continue."""

    entries: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Keep:
    """Continue with what is there already."""


@dataclass(frozen=True, slots=True)
class Way:
    """Answer in another way."""

    id: str


@dataclass(frozen=True, slots=True)
class Choose:
    """Take a choice on a page."""

    id: str


@dataclass(frozen=True, slots=True)
class Do:
    """Give a command."""

    command: Command


@dataclass(frozen=True, slots=True)
class Explain:
    """Open one explanation."""

    part: str


Step = Options | Fields | Keep | Way | Choose | Do | Explain


def options(*ids: str) -> Options:
    return Options(ids)


def fields(*entries: Mapping[str, str]) -> Fields:
    return Fields(entries)


GIVEN: Mapping[str, Step] = {
    "journey.organisation": fields({"text": "Rose Court"}),
    "paper.locked": options("always"),
    "paper.kept": options("care-plans", "letters"),
    "paper.called": fields({"text": "The record room"}),
    "paper.story": fields({"text": "We lock up at ten.\nThe night staff check."}),
    "paper.remark": fields({"text": ""}),
    "paper.rooms": fields({"number": "12"}),
    "paper.with-key": fields({"number": "11"}),
    "paper.checked": fields({"date": "3 October 2026"}),
    "paper.lead": fields({"job_title": "Deputy manager", "name": "Asha"}),
    "paper.proof": fields({"what": "Key rule", "where": "Office", "whose": "", "checked": ""}),
    "paper.copies": fields(
        {"what": "Copy", "where": "Kitchen", "whose": "Cook", "checked": "1 May 2026"},
        {"what": "Another", "where": "Landing", "whose": "", "checked": ""},
    ),
    "paper.plan": fields({"what": "Buy locks", "whose": "Manager", "by": "1 March 2027"}),
    "profile.has-volunteers": options("yes"),
    "profile.desk": options("staffed"),
    "profile.sites": fields({"number": "1"}),
    "visitors.book": options("yes"),
    "visitors.badges": options("lanyard"),
}
"""An answer to every question that the kinds fixture asks for an assessment."""

WRITTEN: Mapping[str, Step] = {
    "incident.kind": options("lost-paper"),
    "incident.found-out": fields({"day": "yesterday", "time": "14:10"}),
    "incident.story": fields({"text": "Left on the bus.\nRang the bus company."}),
    "incident.told": options("nobody"),
    "incident.tell": fields({"what": "Ring the family", "whose": "Manager", "by": "1 March 2027"}),
}
"""An answer to everything that it asks when something has gone wrong."""


def perform(session: Session, *steps: Step) -> None:
    """Do these things, one after the other, by calling the session as a face does."""
    for step in steps:
        match step:
            case Options(ids):
                session.answer_options(ids)
            case Fields(entries):
                session.answer_fields(entries)
            case Keep():
                keep(session)
            case Way(id):
                session.way(id)
            case Choose(id):
                session.choose(id)
            case Do(command):
                session.command(command)
            case Explain(part):
                session.explain(part)


def keep(session: Session) -> None:
    """Continue with what the question shows."""
    entry = asking(session).entry
    if isinstance(entry, OptionsEntry):
        session.answer_options(entry.chosen)
    else:
        session.answer_fields([dict(one) for one in entry.entries])


def asking(session: Session) -> Asking:
    """Return the question on show."""
    view = session.view
    assert isinstance(view, Asking), f"a page is shown: {view}"
    return view


def fields_entry(session: Session) -> FieldsEntry:
    """Return the fields of the question on show."""
    entry = asking(session).entry
    assert isinstance(entry, FieldsEntry), f"options are shown: {entry}"
    return entry


def options_entry(session: Session) -> OptionsEntry:
    """Return the options of the question on show."""
    entry = asking(session).entry
    assert isinstance(entry, OptionsEntry), f"fields are shown: {entry}"
    return entry


def page(session: Session) -> Page:
    """Return the page on show."""
    view = session.view
    assert isinstance(view, Page), f"a question is shown: {view}"
    return view


def said(session: Session) -> str:
    """Return what the page on show says, or what is said before the question; line by line."""
    view = session.view
    blocks = view.body if isinstance(view, Page) else view.said
    return "\n".join(text_of(line) for line in lines_of(blocks))


def spoken(session: Session) -> str:
    """Return the same in one line."""
    return said(session).replace("\n", " ")


def spot(session: Session) -> str:
    """Return the id of the question on show, or the name of the page."""
    view = session.view
    if isinstance(view, Page):
        return view.name
    return view.question if view.name == "question" else f"{view.name} {view.question}"


def walk_to(session: Session, wanted: str, **instead: Step) -> None:
    """Answer whatever is asked until `wanted` is on show: a question's id or a page's name.

    `instead` gives other answers than GIVEN, by question id with `__` for the dot.
    """
    other = {name.replace("__", ".").replace("_", "-"): step for name, step in instead.items()}
    for _ in range(60):
        here = spot(session)
        if here == wanted:
            return
        if isinstance(session.view, Page):
            session.choose(session.view.choices[0].id)
        else:
            perform(session, other.get(here) or {**GIVEN, **WRITTEN}[here])
    raise AssertionError(f"{wanted} was never shown; the last was {spot(session)}")


def ids(choices: Iterable[Choice]) -> list[str]:
    """Return the ids of choices, in order."""
    return [choice.id for choice in choices]
