"""A new answer: what it sets aside, what it brings back, and what is worked out again."""

from typing import Any

import pytest

from tests.dialogue.building import (
    EVIDENCE,
    PERSON,
    PROFILE,
    RECORDED,
    answer,
    good_flows,
    talk,
)
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Outcome
from wizard.dialogue.machine import Walker
from wizard.dialogue.route import Route
from wizard.dialogue.status import Status
from wizard.dialogue.values import (
    AskSomeone,
    ComeBack,
    DoesNotApply,
    How,
    NotSure,
    Reply,
    Value,
)

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


def test_a_copied_answer_that_comes_onto_the_route_stays_a_copied_one() -> None:
    copied = answer("training.record", EVIDENCE, how=How.COPIED)
    away = talk({**RECORDED, "training.trained": 30, "training.record": copied})
    change = away.consider(answer("training.trained", 40))
    assert change.returned == ("training.record",)
    assert [saved.question for saved in change.to_save] == ["training.trained"]
    assert change.after.answers["training.record"] == copied
    assert change.after.status("training.record") is Status.CHECK_AGAIN


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

    def walk(self: Walker, *args: Any) -> Route:  # Any: handed on as it came
        flows.append(self._flow.id)
        return original(self, *args)

    monkeypatch.setattr(Walker, "walk", walk)
    return flows


def look_at_everything(now: Conversation) -> None:
    for flow in now.flows:
        now.route(flow)


@pytest.mark.parametrize(
    ("question", "reply", "again"),
    [
        ("training.people", 43, ["breach", "drill", "journey", "training"]),
        ("paper.locked", "never", ["paper"]),
        ("breach.happened", "once", ["breach"]),
        ("journey.called", "Elm House", ["journey"]),
        ("profile.sites", 2, ["breach", "drill", "journey", "paper", "profile", "training"]),
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
    reads_training = {"training", "breach", "drill", "journey"}
    assert flows.dependents("profile") == {"profile", "paper", *reads_training}
    assert flows.dependents("training") == reads_training
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
