"""What authors wrote, read but not judged yet, and where each part of it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from wizard.checking.replies import Compared, compared
from wizard.dialogue.condition import Condition
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import (
    Ask,
    End,
    Flow,
    State,
    Topics,
    bounds_of,
    conditions_of,
    question_parts,
    rules_of,
)
from wizard.dialogue.reading.draft import FlowDraft
from wizard.dialogue.rules import Conditional
from wizard.dialogue.source import Mapping as Block
from wizard.dialogue.source import Node, Scalar, Sequence
from wizard.words.blocks import slots_of
from wizard.words.markdown import Document


@dataclass(frozen=True)
class Decision:
    """Ordered rules, the first of which that holds decides; `nodes` are where each is written.

    `asked_here` is the full id of the question whose state it is, or ''.
    """

    flow: str
    asked_here: str
    rules: tuple[Conditional, ...]
    nodes: tuple[Node, ...]


@dataclass(frozen=True)
class Slot:
    """A place in the words where an answer or a figure is filled in: the section, and its line.

    `state` is the state that the section speaks for; '' for one that is about the topic.
    """

    name: str
    title: str
    state: str
    line: int


@dataclass(frozen=True)
class WrittenFlow:
    """One flow as read, as written, and its words if they can be read."""

    flow: Flow
    draft: FlowDraft
    words: Document | None
    words_file: str

    def finding(self, at: Node, problem: str, remedy: str = "") -> Finding:
        """Return a finding at a node of the flow's file."""
        word = at.text if isinstance(at, Scalar) else ""
        return Finding(self.flow.file, at.line, at.column, word, problem, remedy)

    def decisions(self) -> Iterator[Decision]:
        """Yield every list of rules, but for those with a single rule."""
        for state in self.flow.states.values():
            for rules, node in _lists_of_rules(state, self.draft.states[state.id].block):
                if len(rules) > 1 and isinstance(node, Sequence):
                    asked = self.flow.question(state.id) if isinstance(state, Ask) else ""
                    yield Decision(self.flow.id, asked, rules, node.items)

    def conditions(self) -> Iterator[Condition]:
        """Yield every condition that decides something in this flow."""
        for state in self.flow.states.values():
            yield from conditions_of(state)
            if isinstance(state, Topics):
                listed = (*state.before, *state.after)
                yield from (one.when for one in listed if one.when is not None)
                yield from (one for one in (state.suggest,) if one is not None)

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """Every place in the words where something is filled in."""
        found: list[Slot] = []
        state = ""
        for section in self.words.sections if self.words else ():
            if section.level < 3:
                state = section.title if section.level == 2 else ""
            for block, line in zip(section.blocks, section.block_lines, strict=True):
                speaks_for = state if state in self.flow.states else ""
                found += [
                    Slot(name, section.title, speaks_for, line) for name in slots_of((block,))
                ]
        return tuple(found)


def _lists_of_rules(
    state: State, block: Block
) -> Iterator[tuple[tuple[Conditional, ...], Node | None]]:
    if isinstance(state, End):
        ended = block.get("end")
        for item, rules in state.outcomes.items():
            yield rules, ended.get(item) if isinstance(ended, Block) else None
    else:
        yield rules_of(state), block.get("next")


@dataclass(frozen=True)
class Written:
    """Every flow without a mistake, by its id; its words may have some."""

    flows: Mapping[str, WrittenFlow]

    def ask(self, question: str) -> Ask | None:
        """Return the question with this full id."""
        flow, state = question_parts(question)
        found = self.flows[flow].flow.states.get(state) if flow in self.flows else None
        return found if isinstance(found, Ask) else None

    def id_today(self, question: str) -> str:
        """Return the id under which a question is asked today."""
        return self._renamed.get(question, question)

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        flows = (written.flow for written in self.flows.values())
        return {old: new for flow in flows for old, new in flow.renamed.items()}

    @cached_property
    def retired(self) -> frozenset[str]:
        """The full ids that flows say are no longer asked."""
        return frozenset(id for written in self.flows.values() for id in written.flow.retired)

    @cached_property
    def readers(self) -> Mapping[str, tuple[Compared, ...]]:
        """The comparisons that read a question's answer, by its full id."""
        found: dict[str, list[Compared]] = {}
        for written in self.flows.values():
            for condition in written.conditions():
                for comparison in compared(condition):
                    for question in comparison.questions():
                        found.setdefault(question, []).append(comparison)
        return {question: tuple(readers) for question, readers in found.items()}

    @cached_property
    def used(self) -> frozenset[str]:
        """The full ids of the questions whose answers count for something."""
        flows = [written.flow for written in self.flows.values()]
        bounds = (id for flow in flows for ask in flow.asks() for id in bounds_of(ask))
        figures = (id for flow in flows for one in flow.figures.values() for id in one.questions)
        return frozenset((*self.readers, *self.spoken, *bounds, *figures))

    @cached_property
    def spoken(self) -> frozenset[str]:
        """The full ids of the questions whose answers the words repeat, and `flow.figure`."""
        return frozenset(
            slot.name if "." in slot.name else f"{id}.{slot.name}"
            for id, written in self.flows.items()
            for slot in written.slots
        )
