"""Worksheets: choosing a part, and how its sheets begin before they are saved."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import SAVE_WORKSHEETS, WORKSHEETS
from wizard.pages.desk import Desk
from wizard.pages.groups import groups
from wizard.paperwork.worksheets import Worksheets, make_worksheets
from wizard.views import Choice, Page
from wizard.words.blocks import Block, Blocks, Heading, Items, Span, paragraph

WORKSHEETS_OF = "worksheets/"
"""What the name of such a paper begins with; behind it stands the part."""
FIRST = 6
"""As many topics are named before the sheets are saved."""


def worksheets_choice(desk: Desk) -> Choice:
    """Return the choice that opens them."""
    phrase = desk.speaker.phrase
    return Choice(WORKSHEETS, phrase("worksheet.title"), phrase("worksheet.what-for"))


def worksheets(desk: Desk) -> Page:
    """Return the parts that there are worksheets of."""
    parts = (group.id for group in groups(desk) if group.flows)
    choices = (Choice(f"{WORKSHEETS}/{part}", _named(desk, part)) for part in parts)
    body = desk.speaker.blocks("worksheet.choose")
    return _page(desk, "worksheets", body, *choices)


def worksheets_preview(desk: Desk, part: str) -> Page:
    """Return how the sheets of a part begin. Raises StopIteration for one not there."""
    saves = desk.save_choices(f"{SAVE_WORKSHEETS}{part}", "buttons.save-sheet")
    return _page(desk, "paper-preview", tuple(_body(desk, worksheets_of(desk, part))), *saves)


def worksheets_of(desk: Desk, part: str) -> Worksheets:
    """Return the sheets of one group of topics. Raises StopIteration for one not there."""
    speaker = desk.speaker
    flows = next(group.flows for group in groups(desk) if group.id == part)
    name = _named(desk, part)
    return make_worksheets(speaker.library, speaker.edition, speaker.today, flows, name)


def _named(desk: Desk, part: str) -> str:
    return desk.speaker.phrase(f"sections.{part}")


def _page(desk: Desk, name: str, body: Blocks, *choices: Choice) -> Page:
    return Page(name, desk.header(), body, (*choices, desk.choice("back")), desk.commands())


def _body(desk: Desk, sheets: Worksheets) -> Iterator[Block]:
    yield Heading((Span(sheets.title),))
    yield paragraph(desk.speaker.phrase("worksheet.note"))
    yield paragraph(sheets.counted)
    yield Items(tuple((Span(topic.heading),) for topic in sheets.topics[:FIRST]))
    if len(sheets.topics) > FIRST:
        yield paragraph(desk.speaker.phrase("paperwork.goes-on"))
