"""Every paper as a file for another program: that opens it, and reads what was written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.printed.calendar_faults import calendar_faults
from tests.printed.desk import Desk
from tests.printed.office import AS_CSV, converted
from tests.printed.page_faults import headings_of
from tests.printed.table import FOR_PROGRAMS, Wanted, every_paper
from tests.printed.table_faults import table_faults
from tests.printed.word_faults import word_faults

FILES = tuple(one for one in every_paper() if one.form in FOR_PROGRAMS)
INTO = {"csv": ("xlsx", f"--infilter={AS_CSV}"), "docx": ("pdf",)}
"""What LibreOffice makes of a form, to show what it has read."""


@pytest.fixture(scope="module")
def read(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Wanted, Path]:
    """Return what LibreOffice made of each file; it is started once for each form."""
    target = tmp_path_factory.mktemp("office")
    made: dict[Wanted, Path] = {}
    for form, (ending, *options) in INTO.items():
        files = {wanted: desk.paper(wanted) for wanted in FILES if wanted.form == form}
        converted(files.values(), ending, target, *options)
        made |= {wanted: target / f"{file.stem}.{ending}" for wanted, file in files.items()}
    return made


@pytest.mark.parametrize("wanted", FILES, ids=str)
def test_another_program_reads_what_was_written(
    wanted: Wanted, desk: Desk, read: Mapping[Wanted, Path]
) -> None:
    file = desk.paper(wanted)
    match wanted.form:
        case "csv":
            assert table_faults(file, read[wanted]) == []
        case "docx":
            headings = headings_of(desk.paper(wanted.in_words).read_text("utf-8"))
            assert word_faults(file, read[wanted], wanted.says, headings) == []
        case "ics":
            assert calendar_faults(file) == []
        case form:
            pytest.fail(f"nothing looks at the form {form}")
