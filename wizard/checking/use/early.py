"""Answers that words repeat before they can be asked."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.checking.use.written_flows import WrittenFlow
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import Flow, targets_of
from wizard.words.markdown import place_of
from wizard.words.topic_words import Feedback


def early_slots(written: WrittenFlow) -> Iterator[Finding]:
    """Yield each place in the words of a state that no answer or not every way can fill.

    The program says that it is not known there.
    """
    flow = written.flow
    for slot in written.slots:
        if not slot.state or slot.title in tuple(Feedback):
            continue
        for state in _own_states(flow, slot.name):
            if slot.state == state or slot.state not in _behind(flow, state):
                problem = (
                    f"'{{{slot.name}}}' is never known here: it is asked on another way, or later."
                )
            elif slot.state in _behind(flow, flow.start, without=state):
                problem = (
                    f"'{{{slot.name}}}' is not asked on every way that leads to '{slot.state}'."
                )
            else:
                continue
            remedy = "Leave it out here, or give that way a state with words of its own."
            typed = written.words.typed if written.words else ()
            line, column = place_of(f"{{{slot.name}}}", typed, slot.line)
            yield Finding(written.words_file, line, column, slot.name, problem, remedy)
            break


def _own_states(flow: Flow, slot: str) -> tuple[str, ...]:
    """Return the states of this flow whose answers fill a slot."""
    if slot in flow.figures:
        ids = (id.partition(".") for id in flow.figures[slot].questions)
        return tuple(state for owner, _, state in ids if owner == flow.id)
    return (slot,) if slot in flow.states else ()


def _behind(flow: Flow, start: str, without: str = "") -> frozenset[str]:
    """Return the states that can follow `start`, on ways that do not lead through `without`."""
    found: set[str] = set()
    left = [start] if start != without else []
    while left:
        for target in targets_of(flow.states[left.pop()]):
            if target != without and target not in found:
                found.add(target)
                left.append(target)
    return frozenset(found)
