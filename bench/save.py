"""From handing over an answer to knowing that it is safe."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import JSONStorage
from tinydb.table import Document

from bench import ours
from bench.ratio import Ratio, compare

SAVES = 20
SLOW_DISKS = (0.010, 0.030)
"""Seconds added to each fsync: many laptops take so long."""
FEW, MANY = 100, 10_000
"""Entries of a journal: one for each answer, and a hundred for each."""

Save = Callable[[str, dict[str, Any]], object]
"""Saves one answer, whole, under a question's id; returns when it is safe."""


class PlainTinyDB:
    """Answers in TinyDB as it comes, under ids of their own as in ours."""

    def __init__(self, file: Path) -> None:
        self._db = TinyDB(file, storage=JSONStorage)
        self._answers = self._db.table("answers", cache_size=0)
        self._answers.document_id_class = str  # type: ignore[assignment]

    def save(self, question: str, answer: dict[str, Any]) -> None:
        """Replace one answer. TinyDB writes the whole file and waits for the disk."""
        self._answers.upsert(Document(answer, doc_id=question))  # type: ignore[arg-type]

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with TinyDB as it comes, doing the same, with 100 and with 400 answers there.

    Then compare a long history with a short one.
    """
    for slower in (0.0, *SLOW_DISKS):
        with slow_disk(slower):
            yield among(100, runs, slower)
            yield among(400, runs, slower)
    yield after_many(runs)


@contextmanager
def slow_disk(seconds: float) -> Iterator[None]:
    """Let every fsync of this process take so much longer for a while."""
    real = os.fsync

    def slow(descriptor: int) -> None:
        real(descriptor)
        time.sleep(seconds)

    if seconds:
        os.fsync = slow  # type: ignore[assignment]  # descriptors are all that is passed here
    try:
        yield
    finally:
        os.fsync = real


def after_many(runs: int) -> Ratio:
    """Compare saving where each answer was changed often with saving where none was."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        ours.new_assessment(Path(scratch, "many")) as changed_often,
        ours.new_assessment(Path(scratch, "few")) as answered_once,
    ):
        for _ in range(MANY // FEW):
            changed_often.put_answers({question(number): an_answer() for number in range(FEW)})
        answered_once.put_answers({question(number): an_answer() for number in range(FEW)})
        some = range(0, FEW, FEW // SAVES)
        return compare(
            f"one answer saved, {MANY:,} entries in the journal / {FEW}",
            partial(saves, lambda id, answer: changed_often.put_answers({id: answer}), some),
            partial(saves, lambda id, answer: answered_once.put_answers({id: answer}), some),
            target=1.2,
            runs=runs,
        )


def among(answers: int, runs: int, slower: float) -> Ratio:
    """Compare in folders that hold so many answers, on a disk that is `slower` by so much."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        ours.new_assessment(Path(scratch)) as assessment,
    ):
        plain = PlainTinyDB(Path(scratch, "plain.json"))

        def our_save(question: str, answer: dict[str, Any]) -> None:
            assessment.put_answers({question: answer})

        with slow_disk(0):
            for save in (our_save, plain.save):
                saves(save, range(answers))
        disk = f", fsync + {slower * 1000:.0f} ms" if slower else ""
        some = range(0, answers, answers // SAVES)
        result = compare(
            f"one answer saved, {answers} there{disk} / TinyDB's JSONStorage",
            partial(saves, our_save, some),
            partial(saves, plain.save, some),
            target=1.0,
            runs=runs,
        )
        plain.close()
        return result


def saves(save: Save, numbers: range) -> list[float]:
    """Seconds that each save took, one for each of the numbered questions."""
    taken = []
    for number in numbers:
        id, answer = question(number), an_answer()
        started = time.perf_counter()
        save(id, answer)
        taken.append(time.perf_counter() - started)
    return taken


def question(number: int) -> str:
    """The id of one of the questions."""
    return f"staff-training.question-{number}"


def an_answer() -> dict[str, Any]:
    """An answer like those that people give, and unlike all before."""
    return {
        "rev": 1,
        "value": f"In the blue folder, shelf {time.perf_counter()}",
        "when": "2026-11-22T14:02:00+00:00",
        "how": "typed",
    }
