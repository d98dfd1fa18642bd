"""The toolkit sheet as one table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.paperwork.paper import Table
from wizard.reports.document import ToCopy
from wizard.sheet import Sheet
from wizard.sheet_item import SheetItem
from wizard.words.phrases import Phrases

PARTS = ("proof", "because", "open", "jobs")
"""The parts of an item that each have a column, by the phrase that is their heading."""


def sheet_table(sheet: Sheet, phrases: Phrases) -> Table:
    """Return a row for each question, and one for each thing that is asked of the organisation.

    A number stands before its name: alone in a cell, a spreadsheet may take 1.1.2 for a day.
    """
    parts = tuple(phrases.line(f"sheet.{name}") for name in PARTS)
    about = (phrases.line(f"paperwork.column-{name}") for name in ("item", "state", "level"))
    columns = (*about, phrases.line("sheet.column-how"), phrases.line("sheet.column-type"), *parts)
    rows = (tuple(_cells(item, sheet.copy_label, parts)) for item in sheet.items)
    profile = ((line.label, "", "", "", line.text, *("" for _ in parts)) for line in sheet.profile)
    return Table(columns, (*rows, *profile))


def _cells(item: SheetItem, copy_label: str, parts: tuple[str, ...]) -> Iterator[str]:
    yield from (item.heading, item.status, item.level)
    yield " ".join(filter(None, (item.doubt, item.official, item.how)))
    yield ToCopy(copy_label, item.words).as_typed()
    lines = {part.heading: "\n".join(part.lines) for part in item.parts}
    yield from (lines.get(part, "") for part in parts)
