"""A picture as HTML: a list in words, with a bar drawn in each of its points.

The words are text, so that they wrap, are found and are read aloud. The bars are hidden from a
screen reader: it would hear each figure twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from wizard.reports.paper_html import html_list
from wizard.words.picture import FILLS, Bar, Picture

LONGEST, HEIGHT, LEAST, EDGE = 300, 16, 3, 2
"""Of a bar, in units of its drawing; on A4 a unit is about 0.2 mm, so that LEAST can be seen."""


def html_picture(picture: Picture) -> Iterator[str]:
    """Yield lines of HTML. Every text in the picture is escaped."""
    yield html_list((_row(picture, bar) for bar in picture.bars), classes="bars")
    if picture.key:
        named = (f"<span>{_sample(fill)} {escape(name)}</span>" for fill, name in picture.key)
        yield f'<p class="key" aria-hidden="true">{" ".join(named)}</p>'


def _row(picture: Picture, bar: Bar) -> str:
    """Return the words around the bar; read or copied, they are one sentence."""
    drawn = _svg(picture.lengths(bar, LONGEST, LEAST), LONGEST)
    return f"<span>{escape(bar.label)}: </span>{drawn}<span>{escape(bar.figures)}</span>"


def _sample(fill: str) -> str:
    return _svg([30 if fill == one else 0 for one in FILLS], 30)


def _svg(lengths: tuple[int, ...] | list[int], width: int) -> str:
    left, parts = EDGE // 2, []
    for fill, length in zip(FILLS, lengths, strict=True):
        if length:
            parts.append(_part(fill, left, length))
        left += length
    view = f"0 0 {width + EDGE} {HEIGHT + EDGE}"
    return f'<svg aria-hidden="true" viewBox="{view}">{"".join(parts)}</svg>'


def _part(fill: str, left: int, length: int) -> str:
    """Return a box, filled or not; one that is half full has stripes."""
    top, box = EDGE // 2, f'width="{length}" height="{HEIGHT}"'
    drawn = f'<rect class="{fill}" x="{left}" y="{top}" {box}/>'
    if fill != "half":
        return drawn
    stripes = f"M{left} {top + HEIGHT // 2}h{length}"
    return f'{drawn}<path class="stripes" d="{stripes}"/>'
