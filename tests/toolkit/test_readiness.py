"""How ready an item is to be typed into the toolkit; over tests/fixtures/flows/good."""

from dataclasses import replace

import pytest

from tests.dialogue.building import (
    ENOUGH,
    EVIDENCE,
    JOB,
    PERSON,
    PROFILE,
    RECORDED,
    answer,
    conversation,
    flows_of,
    talk,
)
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    How,
    NotSure,
    Reply,
    Value,
)
from wizard.toolkit.readiness import TYPEABLE, Readiness, readiness

Answers = dict[str, Reply | Value | Answer]
FEW: Answers = {**PROFILE, "training.people": 42, "training.trained": 20}
PLANNED: Answers = {**FEW, "training.plan": JOB}
CARRIED = answer("training.people", 42, how=How.CARRIED)
OLDER = answer("training.trained", 40, rev=1)
LOCKED: Answers = {**PROFILE, "paper.locked": "always"}
BREACH: Answers = {"breach.happened": "once", "breach.affected": 10, "breach.told": 10}
LED: Answers = {**BREACH, "breach.lead": PERSON}


@pytest.mark.parametrize(
    ("answers", "ready"),
    [
        ({}, "to_do"),
        (PROFILE, "to_do"),
        ({**PROFILE, "training.people": 42}, "begun"),
        (ENOUGH, "begun"),
        (RECORDED, "ready"),
        (PLANNED, "not_yet"),
        # An answer to look at again comes before whatever it leads to.
        ({**RECORDED, "training.people": CARRIED}, "check_again"),
        ({**PLANNED, "training.people": CARRIED}, "check_again"),
        ({**ENOUGH, "training.people": CARRIED}, "check_again"),
        ({**RECORDED, "training.trained": OLDER}, "check_again"),
        # Out of its bounds now: more were trained than there are.
        ({**RECORDED, "training.trained": 43}, "check_again"),
        # While something is left to ask, that is what people do next.
        ({**PROFILE, "training.people": NotSure()}, "begun"),
        # Somebody has to find something out, in the middle and at the end.
        ({**FEW, "training.people": NotSure()}, "to_find_out"),
        ({**FEW, "training.trained": AskSomeone("Payroll")}, "to_find_out"),
        ({**RECORDED, "training.record": ComeBack()}, "to_find_out"),
        # What is not in place stays so, even if nobody knows yet what to do about it.
        ({**PLANNED, "training.plan": NotSure()}, "not_yet"),
        # An answer that is set aside is a beginning all the same.
        ({**PROFILE, "training.plan": JOB}, "begun"),
    ],
)
def test_the_training(answers: Answers, ready: str) -> None:
    assert readiness(talk(answers), "training", "training") == ready


@pytest.mark.parametrize(
    ("answers", "locked", "listed"),
    [
        ({**PROFILE, "profile.keeps-paper": "no"}, "does_not_apply", "does_not_apply"),
        ({**PROFILE, "paper.locked": DoesNotApply("shared-building")}, "does_not_apply", "ready"),
        ({**PROFILE, "paper.locked": "never", "paper.fix": JOB}, "not_yet", "ready"),
        ({**PROFILE, "paper.locked": "never", "paper.fix": NotSure()}, "not_yet", "to_find_out"),
        ({**PROFILE, "paper.locked": "never"}, "begun", "begun"),
        ({**LOCKED, "paper.kept": ("staff-files",)}, "ready", "ready"),
    ],
)
def test_two_items_of_one_topic(answers: Answers, locked: str, listed: str) -> None:
    now = talk(answers)
    assert readiness(now, "paper", "paper-locked") == locked
    assert readiness(now, "paper", "paper-listed") == listed


@pytest.mark.parametrize(
    ("answers", "ready"),
    [
        # The organisation was not asked yet, or does not know: nothing of the topic itself is open.
        ({}, "to_do"),
        ({**PROFILE, "profile.keeps-paper": NotSure()}, "to_find_out"),
        ({**PROFILE, "profile.keeps-paper": AskSomeone("The owner")}, "to_find_out"),
    ],
)
def test_a_topic_that_waits_for_the_organisation(answers: Answers, ready: str) -> None:
    assert readiness(talk(answers), "paper", "paper-locked") == ready


@pytest.mark.parametrize(
    ("answers", "ready"),
    [
        (LED, "to_find_out"),
        ({**LED, **PROFILE, "training.people": NotSure()}, "to_find_out"),
        ({**LED, **PROFILE, "training.people": 30}, "ready"),
    ],
)
def test_a_topic_that_waits_for_another_one(answers: Answers, ready: str) -> None:
    assert readiness(talk(answers), "breach", "breach-told") == ready


def test_an_item_that_no_flow_speaks_of() -> None:
    assert readiness(talk(RECORDED), None, "training") is Readiness.NOT_HERE


def test_an_item_of_which_the_end_says_nothing_is_not_ready() -> None:
    flows = flows_of(
        """
        format: 1
        topic: t
        start: a
        states:
          a:
            ask: {kind: choice, options: [yes, no]}
            next:
              - {when: {answer: a, is: yes}, go: both}
              - {go: one}
          both:
            end: {this: in_place, that: in_place}
          one:
            end: {this: in_place}
        """
    )
    now = conversation(flows, {"t.a": "no"})
    assert readiness(now, "t", "this") is Readiness.READY
    assert readiness(now, "t", "that") is Readiness.BEGUN


def test_only_what_is_settled_can_be_typed() -> None:
    assert {Readiness.READY, Readiness.DOES_NOT_APPLY} == TYPEABLE


def test_evidence_of_last_year_is_looked_at_before_it_is_typed() -> None:
    carried = replace(answer("training.record", EVIDENCE), how=How.CARRIED)
    now = talk({**RECORDED, "training.record": carried})
    assert readiness(now, "training", "training") is Readiness.CHECK_AGAIN
