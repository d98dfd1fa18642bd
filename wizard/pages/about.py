"""About a topic: what it is, where it stands in the toolkit, and how far to trust what we say."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import fields

from wizard.choice_ids import PART
from wizard.pages.desk import Desk
from wizard.pages.helping import helping, more_help
from wizard.pages.history import history_of, item_history
from wizard.pages.official import official_notes
from wizard.spots import Doing
from wizard.toolkit.edition import Item, Knowledge, Known
from wizard.toolkit.history import History
from wizard.views import Page
from wizard.words.blocks import Block, Blocks, Heading, Items, Line, Span, paragraph
from wizard.words.dates import say_day
from wizard.words.topic_words import About, SourceNote

PARTS = {
    "why": About.WHY,
    "good": About.GOOD,
    "example": About.EXAMPLE,
    "where": About.WHERE,
}
"""What a topic says as a whole, each on a page of its own."""


def about(desk: Desk, doing: Doing, flow: str) -> Page:
    """Return what there is to know about a topic."""
    words = desk.speaker.library.topics[flow]
    parts = (
        desk.choice(f"{PART}{part}", f"about.{part}")
        for part, heading in PARTS.items()
        if heading in words.about
    )
    note = (desk.choice("trainers-note"),) if About.TRAINER in words.about else ()
    choices = (*parts, *note, *more_help(desk, ""))
    return helping(desk, doing, "about", tuple(_about(desk, flow)), choices)


def about_part(desk: Desk, doing: Doing, flow: str, part: str) -> Page:
    """Return one part of it. Questions say their own instead, so here is where all of it stands."""
    words = desk.speaker.library.topics[flow]
    heading = desk.speaker.phrase(f"about.{part}")
    title = _heading(desk.speaker.phrase("about.part", topic=words.short, part=heading))
    body = desk.speaker.filled(flow, words.about[PARTS[part]])
    return helping(desk, doing, "about-part", (title, *body))


def trainers_note(desk: Desk, doing: Doing, flow: str) -> Page:
    """Return what is meant for whoever talks a room through a topic."""
    words = desk.speaker.library.topics[flow]
    body = desk.speaker.filled(flow, words.about[About.TRAINER])
    title = _heading(desk.speaker.phrase("about.trainers-note", topic=words.title))
    return helping(desk, doing, "trainers-note", (title, *body))


def _about(desk: Desk, flow: str) -> Iterator[Block]:
    speaker = desk.speaker
    words = speaker.library.topics[flow]
    yield _heading(words.title)
    yield from speaker.filled(flow, words.about.get(About.IN_SHORT, ()))
    if words.effort:
        effort = speaker.phrase(f"efforts.{words.effort}")
        yield paragraph(speaker.phrase("about.effort", effort=effort))
    items = desk.items(speaker.library.flow_table[flow])
    if items and speaker.edition.provisional:
        years = {"edition": speaker.edition.id, "based_on": speaker.edition.based_on}
        key = "about.from-list" if speaker.edition.from_list else "about.provisional"
        yield from speaker.blocks(key, **years)
    history = history_of(desk)
    for item in items:
        yield from _item(desk, history, item)
    yield from official_notes(desk, flow, items)
    yield from _standards(desk, items)
    yield from _sources(desk, words.sources)


def _item(desk: Desk, history: History, item: Item) -> Iterator[Block]:
    """Yield where an item stands in the toolkit, how sure we are of that, and how it came there."""
    speaker = desk.speaker
    phrase = speaker.phrase
    yield _heading(phrase("sheet.item", ref=item.ref, name=speaker.library.item_names[item.key]))
    if official := speaker.official_line(item.ref):
        yield paragraph(official)
    lines = (
        phrase(f"about.level-{item.level}"),
        phrase(f"about.answers-{item.answers_with or 'unknown'}"),
        *_how_sure(desk, item.known),
        *item_history(desk, history, item),
    )
    yield Items(tuple((Span(line),) for line in lines))


def _how_sure(desk: Desk, known: Known) -> Iterator[str]:
    """Yield a sentence for each degree of being sure, with the details that it is true of."""
    if all(getattr(known, detail.name) is Knowledge.CONFIRMED for detail in fields(known)):
        yield desk.speaker.phrase("about.all-confirmed")
        return
    for knowledge in Knowledge:
        if details := _details(desk, known, knowledge):
            yield desk.speaker.phrase(f"about.{knowledge}", details=", ".join(details))


def _details(desk: Desk, known: Known, knowledge: Knowledge) -> list[str]:
    """Return the details that we are so sure of, in words."""
    return [
        desk.speaker.phrase(f"about.detail-{detail.name}")
        for detail in fields(known)
        if getattr(known, detail.name) is knowledge
    ]


def _standards(desk: Desk, items: tuple[Item, ...]) -> Iterator[Block]:
    """Yield each standard that the items stand under, and that it is in our own words."""
    speaker = desk.speaker
    numbers = dict.fromkeys(item.standard for item in items)
    known = [speaker.library.standards[number] for number in numbers]
    for standard in known:
        yield _heading(speaker.phrase("about.standard", number=standard.number, name=standard.name))
        yield paragraph(standard.text)
    if known:
        yield from speaker.blocks("about.own-words")


def _sources(desk: Desk, sources: tuple[SourceNote, ...]) -> Blocks:
    if not sources:
        return ()
    lines = tuple(_source(desk, source) for source in sources)
    return (_heading(desk.speaker.phrase("about.sources")), Items(lines))


def _source(desk: Desk, source: SourceNote) -> Line:
    """Return what a source says, how far to trust it, when it was looked at, and where it is."""
    status = desk.speaker.phrase(f"about.source-{source.status}")
    day = say_day(datetime.date.fromisoformat(source.checked))
    seen = desk.speaker.phrase("about.seen", status=status, day=day)
    return (Span(f"{source.about}. {seen} {source.url}"),)


def _heading(text: str) -> Heading:
    return Heading((Span(text),))
