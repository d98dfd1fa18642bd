"""The words of a box or a label, in lines that fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations_with_replacement, pairwise

from wizard.authoring.graph.diagram import Arrow, Box, Section
from wizard.authoring.graph.lettering import LINE, SIZE, width_of, wrapped

PAD = 10
"""Between the edge of a box and its words."""
BOLD = 1.12
"""So much wider are letters in bold."""
COLUMNS = 3


@dataclass(frozen=True)
class Paragraph:
    """`x` is where its lines begin, or their middle; `y` the foot of the first."""

    x: float
    y: float
    lines: tuple[str, ...]
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True)
class Writing:
    """Paragraphs, from the corner of the room that they take."""

    width: float
    height: float
    paragraphs: tuple[Paragraph, ...] = ()


def write_box(box: Box, width: float) -> Writing:
    """Return what stands in a box of this width."""
    room = width - 2 * PAD
    texts = [(f"{box.number}. {box.text}", False)]
    for meaning in box.meanings:
        texts += [(meaning.text, True), *((f"- {rule}", False) for rule in meaning.rules)]
    column = _column(texts, room, PAD)
    if box.sections:
        share = (room - (COLUMNS - 1) * PAD) / COLUMNS
        columns = _columns(box.sections, share, _height(column) + LINE)
        column += [
            replace(paragraph, x=PAD + number * (share + PAD))
            for number, one in enumerate(columns)
            for paragraph in one
        ]
    return Writing(width, _height(column) + PAD, tuple(column))


def write_label(arrow: Arrow, width: float) -> Writing:
    """Return what stands on an arrow: what leads there, one below the other."""
    texts = [label if number == 0 else f"or {label}" for number, label in enumerate(arrow.labels)]
    lines = tuple(line for text in texts for line in wrapped(text, width))
    if not lines:
        return Writing(0, 0)
    widest = max(map(width_of, lines))
    paragraph = Paragraph(widest / 2, SIZE + 1, lines, centred=True)
    return Writing(widest, len(lines) * LINE + 2, (paragraph,))


def _column(texts: Iterable[tuple[str, bool]], room: float, top: float) -> list[Paragraph]:
    """Return paragraphs one below the other, with some room above those in bold."""
    column: list[Paragraph] = []
    for text, bold in texts:
        top = _height(column) + 4 * bold if column else top
        lines = wrapped(text, room / BOLD if bold else room)
        column.append(Paragraph(PAD, top + SIZE - 1, lines, bold))
    return column


def _height(column: Iterable[Paragraph]) -> float:
    return max(one.y - SIZE + 1 + len(one.lines) * LINE for one in column)


def _columns(sections: Sequence[Section], room: float, top: float) -> list[list[Paragraph]]:
    """Return columns with each section whole, so that the longest is as short as can be."""
    ways = (
        [
            _column(_listed(sections[start:end]), room, top)
            for start, end in pairwise((0, *ends, len(sections)))
            if start < end
        ]
        for ends in combinations_with_replacement(range(len(sections) + 1), COLUMNS - 1)
    )
    return min(ways, key=lambda columns: max(map(_height, columns)))


def _listed(sections: Iterable[Section]) -> Iterator[tuple[str, bool]]:
    for section in sections:
        yield section.heading, True
        yield from ((topic, False) for topic in section.topics)
