"""Words: blocks drawn as wrapped text. Nothing in them is ever markup."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wizard.words.blocks import Block, Blocks, Heading, Items, Line, Span

MEASURE = 76
"""The widest a line of running text gets."""


class Words(Widget):
    """Shows blocks. `say` replaces them."""

    DEFAULT_CSS = "Words { height: auto; width: 1fr; }"

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._blocks: Blocks = ()
        self._drawn: tuple[int, Content] | None = None

    def say(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._drawn = None
        self.refresh(layout=True)

    def render(self) -> Content:
        return self._draw(self.size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return self.lines_at(width)

    def lines_at(self, width: int) -> int:
        """Return how many lines the words take at a width."""
        return self._draw(width).plain.count("\n") + 1 if self._blocks else 0

    def lines_before(self, count: int, width: int) -> int:
        """Return how many lines stand above the block with this index."""
        above = sum(1 for _ in _lines(self._blocks[:count], _measure(width)))
        return above + 1 if count else 0

    def _draw(self, width: int) -> Content:
        if self._drawn is None or self._drawn[0] != width:
            drawn = Content("\n").join(_lines(self._blocks, _measure(width)))
            self._drawn = (width, drawn)
        return self._drawn[1]


def _measure(width: int) -> int:
    return max(8, min(width, MEASURE))


def _lines(blocks: Blocks, width: int) -> Iterator[Content]:
    for place, block in enumerate(blocks):
        if place and not isinstance(blocks[place - 1], Heading):
            yield Content("")
        yield from _block_lines(block, width)


def _block_lines(block: Block, width: int) -> Iterator[Content]:
    match block:
        case Heading(line):
            yield from content_of(line).stylize("bold").wrap(width)
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
    looks = [
        name
        for name, wanted in (
            ("bold", span.strong),
            ("italic", span.emphasis),
            ("underline", bool(span.term)),
        )
        if wanted
    ]
    return Content.styled(text, " ".join(looks)) if looks else text
