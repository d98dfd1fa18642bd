"""The past of the toolkit's items in words. No number is ever said without its year."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.pages.desk import Desk
from wizard.toolkit.edition import Item, Knowledge
from wizard.toolkit.history import History, Span


def history_of(desk: Desk) -> History:
    """Return the years up to the one that is worked on."""
    library = desk.speaker.library
    return History(library.editions, library.past, desk.speaker.edition)


def item_history(desk: Desk, history: History, item: Item) -> Iterator[str]:
    """Yield what numbers an item had, what changed, and what else its number stood for."""
    phrase = desk.speaker.phrase
    for span in history.numbers_of(item.key):
        if history.reaches_present(span):
            said = phrase("history.same-since", year=span.first)
        else:
            said = phrase("history.was", years=years_of(desk, span), ref=span.ref)
        yield as_sure(desk, said, span.known)
    for year, change in history.changes_of(item.key):
        yield as_sure(desk, phrase(f"history.changed-{change.kind}", year=year), change.known)
    for span in history.meanings_of(item.ref):
        if span.key != item.key:
            name, years = _name(desk, span.key), years_of(desk, span)
            said = phrase("history.another", years=years, ref=span.ref, name=name)
            yield as_sure(desk, said, span.known)


def meanings(desk: Desk, history: History, ref: str) -> Iterator[str]:
    """Yield what a number stands for, and what it stood for in each year before: newest first."""
    phrase = desk.speaker.phrase
    said_last = ""
    for item in items_with(history, ref):
        years = phrase("history.year", year=history.year)
        yield _meaning(desk, years, ref, _name(desk, item.key), item.known.number)
        said_last = item.key
    for span in reversed(history.meanings_of(ref)):
        same = span.key == said_last
        name = phrase("history.the-same") if same else _name(desk, span.key)
        said = _meaning(desk, years_of(desk, span), ref, name, span.known)
        removed = history.removed_in(span.key)
        if span.key not in history.items and removed is not None:
            year, known = removed
            gone = phrase("history.removed", year=year)
            said = f"{said} {as_sure(desk, gone, known)}"
        yield said
        said_last = span.key


def items_with(history: History, ref: str) -> tuple[Item, ...]:
    """Return the items that have a number at present."""
    return tuple(item for item in history.items.values() if item.ref == ref)


def years_of(desk: Desk, span: Span) -> str:
    """Return "in 2020-21", or "from 2021-22 to 2024-25"."""
    if span.first == span.last:
        return desk.speaker.phrase("history.year", year=span.first)
    return desk.speaker.phrase("history.years", first=span.first, last=span.last)


def _meaning(desk: Desk, years: str, ref: str, name: str, known: Knowledge) -> str:
    return desk.speaker.phrase(f"history.number-{known}", years=years, ref=ref, name=name)


def _name(desk: Desk, key: str) -> str:
    return desk.speaker.library.item_names[key]


def as_sure(desk: Desk, said: str, known: Knowledge) -> str:
    """Return a sentence; where we are only fairly sure, it says so."""
    likely = known is not Knowledge.CONFIRMED
    return desk.speaker.phrase("history.likely", said=said) if likely else f"{said}."
