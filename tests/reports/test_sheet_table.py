"""The toolkit sheet as a table: every question a row, and no cell that a spreadsheet changes."""

from __future__ import annotations

import csv
import io
import re

import pytest

from tests.reports.sheets import LOCKED, NO_PAPER, NOT_LOCKED, Answers, sheet_of
from tests.reports.test_paperwork_forms import MORE_TRICKS, hostile
from tests.session.viewing import harms
from wizard.library import Library
from wizard.reports.paperwork_csv import MARK, table_csv
from wizard.reports.sheet_table import sheet_table
from wizard.sheet import Sheet


def written(library: Library, sheet: Sheet) -> str:
    return table_csv(sheet_table(sheet, library.phrases))


def rows_of(library: Library, sheet: Sheet) -> list[dict[str, str]]:
    """Return the rows by the names of their columns, as a spreadsheet reads them."""
    text = written(library, sheet).removeprefix(MARK)
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


@pytest.fixture(params=[{}, LOCKED, NO_PAPER, NOT_LOCKED], ids=["none", "yes", "no paper", "no"])
def answers(request: pytest.FixtureRequest) -> Answers:
    found: Answers = request.param
    return found


def test_every_question_and_everything_about_the_organisation_is_a_row(
    library: Library, answers: Answers
) -> None:
    sheet = sheet_of(library, answers)
    rows = rows_of(library, sheet)
    expected = [item.heading for item in sheet.items] + [line.label for line in sheet.profile]
    assert [row["Question"] for row in rows] == expected
    assert [row["Status"] for row in rows if row["Status"]] == [item.status for item in sheet.items]


def test_everything_about_a_question_is_in_its_row(library: Library, answers: Answers) -> None:
    sheet = sheet_of(library, answers)
    for item, row in zip(sheet.items, rows_of(library, sheet), strict=False):
        assert (item.level, item.how in row["How to enter it"]) == (row["Needed for"], True)
        assert bool(item.words) == bool(row["What to type"])
        for part in item.parts:
            assert row[part.heading].split("\n") == list(part.lines)


def test_a_number_never_stands_alone(library: Library, answers: Answers) -> None:
    rows = rows_of(library, sheet_of(library, answers))
    assert not [cell for row in rows for cell in row.values() if re.fullmatch(r"[0-9.]+", cell)]


@pytest.mark.parametrize("trick", MORE_TRICKS, ids=lambda text: ascii(text)[:30])
def test_nothing_that_people_typed_is_a_formula(library: Library, trick: str) -> None:
    sheet = sheet_of(library, hostile(trick))
    cells = [cell for row in rows_of(library, sheet) for cell in row.values()]
    assert not [cell for cell in cells if cell.strip(" \n")[:1] in tuple("=+-@\t\r")]
    assert not harms(written(library, sheet).replace("\r\n", "\n"))
