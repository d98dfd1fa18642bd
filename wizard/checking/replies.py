"""Replies that stand for all the others: enough of them to lead every way that rules can tell."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from wizard.dialogue.condition import (
    AllOf,
    AnswerIs,
    AnyOf,
    Comparison,
    Condition,
    FigureIs,
    Not,
    Unknown,
    Within,
)
from wizard.dialogue.facts import Facts
from wizard.dialogue.flow import Ask
from wizard.dialogue.kinds import (
    Choice,
    Choices,
    ContactList,
    Date,
    EvidenceList,
    JobToDo,
    Number,
    PastMoment,
    PersonInCharge,
    Text,
)
from wizard.dialogue.kinds.number import LARGEST, Bound
from wizard.dialogue.values import ContactDetails, Evidence, Given, Job, Moment, Person, Value

Compared = AnswerIs | FigureIs | Within | Unknown
"""A condition that is not made of others."""

FIRST_DAY, LAST_DAY = datetime.date(1950, 1, 1), datetime.date(2149, 12, 31)
"""The days among which one is looked for: far beyond every day that a rule names."""

FEW_OPTIONS = 6
"""Of so many options every choice is tried: 64 at most."""

A_MOMENT = Moment(datetime.datetime(2026, 11, 28, 14, 10, tzinfo=datetime.UTC))

_ORDERED: Mapping[type[Value], tuple[Comparison, Comparison]] = {
    int: (Comparison.AT_LEAST, Comparison.AT_MOST),
    datetime.date: (Comparison.BEFORE, Comparison.AFTER),
}


def compared(condition: Condition) -> Iterator[Compared]:
    """Yield the comparisons that a condition is made of."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from compared(part)
        case Not(part):
            yield from compared(part)
        case _:
            yield condition


def telling_replies(
    ask: Ask, question: str, readers: Iterable[Compared], facts: Facts
) -> tuple[Given, ...]:
    """Return replies of the question's own kind, enough to turn each reader both ways.

    `readers` are the comparisons that may read the answer to `question`, the full id of `ask`;
    `facts` what is known when it is asked. Empty where no number is within the bounds.

    A comparison of two answers is turned by the one that is given last. Where two comparisons
    of the same numbers have to hold at once, a reply for both may be missed.
    """
    match ask.kind:
        case Choice(options):
            return tuple(map(Given, options))
        case Choices(options):
            named = {reader.operand for reader in readers if isinstance(reader, AnswerIs)}
            return tuple(map(Given, _sets(options, named)))
        case Number(least, most):
            numbers = range(_bound(least, facts, 0), _bound(most, facts, LARGEST) + 1)
            return tuple(map(Given, _telling(numbers, int, question, readers, facts)))
        case Date():
            days = range(FIRST_DAY.toordinal(), LAST_DAY.toordinal() + 1)
            day = datetime.date.fromordinal
            return tuple(map(Given, _telling(days, day, question, readers, facts)))
        case Text(optional=optional):
            return (Given("Some words"), Given("")) if optional else (Given("Some words"),)
        case PastMoment():
            return (Given(A_MOMENT),)
        case PersonInCharge():
            return (Given(Person("Manager")),)
        case EvidenceList():
            return (Given((Evidence("List", "Office"),)),)
        case JobToDo():
            return (Given(Job("Make a list")),)
        case ContactList():
            return (Given((ContactDetails("IT company"),)),)


def _sets(options: tuple[str, ...], named: set[Value]) -> Iterator[tuple[str, ...]]:
    """Yield every choice among the options that rules name, if these are few.

    Among many, yield choices of none, one, two, all but one and all of them. At least one option
    must be chosen, so "none" is one of the others, where there are any.
    """
    told = [option for option in options if option in named]
    other = next((option for option in options if option not in named), None)
    sizes: Iterable[int] = range(len(told) + 1)
    if len(told) > FEW_OPTIONS:
        sizes = (0, 1, 2, len(told) - 1, len(told))
    for size in sizes:
        for chosen in combinations(told, size):
            if chosen or other:
                yield chosen or (other or "",)


def _bound(bound: Bound, facts: Facts, unless_known: int) -> int:
    value = bound if isinstance(bound, int) else facts(bound)
    return value if isinstance(value, int) else unless_known


def _telling(
    among: range,
    value: Callable[[int], Value],
    question: str,
    readers: Iterable[Compared],
    facts: Facts,
) -> list[Value]:
    """Return the values at both ends, next to the first, and on both sides of every turn.

    Between the second value and the last, each comparison turns once at most. (A percentage of
    nothing is none at all, which is why the first may be apart.)
    """
    telling = {*among[:2], *among[-1:]}
    rest = among[1:]
    for turning in (part for reader in readers for part in _turning_once(reader)):

        def turned(n: int, reader: Compared = turning) -> bool:
            return reader.holds(_with(facts, question, value(n))) != reader.holds(
                _with(facts, question, value(rest[0]))
            )

        turn = bisect_left(rest, True, key=turned)
        telling |= {*rest[max(0, turn - 1) : turn + 1]}
    return [value(n) for n in sorted(telling)]


def _turning_once(reader: Compared) -> Iterator[Compared]:
    """Yield comparisons in the place of one that holds for a single value, so turns twice."""
    if isinstance(reader, AnswerIs | FigureIs) and reader.comparison is Comparison.IS:
        for comparison in _ORDERED[type(reader.operand)]:
            yield replace(reader, comparison=comparison)
    else:
        yield reader


def _with(facts: Facts, question: str, value: Value) -> Facts:
    return lambda other: value if other == question else facts(other)
