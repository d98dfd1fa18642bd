"""A paper made of tables as one HTML file: no network, no script, made to be printed on A4."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from wizard.paperwork.paper import Paper, Section, Table
from wizard.reports.paper_html import html_file, html_list


def paperwork_html(paper: Paper) -> str:
    """Return the whole file."""
    return html_file(paper.title, paper.service, paper.every_page, _lines(paper))


def _lines(paper: Paper) -> Iterator[str]:
    yield f'<p class="not-sent"><strong>{escape(paper.not_sent)}</strong></p>'
    yield f"<p>{escape(paper.note)}</p>"
    yield from (f"<p>{escape(notice)}</p>" for notice in paper.notices)
    yield f"<p>{escape(paper.counted)}</p>"
    for section in paper.sections:
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{escape(section.heading)}</h2>"
    yield from (f"<p>{escape(line)}</p>" for line in section.said)
    if section.lines:
        yield html_list(map(_cell, section.lines))
    if section.table:
        yield from _table(section.table)
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    columns = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    yield f'<table class="of-{len(table.columns)}">'
    yield f"<thead><tr>{columns}</tr></thead><tbody>"
    for first, *cells in table.rows:
        rest = "".join(f"<td>{_cell(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{_cell(first)}</th>{rest}</tr>'
    yield "</tbody></table>"


def _cell(text: str) -> str:
    return "<br>".join(map(escape, text.split("\n")))
