"""A conversation: what is asked next, what a new answer does, and what is worked out again."""

import pytest

from tests.dialogue.building import (
    EVIDENCE,
    PERSON,
    answer,
    conversation,
    flows_of,
    good_flows,
)
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Outcome
from wizard.dialogue.machine import Walker
from wizard.dialogue.status import Status
from wizard.dialogue.turn import AskTurn, EndTurn, PauseTurn, TopicsTurn, Turn, Way
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

PROFILE: dict[str, Reply | Value | Answer] = {
    "profile.has-volunteers": "no",
    "profile.keeps-paper": "some",
    "profile.rooms": 1,
    "profile.sites": 1,
}
ENOUGH = {**PROFILE, "training.people": 42, "training.trained": 40}
RECORDED = {**ENOUGH, "training.record": EVIDENCE}


def talk(answers: dict[str, Reply | Value | Answer] | None = None) -> Conversation:
    return conversation(good_flows(), answers or {})


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


# Changing an answer


def test_a_change_names_what_it_sets_aside_and_loses_nothing() -> None:
    before = talk(RECORDED)
    change = before.consider(answer("training.trained", 30))
    assert change.set_aside == ("training.record",)
    assert change.returned == ()
    assert [saved.question for saved in change.to_save] == ["training.trained"]
    assert change.after.answers["training.record"] == before.answers["training.record"]
    assert change.after.status("training.record") is Status.SET_ASIDE
    assert before.status("training.record") is Status.ANSWERED, "considering changes nothing"


def test_an_answer_that_comes_back_is_named_and_to_be_checked_again() -> None:
    away = talk(RECORDED).consider(answer("training.trained", 30)).after
    change = away.consider(answer("training.trained", 40))
    assert change.returned == ("training.record",)
    assert change.set_aside == ()
    assert [(saved.question, saved.how) for saved in change.to_save] == [
        ("training.trained", How.TYPED),
        ("training.record", How.RETURNED),
    ]
    assert change.to_save[1].when == RECORDED_WHEN, "when it was said does not change"
    assert change.after.status("training.record") is Status.CHECK_AGAIN
    assert change.after.route("training").outcomes() == {"training": None}
    confirmed = change.after.consider(answer("training.record", EVIDENCE))
    assert confirmed.after.route("training").outcomes() == {"training": Outcome.IN_PLACE}


RECORDED_WHEN = answer("training.record", EVIDENCE).when


def test_a_change_that_moves_nothing_names_nothing() -> None:
    change = talk(RECORDED).consider(answer("training.trained", 41))
    assert (change.set_aside, change.returned) == ((), ())


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        ("always", Status.CHECK_AGAIN),
        (DoesNotApply("shared-building"), Status.CHECK_AGAIN),
        (NotSure(), Status.NOT_SURE),
        (AskSomeone("Landlord"), Status.ASK_SOMEONE),
        (ComeBack(), Status.COME_BACK),
    ],
)
def test_what_was_never_known_comes_back_as_it_was(reply: Reply | Value, status: Status) -> None:
    """Only what was said can be said to be still true; "I'm not sure" stays open anyway."""
    away = talk({**PROFILE, "profile.keeps-paper": "no", "paper.locked": reply})
    change = away.consider(answer("profile.keeps-paper", "some"))
    assert "paper.locked" in change.returned
    assert change.after.status("paper.locked") is status


def test_a_change_reaches_other_topics_and_names_their_questions_in_the_order_of_the_flows() -> (
    None
):
    answers = {
        **RECORDED,
        "training.people": 60,
        "training.trained": 60,
        "breach.happened": "never",
        "breach.lead": PERSON,
        "breach.note": "Nothing",
    }
    change = talk(answers).consider(answer("training.people", 10))
    assert change.set_aside == ("breach.note", "training.record")


def test_not_sure_sets_aside_what_it_leaves_open() -> None:
    change = talk(RECORDED).consider(answer("training.trained", NotSure()))
    assert change.set_aside == ("training.record",)
    assert change.after.route("training").outcomes() == {"training": Outcome.TO_FIND_OUT}


def test_the_last_of_several_answers_to_one_question_counts() -> None:
    now = talk().with_answers([answer("training.people", 1), answer("training.people", 2)])
    assert now.value("training.people") == 2


# Ids of earlier years


def test_an_answer_under_an_old_id_is_read_as_todays() -> None:
    now = talk({"breach.had-one": "never"})
    assert now.value("breach.happened") == "never"
    assert now.answers["breach.happened"].question == "breach.happened"


@pytest.mark.parametrize("order", [1, -1])
def test_where_both_ids_have_an_answer_todays_counts(order: int) -> None:
    both = [("breach.had-one", "never"), ("breach.happened", "often")][::order]
    assert talk(dict(both)).value("breach.happened") == "often"


def test_a_new_answer_under_an_old_id_is_not_lost() -> None:
    """From an older program that works on the same folder."""
    now = talk({"breach.happened": "often"}).with_answers([answer("breach.had-one", "never")])
    assert now.value("breach.happened") == "never"


def test_answers_that_no_flow_asks_for_today_are_kept_and_move_nothing() -> None:
    retired = [answer("breach.fax-machine", "yes"), answer("faxes.how-many", 3)]
    now = talk(RECORDED)
    then = now.with_answers(retired)
    assert {saved.question for saved in retired} <= set(then.answers)
    assert [then.route(flow) for flow in good_flows()] == [now.route(flow) for flow in good_flows()]
    assert now.consider(retired[1]).set_aside == ()


# What is worked out again


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The flows walked since, each time one is."""
    flows: list[str] = []
    original = Walker.walk

    def walk(self: Walker, *args: object) -> object:
        flows.append(self._flow.id)
        return original(self, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(Walker, "walk", walk)
    return flows


def look_at_everything(now: Conversation) -> None:
    for flow in now.flows:
        now.route(flow)


@pytest.mark.parametrize(
    ("question", "reply", "again"),
    [
        ("training.people", 43, ["breach", "journey", "training"]),
        ("paper.locked", "never", ["paper"]),
        ("breach.happened", "once", ["breach"]),
        ("journey.called", "Elm House", ["journey"]),
        ("profile.sites", 2, ["breach", "journey", "paper", "profile", "training"]),
        ("as-typed.answer", "yes", ["as-typed"]),
        ("faxes.how-many", 3, []),
    ],
)
def test_an_answer_walks_its_own_flow_and_those_that_read_it(
    walked: list[str], question: str, reply: Value, again: list[str]
) -> None:
    now = talk(RECORDED)
    look_at_everything(now)
    assert sorted(walked) == sorted(good_flows())
    look_at_everything(now)
    assert len(walked) == len(good_flows()), "a second look costs nothing"
    walked.clear()
    look_at_everything(now.with_answers([answer(question, reply)]))
    assert sorted(walked) == again


def test_considering_an_answer_and_taking_it_walks_each_flow_once(walked: list[str]) -> None:
    now = talk(RECORDED)
    look_at_everything(now)
    walked.clear()
    change = now.consider(answer("paper.locked", "never"))
    look_at_everything(change.after)
    assert walked == ["paper"]


def test_dependents_follow_through_several_flows() -> None:
    flows = good_flows()
    assert flows.dependents("profile") == {"profile", "training", "paper", "breach", "journey"}
    assert flows.dependents("training") == {"training", "breach", "journey"}
    assert flows.dependents("journey") == {"journey"}
    assert flows.dependents("faxes") == frozenset()


def test_looking_up_questions() -> None:
    flows = good_flows()
    found = flows.ask("training.people")
    assert found is not None
    assert found.id == "people"
    missing = ["training.done", "training.nobody", "faxes.how-many", "training", ""]
    assert [flows.ask(question) for question in missing] == [None] * 5
    assert (flows.id_today("breach.had-one"), flows.id_today("a.b")) == ("breach.happened", "a.b")


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
