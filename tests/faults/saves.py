"""The saves that every fault meets: the nth is always the same, and says which it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

__all__ = ("QUESTIONS", "Report", "document", "possible", "question")

QUESTIONS = 7


def question(name: str, number: int) -> str:
    """Which question the nth save answers: a few, again and again, so that answers are replaced."""
    return f"{name}.q{number % QUESTIONS}"


def document(number: int) -> dict[str, Any]:
    """The nth answer. Some are shorter than what they replace, and none is ASCII only."""
    return {"rev": 1, "value": number, "words": "é" + "x" * (number * 397 % 1500)}


@dataclass(frozen=True)
class Report:
    """What a saver called `name` said: the numbers it tried, of those it was told are safe."""

    name: str
    tried: int
    acknowledged: frozenset[int]
    #: For each save that was refused, what was said: a reason of storage, or "!" and a type.
    refused: Mapping[int, str]

    @classmethod
    def read(cls, name: str, lines: Iterable[str]) -> "Report":
        """Read what a saver printed. The save after the last line may have been under way."""
        acknowledged: set[int] = set()
        refused: dict[int, str] = {}
        for line in lines:
            number, _, reason = line[1:].partition(" ")
            if line.startswith("+"):
                acknowledged.add(int(number))
            elif line.startswith("-"):
                refused[int(number)] = reason
        tried = max((*acknowledged, *refused), default=-1) + 2
        return cls(name, tried, frozenset(acknowledged), refused)

    def and_then(self, later: "Report") -> "Report":
        """Both, where the same name went on saving later."""
        return Report(
            self.name,
            max(self.tried, later.tried),
            self.acknowledged | later.acknowledged,
            {**self.refused, **later.refused},
        )


def possible(report: Report) -> dict[str, frozenset[int | None]]:
    """For each question, the numbers of the answers that may be there after a fault.

    That is the last acknowledged one, or one tried after it; None for no answer. An answer that
    was refused may be there: whoever gave it was told to try again.
    """
    found: dict[str, frozenset[int | None]] = {}
    for number in range(report.tried):
        name = question(report.name, number)
        before = found.get(name, frozenset((None,)))
        last = number in report.acknowledged
        found[name] = frozenset((number,)) if last else before | {number}
    return found
