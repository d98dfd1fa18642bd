"""Words: blocks drawn as wrapped text. Nothing in them is ever markup."""

from __future__ import annotations

import math
from collections.abc import Iterator

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from wizard.screens.bars import bar_lines
from wizard.screens.choices import CLICKED
from wizard.words.blocks import Block, Blocks, Drawn, Heading, Items, Line, Span
from wizard.words.phrases import Phrases

TERM = "term"
"""The name under which a drawn word knows which word of the glossary it is."""
WRONG = "! "
"""Stands before what is wrong."""
MEASURE, LONG_MEASURE = 66, 76
"""The widest a line of running text gets; and where, with that, not all would have room."""


class Words(Widget):
    """Shows blocks, or as many of their lines as there is room for.

    It scrolls by itself: a container that scrolls can be moved only after it was drawn once, and
    a question would appear late and jump. The phrase `more` is said where not all has room, with
    which part is on show and of how many; `above` in its place, if there is one, at the last part;
    `small` instead of everything while `too_small` is set.
    """

    DEFAULT_CSS = "Words { height: auto; width: 1fr; }"

    class TermClicked(Message):
        """A word of the glossary was clicked on; `term` is its id."""

        def __init__(self, term: str) -> None:
            super().__init__()
            self.term = term

    def __init__(
        self,
        phrases: Phrases,
        more: str = "screen.more",
        small: str = "screen.too-small",
        above: str = "",
        id: str = "words",
    ) -> None:
        super().__init__(id=id)
        self._phrases, self._small = phrases, small
        self._more, self._above = more, above or more
        self.too_small = False
        self._said: Blocks = ()
        self._asked: Blocks = ()
        self._problem = ""
        #: The line with which what is asked begins, and how far from there somebody has scrolled.
        self._top = self._scrolled = 0
        self._measure = MEASURE
        self._drawn: tuple[int, list[Content]] | None = None

    def say(self, said: Blocks, asked: Blocks, problem: str = "", *, stays: bool = False) -> None:
        """Show what is said, what is wrong and what is asked; from there on, if room is scarce.

        `stays`: the line at the top stays where it is.
        """
        self._said, self._problem, self._asked = said, problem, asked
        self._drawn = None
        if not stays:
            self._scrolled = 0
        self.refresh()

    def set_measure(self, measure: int) -> None:
        """Have lines as long as this, if the window is wide enough."""
        if measure != self._measure:
            self._measure, self._drawn = measure, None
            self.refresh()

    @property
    def has_more(self) -> bool:
        """Whether not all of the words have room."""
        return len(self._draw(self.size.width)) > self.size.height

    def turn(self, pages: int) -> None:
        """Scroll by pages, less a line that stays in sight."""
        self._scroll(pages * self._page)

    @property
    def _page(self) -> int:
        return max(1, self.size.height - 2)

    def lines_at(self, width: int) -> int:
        """Return how many lines all the words take at a width."""
        return len(self._draw(width))

    def render(self) -> Content:
        if self.too_small:
            return Content(self._phrases.line(self._small))
        lines, height = self._draw(self.size.width), self.size.height
        if len(lines) <= height:
            return Content("\n").join(lines)
        height -= 1  # The last line says that there is more.
        first = min(max(0, self._top + self._scrolled), len(lines) - height)
        self._scrolled = first - self._top
        shown = lines[first : first + height]
        more = self._say_part(first, len(lines) - height)
        return Content("\n").join([*shown, Content.styled(more, "italic")])

    def _say_part(self, first: int, last: int) -> str:
        """Say which part begins with the line `first`; the last one begins with the line `last`."""
        part, parts = (math.ceil(line / self._page) + 1 for line in (first, last))
        key = self._above if part == parts else self._more
        return self._phrases.line(key, part=part, parts=parts)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return self.lines_at(width)

    def on_click(self, event: events.Click) -> None:
        """Tell of a word that was clicked on; a double click is one click.

        A click on the line that says there is more shows it, and after the end the beginning.
        """
        term = event.style.meta.get(TERM)
        if isinstance(term, str) and event.chain == 1:
            self.post_message(self.TermClicked(term))
        elif len(self._draw(self.size.width)) > self.size.height == event.y + 1:
            self.turn(1 if not self.is_at_end else -len(self._draw(self.size.width)))

    def on_mouse_scroll_down(self) -> None:
        self._scroll(2)

    def on_mouse_scroll_up(self) -> None:
        self._scroll(-2)

    @property
    def is_at_start(self) -> bool:
        """Whether the first line is on show."""
        return self._top + self._scrolled <= 0

    @property
    def is_at_end(self) -> bool:
        """Whether the last line is on show; one line of the height says that there is more."""
        lines = len(self._draw(self.size.width))
        return self._top + self._scrolled + self.size.height > lines

    def _scroll(self, lines: int) -> None:
        self._scrolled += lines
        self.refresh()

    def _draw(self, width: int) -> list[Content]:
        if self._drawn is None or self._drawn[0] != width:
            measure = max(8, min(width, self._measure))
            said = [*_lines(self._said, measure), Content("")] if self._said else []
            problem = _problem_lines(self._problem, measure) if self._problem else ()
            self._top = len(said)
            self._drawn = (width, [*said, *problem, *_lines(self._asked, measure)])
        return self._drawn[1]


def _problem_lines(problem: str, width: int) -> Iterator[Content]:
    """Yield what is wrong, marked by a sign and not by its colour alone."""
    for place, part in enumerate(Content(problem).wrap(width - len(WRONG))):
        yield Content(WRONG if not place else " " * len(WRONG)).append(part).stylize("bold $error")
    yield Content("")


def _lines(blocks: Blocks, width: int) -> Iterator[Content]:
    for place, block in enumerate(blocks):
        if place and not isinstance(blocks[place - 1], Heading):
            yield Content("")
        yield from _block_lines(block, width)


def _block_lines(block: Block, width: int) -> Iterator[Content]:
    match block:
        case Heading(line):
            yield from content_of(line).stylize("bold").wrap(width)
        case Drawn(lines, picture=picture):
            yield from bar_lines(picture, width)
            yield from _block_lines(Items(lines[len(picture.bars) :]), width)
        case Items(lines, numbered):
            for number, line in enumerate(lines, 1):
                mark = f"{number}. " if numbered else "- "
                wrapped = content_of(line).wrap(width - len(mark) - 2)
                for place, part in enumerate(wrapped):
                    yield Content(f"  {mark}" if not place else " " * (len(mark) + 2)) + part
        case _:
            yield from content_of(block.line).wrap(width)


def content_of(line: Line) -> Content:
    """Return one line with its looks: bold, italic, and underlined for words of the glossary."""
    return Content.assemble(*(_styled(span) for span in line))


def _styled(span: Span) -> Content | str:
    text = f"{span.text} ({span.link})" if span.link else span.text
    looks = Style(bold=span.strong or None, italic=span.emphasis or None)
    if span.term:
        looks += Style(underline=True) + Style.from_meta({TERM: span.term})
        return Content.styled(text, looks).stylize(CLICKED)
    return Content.styled(text, looks) if looks else text
