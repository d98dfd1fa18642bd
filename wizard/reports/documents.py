"""Each kind of paper as a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wizard.letter import Letter
from wizard.paperwork.handout import Handout, HandoutPart
from wizard.paperwork.paper import Paper, Section
from wizard.paperwork.worksheet_question import WorksheetQuestion
from wizard.paperwork.worksheets import Worksheets, WorksheetTopic
from wizard.record import Record
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
from wizard.sheet import Sheet
from wizard.sheet_item import Part, SheetItem

AnyPaper = Sheet | Letter | Record | Paper | Worksheets | Handout


def document_of(paper: AnyPaper) -> Document:
    """Return everything on a paper, in the order in which it is read."""
    match paper:
        case Sheet():
            blocks = _sheet(paper)
        case Letter():
            blocks = _letter(paper)
        case Record():
            blocks = _record(paper)
        case Paper():
            blocks = _paper(paper)
        case Worksheets():
            blocks = _worksheets(paper)
        case Handout():
            blocks = _handout(paper)
    return Document(paper.title, paper.service, paper.every_page, tuple(blocks))


def _sheet(sheet: Sheet) -> Iterator[Block]:
    yield Told(sheet.not_sent, strong=True, warns=True)
    yield from map(Told, sheet.notices)
    yield Under(sheet.counts_heading, (sheet.counts,))
    yield from _told(sheet.counts_note)
    if sheet.profile:
        pairs = tuple((line.label, line.text) for line in sheet.profile)
        yield Under(sheet.profile_heading, (Told(sheet.profile_note), Labelled(pairs)))
    items = (_entry(item, sheet.copy_label) for item in sheet.items)
    yield Under(sheet.items_heading, tuple(items))


def _entry(item: SheetItem, copy_label: str) -> Entry:
    words = (ToCopy(copy_label, item.words),) if item.words else ()
    blocks = (*_told(item.doubt, item.official, item.how), *words, *map(_part, item.parts))
    status = " ".join(f"{text}." for text in (item.status, item.level) if text)
    return Entry(item.heading, item.readiness, status, blocks)


def _letter(letter: Letter) -> Iterator[Block]:
    yield from _told(letter.goes_to, letter.day)
    yield Told(letter.not_official, strong=True, warns=True)
    yield from _told(" ".join(letter.said), letter.numbers)
    if letter.topics:
        yield ToSign(letter.signed)
    for topic in letter.topics:
        asked = (Asked(number, text, letter.room) for number, text in topic.questions)
        yield Under(topic.heading, tuple(asked))


def _record(record: Record) -> Iterator[Block]:
    yield Told(record.note, strong=True, warns=True)
    yield Told(record.made)
    yield from map(_part, record.facts)
    if record.by_when:
        yield Told(record.by_when, strong=True)
    if record.left:
        yield _part(record.left)
    if record.written:
        yield Under(record.written_heading, tuple(map(_part, record.written)))


def _paper(paper: Paper) -> Iterator[Block]:
    yield Told(paper.not_sent, strong=True, warns=True)
    yield from _told(paper.note, *paper.notices, paper.counted)
    yield from map(_section, paper.sections)


def _section(section: Section) -> Under:
    picture = (section.picture,) if section.picture else ()
    lines = (Points(section.lines),) if section.lines else ()
    table = (section.table,) if section.table else ()
    return Under(section.heading, (*_told(*section.said), *picture, *lines, *table))


def _worksheets(sheets: Worksheets) -> Iterator[Block]:
    yield Told(sheets.not_sent, strong=True, warns=True)
    yield from _told(*sheets.notices)
    yield Points(sheets.how)
    for number, topic in enumerate(sheets.topics):
        yield _topic(topic, sheets, begins_page=number > 0)


def _topic(topic: WorksheetTopic, sheets: Worksheets, *, begins_page: bool) -> Under:
    questions = (_question(one, sheets) for one in topic.questions)
    notes = Under(sheets.notes, (Room(),), whole=True)
    whose = ToFillIn(sheets.about, beside=True)
    blocks: tuple[Block, ...] = (whose, *_told(*topic.in_short), *questions, notes)
    return Under(topic.heading, blocks, begins_page=begins_page)


def _question(question: WorksheetQuestion, sheets: Worksheets) -> Under:
    written: tuple[Block, ...] = (ToFillIn(question.lines),) if question.lines else ()
    if question.is_long:
        written = tuple(map(Room, question.lines))
    blocks: tuple[Block, ...] = (
        *_told(question.only, *question.hint),
        *((ToTick(question.boxes),) if question.boxes else ()),
        *written,
        ToFillIn(sheets.ask, beside=True, tick=sheets.not_sure),
    )
    return Under(f"{question.number}. {question.text}", blocks, whole=True)


def _handout(handout: Handout) -> Iterator[Block]:
    if handout.warns:
        yield Told(handout.warns, strong=True, warns=True)
    yield from _told(*handout.said)
    yield from map(_handout_part, handout.parts)


def _handout_part(part: HandoutPart) -> Under:
    boxes = (ToTick(part.boxes),) if part.boxes else ()
    points = (Points(part.points),) if part.points else ()
    lines = (ToFillIn(part.lines),) if part.lines else ()
    return Under(part.heading, (*_told(*part.said), *boxes, *points, *lines), whole=True)


def _part(part: Part) -> Under:
    return Under(part.heading, (Points(part.lines),))


def _told(*texts: str) -> Iterable[Told]:
    return (Told(text) for text in texts if text)
