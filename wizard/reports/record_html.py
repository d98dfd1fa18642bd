"""The record of a conversation that is kept apart as one HTML file, made to be printed on A4."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from wizard.record import Record
from wizard.reports.paper_html import html_file, html_part


def record_html(record: Record) -> str:
    """Return the whole file."""
    return html_file(record.title, record.service, record.every_page, _lines(record))


def _lines(record: Record) -> Iterator[str]:
    yield f'<p class="not-sent"><strong>{escape(record.note)}</strong></p>'
    yield f"<p>{escape(record.made)}</p>"
    for fact in record.facts:
        yield from html_part(fact, "h2")
    if record.by_when:
        yield f"<p><strong>{escape(record.by_when)}</strong></p>"
    if record.left:
        yield from html_part(record.left, "h2")
    if record.written:
        yield f"<h2>{escape(record.written_heading)}</h2>"
    for part in record.written:
        yield from html_part(part, "h3")
