"""A flow as its author wrote it: where each state stands, and its rules in the flow's own ids."""

from __future__ import annotations

from collections.abc import Mapping as Table
from dataclasses import dataclass
from pathlib import Path

from wizard.dialogue.source import Mapping, Node, Scalar, Sequence, Source

SAID_APART = ("rev", "carry", "not_applicable")
"""Keys of a question that are said by themselves, with what holds where they are left out."""


@dataclass(frozen=True)
class StateAsWritten:
    """`details` is what is written about a question, `leads` each rule, in order."""

    line: int
    details: str
    leads: tuple[str, ...]


def read_as_written(file: Path) -> Table[str, StateAsWritten]:
    """Return the states of a flow that was read without a mistake, by id.

    Of a file that has changed since, or cannot be read, only what can still be told.
    """
    source = Source(file.name)
    root = source.read(source.load(file))
    states = root.get("states") if isinstance(root, Mapping) else None
    entries = states.entries if isinstance(states, Mapping) else ()
    return {name.text: _state(name.line, node) for name, node in entries}


def _state(line: int, node: Node) -> StateAsWritten:
    state = node if isinstance(node, Mapping) else None
    ask = state.get("ask") if state else None
    leads: list[str] = []
    details: list[str] = []
    if state is not None and isinstance(rules := state.get("next"), Sequence):
        leads += _rules(rules, "go")
    if isinstance(ask, Mapping):
        details += [
            f"{key.text}: {in_one_line(value)}"
            for key, value in ask.entries
            if key.text not in SAID_APART
        ]
        if isinstance(excuse := ask.get("not_applicable"), Mapping):
            reasons = in_one_line(excuse.get("reasons"))
            leads.append(f"does not apply {reasons} → {in_one_line(excuse.get('go'))}")
    end = state.get("end") if state else None
    for item, rule in end.entries if isinstance(end, Mapping) else ():
        if isinstance(rule, Sequence):
            leads.append(f"{item.text}: {'; '.join(_rules(rule, 'is'))}")
    return StateAsWritten(line, ", ".join(details), tuple(leads))


def _rules(rules: Sequence, key: str) -> list[str]:
    told: list[str] = []
    for rule in rules.items:
        if isinstance(rule, Mapping):
            when = rule.get("when")
            condition = in_one_line(when) if when else "otherwise" if told else "always"
            told.append(f"{condition} → {in_one_line(rule.get(key))}")
    return told


def in_one_line(node: Node | None) -> str:
    """Return what stands at a node, as it is written in one line."""
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return f"[{', '.join(map(in_one_line, items))}]"
        case Mapping(entries):
            pairs = (f"{key.text}: {in_one_line(value)}" for key, value in entries)
            return f"{{{', '.join(pairs)}}}"
    return ""
