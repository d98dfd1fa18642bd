"""Questions that have changed: those with an older answer in use, in the order of the flows."""

import datetime
from dataclasses import replace

import pytest

from tests.dialogue.building import RECORDED, answer, conversation, flows_of, good_flows, talk
from wizard.dialogue.values import AskSomeone, ComeBack, DoesNotApply, How, NotSure, Reply
from wizard.toolkit.changed import changed_questions, changed_since, has_changed

OLD = answer("training.trained", 40, rev=1)


def test_only_an_older_answer_is_one_to_look_at_again() -> None:
    assert changed_questions(talk(RECORDED)) == ()
    changed = talk({**RECORDED, "training.trained": OLD})
    assert changed_questions(changed) == ("training.trained",)
    assert has_changed(changed, "training.trained")
    assert not has_changed(changed, "training.people")
    assert not has_changed(changed, "training.record")


def test_one_that_is_carried_over_has_not_changed_by_that() -> None:
    carried = replace(OLD, rev=2, how=How.CARRIED)
    assert changed_questions(talk({**RECORDED, "training.trained": carried})) == ()


def test_what_is_out_of_use_is_not_asked_about() -> None:
    off = talk({"training.trained": OLD, **{id: RECORDED[id] for id in ["profile.has-volunteers"]}})
    assert changed_questions(off) == ()


@pytest.mark.parametrize("reply", [NotSure(), AskSomeone("Owner"), ComeBack()])
def test_what_is_not_known_yet_has_nothing_to_check(reply: Reply) -> None:
    unknown = answer("training.trained", reply, rev=1)
    assert changed_questions(talk({**RECORDED, "training.trained": unknown})) == ()


def test_that_it_does_not_apply_is_looked_at_again_too() -> None:
    flows = flows_of("""
        format: 1
        topic: tea
        start: pot
        states:
          pot:
            ask:
              kind: number
              rev: 3
              not_applicable: {reasons: [no-tea], go: done}
            next: [{go: done}]
          done: {end: {}}
        """)
    older = answer("tea.pot", DoesNotApply("no-tea"), rev=2)
    assert changed_questions(conversation(flows, {"tea.pot": older})) == ("tea.pot",)


def test_questions_of_flows_that_are_gone_are_passed_over() -> None:
    gone = answer("gone.question", "yes", rev=0)
    assert changed_questions(conversation(good_flows(), {"gone.question": gone})) == ()


def test_they_have_changed_since_the_oldest_answer() -> None:
    older = replace(OLD, when=OLD.when - datetime.timedelta(days=50))
    changed = talk({**RECORDED, "training.trained": older})
    questions = ("training.people", "training.trained")
    assert changed_since(changed, questions) == datetime.date(2026, 10, 3)
