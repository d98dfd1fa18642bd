"""Figures: compared exactly, spoken rounded down."""

from fractions import Fraction

import pytest

from tests.dialogue.building import facts_of
from wizard.dialogue.facts import Absence
from wizard.dialogue.figure import Figure, Operation

UNKNOWN, NOT_ASKED = Absence.UNKNOWN, Absence.NOT_ASKED


@pytest.mark.parametrize(
    ("operation", "a", "b", "exact", "spoken"),
    [
        ("percent", 95, 100, Fraction(95), 95),
        ("percent", 9_499, 10_000, Fraction(9_499, 100), 94),
        ("percent", 999_999, 1_000_000, Fraction(999_999, 10_000), 99),
        ("percent", 38, 42, Fraction(1_900, 21), 90),
        ("percent", 1, 3, Fraction(100, 3), 33),
        ("percent", 0, 42, Fraction(0), 0),
        ("percent", 43, 42, Fraction(2_150, 21), 102),
        ("percent", 0, 0, NOT_ASKED, None),
        ("percent", 5, 0, NOT_ASKED, None),
        ("percent", UNKNOWN, 42, UNKNOWN, None),
        ("percent", 38, UNKNOWN, UNKNOWN, None),
        ("percent", 38, NOT_ASKED, NOT_ASKED, None),
        ("percent", UNKNOWN, NOT_ASKED, NOT_ASKED, None),
        # 95 % of 42 is 39.9: forty people, so two are missing from 38.
        ("short_of", 38, 42, Fraction(2), 2),
        ("short_of", 39, 42, Fraction(1), 1),
        ("short_of", 40, 42, Fraction(0), 0),
        ("short_of", 42, 42, Fraction(0), 0),
        ("short_of", 18, 20, Fraction(1), 1),
        ("short_of", 19, 20, Fraction(0), 0),
        ("short_of", 0, 1, Fraction(1), 1),
        ("short_of", 0, 0, Fraction(0), 0),
        ("short_of", UNKNOWN, 42, UNKNOWN, None),
        ("short_of", 38, NOT_ASKED, NOT_ASKED, None),
        ("sum", 38, 42, Fraction(80), 80),
        ("sum", 38, NOT_ASKED, Fraction(38), 38),
        ("sum", NOT_ASKED, NOT_ASKED, Fraction(0), 0),
        ("sum", 38, UNKNOWN, UNKNOWN, None),
        ("sum", NOT_ASKED, UNKNOWN, UNKNOWN, None),
        ("difference", 42, 38, Fraction(4), 4),
        ("difference", 38, 42, Fraction(-4), -4),
        ("difference", 42, NOT_ASKED, NOT_ASKED, None),
        ("difference", UNKNOWN, 38, UNKNOWN, None),
    ],
)
def test_a_figure_of_two_numbers(
    operation: str,
    a: int | Absence,
    b: int | Absence,
    exact: Fraction | Absence,
    spoken: int | None,
) -> None:
    figure = Figure("f", Operation(operation), ("t.a", "t.b"), percent=95)
    assert figure.value(facts_of(a=a, b=b)) == exact
    assert figure.spoken(facts_of(a=a, b=b)) == spoken


def test_a_sum_of_several_counts_each() -> None:
    figure = Figure("f", Operation.SUM, ("t.a", "t.b", "t.c"))
    assert figure.spoken(facts_of(a=1, b=20, c=300)) == 321


@pytest.mark.parametrize("people", range(1, 201))
def test_95_is_never_said_of_less_and_nobody_is_missing_exactly_when_it_is_enough(
    people: int,
) -> None:
    share = Figure("share", Operation.PERCENT, ("t.trained", "t.people"))
    missing = Figure("missing", Operation.SHORT_OF, ("t.trained", "t.people"), percent=95)
    for trained in range(people + 1):
        facts = facts_of(trained=trained, people=people)
        enough = 100 * trained >= 95 * people
        assert ((share.spoken(facts) or 0) >= 95) is enough
        short = missing.spoken(facts)
        assert short is not None
        assert (short == 0) is enough
        with_those = facts_of(trained=trained + short, people=people)
        assert (share.spoken(with_those) or 0) >= 95


def test_words_in_place_of_a_number_are_not_counted() -> None:
    """An answer from when the question was of another kind."""
    figure = Figure("f", Operation.SUM, ("t.a", "t.b"))
    assert figure.value(facts_of(a="many", b=1)) is UNKNOWN
