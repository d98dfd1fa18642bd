"""A picture as Markdown: a list in words, each point with its bar on a line of its own."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.reports.escaped import escaped, escaped_inside
from wizard.words.bar_text import BLOCKS, bar_text
from wizard.words.picture import FILLS, Picture

LONGEST = 30


def markdown_picture(picture: Picture) -> Iterator[str]:
    """Yield paragraphs of CommonMark. No text in the picture becomes markup."""
    points = []
    for bar in picture.bars:
        drawn = bar_text(picture, bar, LONGEST)
        points.append(f"- {escaped(bar.line)}" + (f"\\\n  `{drawn}`" if drawn else ""))
    yield "\n".join(points)
    named = [f"`{BLOCKS[FILLS.index(fill)]}` {escaped_inside(name)}" for fill, name in picture.key]
    if named:
        yield ", ".join(named)
