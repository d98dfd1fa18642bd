"""What stands on the list of topics, what to do next, and what a change opens again."""

import pytest

from tests.dialogue.building import answer, conversation, flows_of
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import NotSure, Reply, Value
from wizard.toolkit.edition import Level
from wizard.toolkit.journey import (
    flow_to_resume,
    flows_after,
    flows_before,
    led_to,
    level_aimed_at,
    next_step,
    optional_flows,
    reopened,
)

JOURNEY = """
format: 1
topic: journey
start: place
states:
  place:
    ask: {kind: choice, options: [home, branch]}
    next: [{go: topics}]
  topics:
    topics:
      before:
        - {flow: register, when: {not: {answer: place, is: branch}}}
        - service
        - {flow: tour, optional: true}
        - {flow: branch, when: {answer: place, is: branch}}
      after: [publish, look-again]
      suggest: {answer: place, is: home}
"""
SERVICE = """
format: 1
topic: service
asked: when_needed
start: helpers
states:
  helpers:
    ask: {kind: choice, options: [yes, no]}
    next: [{go: known}]
  known:
    end: {}
"""
LIST = """
format: 1
topic: list
needs: [service.helpers]
start: names
states:
  names:
    ask: {kind: number}
    next:
      - {when: {answer: service.helpers, is: yes}, go: helpers}
      - {go: done}
  helpers:
    ask: {kind: number}
    next: [{go: done}]
  done:
    end: {list: in_place}
"""
ONE_QUESTION = """
format: 1
topic: NAME
needs: NEEDS
start: q
states:
  q:
    ask: {kind: number}
    next: [{go: done}]
  done:
    end: END
"""

PUBLISH = """
format: 1
topic: publish
start: sent
states:
  sent:
    ask: {kind: choice, options: [yes, no]}
    next:
      - {when: {answer: sent, is: no}, go: not-yet}
      - {go: done}
  done:
    end: {}
  not-yet:
    end: not_yet
"""


def one_question(name: str, end: str = "{}", needs: str = "[]") -> str:
    return ONE_QUESTION.replace("NAME", name).replace("END", end).replace("NEEDS", needs)


FLOWS = flows_of(
    JOURNEY,
    SERVICE,
    LIST,
    one_question("register"),
    one_question("branch"),
    """
format: 1
topic: tour
start: q
states:
  q:
    ask: {kind: number}
    next: [{go: more}]
  more:
    ask: {kind: number}
    next: [{go: done}]
  done:
    end: {}
""",
    PUBLISH,
    one_question("look-again"),
    one_question("contracts", "{contracts: in_place}", "[service.helpers]"),
    """
format: 1
topic: level
start: aim
states:
  aim:
    ask: {kind: choice, options: [met, approaching]}
    next: [{go: done}]
  done:
    end: {}
""",
)
TOPICS = ("list", "contracts")
ALL_IN_PLACE: dict[str, Reply | Value] = {
    "service__helpers": "no",
    "list__names": 3,
    "contracts__q": 1,
}
READY: dict[str, Reply | Value] = {"journey.place": "home", "register.q": 1}


def talk(**answers: Reply | Value) -> Conversation:
    named = {name.replace("__", ".").replace("_", "-"): one for name, one in answers.items()}
    return conversation(FLOWS, {**READY, **named})


def test_the_list_shows_what_its_conditions_do_not_rule_out() -> None:
    before_any_answer = conversation(FLOWS, {})
    assert flows_before(before_any_answer) == ("register", "service", "tour", "branch")
    assert flows_before(talk()) == ("register", "service", "tour")
    assert flows_before(talk(journey__place="branch")) == ("service", "tour", "branch")
    assert flows_after(talk()) == ("publish", "look-again")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, "list"),
        ({"register__q": NotSure()}, "list"),
        # Begun comes before what is still to do, wherever it stands.
        ({"contracts__q": 1, "service__helpers": "yes", "list__names": 3}, "list"),
        ({"service__helpers": "no", "list__names": 3}, "contracts"),
        # What stands behind comes last, in its order, each when the one before it is in place.
        (ALL_IN_PLACE, "publish"),
        ({**ALL_IN_PLACE, "publish__sent": "no"}, None),
        ({**ALL_IN_PLACE, "publish__sent": NotSure()}, None),
        ({**ALL_IN_PLACE, "publish__sent": "yes"}, "look-again"),
        ({**ALL_IN_PLACE, "publish__sent": "yes", "look_again__q": 1}, None),
        # Nobody is led to publishing while something is still to find out, or not in place ...
        ({**ALL_IN_PLACE, "contracts__q": NotSure()}, None),
        # ... but whoever published all the same is led on.
        ({**ALL_IN_PLACE, "contracts__q": NotSure(), "publish__sent": "yes"}, "look-again"),
    ],
)
def test_the_next_step(answers: dict[str, Reply | Value], expected: str | None) -> None:
    assert next_step(talk(**answers), TOPICS) == expected


def test_what_stands_in_front_of_the_topics_comes_first() -> None:
    nobody_registered = conversation(FLOWS, {"journey.place": "home"})
    assert next_step(nobody_registered, TOPICS) == "register"


def test_people_carry_on_with_the_next_step_when_nothing_else_is_open() -> None:
    assert flow_to_resume(talk(), TOPICS) == "list"
    assert flow_to_resume(talk(**ALL_IN_PLACE), TOPICS) == "publish"
    done = talk(**ALL_IN_PLACE, publish__sent="yes", look_again__q=1)
    assert flow_to_resume(done, TOPICS) == "journey", "nothing is left but the list itself"


def test_nobody_is_led_to_what_is_optional_and_who_began_it_is_led_back() -> None:
    assert led_to(talk(), flows_before(talk())) == ("register",)
    assert optional_flows(talk()) == {"tour"}
    assert next_step(talk(**ALL_IN_PLACE), TOPICS) == "publish", "and not the tour"
    assert next_step(talk(tour__q=1), TOPICS) == "list"
    assert flow_to_resume(conversation(FLOWS, {"tour.q": 1}), TOPICS) == "tour"


def test_an_answer_that_several_topics_needed_leads_on_to_the_first_of_them_on_the_list() -> None:
    needed: dict[str, Reply | Value] = {"service.helpers": "no"}
    assert flow_to_resume(conversation(FLOWS, needed), ("list", "contracts")) == "list"
    assert flow_to_resume(conversation(FLOWS, needed), ("contracts", "list")) == "contracts"
    finished = conversation(FLOWS, {**needed, "contracts.q": 1})
    assert flow_to_resume(finished, ("contracts", "list")) == "list"


def test_what_is_no_topic_to_suggest_is_no_next_step() -> None:
    needed = talk(service__helpers="no")
    assert flow_to_resume(needed, TOPICS) == "list", "it needed that answer"
    assert flow_to_resume(needed, ("contracts",)) == "contracts"


def test_topics_that_others_answer_are_not_suggested() -> None:
    branch = conversation(FLOWS, {"journey.place": "branch"})
    assert next_step(branch, TOPICS) == "branch"
    assert next_step(talk(journey__place="branch", branch__q=1), TOPICS) is None


def test_a_change_names_the_other_topics_that_it_opens_again() -> None:
    before = talk(service__helpers="no", list__names=3)
    after = before.with_answers([answer("service.helpers", "yes")])
    assert reopened(before, after, "service.helpers") == ("list",)
    back = after.with_answers([answer("service.helpers", "no")])
    assert reopened(after, back, "service.helpers") == ()


def test_the_topic_of_the_question_itself_is_not_named() -> None:
    before = talk(service__helpers="yes", list__names=3, list__helpers=2)
    after = before.with_answers([answer("list.names", NotSure())])
    assert reopened(before, after, "list.names") == ()


@pytest.mark.parametrize(
    ("answers", "level"),
    [
        ({}, Level.MET),
        ({"level__aim": "met"}, Level.MET),
        ({"level__aim": "approaching"}, Level.APPROACHING),
        ({"level__aim": NotSure()}, Level.MET),
    ],
)
def test_the_level_is_standards_met_unless_the_first_step_was_chosen(
    answers: dict[str, Reply | Value], level: Level
) -> None:
    assert level_aimed_at(talk(**answers)) is level
