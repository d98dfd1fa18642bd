"""Made-up official lists, in the shapes in which spreadsheets may keep them.

Nobody has copied a word of the toolkit: what stands there as official is made up too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook

from wizard.toolkit.edition import Edition, Level

FILE = "Version8_25-26 CAT2 Cat3 and CAT4.xlsx"
HEADINGS = ("Evidence ref", "Evidence text", "Tool tips", "Mandatory")
NEW_REF = "1.3.9"
Rows = Sequence[Sequence[object]]


class Question(NamedTuple):
    ref: str
    words: str
    needed: bool = True
    approaching: bool = False


def words_of(key: str) -> str:
    """Return made-up official words, those of each item unlike the others."""
    return f"Can your organisation show {' '.join(key.split('-') * 3)}, and since when?"


def questions_of(edition: Edition) -> list[Question]:
    """Return a list that says what the edition says, and one optional question more."""
    ours = [
        Question(
            item.ref,
            words_of(item.key),
            item.level is not Level.OPTIONAL,
            item.level is Level.APPROACHING,
        )
        for item in edition.in_official_order()
    ]
    return [*ours, Question(NEW_REF, "Does somebody water the palm trees?", needed=False)]


def plain(questions: Iterable[Question]) -> list[list[object]]:
    """Return the rows of one sheet, headings first."""
    return [list(HEADINGS), *map(row, questions)]


def row(question: Question) -> list[object]:
    needed = "Yes" if question.needed else "No"
    return [question.ref, question.words, f"Look at the shelf for {question.ref}.", needed]


def workbook(path: Path, sheets: Mapping[str, Rows], merged: Sequence[str] = ()) -> Path:
    """Write a workbook; `merged` are ranges of cells of each sheet that are one."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for cells in rows:
            sheet.append(list(cells))
        for cells in merged:
            sheet.merge_cells(cells)
    book.save(path)
    return path


def table(path: Path, rows: Rows, *, encoding: str = "utf-8", separator: str = ",") -> Path:
    """Write a table as text."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))
    return path
