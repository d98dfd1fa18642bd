"""Opening an assessment with its history, and listing many."""

import json
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from bench import ours
from bench.ratio import Ratio, compare
from bench.save import FEW, MANY, an_answer, question

LISTED = 1000
"""So many assessments are listed; that should take less than 0.3 s."""


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with reading and parsing the same files, and nothing more."""
    yield opened(FEW, runs)
    yield opened(MANY, runs)
    yield listed(runs)


def opened(entries: int, runs: int) -> Ratio:
    """Compare for a journal with so many entries, a few for each answer or many."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        with ours.new_assessment(root) as assessment:
            for _ in range(entries // FEW):
                assessment.put_answers({question(number): an_answer() for number in range(FEW)})
        folder = assessment.folder

        def open_ours() -> None:
            if len(ours.assessments(root).open(folder.name).answers()) != FEW:
                raise AssertionError("answers are missing")

        return compare(
            f"opened, {entries:,} entries in the journal / read and parsed",
            partial(timed, open_ours),
            partial(timed, partial(parse, folder)),
            target=2.0 if entries == MANY else None,
            runs=runs,
        )


def listed(runs: int) -> Ratio:
    """Compare for many assessments with some answers each."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch)
        for _ in range(LISTED):
            with ours.new_assessment(root) as assessment:
                assessment.put_answers({question(number): an_answer() for number in range(5)})

        def list_ours() -> None:
            if len(ours.assessments(root).list()) != LISTED:
                raise AssertionError("assessments are missing")

        return compare(
            f"{LISTED:,} assessments listed (< 300 ms) / read and parsed",
            partial(timed, list_ours),
            partial(timed, lambda: [parse(folder) for folder in root.iterdir()]),
            target=None,
            runs=runs,
        )


def parse(folder: Path) -> list[object]:
    """What the lines of the journals and the copies hold as JSON."""
    lines = [
        line.partition(b" ")[2]
        for journal in folder.glob("journal/*.jsonl")
        for line in journal.read_bytes().splitlines()
    ]
    copies = [copy.read_bytes() for copy in folder.glob("assessment*.json")]
    return [json.loads(text) for text in (*lines, *copies)]


def timed(work: Callable[[], object]) -> list[float]:
    """Seconds that it takes, as a list of one."""
    started = time.perf_counter()
    work()
    return [time.perf_counter() - started]
