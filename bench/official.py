"""Reading an official list as long as it may be, and a start with two lists that are kept."""

import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.opening import timed
from bench.ratio import Ratio, compare
from tests.toolkit.official.lists import plain, questions_of, workbook
from wizard.compiled import load_library
from wizard.official_lists import KeptLists, with_official
from wizard.toolkit.official.finding import candidates
from wizard.toolkit.official.listing import OfficialItem, OfficialList
from wizard.toolkit.official.opening import open_list

SHEETS = 4


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with the library that opens the workbook, and with a start without lists."""
    library = load_library()
    questions = questions_of(library.editions["2025-26"])
    with tempfile.TemporaryDirectory() as scratch:
        sheets = {f"Cat {number}": plain(questions) for number in range(1, SHEETS + 1)}
        file = workbook(Path(scratch, "list.xlsx"), sheets)
        yield compare(
            f"the list in {SHEETS} sheets (< 1 s) / opened with openpyxl",
            partial(timed, lambda: candidates(open_list(file), frozenset())),
            partial(timed, partial(opened, file)),
            target=None,
            runs=runs,
        )
        items = tuple(map(OfficialItem._make, questions))
        for year in ("2025-26", "2026-27"):
            KeptLists(Path(scratch)).keep(OfficialList(year, 3, items, file.name))
        yield compare(
            "the library with two lists that are kept / the library alone",
            partial(timed, lambda: with_official(load_library(), Path(scratch))),
            partial(timed, load_library),
            target=None,
            runs=runs,
        )


def opened(file: Path) -> None:
    """Read every row and keep none."""
    from openpyxl import load_workbook

    book = load_workbook(file, read_only=True)
    for sheet in book.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass
    book.close()
