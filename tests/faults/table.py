"""Meet every fault at full length, and write what came of it to docs/durability.md.

Takes about a quarter of an hour. Some rows need Linux and the right to mount a disk, or strace;
where they cannot be had, the table says so.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

from tests.faults.designs import DESIGNS
from tests.faults.mutations import MUTATIONS
from tests.faults.noticing import noticed
from tests.faults.rows import ROWS
from tests.faults.running import PROJECT
from tests.faults.tally import Tally

FILE = PROJECT / "docs" / "durability.md"
OURS, PLAIN = DESIGNS
NOT_RUN = "not run here"

INTRODUCTION = """# What your answers survive

Every fault below was injected into real processes and real files, and the answers were opened
again afterwards. `make faults` does it again and writes this page; `make test` does a short
version every time.

- **lost**: answers that were acknowledged, and were not there afterwards just as they were given.
- **damaged**: runs after which the answers could not be opened or showed what nobody answered, or
  in which the program itself left a damaged file or changed somebody else's.
- **unclear**: runs in which a person would have met an error without words, or a loss without
  being told.

Beside it the same faults met TinyDB's own `JSONStorage`, which keeps everything in one file. Its
calls on the disk are its own, in its own order; they are made from Python, so that they can be
counted, which leaves a little more time between them for a kill to hit.
"""

LIMITS = """
A power cut on a real disk means: the writer is stopped, the disk is copied as it is without what
only memory holds, and the copy is repaired and opened as after a restart. Drives that lie about
what they have kept, Windows, macOS, network shares and the clients of sync services were not
tried.

## Safeguards taken out, one at a time

A fault that notices nothing proves nothing. Each of these is storage with one safeguard removed;
the numbers are what the faults found.
"""


def met(number: int, name: str) -> Tally | None:
    """One cell of the table: a row's tally for a design, or None where it cannot be had."""
    row = ROWS[number]
    with tempfile.TemporaryDirectory() as scratch:
        if not row.needs(Path(scratch, "needs")):
            return None
        place = Path(scratch, "place")
        place.mkdir()
        return row.meet(DESIGNS[name], place)


def cells(tally: Tally | None) -> str:
    """A tally as cells: runs, lost, damaged, unclear."""
    if tally is None:
        return f"{NOT_RUN} | | |"
    return f"{tally.runs:,} | {tally.lost:,} | {tally.damaged:,} | {tally.unclear:,}"


def machine() -> str:
    """Where this was run."""
    python = f"Python {platform.python_version()}, TinyDB {version('tinydb')}"
    return f"Run on {platform.system()} {platform.machine()}, {python}."


def page(
    tallies: Sequence[tuple[Tally | None, Tally | None]], found: Sequence[tuple[str, Tally]]
) -> str:
    """The whole page."""
    lines = [
        INTRODUCTION,
        machine(),
        "",
        "| | runs | lost | damaged | unclear | `JSONStorage` | lost | damaged | unclear |",
        "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    for row, (ours, plain) in zip(ROWS, tallies, strict=True):
        beside = "- | | |" if row.ours_only else cells(plain)
        lines.append(f"| {row.fault} | {cells(ours)} | {beside} |")
    total = sum((ours for ours, _ in tallies if ours), Tally())
    lines.append(f"| **all** | {cells(total)} | | | | |")
    lines += [
        "",
        f"Acknowledged saves that all runs of ours together looked for: {total.acknowledged:,}.",
        LIMITS,
        "| taken out | runs | lost | damaged | unclear |",
        "|---|--:|--:|--:|--:|",
        *(f"| {name.replace('-', ' ')} | {cells(tally)} |" for name, tally in found),
    ]
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the page; the exit status is 1 if a fault found anything in ours, or missed any."""
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        rows = [
            (
                pool.submit(met, number, OURS),
                None if row.ours_only else pool.submit(met, number, PLAIN),
            )
            for number, row in enumerate(ROWS)
        ]
        taken_out = [(name, pool.submit(noticed, name)) for name in MUTATIONS]
        tallies = []
        for row, (ours, plain) in zip(ROWS, rows, strict=True):
            tallies.append((ours.result(), plain.result() if plain else None))
            sys.stderr.write(f"{row.fault}: {tallies[-1][0] or NOT_RUN}\n")
        found = [(name, future.result()) for name, future in taken_out]
    FILE.write_text(page(tallies, found), "utf-8")
    clean = all(ours is None or ours.clean for ours, _ in tallies)
    return 0 if clean and not any(tally.clean for _, tally in found) else 1


if __name__ == "__main__":
    sys.exit(main())
