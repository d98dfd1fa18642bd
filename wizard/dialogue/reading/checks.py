"""What must hold of a flow as a whole: every state is reached and leads forward.

A flow that only goes forward comes to an end, so that needs no check of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from wizard.dialogue.flow import (
    Ask,
    Flow,
    bounds_of,
    question_parts,
    read_by_rules,
    targets_of,
)
from wizard.dialogue.reading.draft import FlowDraft

MOST_SHOWN = 12
"""Names of a circle."""


def check_flow(flow: Flow, draft: FlowDraft) -> None:
    """Note in the draft's source what is wrong with the way through a flow."""
    source = draft.source
    ways = {id: targets_of(state) for id, state in flow.states.items()}
    try:
        ordered = in_order(ways)
    except CycleError as circle:
        source.mistake(
            draft.states[_states_of(circle)[0]].name,
            f"These states lead in a circle: {_shown(circle)}.",
            "Flows only go forward; going back is done by the program.",
        )
        return
    uses = [(id, question_parts(question)[1], own) for id, question, own in _uses(flow)]
    before = _Before(ways, ordered, {flow.start, *(read for _, read, _ in uses)})
    reached = {id for id in flow.states if id == flow.start or before.comes(flow.start, id)}
    for id in flow.states:
        if id not in reached:
            problem = f"No way leads to the state '{id}'."
            source.mistake(draft.states[id].name, problem, "Let a rule lead there, or remove it.")
    for id, read, may_be_own in uses:
        if id in reached and not (may_be_own and read == id) and not before.comes(read, id):
            source.mistake(
                draft.states[id].name,
                f"'{id}' uses the answer to '{read}', which is not asked before it.",
                "Ask it before, or go by another answer.",
            )


class _Before:
    """Which of some states come before which others, on one of the ways.

    A flow of a million bytes has thousands of states: the ones that come before each are the bits
    of a number, all worked out in one pass. `ordered` are all states, each before its targets.
    """

    def __init__(
        self, ways: Mapping[str, tuple[str, ...]], ordered: Iterable[str], some: Iterable[str]
    ) -> None:
        self._bit = {id: 1 << place for place, id in enumerate(some)}
        self._before = dict.fromkeys(ways, 0)
        for id in ordered:
            passed = self._before[id] | self._bit.get(id, 0)
            for target in ways[id]:
                self._before[target] |= passed

    def comes(self, first: str, later: str) -> bool:
        """Say whether one of the states comes before another state."""
        return bool(self._before[later] & self._bit[first])


def _uses(flow: Flow) -> Iterator[tuple[str, str, bool]]:
    """Yield (state, question of this flow that it reads, whether that may be its own question).

    The rules of a question read its answer; its bounds cannot.
    """
    for id, state in flow.states.items():
        by_bounds = bounds_of(state) if isinstance(state, Ask) else ()
        read = [(question, True) for question in read_by_rules(state)]
        read += [(question, False) for question in by_bounds]
        for question, may_be_own in dict.fromkeys(read):
            if question_parts(question)[0] == flow.id:
                yield id, question, may_be_own


def in_order(ways: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Return all ids, each before those that it leads to. Raises CycleError."""
    sorter = TopologicalSorter[str]()
    for id, targets in ways.items():
        sorter.add(id)
        for target in targets:
            sorter.add(target, id)
    return tuple(sorter.static_order())


def _states_of(circle: CycleError) -> list[str]:
    """Return the ids of a circle, its first id again at the end."""
    found: list[str] = circle.args[1]
    return found


def _shown(circle: CycleError) -> str:
    *some, last = _states_of(circle)
    return " → ".join([*some[:MOST_SHOWN], *["…"] * (len(some) > MOST_SHOWN), last])


def check_together(flows: Mapping[str, Flow], drafts: Mapping[str, FlowDraft]) -> None:
    """Note what is wrong between flows: items fed twice, dependencies in a circle."""
    fed: dict[str, str] = {}
    for flow in flows.values():
        for item in flow.items():
            if item in fed:
                drafts[flow.id].source.mistake(
                    drafts[flow.id].id_node,
                    f"The item '{item}' is already answered by the flow '{fed[item]}'.",
                    "Let one of them speak of it.",
                )
            fed.setdefault(item, flow.id)
    try:
        in_order({id: sorted(flow.reads() & set(flows)) for id, flow in flows.items()})
    except CycleError as circle:
        draft = drafts[_states_of(circle)[0]]
        problem = f"These flows wait for one another's answers: {_shown(circle)}."
        draft.source.mistake(draft.id_node, problem, "Let one of them go without.")
