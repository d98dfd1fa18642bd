"""What may still come: all that answers not known yet can lead to, and nothing that is closed."""

from __future__ import annotations

from random import Random

import pytest

from tests.dialogue.building import conversation, flows_of
from tests.dialogue.test_paths import shipped_flows
from wizard.checking.routes import routes
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask
from wizard.dialogue.may_come import may_come
from wizard.dialogue.values import AskSomeone, DoesNotApply, NotSure, Reply, Value
from wizard.shipped import FLOWS

SHED = """
    format: 1
    topic: shed
    start: shed
    states:
      shed:
        ask: {kind: choice, options: [one, none]}
        next:
          - {when: {unknown: shed}, go: keys}
          - {when: {answer: shed, is: one}, go: keys}
          - {go: nothing}
      keys: {ask: {kind: text}, next: [{go: done}]}
      done: {end: {}}
      nothing: {end: {}}
"""
LOCKS = """
    format: 1
    topic: t
    start: locks
    conditions:
      open: {all: [{not: {unknown: locks}}, {answer: locks, in: [some, none]}]}
      gap: {any: [open, {answer: alarm, is: off}]}
    states:
      locks:
        ask:
          kind: choice
          options: [all, some, none]
          not_applicable: {reasons: [no-doors], go: no-doors}
        next:
          - {when: {unknown: locks}, go: alarm}
          - {when: open, go: which}
          - {go: alarm}
      which: {ask: {kind: text}, next: [{go: alarm}]}
      alarm: {ask: {kind: choice, options: [on, off]}, next: [{when: gap, go: plan}, {go: shed}]}
      shed:
        say:
        next: [{when: {answer: shed.shed, is: one}, go: shed-key}, {go: done}]
      shed-key: {ask: {kind: text}, next: [{go: done}]}
      plan: {ask: {kind: job}, next: [{go: done}]}
      no-doors: {end: {}}
      done: {end: {}}
"""
ALL = {"locks", "which", "alarm", "shed", "shed-key", "plan", "no-doors", "done"}


def coming(**answers: Reply | Value) -> set[str]:
    """Return what may come in the flow about locks; `shed` is the other flow's question."""
    ids = {"shed": "shed.shed"}
    known = {ids.get(name, f"t.{name}"): reply for name, reply in answers.items()}
    return set(may_come(conversation(flows_of(LOCKS, SHED), known), "t"))


def test_before_anything_is_answered_everything_may_come() -> None:
    assert coming() == ALL


@pytest.mark.parametrize("reply", [NotSure(), AskSomeone("Landlord")], ids=ascii)
def test_what_is_to_be_found_out_may_turn_out_any_way(reply: Reply) -> None:
    """A walk leads on past it at once; the letter asks for what would come otherwise."""
    assert coming(locks=reply) == ALL
    assert coming(locks=reply, alarm="on") == ALL


def test_a_known_answer_closes_the_other_ways() -> None:
    assert coming(locks="all") == ALL - {"which", "no-doors"}
    assert coming(locks="all", alarm="off") == {"locks", "alarm", "plan", "done"}
    assert coming(locks="all", alarm="on", shed="none") == {"locks", "alarm", "shed", "done"}


def test_one_gap_is_enough_whatever_the_other_answer_will_be() -> None:
    assert coming(locks="some") == {"locks", "which", "alarm", "plan", "done"}


def test_what_another_flow_has_still_to_find_out_may_turn_out_any_way() -> None:
    assert "shed-key" in coming(locks="all", alarm="on")
    assert "shed-key" in coming(locks="all", alarm="on", shed=NotSure())
    assert "shed-key" not in coming(locks="all", alarm="on", shed="none")


def test_what_does_not_apply_ends_there() -> None:
    assert coming(locks=DoesNotApply("no-doors")) == {"locks", "no-doors"}


TOPICS = sorted(path.stem for path in (FLOWS / "topics" / "it-systems-and-devices").glob("*.yaml"))


@pytest.mark.parametrize("flow", TOPICS)
def test_of_the_shipped_topics_no_way_is_left_out_and_no_question_added(flow: str) -> None:
    """With all of it known, only the plan may be one too many; with less, the way is among them.

    Which answers are known is drawn from a fixed seed.
    """
    flows, dice = shipped_flows(), Random(24)
    known = [route for route in routes(flows, flow) if route.known and not route.paused]
    assert len(known) > 4
    for route in known:
        asked = {state for state in route.path if isinstance(flows[flow].states[state], Ask)}
        may = may_come(Conversation(flows, route.answers), flow)
        asks = {state for state in may if isinstance(flows[flow].states[state], Ask)}
        assert asked <= asks <= asked | {"plan"}
        for _ in range(5):
            partly = {id: one for id, one in route.answers.items() if dice.random() < 0.6}
            assert set(route.path) <= may_come(Conversation(flows, partly), flow)
