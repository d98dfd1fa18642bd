"""The `transitions` machine decides what is next, alone, and is given no name to look up."""

import logging
from typing import Any

import pytest
from transitions import Machine

from tests.dialogue.building import conversation, flows_of, good_flows
from wizard.dialogue.flow import Flow, targets_of
from wizard.dialogue.flows import Flows
from wizard.dialogue.machine import TRIGGER, Walker

SMALL = """
    format: 1
    topic: t
    start: a
    states:
      a:
        ask: {kind: choice, options: [one, two]}
        next: [{when: {answer: a, is: one}, go: b}, {go: c}]
      b: {end: {item: in_place}}
      c: {end: {item: not_yet}}
    """


def machine_of(flows: Flows, flow: str) -> Machine:
    """The machine as it is once walks have come to every state."""
    walker = flows.walker(flow)
    for state in flows[flow].states:
        walker._complete(state)
    assert isinstance(walker._machine, Machine)
    return walker._machine


def test_a_transition_taken_from_the_machine_is_a_way_that_nobody_can_go() -> None:
    flows = flows_of(SMALL)
    assert conversation(flows, {"t.a": "one"}).route("t").path == ("a", "b")
    machine_of(flows, "t").remove_transition(TRIGGER, "a", "b")
    assert conversation(flows, {"t.a": "one"}).route("t").path == ("a",)
    assert conversation(flows, {"t.a": "two"}).route("t").path == ("a", "c")


def test_a_transition_added_to_the_machine_is_a_way() -> None:
    flows = flows_of(SMALL)
    machine_of(flows, "t").add_transition(TRIGGER, "b", "c")
    assert conversation(flows, {"t.a": "one"}).route("t").path == ("a", "b", "c")


@pytest.mark.parametrize("flow", sorted(good_flows()))
def test_the_machine_has_the_states_and_ways_of_the_flow_and_no_others(flow: str) -> None:
    flows = good_flows()
    machine = machine_of(flows, flow)
    assert set(machine.states) == set(flows[flow].states)
    ways = {(way.source, way.dest) for way in machine.get_transitions()}
    states = flows[flow].states.values()
    assert ways == {(state.id, target) for state in states for target in targets_of(state)}


@pytest.mark.parametrize("flow", sorted(good_flows()))
def test_every_condition_is_a_function_and_nothing_else_is_called(flow: str) -> None:
    """`transitions` imports a dotted string that it takes for a callback."""
    machine = machine_of(good_flows(), flow)
    for way in machine.get_transitions():
        assert [callable(condition.func) for condition in way.conditions] == [True]
        assert way.prepare == way.before == way.after == []
    for state in machine.states.values():
        assert state.on_enter == state.on_exit == []
    for hooks in ("before_state_change", "after_state_change", "prepare_event", "on_exception"):
        assert getattr(machine, hooks) == []


def test_only_functions_reach_the_resolver_of_transitions(monkeypatch: pytest.MonkeyPatch) -> None:
    resolved: list[object] = []
    original = Machine.resolve_callable

    def record(func: Any, event: Any) -> Any:
        resolved.append(func)
        return original(func, event)

    monkeypatch.setattr(Machine, "resolve_callable", staticmethod(record))
    flows = Flows({id: good_flows()[id] for id in good_flows()})
    conversation(flows, {"breach.happened": "never"}).route("breach")
    assert resolved
    assert [func for func in resolved if isinstance(func, str)] == []


@pytest.mark.parametrize("name", ["state", "go-on", "trigger", "initial", "model", "final", "self"])
def test_a_state_may_have_a_name_that_the_machine_uses_itself(
    name: str, caplog: pytest.LogCaptureFixture
) -> None:
    """And nothing is logged about it: that would be printed over the screen."""
    with caplog.at_level(logging.WARNING):
        flows = flows_of(
            f"""
            format: 1
            topic: t
            start: a
            states:
              a: {{say: , next: [{{go: {name}}}]}}
              {name}: {{say: , next: [{{go: done}}]}}
              done: {{end: {{item: in_place}}}}
            """
        )
        assert conversation(flows).route("t").path == ("a", name, "done")
    assert caplog.records == []


def test_each_flow_becomes_a_machine_once_and_only_when_walked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    built: list[str] = []
    original = Walker.__init__

    def build(self: Walker, flow: Flow) -> None:
        built.append(flow.id)
        original(self, flow)

    monkeypatch.setattr(Walker, "__init__", build)
    flows = Flows({id: good_flows()[id] for id in good_flows()})
    assert built == []
    conversation(flows).route("training")
    conversation(flows).route("training")
    assert built == ["training"]
