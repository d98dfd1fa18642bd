"""A paper as a table for a spreadsheet: CSV as RFC 4180 has it, in UTF-8 with its mark."""

from __future__ import annotations

import csv
import io
import unicodedata

from wizard.paperwork.paper import Paper, Table

MARK = "\ufeff"
"""By this spreadsheets know that it is UTF-8."""
FORMULA_BEGINS = frozenset("=+-@\t\r")
"""What a cell begins with that a spreadsheet may take for something to work out.

Source: OWASP, "CSV Injection".
"""


def paperwork_csv(paper: Paper) -> str:
    """Return a paper as a table. Raises ValueError for a paper that is none."""
    if paper.data is None:
        raise ValueError(paper.title)
    return table_csv(paper.data)


def table_csv(table: Table) -> str:
    """Return the table with its columns' names in the first row; lines end in CR LF."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\r\n")
    for row in (table.columns, *table.rows):
        rows.writerow(map(without_formula, row))
    return MARK + written.getvalue()


def without_formula(cell: str) -> str:
    """Return a cell that no spreadsheet works out; an apostrophe before it says that it is text.

    Spaces in front, and signs as wide as a Chinese one, do not hide a formula.
    """
    firsts = (cell[:1], cell.lstrip(" \n\u00a0")[:1])
    begins = {unicodedata.normalize("NFKC", first) for first in firsts}
    return cell if begins.isdisjoint(FORMULA_BEGINS) else f"'{cell}"
