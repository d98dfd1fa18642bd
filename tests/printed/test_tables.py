"""Every paper as a table, read by a program for spreadsheets: each cell says what was written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.printed.desk import Desk
from tests.printed.office import AS_CSV, converted
from tests.printed.table import Wanted, every_paper
from tests.printed.table_faults import table_faults

TABLES = tuple(one for one in every_paper() if one.form == "csv")

pytestmark = pytest.mark.xdist_group("office")


@pytest.fixture(scope="module")
def read(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Mapping[Wanted, Path]:
    """Return where each table is after the program has read and saved it."""
    target = tmp_path_factory.mktemp("spreadsheets")
    files = {wanted: desk.paper(wanted) for wanted in TABLES}
    converted(files.values(), "xlsx", target, f"--infilter={AS_CSV}")
    return {wanted: target / f"{file.stem}.xlsx" for wanted, file in files.items()}


@pytest.mark.parametrize("wanted", TABLES, ids=str)
def test_each_cell_says_what_was_written(
    wanted: Wanted, desk: Desk, read: Mapping[Wanted, Path]
) -> None:
    assert table_faults(desk.paper(wanted), read[wanted]) == []
