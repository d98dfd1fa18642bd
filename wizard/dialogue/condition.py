"""Conditions: data with three results, true, false and not yet known (None)."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.figure import Figure
from wizard.dialogue.score import Score
from wizard.dialogue.values import Value
from wizard.frozen import dataclass

Truth = bool | None
"""None stands for "not yet known"; it never counts as false."""


class Comparison(StrEnum):
    IS = "is"
    IN = "in"
    HAS = "has"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True)
class AnswerIs:
    """Compares one answer. `operand` is of the question's own type; for IN a tuple of options."""

    question: str
    comparison: Comparison
    operand: Value

    def holds(self, facts: Facts) -> Truth:
        value = facts(self.question)
        if value is Absence.UNKNOWN:
            return None
        if value is Absence.NOT_ASKED:
            return False
        return _compare(value, self.comparison, self.operand)

    def questions(self) -> Iterator[str]:
        yield self.question


@dataclass(frozen=True)
class FigureIs:
    """Compares a figure's exact value: AT_LEAST, AT_MOST or IS. False where there is none."""

    figure: Figure | Score
    comparison: Comparison
    operand: int

    def holds(self, facts: Facts) -> Truth:
        value = self.figure.value(facts)
        if value is Absence.UNKNOWN:
            return None
        if value is Absence.NOT_ASKED:
            return False
        return self.compares(value)

    def compares(self, value: Fraction) -> bool:
        """Say whether the condition holds for this exact value of the figure."""
        match self.comparison:
            case Comparison.AT_LEAST:
                return value >= self.operand
            case Comparison.AT_MOST:
                return value <= self.operand
            case _:
                return value == self.operand

    def questions(self) -> Iterator[str]:
        yield from self.figure.questions


@dataclass(frozen=True)
class Within:
    """The date answered is no more than so many months before another date answered."""

    question: str
    months: int
    of: str

    def holds(self, facts: Facts) -> Truth:
        day, last = facts(self.question), facts(self.of)
        if Absence.NOT_ASKED in (day, last):
            return False
        if Absence.UNKNOWN in (day, last):
            return None
        if not isinstance(day, datetime.date) or not isinstance(last, datetime.date):
            return False
        return is_within(day, self.months, last)

    def questions(self) -> Iterator[str]:
        yield self.question
        yield self.of


@dataclass(frozen=True)
class Unknown:
    """An answer is not known. Never itself unknown: it leads on those who do not know."""

    question: str

    def holds(self, facts: Facts) -> Truth:
        return facts(self.question) is Absence.UNKNOWN

    def questions(self) -> Iterator[str]:
        yield self.question


@dataclass(frozen=True)
class AllOf:
    parts: tuple[Condition, ...]

    def holds(self, facts: Facts) -> Truth:
        known = True
        for part in self.parts:
            result = part.holds(facts)
            if result is False:
                return False
            known = known and result is not None
        return True if known else None

    def questions(self) -> Iterator[str]:
        for part in self.parts:
            yield from part.questions()


@dataclass(frozen=True)
class AnyOf:
    parts: tuple[Condition, ...]

    def holds(self, facts: Facts) -> Truth:
        known = True
        for part in self.parts:
            result = part.holds(facts)
            if result:
                return True
            known = known and result is not None
        return False if known else None

    def questions(self) -> Iterator[str]:
        for part in self.parts:
            yield from part.questions()


@dataclass(frozen=True)
class Not:
    part: Condition

    def holds(self, facts: Facts) -> Truth:
        result = self.part.holds(facts)
        return None if result is None else not result

    def questions(self) -> Iterator[str]:
        yield from self.part.questions()


Condition = AnswerIs | FigureIs | Within | Unknown | AllOf | AnyOf | Not


def is_within(day: datetime.date, months: int, last: datetime.date) -> bool:
    """Say whether a day is no more than so many months before the last one."""
    return day >= months_before(last, months)


def months_before(day: datetime.date, months: int) -> datetime.date:
    """Return the same day so many months earlier; the last of the month where it has no such day.

    There is no day before the first of the year 1.
    """
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    if year < 1:
        return datetime.date.min
    last_of_month = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last_of_month))


def _compare(value: Value | Absence, comparison: Comparison, operand: Value) -> bool:
    match comparison, value, operand:
        case Comparison.IS, _, _:
            return value == operand
        case Comparison.IN, str(), tuple():
            return value in operand
        case Comparison.HAS, tuple(), str():
            return operand in value
        case Comparison.AT_LEAST, int(), int():
            return value >= operand
        case Comparison.AT_MOST, int(), int():
            return value <= operand
        case Comparison.BEFORE, datetime.date(), datetime.date():
            return value < operand
        case Comparison.AFTER, datetime.date(), datetime.date():
            return value > operand
        case _:
            return False
