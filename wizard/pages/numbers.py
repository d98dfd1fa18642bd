"""Numbers of the toolkit that somebody looks up, from a paper of this year or of one long ago."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wizard.pages.desk import Desk
from wizard.pages.history import history_of, items_with, meanings, years_of
from wizard.toolkit.history import History
from wizard.words.blocks import Block, Items, Span
from wizard.words.word_search import LONGEST

MOST = 3
"""The most numbers that are looked up at once."""
REF = re.compile(r"(?<![0-9.])(?:10|[1-9])\.[0-9]{1,2}\.[0-9]{1,2}(?!\.?[0-9])")


def refs_in(typed: str) -> tuple[str, ...]:
    """Return the numbers in what somebody typed, each once."""
    return tuple(dict.fromkeys(REF.findall(typed[:LONGEST])))[:MOST]


def flows_with(desk: Desk, refs: tuple[str, ...]) -> dict[str, str]:
    """Return the topics that have, or had, one of the numbers: with which, and in which years.

    Those that have it at present come first.
    """
    if not refs:
        return {}
    history, library = history_of(desk), desk.speaker.library
    found: dict[str, str] = {}
    for ref in refs:
        for key, numbers in _numbered(desk, history, ref):
            if key in library.feeding:
                found.setdefault(library.feeding[key], numbers)
    return found


def _numbered(desk: Desk, history: History, ref: str) -> Iterator[tuple[str, str]]:
    """Yield the key of each item with a number, and with that and today's number and years."""
    phrase = desk.speaker.phrase
    for item in items_with(history, ref):
        yield item.key, phrase("look-up.numbers", refs=ref, year=history.year)
    for span in reversed(history.meanings_of(ref)):
        item_now = history.items.get(span.key)
        if item_now is not None:
            then = {"ref": ref, "years": years_of(desk, span)}
            now = {"now": item_now.ref, "year": history.year}
            yield span.key, phrase("look-up.number-then", **then, **now)


def numbers_of(desk: Desk, flow: str) -> str:
    """Return the numbers of a topic at present, with the year, or ''."""
    refs = ", ".join(item.ref for item in desk.items(desk.speaker.library.flow_table[flow]))
    year = history_of(desk).year
    return desk.speaker.phrase("look-up.numbers", refs=refs, year=year) if refs else ""


def about_refs(desk: Desk, refs: tuple[str, ...]) -> Iterator[Block]:
    """Yield what numbers stand for, year by year, and what to mind with them."""
    if not refs:
        return
    history, speaker = history_of(desk), desk.speaker
    known = [(ref, tuple(meanings(desk, history, ref))) for ref in refs]
    lines = [line for _, lines in known for line in lines]
    if lines:
        yield Items(tuple((Span(line),) for line in lines))
        yield from speaker.blocks("look-up.numbers-change")
    for ref, meant in known:
        if not meant:
            yield from speaker.blocks("look-up.no-number", number=ref)
    if speaker.edition.numbers_of != speaker.edition.id:
        yield from speaker.blocks("look-up.not-checked", edition=speaker.edition.id)
