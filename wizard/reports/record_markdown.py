"""The record of a conversation that is kept apart as Markdown. Nothing that was typed is markup."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.record import Record
from wizard.reports.sheet_markdown import escaped, escaped_inside, markdown_part


def record_markdown(record: Record) -> str:
    """Return the record as CommonMark."""
    return "\n\n".join(_paragraphs(record)) + "\n"


def _paragraphs(record: Record) -> Iterator[str]:
    yield f"# {escaped_inside(record.title)}"
    yield escaped(record.service)
    yield f"**{escaped_inside(record.note)}**"
    yield escaped(record.made)
    for fact in record.facts:
        yield from markdown_part(fact, "##")
    if record.by_when:
        yield f"**{escaped_inside(record.by_when)}**"
    if record.left:
        yield from markdown_part(record.left, "##")
    if record.written:
        yield f"## {escaped_inside(record.written_heading)}"
    for part in record.written:
        yield from markdown_part(part, "###")
