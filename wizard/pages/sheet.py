"""What to type into the toolkit, for everything."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import SAVE_SHEET
from wizard.pages.desk import Desk
from wizard.pages.official import offer
from wizard.sheet import Sheet, make_sheet
from wizard.sheet_item import Part, SheetItem
from wizard.toolkit.readiness import TYPEABLE, Readiness
from wizard.views import Page
from wizard.words.blocks import Block, Heading, Items, Span, drawn, paragraph


def sheet(desk: Desk) -> Page:
    """Return the sheet: what is ready in full, then the rest as short lists."""
    made = make_sheet(desk.speaker)
    return Page(
        "sheet",
        desk.header(),
        (*_body(made), *offer(desk)),
        (*desk.save_choices(SAVE_SHEET), desk.choice("back")),
        desk.commands(),
    )


def _body(made: Sheet) -> Iterator[Block]:
    yield _heading(made.title)
    yield paragraph(made.not_sent)
    yield paragraph(" ".join(made.notices))
    yield _heading(made.counts_heading)
    yield drawn(made.counts)
    for item in made.items:
        if item.readiness in TYPEABLE:
            yield from _in_full(item)
    for kind in Readiness:
        listed = [item for item in made.items if item.readiness is kind]
        if listed and kind not in TYPEABLE:
            yield from _part(Part(listed[0].status, tuple(map(_in_short, listed))))
    if made.counts_note:
        yield paragraph(made.counts_note)
    if made.profile:
        yield _heading(made.profile_heading)
        yield paragraph(made.profile_note)
        yield _items(f"{line.label}: {line.text}" for line in made.profile)


def _in_full(item: SheetItem) -> Iterator[Block]:
    yield _heading(item.heading)
    status = f"{item.status}. {item.level}." if item.level else f"{item.status}."
    if item.doubt:
        yield paragraph(item.doubt)
    if item.official:
        yield paragraph(item.official)
    yield paragraph(f"{status} {item.how}")
    yield from item.words
    for part in item.parts:
        yield from _part(part)


def _in_short(item: SheetItem) -> str:
    """Return an item on one line, with what is still to be done for it."""
    left = " ".join(line for part in item.parts if part.is_left for line in part.lines)
    name = f"{item.heading} ({item.level})" if item.level else item.heading
    return f"{name}: {left}" if left else name


def _part(part: Part) -> Iterator[Block]:
    yield _heading(part.heading)
    yield _items(part.lines)


def _heading(text: str) -> Heading:
    return Heading((Span(text),))


def _items(lines: Iterator[str] | tuple[str, ...]) -> Items:
    return Items(tuple((Span(line),) for line in lines))
