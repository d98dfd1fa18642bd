"""What comes along into a new year, what does not, and what the toolkit changed: as lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import Answer
from wizard.pages.desk import Desk
from wizard.pages.history import as_sure
from wizard.toolkit.edition import Item, Knowledge
from wizard.toolkit.history import History
from wizard.toolkit.rolling import ItemChange, Removed, Renumbered, carry, year_changes
from wizard.words.blocks import Line, Span

LISTS = (
    "carried",
    "changed-meaning",
    "afresh",
    "unknown",
    "unfit",
    "gone",
    "new",
    "changed",
    "renumbered",
    "removed",
    "numbers-unknown",
)


class Listed(NamedTuple):
    """One of the lists, by its id; there is something in it."""

    id: str
    lines: tuple[Line, ...]


def roll_lists(desk: Desk) -> tuple[Listed, ...]:
    """Return the lists in which there is something, in their order."""
    answers = carry(desk.conversation.flows, desk.conversation.answers)
    lines: dict[str, Iterable[Line]] = {
        "carried": (_answer(desk, one) for one in answers.carried),
        "changed-meaning": (_answer(desk, one) for one in answers.changed_meaning),
        "afresh": (_answer(desk, one) for one in answers.afresh),
        "unknown": (_answer(desk, one) for one in answers.unknown),
        "unfit": (_answer(desk, one) for one in answers.unfit),
        "gone": (_gone(desk, one) for one in answers.gone),
        **_of_toolkit(desk),
    }
    found = (Listed(id, tuple(lines.get(id, ()))) for id in LISTS)
    return tuple(one for one in found if one.lines)


def _of_toolkit(desk: Desk) -> dict[str, Iterable[Line]]:
    """Return what the toolkit changed; nothing where nobody knows the year rolled from."""
    library = desk.speaker.library
    then = library.editions.get(desk.older_year) or library.past.get(desk.older_year)
    if then is None:
        return {}
    history = History(library.editions, library.past, library.edition)
    found = year_changes(history, then)
    return {
        "new": _changes(desk, history, found.new),
        "changed": _changes(desk, history, found.changed),
        "renumbered": (_renumbered(desk, history, one) for one in found.renumbered),
        "removed": (_removed(desk, one) for one in found.removed),
        "numbers-unknown": (_line(_item(desk, history, one)) for one in found.numbers_unknown),
    }


def _answer(desk: Desk, answer: Answer) -> Line:
    speaker = desk.speaker
    said = Span(speaker.answer_text(answer), strong=True)
    return (Span(f"{speaker.question_text(answer.question)} "), said)


def _gone(desk: Desk, answer: Answer) -> Line:
    """Return what can be said of an answer whose question has no words any more."""
    flow, _ = question_parts(answer.question)
    if flow not in desk.speaker.library.topics:
        return _line(desk.speaker.phrase("roll-forward.of-no-topic"))
    name = desk.speaker.topic_name(flow)
    return _line(desk.speaker.phrase("roll-forward.of-topic", topic=name))


def _changes(desk: Desk, history: History, found: tuple[ItemChange, ...]) -> Iterator[Line]:
    """Yield each item once, with all that became of it."""
    phrase = desk.speaker.phrase
    became: dict[str, list[str]] = {}
    for one in found:
        said = phrase(f"history.changed-{one.change.kind}", year=one.year)
        became.setdefault(one.key, []).append(as_sure(desk, said, one.change.known))
    for key, told in became.items():
        yield _line(" ".join((f"{_item(desk, history, history.items[key])}.", *told)))


def _renumbered(desk: Desk, history: History, found: Renumbered) -> Line:
    phrase, item = desk.speaker.phrase, found.item
    names = desk.speaker.library.item_names
    numbers = {"then": found.then, "old": desk.older_year, "now": item.ref, "year": history.year}
    said = phrase("roll-forward.number", **numbers, name=names[item.key])
    told = as_sure(desk, said, _less_sure(found.known, item.known.number))
    if found.means_now is None:
        return _line(told)
    other = names[found.means_now.key]
    careful = phrase("roll-forward.reused", ref=found.then, year=history.year, name=other)
    return _line(f"{told} {careful}")


def _less_sure(one: Knowledge, other: Knowledge) -> Knowledge:
    return other if one is Knowledge.CONFIRMED else one


def _removed(desk: Desk, found: Removed) -> Line:
    gone = desk.speaker.phrase("history.removed", year=found.year)
    name = desk.speaker.library.item_names[found.key]
    return _line(f"{name}. {as_sure(desk, gone, found.known)}")


def _item(desk: Desk, history: History, item: Item) -> str:
    """Return the name of an item, with its number of today if that is known."""
    name = desk.speaker.library.item_names[item.key]
    if item.known.number is Knowledge.UNVERIFIED:
        return name
    year = history.year
    return desk.speaker.phrase("roll-forward.item", name=name, ref=item.ref, year=year)


def _line(text: str) -> Line:
    return (Span(text),)
