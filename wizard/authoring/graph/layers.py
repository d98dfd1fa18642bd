"""Which row of the picture everything stands in, and in what order from left to right.

Boxes stand as far down as the longest way to them. Between two rows of boxes stands a row of
labels. An arrow that leads further down goes through each row between in a lane; all arrows to the
same box share one lane, so that many arrows do not become a tangle. So a line only ever leads from
one row to the next. The order is the one of few crossings, by the usual sweeps: each row sorted by
the middle of what its things are joined to, down and up again (Sugiyama, Tagawa and Toda, 1981).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from wizard.authoring.graph.diagram import Arrow, Box, Diagram

SWEEPS = 24


@dataclass(frozen=True)
class Label:
    """What stands on one arrow."""

    arrow: Arrow


@dataclass(frozen=True)
class Lane:
    """The place in a row where arrows to a box pass through."""

    target: str
    row: int


Thing = Box | Label | Lane
Row = tuple[Thing, ...]


@dataclass(frozen=True)
class Layers:
    """`rows` from above. `ways` are for each arrow the things it passes, from box to box."""

    rows: tuple[Row, ...]
    ways: Mapping[Arrow, tuple[Thing, ...]]

    def joined(self) -> tuple[tuple[Thing, Thing], ...]:
        """Return every two things of neighbouring rows between which a line leads, each once."""
        pairs = (pair for way in self.ways.values() for pair in pairwise(way))
        return tuple(dict.fromkeys(pairs))


def layers_of(diagram: Diagram) -> Layers:
    """Return the rows of a diagram. Its arrows only lead forward, as flows do."""
    depth = _depths(diagram)
    ways = {arrow: _way(diagram, arrow, depth) for arrow in diagram.arrows}
    rows: list[dict[Thing, None]] = [{} for _ in range(2 * max(depth.values()) + 1)]
    for box in diagram.boxes:
        rows[2 * depth[box.id]][box] = None
    for arrow, way in ways.items():
        for row, thing in enumerate(way, start=2 * depth[arrow.source]):
            rows[row][thing] = None
    layers = Layers(tuple(map(tuple, rows)), ways)
    return Layers(_with_few_crossings(layers), ways)


def _depths(diagram: Diagram) -> dict[str, int]:
    depth = {box.id: 0 for box in diagram.boxes}
    for _ in diagram.boxes:
        for arrow in diagram.arrows:
            depth[arrow.target] = max(depth[arrow.target], depth[arrow.source] + 1)
    return depth


def _way(diagram: Diagram, arrow: Arrow, depth: Mapping[str, int]) -> tuple[Thing, ...]:
    first, last = 2 * depth[arrow.source], 2 * depth[arrow.target]
    lanes = (Lane(arrow.target, row) for row in range(first + 2, last))
    return (diagram.box(arrow.source), Label(arrow), *lanes, diagram.box(arrow.target))


def _with_few_crossings(layers: Layers) -> tuple[Row, ...]:
    above: dict[Thing, list[Thing]] = {}
    below: dict[Thing, list[Thing]] = {}
    for upper, lower in layers.joined():
        above.setdefault(lower, []).append(upper)
        below.setdefault(upper, []).append(lower)
    rows = list(layers.rows)
    best, fewest = tuple(rows), _crossings(rows, below)
    for _ in range(SWEEPS):
        for number in range(1, len(rows)):
            rows[number] = _sorted(rows[number], rows[number - 1], above)
        for number in range(len(rows) - 2, -1, -1):
            rows[number] = _sorted(rows[number], rows[number + 1], below)
        crossings = _crossings(rows, below)
        if crossings >= fewest:
            break
        best, fewest = tuple(rows), crossings
    return best


def _sorted(row: Row, beside: Row, joined: Mapping[Thing, Sequence[Thing]]) -> Row:
    """Return a row by the middle of what each thing is joined to in the row beside it."""
    place = {thing: number for number, thing in enumerate(beside)}
    own = {thing: number for number, thing in enumerate(row)}
    stretch = len(beside) / len(row)

    def middle(thing: Thing) -> float:
        places = [place[other] for other in joined.get(thing, ())]
        return sum(places) / len(places) if places else own[thing] * stretch

    return tuple(sorted(row, key=middle))


def _crossings(rows: Sequence[Row], below: Mapping[Thing, Sequence[Thing]]) -> int:
    count = 0
    for upper, lower in pairwise(rows):
        place = {thing: number for number, thing in enumerate(lower)}
        ends = [sorted(place[other] for other in below.get(thing, ())) for thing in upper]
        for number, right in enumerate(ends):
            count += sum(b < a for left in ends[:number] for a in left for b in right)
    return count
