"""A paper as Markdown that reads well aloud. Nothing that people typed becomes markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

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
from wizard.reports.escaped import escaped, escaped_inside, fenced
from wizard.reports.picture_markdown import markdown_picture
from wizard.words.picture import Picture

LINE, LINES_IN_A_ROOM = escaped_inside("_" * 30), 3
"""What somebody writes on, and how often it stands again in room for several lines."""
ROOM = "\n\n"
"""Empty lines below the place for an answer, beside the one that ends every paragraph."""


def document_markdown(document: Document) -> str:
    """Return the paper as CommonMark; words to paste stand in fenced blocks, as they are."""
    head = (f"# {escaped_inside(document.title)}", escaped(document.service))
    paragraphs = (text for block in document.blocks for text in _block(block, "##"))
    return "\n\n".join((*head, *paragraphs)) + "\n"


def _block(block: Block, rank: str) -> Iterator[str]:
    """Yield paragraphs; `rank` stands before the headings among them."""
    match block:
        case Told(text, strong):
            yield f"**{escaped_inside(text)}**" if strong else escaped(text)
        case Points(lines):
            yield _list(escaped(_on_one_line(line)) for line in lines)
        case Labelled(pairs):
            yield _list(
                f"**{escaped_inside(label)}:** {escaped_inside(text)}" for label, text in pairs
            )
        case Picture():
            yield from markdown_picture(block)
        case Table():
            yield from _table(block, rank)
        case ToCopy():
            yield fenced(block.as_typed())
        case Asked(number, text, room):
            yield f"**{number}.** {escaped_inside(text)}"
            yield f"{escaped(room)}{ROOM}"
        case ToSign(lines):
            yield from map(escaped, lines)
        case ToTick(options):
            yield _boxes(options)
        case ToFillIn(labels, _, tick):
            yield from [_boxes((tick,))] if tick else ()
            yield from (f"{escaped(label)} {LINE}" for label in labels)
        case Room(label):
            yield f"{escaped(label)} {LINE}".strip()
            yield from [LINE] * LINES_IN_A_ROOM
        case Under(heading, blocks):
            yield f"{rank} {escaped_inside(heading)}"
            yield from _below_heading(blocks, rank)
        case Entry(heading, _, status, blocks):
            yield f"{rank} {escaped_inside(heading)}"
            yield f"**{escaped_inside(status)}**"
            yield from _below_heading(blocks, rank)


def _boxes(options: Iterable[str]) -> str:
    return "\n".join(f"- [ ] {escaped_inside(option)}" for option in options)


def _below_heading(blocks: Iterable[Block], rank: str) -> Iterator[str]:
    return (text for block in blocks for text in _block(block, f"{rank}#"))


def _table(table: Table, rank: str) -> Iterator[str]:
    """Yield rows under what they are about; of several about the same, each as one point."""
    for first, rows in groupby(table.rows, key=lambda row: row[0]):
        yield f"{rank} {escaped_inside(_on_one_line(first))}"
        points = [_points(table.columns[1:], row[1:]) for row in rows]
        if len(points) == 1:
            yield _list(points[0])
        else:
            yield _list(_below(head, rest) for head, *rest in points)


def _points(columns: Sequence[str], cells: Sequence[str]) -> list[str]:
    """Return the cells with their columns' names; of several lines, each as a point below that."""
    return [_point(column, cell) for column, cell in zip(columns, cells, strict=True)]


def _point(column: str, cell: str) -> str:
    lines = cell.split("\n")
    if len(lines) == 1:
        return f"{escaped_inside(column)}: {escaped_inside(cell)}".rstrip()
    return _below(f"{escaped_inside(column)}:", map(escaped, lines))


def _below(head: str, points: Iterable[str]) -> str:
    """Return a point with others below it, which may have some of their own."""
    indented = (point.replace("\n", "\n  ") for point in points)
    return "".join((head, *(f"\n  - {point}" for point in indented)))


def _list(points: Iterable[str]) -> str:
    return "\n".join(f"- {point}" for point in points)


def _on_one_line(text: str) -> str:
    return "; ".join(text.split("\n"))
