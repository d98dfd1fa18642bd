"""Where everything stands in the picture: rows from above, each spread so that lines are short."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, pairwise

from wizard.authoring.graph.diagram import Arrow, Box, Diagram, Shape
from wizard.authoring.graph.layers import Label, Lane, Layers, Row, Thing, layers_of
from wizard.authoring.graph.writing import Writing, write_box, write_label

PAGE = 740
"""As wide as A4 where the topic allows it: letters are 8 points high on paper then."""
GAP = 16
"""Between two things of a row."""
WIDEST_BOX, WIDEST_END, NARROWEST_BOX = 240, 340, 132
WIDEST_LABEL, NARROWEST_LABEL = 190, 96
PORT = 30
"""Between two arrows at the foot of a box, at most."""
STEP, STEEPEST = 18, 0.1
"""From one row to the next at least, and how much more for each unit that a line leads aside."""
STRAIGHT = 8
"""How much more it counts that a line is straight where it only passes through."""
ROUNDS = 6


Point = tuple[float, float]
Stroke = tuple[Point, ...]
"""From point to point: straight down, or in a bend to one side."""


@dataclass(frozen=True)
class Place:
    """`x` is the middle of a thing, `y` its top. `writing` are its words, from its corner on."""

    x: float
    y: float
    width: float
    height: float
    writing: Writing

    @property
    def left(self) -> float:
        return self.x - self.width / 2

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True)
class Layout:
    """`rows` are the top and bottom of each. A line is made of strokes: a label interrupts it."""

    width: float
    height: float
    rows: tuple[tuple[float, float], ...]
    places: Mapping[Thing, Place]
    lines: Mapping[Arrow, tuple[Stroke, ...]]


def layout_of(diagram: Diagram) -> Layout:
    """Return the layout of a diagram."""
    layers = layers_of(diagram)
    written = {thing: one for row in layers.rows for thing, one in _written(row)}
    width = max(PAGE, *(_needed(row, written) for row in layers.rows))
    across = _across(layers, written, width)
    rows = tuple(_down(layers, written, across))
    places = {
        thing: Place(across[thing], rows[number][0], one.width, one.height, one)
        for number, row in enumerate(layers.rows)
        for thing, one in ((thing, written[thing]) for thing in row)
    }
    lines = {
        arrow: tuple(_strokes(way, _port(diagram, arrow, places), places, layers, rows))
        for arrow, way in layers.ways.items()
    }
    return Layout(width, rows[-1][1], rows, places, lines)


def _port(diagram: Diagram, arrow: Arrow, places: Mapping[Thing, Place]) -> float:
    """Return where at the foot of its box an arrow begins: side by side, and none crosses there."""
    box = diagram.box(arrow.source)
    place = places[box]
    leaving = sorted(diagram.leaving(box), key=lambda one: places[Label(one)].x)
    step = min(PORT, place.width / (len(leaving) + 1))
    return place.x + step * (leaving.index(arrow) - (len(leaving) - 1) / 2)


def _strokes(
    way: tuple[Thing, ...],
    port: float,
    places: Mapping[Thing, Place],
    layers: Layers,
    rows: tuple[tuple[float, float], ...],
) -> Iterator[Stroke]:
    first = next(number for number, row in enumerate(layers.rows) if way[0] in row)
    stroke = [(port, places[way[0]].bottom), (port, rows[first][1])]
    for thing, (top, bottom) in zip(way[1:], rows[first + 1 :], strict=False):
        place = places[thing]
        stroke.append((place.x, top))
        if isinstance(thing, Box):
            break
        if place.height:
            yield tuple(stroke)
            stroke = [(place.x, place.bottom)]
        stroke.append((place.x, bottom))
    yield tuple(stroke)


def _written(row: Row) -> Iterator[tuple[Thing, Writing]]:
    """Yield the things of a row with their words; the more stand there, the narrower."""
    wide = sum(isinstance(thing, Box) or bool(_labels(thing)) for thing in row)
    share = (PAGE + GAP - len(row) * GAP) / max(1, wide)
    for thing in row:
        match thing:
            case Box(shape=Shape.TOPICS):
                yield thing, write_box(thing, PAGE)
            case Box(meanings=meanings):
                widest = WIDEST_END if meanings else WIDEST_BOX
                yield thing, write_box(thing, min(widest, max(NARROWEST_BOX, share)))
            case Label(arrow):
                yield thing, write_label(arrow, min(WIDEST_LABEL, max(NARROWEST_LABEL, share)))
            case Lane():
                yield thing, Writing(0, 0, ())


def _labels(thing: Thing) -> tuple[str, ...]:
    return thing.arrow.labels if isinstance(thing, Label) else ()


def _needed(row: Row, written: Mapping[Thing, Writing]) -> float:
    return sum(written[thing].width for thing in row) + GAP * (len(row) - 1)


def _across(layers: Layers, written: Mapping[Thing, Writing], width: float) -> dict[Thing, float]:
    """Return the middle of each thing: as near to what it is joined to as its row has room."""
    above: dict[Thing, list[tuple[Thing, float]]] = {}
    below: dict[Thing, list[tuple[Thing, float]]] = {}
    for upper, lower in layers.joined():
        weight = STRAIGHT ** sum(not isinstance(thing, Box) for thing in (upper, lower))
        below.setdefault(upper, []).append((lower, weight))
        above.setdefault(lower, []).append((upper, weight))
    across = {thing: width / 2 for row in layers.rows for thing in row}
    for _ in range(ROUNDS):
        for joined, rows in ((below, layers.rows[::-1]), (above, layers.rows)):
            for row in rows:
                wished = [_wished(thing, joined, across) for thing in row]
                widths = [written[thing].width for thing in row]
                across |= dict(zip(row, _spread(wished, widths, width), strict=True))
    return across


def _wished(
    thing: Thing,
    joined: Mapping[Thing, list[tuple[Thing, float]]],
    across: Mapping[Thing, float],
) -> tuple[float, float]:
    """Return where a thing would best stand, and how much that counts."""
    others = joined.get(thing, [])
    total = sum(weight for _, weight in others)
    if not total:
        return across[thing], 1
    return sum(across[other] * weight for other, weight in others) / total, total


def _spread(wished: list[tuple[float, float]], widths: list[float], width: float) -> list[float]:
    """Return the middles nearest to those wished at which nothing overlaps, in this order.

    Without the room that each needs it is a sequence that must not fall. The nearest one is found
    by making one of neighbours that do (least squares, by pooling adjacent violators).
    """
    steps = [(one + other) / 2 + GAP for one, other in pairwise(widths)]
    room = list(accumulate(steps, initial=0.0))
    pools: list[tuple[float, float, int]] = []
    for (middle, weight), before in zip(wished, room, strict=True):
        pool = middle - before, weight, 1
        while pools and pools[-1][0] > pool[0]:
            mean, heavy, count = pools.pop()
            total = heavy + pool[1]
            pool = (mean * heavy + pool[0] * pool[1]) / total, total, count + pool[2]
        pools.append(pool)
    first, last = widths[0] / 2, width - widths[-1] / 2 - room[-1]
    even = [min(max(mean, first), last) for mean, _, count in pools for _ in range(count)]
    return [mean + before for mean, before in zip(even, room, strict=True)]


def _down(
    layers: Layers, written: Mapping[Thing, Writing], across: Mapping[Thing, float]
) -> Iterator[tuple[float, float]]:
    """Yield the top and the bottom of each row; far lines aside have more room to bend."""
    above = {thing: number for number, row in enumerate(layers.rows) for thing in row}
    aside = [0.0] * len(layers.rows)
    for upper, lower in layers.joined():
        number = above[upper]
        aside[number] = max(aside[number], abs(across[upper] - across[lower]))
    top = 0.0
    for number, row in enumerate(layers.rows):
        bottom = top + max(written[thing].height for thing in row)
        yield top, bottom
        top = bottom + STEP + STEEPEST * aside[number]
