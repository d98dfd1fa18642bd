"""Reads ordered lists of rules, `[{when: …, go: …}, {go: …}]`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wizard.dialogue.condition import Condition
from wizard.dialogue.reading.conditions import ConditionReader
from wizard.dialogue.reading.shapes import mapping
from wizard.dialogue.source import Node


def ordered_rules(
    conditions: ConditionReader, items: Sequence[Node], decides: str
) -> Iterator[tuple[Condition | None, Node | None]]:
    """Yield the condition of each rule that can be read, and what stands under its key `decides`.

    A condition with a mistake, which is noted, is None too.
    """
    source = conditions.source
    for place, item in enumerate(items, start=1):
        rule = mapping(source, item, "A rule", ("when", decides), (decides,))
        if rule is None:
            continue
        when = rule.get("when")
        condition = None if when is None else conditions.read(when)
        if place == len(items) and when is not None:
            source.mistake(
                item, "The last rule cannot have a 'when'.", f"Add {{{decides}: …}} after it."
            )
        if place < len(items) and when is None:
            source.mistake(
                item,
                "The rules after this one are never reached.",
                "Give it a 'when', or put it last.",
            )
        yield condition, rule.get(decides)
