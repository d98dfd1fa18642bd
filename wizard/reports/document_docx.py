"""A paper for a word processor, as DOCX: real headings, lists and tables, and nothing that runs."""

from __future__ import annotations

import datetime
import io
import re

import docx
from docx.document import Document as File
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from wizard.paperwork.paper import Table
from wizard.reports import docx_look as look
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
from wizard.words.picture import Picture

MADE_BY = "DSPT Wizard"
BOX = "\u2610"
ABOVE_A_LINE = 4
"""Millimetres that a pen needs above a line."""
ROOM = 4
"""Empty lines in the room for an answer."""
STAYS_WHOLE = 1_000
"""The most characters in a row that is kept on one page."""
LONGEST = 5_000
"""The most characters in one paragraph: with a megabyte in one, word processors stop to answer."""
_PIECE = re.compile(rf".{{1,{LONGEST}}}(?!\S)|.{{1,{LONGEST}}}", re.DOTALL)
_NOT_IN_XML = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def document_docx(document: Document, now: datetime.datetime) -> bytes:
    """Return the whole file, made `now`. No person is named as its author."""
    file = docx.Document()
    page = look.set_up(file)
    about = file.core_properties
    about.title = _held(f"{document.service}: {document.title}")[:255]
    about.author = about.last_modified_by = MADE_BY
    about.comments, about.language = "", look.LANGUAGE
    about.created = about.modified = now.astimezone(datetime.UTC).replace(tzinfo=None)
    _say(page.header.paragraphs[0], document.service)
    foot = page.footer.paragraphs[0]
    _say(foot, document.every_page)
    foot.add_run("\t")
    foot.paragraph_format.tab_stops.add_tab_stop(Mm(look.TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    _field(foot, "PAGE")
    _say(foot, " / ")
    _field(foot, "NUMPAGES")
    for paragraph in (page.header.paragraphs[0], foot):
        paragraph.style = look.SMALL
    _say(file.add_paragraph(style=look.TITLE), document.title)
    _say(file.add_paragraph(), document.service)
    for block in document.blocks:
        _add(file, block, 2)
    written = io.BytesIO()
    file.save(written)
    return written.getvalue()


def _add(file: File, block: Block, rank: int) -> None:
    """Add a block at the end; `rank` is that of the headings in it."""
    match block:
        case Told(text, strong, warns):
            _say(file.add_paragraph(style=look.WARNING if warns else None), text, strong=strong)
        case Points(lines) | Picture(lines=lines):
            for line in lines:
                _say(file.add_paragraph(style=look.LIST), line)
        case Labelled(pairs):
            for label, text in pairs:
                paragraph = file.add_paragraph()
                _say(paragraph, f"{label}: ", strong=True)
                _say(paragraph, text)
        case Table():
            _add_table(file, block)
        case ToCopy(label):
            _say(file.add_paragraph(style=look.LABEL), label)
            for piece in _pieces(block.as_typed()):
                _say(file.add_paragraph(style=look.TO_COPY), piece)
        case Asked(number, text, room):
            paragraph = file.add_paragraph(style=look.LEADS_ON)
            _say(paragraph, f"{number}. ", strong=True)
            _say(paragraph, text)
            _say(file.add_paragraph(style=look.TO_FILL_IN), room + "\n" * ROOM)
        case ToSign(lines):
            _add_lines(file, lines, look.TEXT_WIDTH / 2, 0)
        case ToTick(options):
            for option in options:
                _say(file.add_paragraph(), f"{BOX} {option}")
        case ToFillIn(labels, _, tick):
            for text in (tick,) if tick else ():
                _say(file.add_paragraph(), f"{BOX} {text}")
            _add_lines(file, labels, look.TEXT_WIDTH, ABOVE_A_LINE)
        case Room(label):
            _say(file.add_paragraph(style=look.TO_FILL_IN), label + "\n" * ROOM)
        case Under(heading, blocks):
            before = len(file.element.body)
            head = file.add_paragraph(style=f"Heading {rank}")
            head.paragraph_format.page_break_before = block.begins_page or None
            _say(head, heading)
            for inner in blocks:
                _add(file, inner, rank + 1)
            # The last two are its last paragraph, and what is said of all pages.
            for element in file.element.body[before - 1 : -2] if block.whole else ():
                Paragraph(element, file).paragraph_format.keep_with_next = True
        case Entry(heading, _, status, blocks):
            _say(file.add_paragraph(style=f"Heading {rank}"), heading)
            _say(file.add_paragraph(style=look.LEADS_ON if blocks else None), status, strong=True)
            for inner in blocks:
                if isinstance(inner, Told):
                    _say(file.add_paragraph(style=look.LEADS_ON), inner.text)
                else:
                    _add(file, inner, rank + 1)


def _add_lines(file: File, labels: tuple[str, ...], width: float, above: float) -> None:
    """Add labels, each with a line to write on. It ends after, and has above it, so many mm."""
    for label in labels:
        paragraph = file.add_paragraph()
        paragraph.paragraph_format.space_before = Mm(above)
        stops = paragraph.paragraph_format.tab_stops
        stops.add_tab_stop(Mm(width), leader=WD_TAB_LEADER.LINES)
        _say(paragraph, f"{label} ")
        paragraph.add_run("\t")


def _add_table(file: File, table: Table) -> None:
    """Add a table. Its head is marked: it stands on every page, and is read out with each cell.

    Rows are made of plain elements: the library's own take three times as long.
    """
    grid = file.add_table(0, len(table.columns), look.TABLE)
    grid.autofit = False
    widths = look.widths(len(table.columns))
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    for texts in (table.columns, *table.rows):
        is_head = texts is table.columns
        row = _inside(grid._tbl, "w:tr")
        kept = _inside(row, "w:trPr")
        if is_head or sum(map(len, texts)) <= STAYS_WHOLE:
            _inside(kept, "w:cantSplit")
        if is_head:
            _inside(kept, "w:tblHeader")
        for width, text in zip(widths, texts, strict=True):
            cell = _inside(row, "w:tc")
            _inside(_inside(cell, "w:tcPr"), "w:tcW", w=str(width.twips), type="dxa")
            for piece in _pieces(text):
                paragraph = _inside(cell, "w:p")
                if is_head:
                    _inside(_inside(paragraph, "w:pPr"), "w:keepNext")
                _write(paragraph, piece, strong=is_head)


def _say(paragraph: Paragraph, text: str, *, strong: bool = False) -> None:
    """Add text to a paragraph; a line break in it begins a new line."""
    _write(paragraph._p, text, strong=strong)


def _write(paragraph: BaseOxmlElement, text: str, *, strong: bool) -> None:
    run = _inside(paragraph, "w:r")
    if strong:
        _inside(_inside(run, "w:rPr"), "w:b")
    for place, line in enumerate(_held(text).split("\n")):
        if place:
            _inside(run, "w:br")
        _inside(run, "w:t").text = line


def _pieces(text: str) -> list[str]:
    """Return a text in pieces that each make a paragraph, cut between words where there are any."""
    return _PIECE.findall(text) or [""]


def _held(text: str) -> str:
    """Return text in which what no XML can hold is a sign, and a tab a space."""
    return _NOT_IN_XML.sub("\ufffd", text).replace("\t", " ")


def _inside(parent: BaseOxmlElement, name: str, **values: str) -> BaseOxmlElement:
    """Add an element at the end of another, and return it."""
    found = OxmlElement(name, {qn(f"w:{key}"): value for key, value in values.items()})
    parent.append(found)
    return found


def _field(paragraph: Paragraph, name: str) -> None:
    """Add a number that the word processor works out."""
    field = _inside(paragraph._p, "w:fldSimple", instr=name)
    _write(field, "1", strong=False)
