"""In which cases a question is asked, told from where the ways part."""

from __future__ import annotations

import pytest

from tests.dialogue.building import flows_of
from tests.dialogue.shipped import FLOWS, flows_with
from wizard.checking.routes import WalkedRoute, routes
from wizard.dialogue.asked_only import Case, Depends, Ticked, asked_only, only_for_a_gap
from wizard.dialogue.flow import Ask
from wizard.dialogue.values import DoesNotApply, Given

KEYS = """
    format: 1
    topic: keys
    start: kept
    states:
      kept:
        ask:
          kind: choice
          options: [safe, drawer, nowhere]
          not_applicable: {reasons: [no-keys], go: none}
        next:
          - {when: {unknown: kept}, go: who}
          - {when: {answer: kept, is: nowhere}, go: begin}
          - {go: who}
      begin:
        say:
        next: [{go: plan}]
      who:
        ask: {kind: choices, options: [manager, cook, nobody]}
        next:
          - {when: {answer: who, has: nobody}, go: plan}
          - {go: since}
      since:
        ask: {kind: date}
        next:
          - {when: {unknown: since}, go: note}
          - {when: {all: [{answer: kept, is: safe}, {answer: who, has: cook}]}, go: note}
          - {go: log}
      log:
        ask: {kind: text}
        next: [{go: note}]
      note:
        ask: {kind: text, optional: true}
        next: [{go: done}]
      plan:
        ask: {kind: job}
        next: [{go: not-yet}]
      none: {end: {keys: does_not_apply}}
      done: {end: {keys: in_place}}
      not-yet: {end: {keys: not_yet}}
"""
WALKED = (
    "administrator-agreement",
    "antivirus",
    "building-security",
    "ico-registration",
    "paper-records-outside",
    "secure-destruction",
    "separate-backups",
    "staff-training",
    "who-is-responsible",
)
"""Topics with every kind of parting, and not too many ways to walk all of them."""


def cases(text: str, flow: str = "keys") -> dict[str, tuple[Case, ...]]:
    flows = flows_of(text)
    return dict(asked_only(flows[flow], flows.ask))


def test_what_every_way_passes_is_asked_of_everyone() -> None:
    assert cases(KEYS)["kept"] == ()


def test_the_shorter_of_what_leads_there_and_what_does_not_is_told() -> None:
    found = cases(KEYS)
    assert found["who"] == (Ticked("keys.kept", ("nowhere", "no-keys"), unless=True),)
    assert found["plan"] == (Ticked("keys.kept", ("nowhere",)), Ticked("keys.who", ("nobody",)))


def test_of_several_that_are_chosen_one_is_enough() -> None:
    assert cases(KEYS)["since"] == (Ticked("keys.who", ("nobody",), unknown=True, unless=True),)


def test_what_takes_more_words_only_says_what_it_depends_on() -> None:
    assert cases(KEYS)["log"] == (Depends(("keys.since", "keys.kept", "keys.who")),)


def test_only_a_plan_is_always_for_something_not_in_place() -> None:
    flow = flows_of(KEYS)["keys"]
    assert [ask.id for ask in flow.asks() if only_for_a_gap(flow, ask.id)] == ["plan"]


def test_more_options_than_can_be_tried_are_not_tried() -> None:
    many = ", ".join(f"one-{number}" for number in range(11))
    text = KEYS.replace("manager, cook", many).replace("cook}", "one-1}")
    assert cases(text)["since"] == (Depends(("keys.who",)),)


@pytest.mark.parametrize("flow", WALKED)
def test_whoever_is_asked_is_one_of_those_it_is_said_to_be_for(flow: str) -> None:
    flows = flows_with(flow)
    found = asked_only(flows[flow], flows.ask)
    for route in routes(flows, flow):
        for state in route.path:
            if isinstance(flows[flow].states[state], Ask) and found[state]:
                assert any(_is_so(route, case) for case in found[state]), (state, route.answers)


def test_most_questions_can_say_for_whom_they_are() -> None:
    told = [case for flow in FLOWS for case in asked_only(FLOWS[flow], FLOWS.ask).values()]
    plain = [case for case in told if all(isinstance(one, Ticked) for one in case)]
    assert len(plain) / len(told) > 0.65


def _is_so(route: WalkedRoute, case: Case) -> bool:
    if isinstance(case, Depends):
        return True
    answer = route.answers.get(case.question)
    match answer.reply if answer else None:
        case Given(tuple() as chosen):
            is_so = any(option in chosen for option in case.options)
        case Given(value):
            is_so = value in case.options
        case DoesNotApply(reason):
            is_so = reason in case.options
        case _:
            is_so = case.unknown
    return is_so is not case.unless
