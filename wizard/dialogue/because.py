"""Which answers decide: those without which a condition, or a choice among rules, could change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wizard.dialogue.condition import AllOf, AnyOf, Condition, Not, Unknown
from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.flow import rules_of
from wizard.dialogue.rules import Conditional

if TYPE_CHECKING:
    from wizard.dialogue.route import Route


def deciding_answers(rules: Iterable[Conditional], facts: Facts) -> tuple[str, ...]:
    """Return the questions whose answers choose among ordered rules, by full id, each once.

    They are those that make the first rule hold that does. Where that is the last one, which has
    no condition, they are those because of which the others do not.
    """
    failed: list[Condition] = []
    for rule in rules:
        if rule.when is None:
            break
        if rule.when.holds(facts):
            return tuple(dict.fromkeys(_deciding(rule.when, facts)))
        failed.append(rule.when)
    return tuple(dict.fromkeys(q for condition in failed for q in _deciding(condition, facts)))


def _deciding(condition: Condition, facts: Facts) -> Iterator[str]:
    """Yield enough questions to make a condition true, or false, as it is."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            settling = isinstance(condition, AnyOf)
            settles = next((part for part in parts if part.holds(facts) is settling), None)
            for part in parts if settles is None else (settles,):
                yield from _deciding(part, facts)
        case Not(part):
            yield from _deciding(part, facts)
        case Unknown():
            return
        case _:
            yield from condition.questions()


def answer_behind(route: Route, state: str, facts: Facts) -> str | None:
    """Return the question whose answer led the walk to a state, by full id; None where none did.

    It is the answer that decided at the last parting of the ways before that state.
    """
    for id in reversed(route.path[: route.path.index(state)]):
        parting = route.flow.states[id]
        known = [
            question
            for question in deciding_answers(rules_of(parting), facts)
            if not isinstance(facts(question), Absence)
        ]
        if known:
            own = route.flow.question(id)
            return own if own in known else known[0]
    return route.way_back(state if state in route.asked() else "")
