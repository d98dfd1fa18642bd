"""A conversation: what is asked next, where it pauses, and where it goes on."""

import pytest

from tests.dialogue.building import (
    ENOUGH,
    EVIDENCE,
    PERSON,
    PROFILE,
    RECORDED,
    answer,
    conversation,
    flows_of,
    talk,
)
from wizard.dialogue.status import Status
from wizard.dialogue.turn import AskTurn, EndTurn, PauseTurn, TopicsTurn, Turn, Way
from wizard.dialogue.values import (
    AskSomeone,
    ComeBack,
    How,
    NotSure,
    Reply,
    Value,
)


def asked(turn: Turn) -> str:
    """Return the question of a turn that asks one."""
    assert isinstance(turn, AskTurn)
    return turn.question


# What is asked next


def test_a_topic_from_its_first_question_to_its_end() -> None:
    now = talk()
    seen = []
    replies: list[Value] = ["no", 42, 40, EVIDENCE]
    for reply in replies:
        turn = now.turn("training")
        assert isinstance(turn, AskTurn)
        seen.append((turn.question, turn.says, turn.number, turn.earlier))
        now = now.consider(answer(turn.question, reply)).after
    assert seen == [
        ("profile.has-volunteers", (), 1, None),
        ("training.people", ("why",), 1, None),
        ("training.trained", (), 2, "training.people"),
        ("training.record", ("well-done",), 3, "training.trained"),
    ]
    end = now.turn("training")
    assert isinstance(end, EndTurn)
    assert (end.end.id, end.says, end.earlier) == ("done", (), "training.record")


def test_a_needed_question_is_asked_first_and_once_for_all_topics() -> None:
    assert asked(talk().turn("training")) == "profile.has-volunteers"
    assert asked(talk({"profile.has-volunteers": "yes"}).turn("training")) == "training.people"
    now = talk({**RECORDED, "profile.keeps-paper": "no"})
    assert isinstance(now.turn("training"), EndTurn)
    assert isinstance(now.turn("paper"), EndTurn)


@pytest.mark.parametrize("unknown", [NotSure(), AskSomeone("Asha"), ComeBack()])
def test_a_needed_question_that_nobody_can_answer_now_holds_up_nothing(unknown: Reply) -> None:
    assert asked(talk({"profile.has-volunteers": unknown}).turn("training")) == "training.people"


def test_a_needed_question_is_asked_again_once_it_is_to_check() -> None:
    carried = answer("profile.has-volunteers", "no", how=How.CARRIED)
    now = talk({**RECORDED, "profile.has-volunteers": carried})
    assert asked(now.turn("training")) == "profile.has-volunteers"


def test_what_decides_whether_a_needed_question_is_asked_comes_before_it() -> None:
    assert asked(talk().turn("paper")) == "profile.keeps-paper"
    assert asked(talk({"profile.keeps-paper": "yes"}).turn("paper")) == "profile.rooms"
    now = talk({"profile.keeps-paper": "yes", "profile.rooms": 2})
    assert asked(now.turn("paper")) == "paper.locked"


LATER_DECIDES = """
    format: 1
    topic: profile
    asked: when_needed
    start: staff
    states:
      staff: {ask: {kind: number}, next: [{go: name}]}
      name: {ask: {kind: text}, next: [{go: paper}]}
      paper:
        ask: {kind: choice, options: [yes, no]}
        next: [{when: {answer: staff, at_least: 5}, go: rooms}, {go: known}]
      rooms: {ask: {kind: number}, next: [{go: known}]}
      known: {end: {}}
    """
NEEDS_ROOMS = """
    format: 1
    topic: t
    needs: [profile.rooms]
    start: a
    states:
      a: {ask: {kind: text}, next: [{go: z}]}
      z: {end: {}}
    """


def test_the_question_that_decides_may_be_further_back() -> None:
    """Whether rooms are asked about depends on 'staff', two questions before the walk stops."""
    now = conversation(flows_of(LATER_DECIDES, NEEDS_ROOMS), {"profile.paper": "yes"})
    turn = now.turn("t")
    assert asked(turn) == "profile.staff"
    staffed = now.with_answers([answer("profile.staff", 7)])
    assert asked(staffed.turn("t")) == "profile.rooms"
    small = now.with_answers([answer("profile.staff", 2)])
    assert asked(small.turn("t")) == "t.a"


def test_a_needed_question_may_belong_to_a_flow_that_asks_in_order() -> None:
    in_order = LATER_DECIDES.replace("    asked: when_needed\n", "")
    now = conversation(flows_of(in_order, NEEDS_ROOMS))
    questions: list[str] = []
    replies: list[Value] = [7, "Rose Court", "yes", 3]
    for reply in replies:
        questions.append(asked(now.turn("t")))
        now = now.with_answers([answer(questions[-1], reply)])
    assert questions == ["profile.staff", "profile.name", "profile.paper", "profile.rooms"]
    assert asked(now.turn("t")) == "t.a"


def test_back_never_leads_to_a_question_that_nobody_was_asked() -> None:
    now = conversation(flows_of(LATER_DECIDES, NEEDS_ROOMS), {"profile.staff": 7})
    turn = now.turn("t")
    assert isinstance(turn, AskTurn)
    assert (turn.question, turn.earlier) == ("profile.rooms", "profile.staff")


def test_the_ways_of_answering() -> None:
    three = (Way.NOT_SURE, Way.ASK_SOMEONE, Way.COME_BACK)
    assert talk(PROFILE).turn_at("training.people").ways == three
    assert talk(PROFILE).turn_at("paper.locked").ways == (*three, Way.DOES_NOT_APPLY)


def test_the_first_thing_to_check_again_is_asked_before_what_comes_after_it() -> None:
    carried = answer("training.people", 42, how=How.CARRIED)
    now = talk({**ENOUGH, "training.people": carried})
    assert asked(now.turn("training")) == "training.people"
    assert now.route("training").open() == ("people", "record")
    assert now.status("training.record") is Status.TO_ASK


# Pausing


def test_a_pause_names_what_it_waits_for() -> None:
    turn = talk({**ENOUGH, "training.trained": AskSomeone("Payroll")}).turn("training")
    assert turn == PauseTurn("training", (), ("training.trained",), "training.trained")


def test_a_pause_does_not_name_what_would_not_help() -> None:
    """Nobody knows who leads, but it is the happenings that decide."""
    flows = flows_of(
        """
        format: 1
        topic: t
        start: a
        states:
          a: {ask: {kind: text}, next: [{go: b}]}
          b:
            ask: {kind: choice, options: [one, two]}
            next: [{when: {answer: b, is: one}, go: y}, {go: z}]
          y: {end: {}}
          z: {end: {}}
        """
    )
    turn = conversation(flows, {"t.a": NotSure(), "t.b": NotSure()}).turn("t")
    assert turn == PauseTurn("t", (), ("t.b",), "t.b")


def test_a_pause_may_wait_for_another_topic() -> None:
    answers = {**PROFILE, "breach.happened": "never", "breach.lead": PERSON}
    turn = talk(answers).turn("breach")
    assert turn == PauseTurn("breach", (), ("training.people",), "breach.lead")


def test_what_was_explained_since_the_last_question_is_said_at_a_pause() -> None:
    flows = flows_of(
        """
        format: 1
        topic: t
        start: a
        states:
          a: {ask: {kind: choice, options: [one, two]}, next: [{go: b}]}
          b: {say: , next: [{go: c}]}
          c: {say: , next: [{when: {answer: a, is: one}, go: y}, {go: z}]}
          y: {end: {}}
          z: {end: {}}
        """
    )
    assert conversation(flows, {"t.a": NotSure()}).turn("t") == PauseTurn(
        "t", ("b", "c"), ("t.a",), "t.a"
    )
    end = conversation(flows, {"t.a": "one"}).turn("t")
    assert isinstance(end, EndTurn)
    assert end.says == ("b", "c")


# Handing over


def test_a_flow_that_is_handed_over_to_is_gone_through_first() -> None:
    assert asked(talk().turn("journey")) == "journey.called"
    called = {"journey.called": "Rose Court"}
    assert asked(talk({**called}).turn("journey")) == "profile.has-volunteers"
    assert asked(talk({**called, **PROFILE}).turn("journey")) == "training.people"
    assert talk({**called, **RECORDED}).turn("journey") == TopicsTurn("journey")


def test_a_flow_that_pauses_is_left_for_now() -> None:
    answers = {**ENOUGH, "journey.called": "Rose Court", "training.trained": NotSure()}
    assert isinstance(talk(answers).turn("training"), PauseTurn)
    assert talk(answers).turn("journey") == TopicsTurn("journey")


def test_a_flow_handed_over_to_may_hand_over_itself() -> None:
    text = """
        format: 1
        topic: {}
        start: a
        states:
          a: {{{}}}
          z: {{end: {{}}}}
        """
    flows = flows_of(
        text.format("one", "run: two, next: [{go: z}]"),
        text.format("two", "run: three, next: [{go: z}]"),
        text.format("three", "ask: {kind: text}, next: [{go: z}]"),
    )
    assert asked(conversation(flows).turn("one")) == "three.a"
    assert isinstance(conversation(flows, {"three.a": "x"}).turn("one"), EndTurn)


# Looking at an answer again


def test_after_an_answer_was_looked_at_again_the_next_one_is_shown() -> None:
    assert asked(talk(RECORDED).after("training.people")) == "training.trained"
    assert asked(talk(RECORDED).after("training.trained")) == "training.record"
    assert isinstance(talk(RECORDED).after("training.record"), EndTurn)


def test_after_an_answer_that_leads_elsewhere_the_new_question_is_shown() -> None:
    now = talk(RECORDED).consider(answer("training.trained", 30)).after
    assert asked(now.after("training.trained")) == "training.plan"


def test_every_question_on_the_route_can_be_looked_at_again() -> None:
    turn = talk(RECORDED).turn_at("training.record")
    assert (turn.number, turn.says, turn.earlier) == (3, ("well-done",), "training.trained")
