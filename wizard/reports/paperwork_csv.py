"""A paper as a table for a spreadsheet: CSV as RFC 4180 has it, in UTF-8 with its mark."""

from __future__ import annotations

import csv
import io
import re
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


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_READ_OTHERWISE = re.compile(
    r"0[0-9]+|[0-9]{16,}|[0-9]+e[0-9]+|[0-9]+([/-])[0-9]+(?:\1[0-9]+)?", re.IGNORECASE
)
"""What spreadsheets take for a number or a day that is written in another way.

00120 loses its zeros, 1E5 becomes 100000, and 3/4 the third of April or the fourth of March.
"""


def without_formula(cell: str) -> str:
    """Return a cell that no spreadsheet works out; an apostrophe before it says that it is text.

    Spaces in front, and signs as wide as a Chinese one, do not hide a formula.
    """
    firsts = (cell[:1], cell.lstrip(" \n\u00a0")[:1])
    begins = {unicodedata.normalize("NFKC", first) for first in firsts}
    is_changed = _READ_OTHERWISE.fullmatch(cell.strip()) and not _DAY.fullmatch(cell)
    return cell if begins.isdisjoint(FORMULA_BEGINS) and not is_changed else f"'{cell}"
