"""The toolkit sheet as one HTML file: no network, no script, made to be printed on A4."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from wizard.reports.paper_html import html_file, html_list, html_part
from wizard.sheet import Sheet
from wizard.sheet_item import SheetItem
from wizard.words.blocks import Block, Heading, Items, Line, Span


def sheet_html(sheet: Sheet) -> str:
    """Return the whole file."""
    return html_file(sheet.title, sheet.service, sheet.every_page, _lines(sheet))


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f'<p class="not-sent"><strong>{escape(sheet.not_sent)}</strong></p>'
    yield from (f"<p>{escape(notice)}</p>" for notice in sheet.notices)
    yield from html_part(sheet.counts, "h2")
    if sheet.counts_note:
        yield f"<p>{escape(sheet.counts_note)}</p>"
    yield from _profile(sheet)
    yield f"<h2>{escape(sheet.items_heading)}</h2>"
    for item in sheet.items:
        yield from _item(item, sheet.copy_label)


def _profile(sheet: Sheet) -> Iterator[str]:
    if not sheet.profile:
        return
    yield "<section>"
    yield f"<h2>{escape(sheet.profile_heading)}</h2>"
    yield f"<p>{escape(sheet.profile_note)}</p>"
    yield "<dl>"
    for line in sheet.profile:
        yield f"<div><dt>{escape(line.label)}</dt><dd>{escape(line.text)}</dd></div>"
    yield "</dl>"
    yield "</section>"


def _item(item: SheetItem, copy_label: str) -> Iterator[str]:
    yield f'<article class="{item.readiness}">'
    yield "<header>"
    yield f"<h3>{escape(item.heading)}</h3>"
    status = f"{item.status}. {item.level}." if item.level else item.status
    yield f'<p class="status">{escape(status)}</p>'
    yield "</header>"
    if item.doubt:
        yield f"<p>{escape(item.doubt)}</p>"
    if item.how:
        yield f"<p>{escape(item.how)}</p>"
    if item.words:
        yield '<div class="copy">'
        yield f'<p class="label">{escape(copy_label)}</p>'
        yield '<div class="words">'
        yield from (_block(block) for block in item.words)
        yield "</div>"
        yield "</div>"
    for part in item.parts:
        yield from html_part(part, "h4")
    yield "</article>"


def _block(block: Block) -> str:
    match block:
        case Items(lines, numbered):
            return html_list(map(_line, lines), "ol" if numbered else "ul")
        case Heading(line):
            return f"<h4>{_line(line)}</h4>"
    return f"<p>{_line(block.line)}</p>"


def _line(line: Line) -> str:
    return "".join(map(_span, line))


def _span(span: Span) -> str:
    text = escape(f"{span.text} ({span.link})" if span.link else span.text)
    if span.strong:
        text = f"<strong>{text}</strong>"
    return f"<em>{text}</em>" if span.emphasis else text
