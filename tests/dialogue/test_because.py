"""Which answers decide: no more than are needed."""

import pytest

from tests.dialogue.building import JOB, conversation, flows_of
from wizard.dialogue.because import answer_behind, deciding_answers
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import rules_of
from wizard.dialogue.values import NotSure, Reply, Value

FLOW = """
    format: 1
    topic: t
    start: paper
    figures:
      both: {{sum: [rooms, keys]}}
    states:
      paper: {{ask: {{kind: choice, options: [none, kept, bin]}}, next: [{{go: files}}]}}
      files: {{ask: {{kind: choice, options: [none, kept, bin]}}, next: [{{go: rooms}}]}}
      rooms: {{ask: {{kind: number}}, next: [{{go: keys}}]}}
      keys: {{ask: {{kind: number}}, next: [{{go: here}}]}}
      here:
        say:
        next: [{rules}, {{go: other}}]
      one: {{end: {{}}}}
      other: {{end: {{}}}}
"""
FACTS: dict[str, Value] = {"paper": "kept", "files": "none", "rooms": 3, "keys": 2}


def deciding(when: str, **facts: Value | Absence) -> str:
    """Return the questions that decide at `here`, where these conditions lead to `one`."""
    rules = ", ".join(f"{{when: {{{each.strip()}}}, go: one}}" for each in when.split(";"))
    state = flows_of(FLOW.format(rules=rules))["t"].states["here"]
    known = {**FACTS, **facts}
    found = deciding_answers(rules_of(state), lambda question: known[question.partition(".")[2]])
    return " ".join(question.removeprefix("t.") for question in found)


PAPER, FILES = "{answer: paper, is: kept}", "{answer: files, is: none}"
NO_PAPER, NO_FILES = "{answer: paper, is: none}", "{answer: files, is: kept}"


@pytest.mark.parametrize(
    ("when", "questions"),
    [
        # A rule that holds: enough to make it hold.
        ("answer: paper, is: kept", "paper"),
        (f"all: [{PAPER}, {FILES}]", "paper files"),
        (f"any: [{PAPER}, {FILES}]", "paper"),
        (f"any: [{NO_PAPER}, {FILES}]", "files"),
        (f"not: {NO_PAPER}", "paper"),
        (f"not: {{all: [{PAPER}, {NO_FILES}]}}", "files"),
        (f"not: {{any: [{NO_PAPER}, {NO_FILES}]}}", "paper files"),
        ("figure: both, at_least: 5", "rooms keys"),
        # That an answer is known is no reason.
        (f"all: [{{not: {{unknown: paper}}}}, {FILES}]", "files"),
        # Rules before the one that holds are no matter.
        ("answer: paper, is: none; answer: files, is: none; answer: rooms, is: 3", "files"),
        # The last rule: enough to make each of the others fail.
        ("answer: paper, is: none", "paper"),
        ("unknown: paper; answer: files, is: kept; answer: rooms, is: 9", "files rooms"),
        (f"all: [{PAPER}, {NO_FILES}, {NO_PAPER}]", "files"),
    ],
)
def test_only_what_decides_is_named(when: str, questions: str) -> None:
    assert deciding(when) == questions


def test_what_is_not_asked_can_decide_too() -> None:
    assert deciding("answer: files, is: kept", files=Absence.NOT_ASKED) == "files"


LEADING = """
    format: 1
    topic: t
    start: copies
    states:
      copies:
        ask: {kind: choice, options: [all, some]}
        next: [{go: record}]
      record:
        ask: {kind: text}
        next:
          - {when: {answer: copies, is: some}, go: fill-in}
          - {go: fresh}
      fill-in: {say: , next: [{go: plan}]}
      fresh:
        ask: {kind: choice, options: [yes, no]}
        next:
          - {when: {unknown: fresh}, go: done}
          - {when: {answer: fresh, is: yes}, go: done}
          - {go: plan}
      plan: {ask: {kind: job}, next: [{go: left}]}
      left: {end: not_yet}
      done: {end: {}}
"""


@pytest.mark.parametrize(
    ("answers", "state", "question"),
    [
        # Not the question just before, but the one whose answer decided there.
        ({"t.copies": "some", "t.record": "Log"}, "plan", "t.copies"),
        ({"t.copies": "some", "t.record": "Log", "t.plan": JOB}, "left", "t.copies"),
        # The question at which the ways part, if it decided itself.
        ({"t.copies": "all", "t.record": "Log", "t.fresh": "no"}, "plan", "t.fresh"),
        ({"t.copies": "all", "t.record": "Log", "t.fresh": "yes"}, "done", "t.fresh"),
        # Nothing is known that decided: then the question before, or none.
        ({"t.copies": "all", "t.record": "Log", "t.fresh": NotSure()}, "done", "t.copies"),
        ({"t.copies": "all"}, "record", "t.copies"),
        ({}, "copies", None),
    ],
)
def test_the_answer_behind_a_state_is_the_one_that_led_there(
    answers: dict[str, Reply | Value], state: str, question: str | None
) -> None:
    talk = conversation(flows_of(LEADING), answers)
    assert answer_behind(talk.route("t"), state, talk.value) == question
