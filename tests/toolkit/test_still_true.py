"""Which answers of before can be kept at once: over tests/fixtures/flows/good."""

from dataclasses import replace

import pytest

from tests.dialogue.building import EVIDENCE, RECORDED, answer, talk
from wizard.dialogue.values import How, NoLongerFits, Reply, Value
from wizard.toolkit.still_true import ToCheck, to_check

RECORD = "training.record"


def found(value: Reply | Value, how: How, rev: int = 99) -> ToCheck:
    """Return what is to check in the topic where its last answer came in this way."""
    return to_check(
        talk({**RECORDED, RECORD: answer(RECORD, value, rev=rev, how=how)}), ["training"]
    )


@pytest.mark.parametrize("how", [How.CARRIED, How.RETURNED])
def test_what_came_from_before_can_be_kept_at_once(how: How) -> None:
    assert found(EVIDENCE, how) == ToCheck((RECORD,), ())


@pytest.mark.parametrize("how", [How.TYPED, How.IMPORTED])
def test_what_was_given_is_not_to_check(how: How) -> None:
    assert found(EVIDENCE, how) == ToCheck((), ())


def test_what_was_answered_on_several_sides_is_looked_at_by_itself() -> None:
    assert found(EVIDENCE, How.CONTESTED) == ToCheck((), (RECORD,))


def test_so_is_what_does_not_fit_any_more() -> None:
    assert found(NoLongerFits("x"), How.CARRIED) == ToCheck((), (RECORD,))


def test_and_what_its_question_means_otherwise_now() -> None:
    assert found(EVIDENCE, How.CARRIED, rev=0) == ToCheck((), (RECORD,))


def test_and_what_another_answer_does_not_allow_any_more() -> None:
    trained = answer("training.trained", 43, how=How.CARRIED)
    now = talk({**RECORDED, "training.trained": trained})
    assert to_check(now, ["training"]) == ToCheck((), ("training.trained",))


def test_what_is_set_aside_is_not_on_the_page() -> None:
    people = answer("training.people", 42, how=How.CARRIED)
    plan = replace(answer("training.plan", EVIDENCE), how=How.CARRIED)
    now = talk({**RECORDED, "training.people": people, "training.plan": plan})
    assert to_check(now, ["training"]).at_once == ("training.people",)


def test_flows_come_in_the_order_in_which_they_are_named() -> None:
    rooms = answer("profile.rooms", 1, how=How.CARRIED)
    now = talk(
        {**RECORDED, "profile.rooms": rooms, RECORD: answer(RECORD, EVIDENCE, how=How.CARRIED)}
    )
    assert to_check(now, ["training", "profile"]).at_once == (RECORD, "profile.rooms")
    assert to_check(now, []) == ToCheck((), ())
