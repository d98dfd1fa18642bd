"""A paper as one HTML file: no network, no script, made to be printed on A4."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import starmap

from wizard.paperwork.paper import Table
from wizard.reports.document import (
    Asked,
    Block,
    Document,
    Entry,
    Labelled,
    Points,
    Room,
    ToCopy,
    ToFillIn,
    Told,
    ToSign,
    ToTick,
    Under,
)
from wizard.reports.paper_html import html_file, html_list
from wizard.reports.picture_html import html_picture
from wizard.words.blocks import Block as Words
from wizard.words.blocks import Heading, Items, Line, Span
from wizard.words.picture import Picture


def document_html(document: Document) -> str:
    """Return the whole file."""
    lines = (line for block in document.blocks for line in _block(block, 2))
    return html_file(document.title, document.service, document.every_page, lines)


def _block(block: Block, rank: int) -> Iterator[str]:
    """Yield lines of HTML; `rank` is that of the headings among them."""
    match block:
        case Told(text, strong, warns):
            said = f"<strong>{escape(text)}</strong>" if strong else escape(text)
            yield f'<p class="not-sent">{said}</p>' if warns else f"<p>{said}</p>"
        case Points(lines):
            yield html_list(map(_lines, lines))
        case Labelled(pairs):
            yield f"<dl>{''.join(starmap(_labelled, pairs))}</dl>"
        case Picture():
            yield from html_picture(block)
        case Table():
            yield from _table(block)
        case ToCopy(label, words):
            yield f'<div class="copy"><p class="label">{escape(label)}</p>'
            yield f'<div class="words">{"".join(map(_words, words))}</div></div>'
        case Asked(number, text, room):
            yield f'<article class="asked"><p><strong>{number}.</strong> {escape(text)}</p>'
            yield f'<div class="room"><p class="label">{escape(room)}</p></div></article>'
        case ToSign(lines):
            spans = "".join(f"<span>{escape(line)}</span>" for line in lines)
            yield f'<p class="signed">{spans}</p>'
        case ToTick(options):
            yield f'<div class="boxes">{html_list(map(escape, options))}</div>'
        case ToFillIn():
            yield _to_fill_in(block)
        case Room(label):
            yield f'<div class="room"><p class="label">{escape(label)}</p></div>'
        case Under():
            yield from _under(block, rank)
        case Entry():
            yield from _entry(block, rank)


def _under(under: Under, rank: int) -> Iterator[str]:
    match under:
        case Under(whole=True):
            yield '<section class="whole">'
        case Under(begins_page=True):
            yield '<section class="begins-page">'
        case Under(blocks=(Points() | Picture(),)):
            yield '<section class="part">'
        case Under(blocks=(Asked(), *_)):
            yield '<section class="asked-about">'
        case _:
            yield "<section>"
    yield f"<h{rank}>{escape(under.heading)}</h{rank}>"
    for block in under.blocks:
        yield from _block(block, rank + 1)
    yield "</section>"


def _to_fill_in(block: ToFillIn) -> str:
    tick = f'<p class="box">{escape(block.tick)}</p>' if block.tick else ""
    lines = "".join(f'<p class="fill"><span>{escape(label)}</span></p>' for label in block.labels)
    return f'<div class="{"beside" if block.beside else "below"}">{tick}{lines}</div>'


def _entry(entry: Entry, rank: int) -> Iterator[str]:
    yield f'<article class="{entry.readiness}">'
    yield f"<header><h{rank}>{escape(entry.heading)}</h{rank}>"
    yield f'<p class="status">{escape(entry.status)}</p></header>'
    for block in entry.blocks:
        yield from _block(block, rank + 1)
    yield "</article>"


def _table(table: Table) -> Iterator[str]:
    columns = "".join(f'<th scope="col">{escape(column)}</th>' for column in table.columns)
    yield f'<table class="of-{len(table.columns)}">'
    yield f"<thead><tr>{columns}</tr></thead><tbody>"
    for first, *cells in table.rows:
        rest = "".join(f"<td>{_lines(cell)}</td>" for cell in cells)
        yield f'<tr><th scope="row">{_lines(first)}</th>{rest}</tr>'
    yield "</tbody></table>"


def _labelled(label: str, text: str) -> str:
    return f"<div><dt>{escape(label)}</dt><dd>{escape(text)}</dd></div>"


def _lines(text: str) -> str:
    return "<br>".join(map(escape, text.split("\n")))


def _words(block: Words) -> str:
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
