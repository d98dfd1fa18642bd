"""Reads ends: what a conversation that comes there means for each item."""

from __future__ import annotations

from wizard.dialogue.flow import End, Outcome, OutcomeRule
from wizard.dialogue.reading.conditions import ConditionReader
from wizard.dialogue.reading.rules import ordered_rules
from wizard.dialogue.reading.shapes import ID, one_of
from wizard.dialogue.source import Mapping, Node, Scalar, Sequence

AUTHORED = (Outcome.IN_PLACE, Outcome.NOT_YET, Outcome.DOES_NOT_APPLY)


def read_end(
    conditions: ConditionReader, name: str, node: Node | None, *, stands_alone: bool
) -> End | None:
    """Read `{item: outcome}`, or `not_yet` for a conversation that speaks of no item.

    An outcome is a word, or ordered rules: `[{when: …, is: not_yet}, {is: in_place}]`. A flow that
    `stands_alone` speaks of no item.
    """
    if isinstance(node, Scalar) and node.text == Outcome.NOT_YET:
        return End(name, {}, not_yet=True)
    if not isinstance(node, Mapping):
        if node is not None:
            conditions.source.mistake(
                node,
                "An end is made of items.",
                "Write {item: in_place}. Where no item depends on it, write {} or not_yet.",
            )
        return None
    outcomes: dict[str, tuple[OutcomeRule, ...]] = {}
    for item, outcome in node.entries:
        rules = _rules(conditions, item, outcome)
        if not ID.fullmatch(item.text):
            conditions.source.mistake(
                item, f"'{item.text}' cannot be the key of an item.", "Use small letters."
            )
        elif stands_alone:
            conditions.source.mistake(
                item, "A flow that is asked when it happens speaks of no item.", "Write {}."
            )
        elif rules:
            outcomes[item.text] = rules
    return End(name, outcomes) if len(outcomes) == len(node.entries) else None


def _rules(conditions: ConditionReader, item: Scalar, node: Node) -> tuple[OutcomeRule, ...]:
    """Return the rules of one item; none, and findings, where one of them cannot be read."""
    source = conditions.source
    if isinstance(node, Mapping):
        source.mistake(
            node,
            "An outcome is a word or a list of rules.",
            "Write it as [{when: …, is: not_yet}, {is: in_place}].",
        )
        return ()
    if not isinstance(node, Sequence):
        word = one_of(source, node, "An outcome", AUTHORED)
        return (OutcomeRule(Outcome(word)),) if word else ()
    if not node.items:
        source.mistake(node, f"'{item.text}' has no rule here.", "Add {is: …}.")
    rules: list[OutcomeRule] = []
    for when, outcome in ordered_rules(conditions, node.items, "is"):
        word = one_of(source, outcome, "An outcome", AUTHORED)
        if word:
            rules.append(OutcomeRule(Outcome(word), when))
    return tuple(rules) if len(rules) == len(node.items) else ()
