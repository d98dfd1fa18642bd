"""From handing over an answer to knowing that it is safe."""

import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from tinydb import TinyDB
from tinydb.storages import JSONStorage
from tinydb.table import Document

from bench import ours
from bench.ratio import Ratio, compare

SAVES = 20

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


def measure(home: Path, runs: int) -> Iterator[Ratio]:  # noqa: ARG001
    """Compare with TinyDB as it comes, doing the same, with 100 and with 400 answers there."""
    yield among(100, runs)
    yield among(400, runs)


def among(answers: int, runs: int) -> Ratio:
    """Compare in folders that hold so many answers."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        ours.new_assessment(Path(scratch)) as assessment,
    ):
        plain = PlainTinyDB(Path(scratch, "plain.json"))

        def our_save(question: str, answer: dict[str, Any]) -> None:
            assessment.put_answers({question: answer})

        for save in (our_save, plain.save):
            saves(save, range(answers))
        some = range(0, answers, answers // SAVES)
        result = compare(
            f"one answer saved, {answers} there / TinyDB's JSONStorage",
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
        question, answer = f"staff-training.question-{number}", an_answer()
        started = time.perf_counter()
        save(question, answer)
        taken.append(time.perf_counter() - started)
    return taken


def an_answer() -> dict[str, Any]:
    """An answer like those that people give, and unlike all before."""
    return {
        "rev": 1,
        "value": f"In the blue folder, shelf {time.perf_counter()}",
        "when": "2026-11-22T14:02:00+00:00",
        "how": "typed",
    }
