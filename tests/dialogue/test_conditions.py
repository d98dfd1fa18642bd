"""Conditions: true, false, or not yet known (None), and never one for another."""

import datetime
from itertools import product

import pytest

from tests.dialogue.building import facts_of
from wizard.dialogue.condition import (
    AllOf,
    AnswerIs,
    AnyOf,
    Comparison,
    Condition,
    FigureIs,
    Not,
    Truth,
    Unknown,
    Within,
    months_before,
)
from wizard.dialogue.facts import Absence
from wizard.dialogue.figure import Figure, Operation
from wizard.dialogue.values import Value

DAY = datetime.date(2027, 3, 1)
BEFORE = datetime.date(2027, 2, 28)
AFTER = datetime.date(2027, 3, 2)


@pytest.mark.parametrize(
    ("value", "comparison", "operand", "result"),
    [
        ("yes", "is", "yes", True),
        ("no", "is", "yes", False),
        ("yes", "in", ("yes", "some"), True),
        ("no", "in", ("yes", "some"), False),
        ("ye", "in", ("yes", "some"), False),
        (("a", "b"), "has", "a", True),
        (("a", "b"), "has", "c", False),
        (5, "is", 5, True),
        (6, "is", 5, False),
        (5, "at_least", 5, True),
        (4, "at_least", 5, False),
        (5, "at_most", 5, True),
        (6, "at_most", 5, False),
        (DAY, "is", DAY, True),
        (AFTER, "is", DAY, False),
        (BEFORE, "before", DAY, True),
        (DAY, "before", DAY, False),
        (AFTER, "after", DAY, True),
        (DAY, "after", DAY, False),
        # A value of another kind than the flow of today asks for is never a match.
        ("yes", "at_least", 5, False),
        ("yes", "has", "y", False),
        (5, "in", ("yes", "some"), False),
        ("2027-02-28", "before", DAY, False),
    ],
)
def test_comparing_an_answer(value: Value, comparison: str, operand: Value, result: bool) -> None:
    condition = AnswerIs("t.q", Comparison(comparison), operand)
    assert condition.holds(facts_of(q=value)) is result


@pytest.mark.parametrize("comparison", list(Comparison))
def test_an_unknown_answer_decides_nothing_and_one_not_asked_is_never_a_match(
    comparison: Comparison,
) -> None:
    operand: Value = ("a",) if comparison is Comparison.IN else "a"
    condition = AnswerIs("t.q", comparison, operand)
    assert condition.holds(facts_of(q=Absence.UNKNOWN)) is None
    assert condition.holds(facts_of(q=Absence.NOT_ASKED)) is False


@pytest.mark.parametrize(
    ("day", "last", "result"),
    [
        ("2026-06-10", "2027-06-10", True),
        ("2026-06-09", "2027-06-10", False),
        ("2027-06-11", "2027-06-10", True),
        (Absence.UNKNOWN, "2027-06-10", None),
        ("2026-06-10", Absence.UNKNOWN, None),
        (Absence.NOT_ASKED, Absence.UNKNOWN, False),
        ("2026-06-10", Absence.NOT_ASKED, False),
        # Text, where the flow of today asks for a date.
        ("soon", "2027-06-10", False),
    ],
)
def test_no_more_than_twelve_months_before_another_day(
    day: str | Absence, last: str | Absence, result: Truth
) -> None:
    condition = Within("t.day", 12, "t.last")
    assert condition.holds(facts_of(day=_read(day), last=_read(last))) is result
    assert list(condition.questions()) == ["t.day", "t.last"]


def _read(written: str | Absence) -> Value | Absence:
    if isinstance(written, str) and written[:1].isdigit():
        return datetime.date.fromisoformat(written)
    return written


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        ("2027-03-31", 1, "2027-02-28"),
        ("2028-02-29", 12, "2027-02-28"),
        ("2027-01-15", 1, "2026-12-15"),
        ("2027-12-15", 12, "2026-12-15"),
        ("0001-12-15", 12, "0001-01-01"),
    ],
)
def test_months_before_a_day(day: str, months: int, before: str) -> None:
    came = months_before(datetime.date.fromisoformat(day), months)
    assert came == datetime.date.fromisoformat(before)


@pytest.mark.parametrize(
    ("value", "result"),
    [(Absence.UNKNOWN, True), (Absence.NOT_ASKED, False), ("yes", False), ("", False), (0, False)],
)
def test_an_answer_is_unknown_or_not_and_that_is_never_unknown(
    value: Value | Absence, result: bool
) -> None:
    condition = Unknown("t.q")
    assert condition.holds(facts_of(q=value)) is result
    assert Not(condition).holds(facts_of(q=value)) is not result
    assert list(condition.questions()) == ["t.q"]


SHARE = Figure("share", Operation.PERCENT, ("t.part", "t.whole"))


@pytest.mark.parametrize(
    ("part", "whole", "comparison", "operand", "result"),
    [
        (95, 100, "at_least", 95, True),
        (9_499, 10_000, "at_least", 95, False),
        (9_501, 10_000, "at_most", 95, False),
        (95, 100, "at_most", 95, True),
        (95, 100, "is", 95, True),
        (9_501, 10_000, "is", 95, False),
        (Absence.UNKNOWN, 100, "at_least", 0, None),
        (95, Absence.UNKNOWN, "is", 95, None),
        (Absence.NOT_ASKED, 100, "at_least", 0, False),
        (Absence.NOT_ASKED, Absence.UNKNOWN, "at_most", 100, False),
        (0, 0, "at_most", 100, False),
        (0, 0, "at_least", 0, False),
    ],
)
def test_comparing_a_figure(
    part: int | Absence, whole: int | Absence, comparison: str, operand: int, result: Truth
) -> None:
    condition = FigureIs(SHARE, Comparison(comparison), operand)
    assert condition.holds(facts_of(part=part, whole=whole)) is result


def parts(*results: Truth) -> tuple[Condition, ...]:
    """Return one condition for each result."""
    question = {True: "t.true", False: "t.false", None: "t.unknown"}
    return tuple(AnswerIs(question[result], Comparison.IS, 1) for result in results)


THREE = facts_of(true=1, false=0, unknown=Absence.UNKNOWN)
RESULTS: tuple[Truth, ...] = (True, False, None)


@pytest.mark.parametrize("results", list(product(RESULTS, repeat=3)))
def test_all_and_any_of_three(results: tuple[Truth, ...]) -> None:
    """A False settles "all" and a True settles "any", whatever is unknown beside it."""
    all_of = False if False in results else None if None in results else True
    any_of = True if True in results else None if None in results else False
    assert AllOf(parts(*results)).holds(THREE) is all_of
    assert AnyOf(parts(*results)).holds(THREE) is any_of


@pytest.mark.parametrize(("result", "opposite"), [(True, False), (False, True), (None, None)])
def test_not(result: Truth, opposite: Truth) -> None:
    (part,) = parts(result)
    assert Not(part).holds(THREE) is opposite


def test_not_of_a_question_that_is_not_asked_holds() -> None:
    assert Not(AnswerIs("t.q", Comparison.IS, "yes")).holds(facts_of()) is True


def test_a_condition_names_every_question_that_it_reads() -> None:
    condition = AllOf(
        (
            AnswerIs("t.a", Comparison.IS, 1),
            AnyOf((Not(AnswerIs("u.b", Comparison.IS, 1)), FigureIs(SHARE, Comparison.IS, 1))),
        )
    )
    assert list(condition.questions()) == ["t.a", "u.b", "t.part", "t.whole"]
