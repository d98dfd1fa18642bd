"""Topics that wait for the answers of topics behind them in the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wizard.checking.replies import compared
from wizard.checking.use.written_flows import Written, WrittenFlow
from wizard.dialogue.condition import Unknown
from wizard.dialogue.finding import Finding
from wizard.dialogue.flow import (
    Ask,
    Asked,
    Flow,
    Run,
    Topics,
    bounds_of,
    question_parts,
    read_by_rules,
)
from wizard.reading import Reading


def early_reads(
    everything: Written, written: WrittenFlow, order: Mapping[str, int]
) -> Iterator[Finding]:
    """Yield each answer that a flow goes by and that is asked in a later one, or in none at all.

    Nobody who takes the topics as they come could finish this one. It is no mistake where the flow
    has the question asked first, or says where it leads while the answer is not known. `order` is
    the place of each flow that people are led to.
    """
    flow = written.flow
    unknown = {
        reader.question
        for condition in written.conditions()
        for reader in compared(condition)
        if isinstance(reader, Unknown)
    }
    first_at: dict[str, str] = {}
    for state in flow.states.values():
        bounds = bounds_of(state) if isinstance(state, Ask) else ()
        for question in (*bounds, *read_by_rules(state)):
            first_at.setdefault(question, state.id)
    for question, at in first_at.items():
        owner, _ = question_parts(question)
        if owner == flow.id or question in flow.needs or question in unknown:
            continue
        if _is_later(everything.flows[owner].flow, flow, order):
            yield written.finding(
                written.draft.states[at].name,
                f"'{at}' goes by the answer to '{question}', which is asked later.",
                "Name it under 'needs', or say with {unknown: …} where to go meanwhile.",
            )


def _is_later(owner: Flow, reader: Flow, order: Mapping[str, int]) -> bool:
    """Say whether nobody is led to the one flow before the other.

    To one that is asked when needed, people are led only where it is handed over to.
    """
    if owner.asked is Asked.WHEN_NEEDED and owner.id not in order:
        return True
    return owner.id in order and reader.id in order and order[owner.id] > order[reader.id]


def unlisted(read: Reading) -> Iterator[str]:
    """Yield in a line each topic to which nobody is led, where there is a list of topics.

    That is no mistake: a topic is written before it is listed.
    """
    order, flows = order_of_flows(read), read.flows.flows.values()
    if not any(_lists(flow) for flow in flows):
        return
    for flow in flows:
        if flow.asked is Asked.IN_ORDER and flow.id not in order and not _lists(flow):
            yield f"Nobody is led to the topic '{flow.id}' yet: it is on no list."


def _lists(flow: Flow) -> bool:
    return any(isinstance(state, Topics) for state in flow.states.values())


def order_of_flows(read: Reading) -> Mapping[str, int]:
    """Return the place of each flow on the way through the whole, by its id.

    That is the order in which flows hand over, and then that of the list of topics: the newest
    edition's for those that feed items.
    """
    flows = read.flows.flows
    states = [state for flow in flows.values() for state in flow.states.values()]
    listed = [state for state in states if isinstance(state, Topics)]
    feeding = {item: flow.id for flow in flows.values() for item in flow.items()}
    newest = read.editions.to_work_on[max(read.editions.to_work_on)]
    run = [state.flow for state in states if isinstance(state, Run)]
    led_to = (
        *(one.flow for state in listed for one in state.before),
        *(feeding[item] for item in newest.items if item in feeding),
        *(one.flow for state in listed for one in state.after),
    )
    ordered = (*run, *(id for id in led_to if flows[id].asked is not Asked.WHEN_NEEDED))
    return {id: place for place, id in enumerate(dict.fromkeys(ordered))}
