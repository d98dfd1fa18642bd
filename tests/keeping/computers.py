"""A computer with the program on it: answers in a folder, and commands typed in a terminal."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage import Assessment, Assessments
from tests.session.home import KINDS
from tests.terminal.programs import Piped, clean_environment, pipe, wizard

MADE = datetime.datetime(2026, 10, 13, 14, 2, tzinfo=datetime.UTC)
DETAILS = {"organisation": "Rose Court", "edition": "2026-27"}
NAME = "Rose Court, 2026-27"


def given(value: object) -> dict[str, Any]:
    """Return the document of an answer."""
    return {"rev": 1, "value": value, "when": MADE.isoformat(), "who": "", "how": "typed"}


ANSWERS = {
    "journey.organisation": given("Rose Court"),
    "paper.rooms": given(12),
    "paper.box": given("a name of before"),
    "visitors.book": given("yes"),
}
"""Answers to questions of two sections; `paper.box` is asked as `paper.called` today."""


@dataclass(frozen=True)
class Computer:
    """`folder` is where the answers are kept."""

    folder: Path

    @property
    def assessments(self) -> Assessments:
        return Assessments(self.folder, "another-program", lambda: MADE)

    def begin(
        self,
        details: Mapping[str, Any] = DETAILS,
        answers: Mapping[str, Mapping[str, Any]] = ANSWERS,
    ) -> str:
        """Make an assessment and return its id."""
        with self.assessments.create(details, answers) as made:
            return made.id

    def only(self) -> Assessment:
        """Open the one assessment there is."""
        (id,) = self.assessments.ids()
        return self.assessments.open(id)

    def answer(self, **answers: object) -> None:
        """Give answers; `paper__rooms` is `paper.rooms`."""
        with self.only() as opened:
            opened.put_answers(
                {name.replace("__", "."): given(value) for name, value in answers.items()}
            )

    def values(self) -> dict[str, object]:
        """Return the values of all answers of the one assessment."""
        with self.only() as opened:
            return {question: found["value"] for question, found in opened.answers().items()}

    def run(self, *arguments: str, typed: str = "", **environment: str) -> Piped:
        """Start the program, with the words and flows of every kind of question."""
        options = ("--flows", str(KINDS / "flows"), "--content", str(KINDS / "content"))
        return pipe(
            wizard(*options, *arguments), typed, clean_environment(self.folder, **environment)
        )

    def everything(self) -> dict[str, bytes]:
        """Return every answer's every version, byte for byte."""
        files = sorted(self.folder.rglob("*.jsonl"))
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in files}
