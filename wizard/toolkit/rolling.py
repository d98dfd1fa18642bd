"""Rolling forward into a new year: which answers come along, and what the toolkit changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask, Carry
from wizard.dialogue.flows import Flows
from wizard.dialogue.values import Answer, DoesNotApply, Given, How, NoLongerFits, Reply
from wizard.toolkit.edition import Change, ChangeKind, Edition, Item, Knowledge
from wizard.toolkit.history import History, Year, number_known

STANDING = (ChangeKind.NEW, ChangeKind.REQUIRED, ChangeKind.OPTIONAL)
"""Changes of whether an item is asked and needed. Of several, only the last one still matters."""


class Carried(NamedTuple):
    """What becomes of answers in a new year: each is in one of these, but for `changed_meaning`.

    `carried` come along, to be checked again. `changed_meaning` are those of them whose question
    means something else now. `afresh` must be of this year. `unknown` were not known yet.
    `unfit` are no answer to the question of today. `gone` are of questions that nobody asks today.
    """

    carried: tuple[Answer, ...]
    changed_meaning: tuple[Answer, ...]
    afresh: tuple[Answer, ...]
    unknown: tuple[Answer, ...]
    unfit: tuple[Answer, ...]
    gone: tuple[Answer, ...]


def carry(flows: Flows, answers: Mapping[str, Answer]) -> Carried:
    """Return what becomes of answers, by question id, among the flows of today.

    One that is set aside comes along too: its branch may return. When it was said, and by whom,
    stays as it was.
    """
    found: dict[str, list[Answer]] = {name: [] for name in Carried._fields}
    for answer in Conversation(flows, answers).answers.values():
        ask = flows.ask(answer.question)
        becomes = _becomes(ask, answer.reply)
        if becomes == "carried":
            answer = replace(answer, how=How.CARRIED)
            if ask is not None and answer.rev < ask.rev:
                found["changed_meaning"].append(answer)
        found[becomes].append(answer)
    return Carried(*map(tuple, found.values()))


def _becomes(ask: Ask | None, reply: Reply) -> str:
    if ask is None:
        return "gone"
    match reply:
        case NoLongerFits():
            return "unfit"
        case DoesNotApply(reason) if not _knows(ask, reason):
            return "unfit"
        case Given() | DoesNotApply():
            return "afresh" if ask.carry is Carry.NEVER else "carried"
    return "unknown"


def _knows(ask: Ask, reason: str) -> bool:
    return ask.not_applicable is not None and reason in ask.not_applicable.reasons


class Renumbered(NamedTuple):
    """An item that had the number `then`; `known`: how sure we are of that.

    `means_now` is the item that has that old number at present, if there is one.
    """

    item: Item
    then: str
    known: Knowledge
    means_now: Item | None


class ItemChange(NamedTuple):
    """What became of the item with this key, and in which year."""

    key: str
    year: str
    change: Change


class Removed(NamedTuple):
    """An item that is asked no more, since which year, and how sure we are of that."""

    key: str
    year: str
    known: Knowledge


class YearChanges(NamedTuple):
    """What the toolkit changed between a year and the present; numbers as far as we know them.

    `numbers_unknown` are items of today that may have been asked then, of which nobody could check
    the number of then, or of today; none where the questions are still those of that year.
    """

    new: tuple[ItemChange, ...]
    changed: tuple[ItemChange, ...]
    renumbered: tuple[Renumbered, ...]
    removed: tuple[Removed, ...]
    numbers_unknown: tuple[Item, ...]


def year_changes(history: History, then: Year) -> YearChanges:
    """Return what changed since a year, of which a provisional one has the questions of its base.

    Items are in the order of the present, those with another number in the order of the old one.
    """
    since = then.numbers_of if isinstance(then, Edition) else then.id
    numbers = {
        key: (item.ref, number_known(item))
        for key, item in then.items.items()
        if number_known(item) is not Knowledge.UNVERIFIED
    }
    changes = [one for key in history.items for one in _changes(history, key, since)]
    new = [one for one in changes if one.change.kind in (ChangeKind.NEW, ChangeKind.REQUIRED)]
    first_asked = {one.key for one in new if one.change.kind is ChangeKind.NEW}
    by_number = {
        item.ref: item
        for item in history.items.values()
        if number_known(item) is not Knowledge.UNVERIFIED
    }
    renumbered = [
        Renumbered(item, *numbers[item.key], by_number.get(numbers[item.key][0]))
        for item in by_number.values()
        if item.key in numbers and numbers[item.key][0] != item.ref
    ]
    return YearChanges(
        tuple(new),
        tuple(one for one in changes if one not in new),
        tuple(sorted(renumbered, key=lambda one: _parts(one.then))),
        tuple(_removed(history, then, since)),
        tuple(
            item
            for key, item in history.items.items()
            if since != history.year
            and key not in first_asked
            and (key not in numbers or item.ref not in by_number)
        ),
    )


def _changes(history: History, key: str, since: str) -> list[ItemChange]:
    """Return what became of an item after a year: each kind once, as it was last."""
    after = [(year, one) for year, one in history.changes_of(key) if year > since]
    last: dict[str, ItemChange] = {}
    for year, change in after:
        kind = "standing" if change.kind in STANDING else change.kind.value
        last[kind] = ItemChange(key, year, change)
    return list(last.values())


def _removed(history: History, then: Year, since: str) -> list[Removed]:
    found = []
    for key in then.items:
        removed = history.removed_in(key)
        if key not in history.items and removed is not None and removed[0] > since:
            found.append(Removed(key, *removed))
    return found


def _parts(ref: str) -> tuple[int, ...]:
    return tuple(int(part) for part in ref.split("."))
