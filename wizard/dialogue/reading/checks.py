"""What must hold of a flow as a whole: every state is reached and leads forward.

A flow that only goes forward comes to an end, so that needs no check of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wizard.dialogue.flow import (
    Ask,
    Flow,
    bounds_of,
    conditions_of,
    question_parts,
    targets_of,
)
from wizard.dialogue.reading.draft import FlowDraft


def check_flow(flow: Flow, draft: FlowDraft) -> None:
    """Note in the draft's source what is wrong with the way through a flow."""
    source = draft.source
    ways = {id: targets_of(state) for id, state in flow.states.items()}
    circle = _circle(ways)
    if circle:
        source.mistake(
            draft.states[circle[0]].name,
            f"These states lead in a circle: {' → '.join(circle)}.",
            "Flows only go forward; going back is done by the program.",
        )
        return
    behind = {id: _all_behind(id, ways) for id in ways}
    reached = {flow.start, *behind[flow.start]}
    for id in flow.states:
        if id not in reached:
            problem = f"No way leads to the state '{id}'."
            source.mistake(draft.states[id].name, problem, "Let a rule lead there, or remove it.")
    for id, question, may_be_own in _uses(flow):
        _, read = question_parts(question)
        if id in reached and not (may_be_own and read == id) and id not in behind[read]:
            source.mistake(
                draft.states[id].name,
                f"'{id}' uses the answer to '{read}', which is not asked before it.",
                "Ask it before, or go by another answer.",
            )


def _uses(flow: Flow) -> Iterator[tuple[str, str, bool]]:
    """Yield (state, question of this flow that it reads, whether that may be its own question).

    The rules of a question read its answer; its bounds cannot.
    """
    for id, state in flow.states.items():
        by_rules = (q for condition in conditions_of(state) for q in condition.questions())
        by_bounds = bounds_of(state) if isinstance(state, Ask) else ()
        read = [(question, True) for question in by_rules]
        read += [(question, False) for question in by_bounds]
        for question, may_be_own in dict.fromkeys(read):
            if question_parts(question)[0] == flow.id:
                yield id, question, may_be_own


def _all_behind(start: str, ways: Mapping[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    waiting = list(ways[start])
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting.extend(ways[id])
    return found


def _circle(ways: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Return the ids of one circle, its first id again at the end, or nothing."""
    done: set[str] = set()
    for start in ways:
        trail: list[str] = []
        stack = [(start, iter(ways[start]))] if start not in done else []
        trail.extend(id for id, _ in stack)
        while stack:
            id, targets = stack[-1]
            target = next(targets, None)
            if target is None:
                done.add(id)
                stack.pop()
                trail.pop()
            elif target in trail:
                return [*trail[trail.index(target) :], target]
            elif target not in done:
                stack.append((target, iter(ways[target])))
                trail.append(target)
    return []


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
    circle = _circle({id: tuple(sorted(flow.reads() & set(flows))) for id, flow in flows.items()})
    if circle:
        drafts[circle[0]].source.mistake(
            drafts[circle[0]].id_node,
            f"These flows wait for one another's answers: {' → '.join(circle)}.",
            "Let one of them go without.",
        )
