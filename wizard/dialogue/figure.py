"""Figures: numbers worked out from answers, from a closed list of operations."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from math import ceil, floor

from wizard.dialogue.facts import Absence, Facts
from wizard.frozen import dataclass


class Operation(StrEnum):
    PERCENT = "percent"
    """`[part, whole]`: the part in every hundred, exact; spoken rounded down."""
    SHORT_OF = "short_of"
    """`[part, whole, percent]`: whole things missing until the part is that share of the whole."""
    SUM = "sum"
    """`[a, b, …]`: a question that is not asked counts as 0."""
    DIFFERENCE = "difference"
    """`[a, b]`: a minus b."""


OPERANDS = {
    Operation.PERCENT: (2, 2),
    Operation.SHORT_OF: (2, 2),
    Operation.SUM: (2, 12),
    Operation.DIFFERENCE: (2, 2),
}
"""The fewest and the most number questions that each operation takes."""


@dataclass(frozen=True)
class Figure:
    """`questions` are full ids of number questions; `percent` is used by SHORT_OF only."""

    name: str
    operation: Operation
    questions: tuple[str, ...]
    percent: int = 0

    def value(self, facts: Facts) -> Fraction | Absence:
        """Return the exact value, or why there is none.

        UNKNOWN while an answer that it needs is not known; NOT_ASKED when one will not be asked,
        and for a percentage of nothing.
        """
        numbers = [self._number(facts(question)) for question in self.questions]
        for absence in (Absence.NOT_ASKED, Absence.UNKNOWN):
            if absence in numbers:
                return absence
        known = [number for number in numbers if isinstance(number, int)]
        first, second = known[0], known[1]
        match self.operation:
            case Operation.PERCENT:
                return Fraction(100 * first, second) if second else Absence.NOT_ASKED
            case Operation.SHORT_OF:
                wanted = ceil(Fraction(self.percent * second, 100))
                return Fraction(max(0, wanted - first))
            case Operation.SUM:
                return Fraction(sum(known))
            case Operation.DIFFERENCE:
                return Fraction(first - second)

    def spoken(self, facts: Facts) -> int | None:
        """Return the value rounded down, as people are told it: 94.9 is never called 95."""
        value = self.value(facts)
        return None if isinstance(value, Absence) else floor(value)

    def _number(self, value: object) -> int | Absence:
        if isinstance(value, int):
            return value
        if value is Absence.NOT_ASKED:
            return 0 if self.operation is Operation.SUM else Absence.NOT_ASKED
        return Absence.UNKNOWN
