"""The picture as a page: to look at, to print, and the same as a list in words below it."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from wizard.authoring.graph.diagram import Box, Diagram
from wizard.authoring.graph.svg import DESCRIPTION, pieces
from wizard.authoring.question_words import listed
from wizard.reports.paper_html import html_file, html_list

PROGRAM = "DSPT Wizard"


def page(diagram: Diagram) -> str:
    """Return one HTML file without script or network."""
    return html_file(diagram.title, DESCRIPTION, PROGRAM, _body(diagram))


def _body(diagram: Diagram) -> Iterator[str]:
    yield f'<div role="img" aria-label="{DESCRIPTION}. The same stands below in words.">'
    yield from pieces(diagram)
    yield "</div>"
    if diagram.notes:
        yield "<h2>The letters in the picture</h2>"
        yield html_list(escape(note.said) for note in diagram.notes)
    yield "<h2>The same in words</h2>"
    for box in diagram.boxes:
        yield f'<section class="part" id="box-{box.number}">'
        yield f"<h3>{box.number}. {escape(box.text)}</h3>"
        yield f"<p>{box.shape.value}.</p>"
        yield from _more(box)
        if ways := list(_ways(diagram, box)):
            yield html_list(ways)
        yield "</section>"


def _more(box: Box) -> Iterator[str]:
    if box.options:
        options = listed((f"“{option}”" for option in box.options), "or")
        yield f"<p>To choose from: {escape(options)}.</p>"
    if box.meanings:
        yield html_list(
            escape(meaning.text) + (html_list(map(escape, meaning.rules)) if meaning.rules else "")
            for meaning in box.meanings
        )
    for section in box.sections:
        yield f"<h4>{escape(section.heading)}</h4>"
        yield html_list(map(escape, section.topics))


def _ways(diagram: Diagram, box: Box) -> Iterator[str]:
    for arrow in diagram.leaving(box):
        target = diagram.box(arrow.target)
        when = escape(", or ".join(arrow.labels)) or "Then"
        link = f'<a href="#box-{target.number}">{target.number}. {escape(target.text)}</a>'
        yield f"{when}: go to {link}"
