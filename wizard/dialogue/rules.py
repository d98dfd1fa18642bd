"""Ordered rules: the first whose condition holds decides, and the last has no condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from wizard.dialogue.condition import Condition
from wizard.dialogue.facts import Facts


class Conditional(Protocol):
    """Anything that counts only where its condition holds; without a condition, always."""

    @property
    def when(self) -> Condition | None: ...


AnyRule = TypeVar("AnyRule", bound=Conditional)


def may_decide(rules: Iterable[AnyRule], facts: Facts) -> Iterator[AnyRule]:
    """Yield the first rule that holds, and before it those of which it is not known yet."""
    for rule in rules:
        result = True if rule.when is None else rule.when.holds(facts)
        if result is not False:
            yield rule
        if result:
            return
