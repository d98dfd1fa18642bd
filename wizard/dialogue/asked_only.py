"""In which cases a question is asked: which answers, where the way parts, lead to it.

A question hangs on a parting of the ways where some ways lead to it whatever else is answered, and
others need not. What is told of a parting holds for those who get there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from graphlib import TopologicalSorter
from itertools import combinations
from typing import NamedTuple

from wizard.dialogue.condition import Unknown
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, End, Flow, Outcome, Rule, State, rules_of, targets_of
from wizard.dialogue.kinds import Choice, Choices
from wizard.dialogue.values import Value

Asks = Callable[[str], Ask | None]
"""Returns a question by its full id."""
MOST_OPTIONS = 10
"""Of more that can be chosen together, not every combination is tried."""


class Ticked(NamedTuple):
    """Asked if one of `options` was chosen at a question, or if it was left as not known.

    `options` are ids of options or of reasons. `unless`: asked if none of this is so.
    """

    question: str
    options: tuple[str, ...] = ()
    unknown: bool = False
    unless: bool = False


class Depends(NamedTuple):
    """Asked for some answers to these questions, in a way that takes more words to say."""

    questions: tuple[str, ...]


Case = Ticked | Depends


def asked_only(flow: Flow, asks: Asks) -> Mapping[str, tuple[Case, ...]]:
    """Return in which cases each question of a flow is asked, by state; no case: in every one.

    One of the cases is enough. `asks` finds the questions of other flows too.
    """
    following = {id: targets_of(state) for id, state in flow.states.items()}
    surely = _surely_passed(following)
    found: dict[str, tuple[Case, ...]] = {}
    for ask in flow.asks():
        cases = []
        for id, targets in following.items():
            leading = {target for target in targets if ask.id in surely[target]}
            if leading and len(leading) < len(targets):
                cases.append(_case(flow, flow.states[id], leading, asks))
        found[ask.id] = () if ask.id in surely[flow.start] else tuple(dict.fromkeys(cases))
    return found


def only_for_a_gap(flow: Flow, state: str) -> bool:
    """Say whether everything that can follow a state ends with something not in place yet."""
    seen, left = set[str](), [state]
    while left:
        id = left.pop()
        if id not in seen:
            seen.add(id)
            left.extend(targets_of(flow.states[id]))
    ends = [flow.states[id] for id in seen if not targets_of(flow.states[id])]
    return all(isinstance(end, End) and _has_a_gap(end) for end in ends)


def _has_a_gap(end: End) -> bool:
    rules = (rule for rules in end.outcomes.values() for rule in rules)
    return end.not_yet or any(rule.outcome is Outcome.NOT_YET for rule in rules)


def _surely_passed(following: Mapping[str, tuple[str, ...]]) -> dict[str, frozenset[str]]:
    """Return the states that every way from a state on passes, itself among them."""
    surely: dict[str, frozenset[str]] = {}
    for id in TopologicalSorter(following).static_order():
        ways = [surely[target] for target in following[id]]
        surely[id] = frozenset((id,)).union(frozenset.intersection(*ways) if ways else ())
    return surely


def _case(flow: Flow, state: State, leading: set[str], asks: Asks) -> Case:
    """Return for which answers a state goes on with one of the `leading` ones."""
    rules = _that_decide(rules_of(state), leading)
    read = [question for rule in rules if rule.when for question in rule.when.questions()]
    exempt = state.not_applicable if isinstance(state, Ask) else None
    if exempt:
        read.append(flow.question(state.id))
    questions = tuple(dict.fromkeys(read))
    ask = asks(questions[0]) if len(questions) == 1 else None
    answers = _answers(ask, rules) if ask else None
    if answers is None:
        return Depends(questions)
    leads = {key: _goes(rules, value) in leading for key, value in answers.items()}
    for reason in exempt.reasons if exempt else ():
        leads[(reason,)] = exempt is not None and exempt.go in leading
    return _told(questions[0], leads) or Depends(questions)


def _that_decide(rules: tuple[Rule, ...], leading: set[str]) -> tuple[Rule, ...]:
    """Leave out the conditions that tell apart only ways which are the same here."""
    *first, last = rules
    while first and (first[-1].go in leading) is (last.go in leading):
        last = first.pop()
    return (*first, Rule(last.go))


Key = tuple[str, ...]
"""What was chosen at a question: "" for anything typed, nothing for an answer that is not known."""


def _answers(ask: Ask, rules: tuple[Rule, ...]) -> dict[Key, Value | Absence] | None:
    """Return each answer that can make a difference; None where they are too many to try."""
    found: dict[Key, Value | Absence] = {(): Absence.UNKNOWN}
    match ask.kind:
        case Choice(options):
            return found | {(option,): option for option in options}
        case Choices(options) if len(options) <= MOST_OPTIONS:
            counts = range(1, len(options) + 1)
            return found | {key: key for count in counts for key in combinations(options, count)}
    only_asks_if_known = all(isinstance(rule.when, Unknown | None) for rule in rules)
    return found | {("",): ""} if only_asks_if_known else None


def _goes(rules: Iterable[Rule], value: Value | Absence) -> str:
    """Return where an answer leads; '' where it decides nothing."""
    for rule in rules:
        holds = True if rule.when is None else rule.when.holds(lambda _: value)
        if holds is None:
            return ""
        if holds:
            return rule.go
    return ""


def _told(question: str, leads: Mapping[Key, bool]) -> Ticked | None:
    """Return the shorter of what leads there and what does not, if either can be told."""
    ways = []
    for unless in (False, True):
        told = {key for key, is_so in leads.items() if is_so is not unless}
        options = tuple(key[0] for key in leads if key in told and len(key) == 1 and key[0])
        if all((key in told) is any(part in options for part in key) for key in leads if key):
            ways.append(Ticked(question, options, () in told, unless))
    return min(ways, key=lambda one: len(one.options) + one.unknown, default=None)
