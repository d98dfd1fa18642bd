"""The picture as SVG: text as text, so that a search and a screen reader find it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise

from wizard.authoring.graph.diagram import Arrow, Box, Diagram, Shape
from wizard.authoring.graph.layers import Label
from wizard.authoring.graph.layout import Layout, Place, Stroke, layout_of
from wizard.authoring.graph.lettering import LINE, SIZE, width_of, wrapped
from wizard.authoring.graph.writing import Paragraph

DESCRIPTION = "Where each answer leads"
MARGIN = 14
TOP = -72
"""Where the title begins, above the picture."""
PIECE = 'style="display: block; width: 100%"'
"""How a piece stands in a page: without a seam, and as wide as the page."""
SAMPLE = 24
"""The width of a small box that says what its shape stands for."""
LOOK = f"""\
.diagram {{ font: {SIZE}px "Liberation Sans", Arial, Helvetica, sans-serif; }}
.diagram text {{ fill: #000; }}
.diagram .bold {{ font-weight: bold; }}
.diagram .title {{ font-weight: bold; font-size: {SIZE * 1.6}px; }}
.diagram .box rect, .diagram .box path {{ fill: #fff; stroke: #333; stroke-width: 1.2; }}
.diagram .question rect {{ fill: #e8f1fb; stroke: #1d4f91; }}
.diagram .say rect {{ fill: #f6f6f6; stroke: #666; stroke-dasharray: 5 3; }}
.diagram .end rect {{ fill: #eef7ea; stroke: #23662b; stroke-width: 2.6; }}
.diagram .run rect, .diagram .topics rect {{ fill: #fdf3df; stroke: #7a5200; }}
.diagram .line {{ fill: none; stroke: #444; stroke-width: 1.3; }}
.diagram .head {{ fill: #444; }}
"""
"""Colour decorates: what a box is can be seen by its corners and its edge as well."""
HEAD = "m-4.5,-8 h9 l-4.5,8 z"
CORNERS = {Shape.QUESTION: 10, Shape.END: 20}


def svg(diagram: Diagram) -> str:
    """Return the whole picture as one file, with its title, and what its letters stand for."""
    layout = layout_of(diagram)
    notes = _column(
        [line for note in diagram.notes for line in wrapped(note.said, layout.width)],
        layout.height + 2 * LINE,
    )
    foot = layout.height + (2 + len(notes)) * LINE * bool(notes) + MARGIN
    parts = [
        f'<rect x="{-MARGIN}" y="{TOP}" width="100%" height="100%" fill="#fff"/>',
        f'<text class="title" x="0" y="-46">{escape(diagram.title)}</text>',
        *_key(diagram, -26),
        *(_arrow(diagram, arrow, layout) for arrow in diagram.arrows),
        *_things(layout, 0, layout.height),
        *notes,
    ]
    titles = f"{escape(diagram.title)}</title>\n<desc>{DESCRIPTION}"
    size = f'width="{layout.width + 2 * MARGIN:.0f}" height="{foot - TOP:.0f}"'
    return _picture(layout, TOP, foot, size, [f"<title>{titles}</desc>", *parts])


def pieces(diagram: Diagram) -> Iterator[str]:
    """Yield the picture from above in pieces, to be cut nowhere else when it is printed."""
    layout = layout_of(diagram)
    yield _picture(layout, -10, 16, PIECE, _key(diagram, 0))
    cuts = [-MARGIN / 2, *(foot for _, foot in layout.rows[1::2]), layout.height + MARGIN]
    for top, foot in pairwise(cuts):
        arrows = [
            _arrow(diagram, arrow, layout)
            for arrow, strokes in layout.lines.items()
            if strokes[0][0][1] < foot and strokes[-1][-1][1] > top
        ]
        yield _picture(layout, top, foot, PIECE, [*arrows, *_things(layout, top, foot)])


def _picture(layout: Layout, top: float, foot: float, size: str, parts: Iterable[str]) -> str:
    view = f"{-MARGIN} {top:.1f} {layout.width + 2 * MARGIN:.1f} {foot - top:.1f}"
    lines = "\n".join((f"<style>\n{LOOK}</style>", *parts))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="diagram" viewBox="{view}" {size}>\n'
        f"{lines}\n</svg>\n"
    )


def _key(diagram: Diagram, top: float) -> Iterator[str]:
    """Yield what each shape stands for that is in the picture."""
    x = 0.0
    shapes = {box.shape for box in diagram.boxes}
    for shape in (shape for shape in Shape if shape in shapes):
        yield _framed(shape, x, top - 8, SAMPLE, 14)
        yield f'<text x="{x + SAMPLE + 6:.1f}" y="{top + 4}">{shape.value}</text>'
        x += SAMPLE + 26 + width_of(shape.value)


def _arrow(diagram: Diagram, arrow: Arrow, layout: Layout) -> str:
    strokes = layout.lines[arrow]
    x, y = strokes[-1][-1]
    source, target = diagram.box(arrow.source), diagram.box(arrow.target)
    when = f": {', or '.join(arrow.labels)}" if arrow.labels else ""
    return (
        f'<g class="arrow" data-from="{escape(arrow.source)}" data-to="{escape(arrow.target)}">'
        f"<title>From {source.number} to {target.number}{escape(when)}</title>"
        f'<path class="line" d="{" ".join(map(_path, strokes))}"/>'
        f'<path class="head" d="M{x:.1f},{y:.1f} {HEAD}"/></g>'
    )


def _path(stroke: Stroke) -> str:
    """Return a stroke as path data: a line straight down, or a bend between two rows."""
    path = "M{:.1f},{:.1f}".format(*stroke[0])
    for (x1, y1), (x2, y2) in pairwise(stroke):
        if x1 == x2:
            path += f" V{y2:.1f}"
        else:
            middle = (y1 + y2) / 2
            path += f" C{x1:.1f},{middle:.1f} {x2:.1f},{middle:.1f} {x2:.1f},{y2:.1f}"
    return path


def _things(layout: Layout, top: float, foot: float) -> Iterator[str]:
    """Yield the boxes and labels between two heights."""
    for thing, place in layout.places.items():
        if not place.height or not top <= place.y < foot:
            continue
        if isinstance(thing, Box):
            yield _framed(thing.shape, place.left, place.y, place.width, place.height, place)
        elif isinstance(thing, Label):
            yield f'<g class="label">{_words(place)}</g>'


def _framed(
    shape: Shape, x: float, y: float, width: float, height: float, place: Place | None = None
) -> str:
    corner = min(CORNERS.get(shape, 0), height / 2)
    frame = (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" '
        f'rx="{corner:.0f}"/>'
    )
    if shape is Shape.RUN:
        frame += (
            f'<path d="M{x + 5:.1f},{y:.1f} v{height:.1f} m{width - 10:.1f},0 v{-height:.1f}"/>'
        )
    words = _words(place) if place else ""
    return f'<g class="box {shape.name.lower()}">{frame}{words}</g>'


def _words(place: Place) -> str:
    return "".join(
        _paragraph(paragraph, place.left, place.y) for paragraph in place.writing.paragraphs
    )


def _paragraph(paragraph: Paragraph, left: float, top: float) -> str:
    x = left + paragraph.x
    spans = "".join(
        f'<tspan x="{x:.1f}" y="{top + paragraph.y + number * LINE:.1f}">{escape(line)} </tspan>'
        for number, line in enumerate(paragraph.lines)
    )
    bold = ' class="bold"' * paragraph.bold
    anchor = ' text-anchor="middle"' * paragraph.centred
    return f"<text{bold}{anchor}>{spans}</text>"


def _column(lines: list[str], top: float) -> list[str]:
    return [
        f'<text x="0" y="{top + number * LINE:.1f}">{escape(line)}</text>'
        for number, line in enumerate(lines)
    ]
