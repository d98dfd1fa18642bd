"""The picture as Mermaid: text to paste where something else draws it."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.authoring.graph.diagram import Arrow, Box, Diagram, Shape

FRAMES = {
    Shape.QUESTION: ("(", ")"),
    Shape.SAY: ("[", "]"),
    Shape.RUN: ("[[", "]]"),
    Shape.TOPICS: ("[[", "]]"),
    Shape.END: ("([", "])"),
}
PLAIN = frozenset(" .,-?!()'\u2019“”…")
"""Signs that mean nothing in Mermaid between quotation marks, wherever they stand there."""


def mermaid(diagram: Diagram) -> str:
    """Return the diagram as a Mermaid flowchart.

    Boxes are called by their numbers, so no word of an author is ever one of Mermaid's.
    """
    return "\n".join(_lines(diagram)) + "\n"


def _lines(diagram: Diagram) -> Iterator[str]:
    yield "flowchart TD"
    for box in diagram.boxes:
        opening, closing = FRAMES[box.shape]
        yield f'    s{box.number}{opening}"{_break(_said(box))}"{closing}'
    for arrow in diagram.arrows:
        source, target = diagram.box(arrow.source).number, diagram.box(arrow.target).number
        yield f"    s{source} -->{_label(arrow)} s{target}"
    if diagram.notes:
        yield f'    notes["{_break(note.said for note in diagram.notes)}"]'


def _said(box: Box) -> Iterator[str]:
    yield f"{box.number}: {box.text}"  # With a full stop it would be drawn as a list.
    for meaning in box.meanings:
        yield meaning.text
        yield from meaning.rules
    for section in box.sections:
        yield f"{section.heading}: {', '.join(section.topics)}"


def _label(arrow: Arrow) -> str:
    if not arrow.labels:
        return ""
    first, *others = arrow.labels
    return f'|"{_break((first, *(f"or {other}" for other in others)))}"|'


def _break(lines: Iterator[str] | tuple[str, ...]) -> str:
    return "<br>".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    """Return text in which every sign is written by its number that could mean something."""
    signs = (sign if sign.isalnum() or sign in PLAIN else f"#{ord(sign)};" for sign in text)
    return "".join(signs).replace("#58; ", ": ")
