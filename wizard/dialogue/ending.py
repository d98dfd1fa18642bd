"""What an end of a flow means for the answers that led there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.flow import End, Outcome, OutcomeRule
from wizard.dialogue.rules import may_decide
from wizard.frozen import dataclass


@dataclass(frozen=True)
class Ending:
    """`deciding` are for each item the rules of the end that may be the one that holds.

    `lacks` are the full ids of the questions without whose answers an outcome is not decided.
    """

    deciding: Mapping[str, tuple[OutcomeRule, ...]]
    lacks: tuple[str, ...]

    @cached_property
    def outcomes(self) -> Mapping[str, Outcome]:
        """The outcome of each item; TO_FIND_OUT where rules that may hold differ."""
        return {item: _outcome(rules) for item, rules in self.deciding.items()}


def ending_of(end: End, facts: Facts) -> Ending:
    """Return what an end means, as far as the answers are known."""
    deciding = {item: tuple(may_decide(rules, facts)) for item, rules in end.outcomes.items()}
    undecided = (
        rule
        for rules in deciding.values()
        if _outcome(rules) is Outcome.TO_FIND_OUT
        for rule in rules
    )
    return Ending(deciding, tuple(dict.fromkeys(_unknown_to(undecided, facts))))


def _outcome(deciding: tuple[OutcomeRule, ...]) -> Outcome:
    possible = {rule.outcome for rule in deciding}
    return possible.pop() if len(possible) == 1 else Outcome.TO_FIND_OUT


def _unknown_to(rules: Iterator[OutcomeRule], facts: Facts) -> Iterator[str]:
    conditions = (rule.when for rule in rules if rule.when is not None)
    read = (question for condition in conditions for question in condition.questions())
    return (question for question in read if facts(question) is Absence.UNKNOWN)
