"""How a paper begins, before it is saved."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import SAVE_PAPER
from wizard.pages.desk import Desk
from wizard.pages.worksheets import WORKSHEETS_OF, worksheets_preview
from wizard.paperwork.paper import Paper, Section
from wizard.paperwork.wish import LEAVES_THE_HOUSE, Kind, Wish, wanted_paper
from wizard.views import Choice, Page
from wizard.words.blocks import Block, Heading, Items, Line, Span, drawn, paragraph
from wizard.words.harmless import harmless_line

FIRST = 4
"""As many rows and lines are shown: with what to choose they fit on a small screen."""
LONGEST = 100
"""The most characters of what a row is about, and of what is said of it."""


def preview(desk: Desk, kind: str) -> Page:
    """Return what the paper is for and its first lines. Raises ValueError for no paper."""
    if kind.startswith(WORKSHEETS_OF):
        return worksheets_preview(desk, kind.removeprefix(WORKSHEETS_OF))
    wish = Wish(Kind(kind))
    made = wanted_paper(desk.speaker, wish, lambda _: ())
    body, choices = tuple(_body(desk, made)), (*_saves(desk, wish), desk.choice("back"))
    return Page("paper-preview", desk.header(), body, choices, desk.commands())


def _saves(desk: Desk, wish: Wish) -> Iterator[Choice]:
    """Yield the ways to save it; the usual one first."""
    if wish.kind is Kind.CALENDAR:
        yield _save(desk, wish, "buttons.save-calendar")
    else:
        yield from desk.save_choices(f"{SAVE_PAPER}{wish.name}", "buttons.save-sheet")
    if wish.kind is Kind.ANSWERS:
        yield _save(desk, wish._replace(history=True), "buttons.save-history")
    if wish.kind in LEAVES_THE_HOUSE:
        yield _save(desk, wish._replace(bare=True), "buttons.save-bare")


def _save(desk: Desk, wish: Wish, key: str) -> Choice:
    return desk.choice(f"{SAVE_PAPER}{wish.name}", key)


def _body(desk: Desk, made: Paper) -> Iterator[Block]:
    yield _heading(made.title)
    yield paragraph(made.note)
    yield paragraph(made.counted)
    left = FIRST
    for section in made.sections:
        lines = tuple(_lines(section))
        if left <= 0 or len(lines) > left:
            yield from _section(section, lines[: max(left, 0)], whole=False)
            key = "calendar.goes-on" if made.days else "paperwork.goes-on"
            yield paragraph(desk.speaker.phrase(key))
            return
        yield from _section(section, lines, whole=True)
        left -= len(lines) + len(section.picture.bars if section.picture else ()) or 1


def _section(section: Section, lines: tuple[Line, ...], *, whole: bool) -> Iterator[Block]:
    """Yield a section as far as it is shown; nothing of one with lines of which none is.

    A picture is shown whole, or not at all.
    """
    if section.picture and whole:
        yield _heading(section.heading)
        yield drawn(section.picture)
        return
    has_lines = bool(section.lines or section.table or section.picture)
    if lines or not has_lines:
        yield _heading(section.heading)
        yield from map(paragraph, section.said)
    if lines:
        yield Items(lines)


def _lines(section: Section) -> Iterator[Line]:
    """Yield what each row is about, and the first line of what is said of that."""
    for line in section.lines:
        yield (Span(harmless_line(line, LONGEST)),)
    for about, first, *_ in section.table.rows if section.table else ():
        mark = " " if about.endswith(("?", ".")) else ": "
        said = harmless_line(first.partition("\n")[0], LONGEST)
        yield Span(harmless_line(about, LONGEST)), Span(mark), Span(said, strong=True)


def _heading(text: str) -> Heading:
    return Heading((Span(text),))
