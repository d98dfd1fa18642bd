"""Looking somebody up in the public list, as long as it was in 2022, and reading it only."""

import csv
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench.opening import timed
from bench.ratio import Ratio, compare
from tests.toolkit.register.lists import ROSE, SERVICES, many, text_of, write
from wizard.toolkit.register.search import find, find_codes
from wizard.toolkit.register.table import read_rows

ROWS = 64_000
MOST = 6
CODES = 500


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with the reader of Python's own that goes through the same file."""
    with tempfile.TemporaryDirectory() as scratch:
        file = write(Path(scratch, "list.csv"), text_of([*many(ROWS), *SERVICES]))
        codes = [ROSE[0], *(service[0] for service in many(CODES))]
        looking: dict[str, Callable[[], object]] = {
            "a code": lambda: find(read_rows(file), ROSE[0], MOST),
            "a name": lambda: find(read_rows(file), ROSE[1], MOST),
            "a misspelt name": lambda: find(read_rows(file), "Rosse Cort", MOST),
            f"{CODES} codes": lambda: find_codes(read_rows(file), codes),
        }
        for what, look in looking.items():
            yield compare(
                f"{what} in {ROWS:,} rows (< 1 s) / read with csv.reader",
                partial(timed, partial(found, look)),
                partial(timed, partial(read, file)),
                target=None,
                runs=runs,
            )


def found(look: Callable[[], object]) -> None:
    """Look, and be sure that something was found."""
    if not look():
        raise AssertionError("nothing was found")


def read(file: Path) -> None:
    """Read every row and keep none."""
    with file.open(encoding="utf-8", newline="") as opened:
        for _ in csv.reader(opened):
            pass
