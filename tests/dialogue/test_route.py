"""The walk through one flow: where it goes, where it stops, and what it believes."""

from dataclasses import replace
from typing import NoReturn

import pytest

from tests.dialogue.building import (
    EVIDENCE,
    JOB,
    PERSON,
    answer,
    conversation,
    flows_of,
    good_flows,
)
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Outcome, State
from wizard.dialogue.status import Status
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

BRANCHES = flows_of(
    """
    format: 1
    topic: t
    start: paper
    figures:
      both: {sum: [rooms, keys]}
    states:
      paper:
        ask:
          kind: choice
          options: [yes, some, no]
          not_applicable: {reasons: [landlord], go: out}
        next:
          - {when: {answer: paper, is: yes}, go: intro}
          - {when: {answer: paper, is: some}, go: intro}
          - {go: keys}
      intro:
        say:
        next: [{go: rooms}]
      rooms:
        ask: {kind: number}
        next: [{go: locked}]
      locked:
        ask: {kind: choice, options: [yes, no]}
        next:
          - {when: {answer: rooms, at_least: 5}, go: keys}
          - {when: {answer: locked, is: yes}, go: keys}
          - {go: bad}
      keys:
        ask: {kind: number}
        next:
          - {when: {figure: both, at_least: 10}, go: bad}
          - {when: {answer: locked, is: yes}, go: good}
          - {go: bad}
      good:
        end: {item: in_place, other: in_place}
      bad:
        end: {item: not_yet, other: in_place}
      out:
        end: {item: does_not_apply, other: in_place}
    """
)
Answers = dict[str, Reply | Value | Answer]
PAPER: dict[str, Reply | Value] = {"paper": "yes"}
NOT_KNOWN = [NotSure(), AskSomeone("Asha"), ComeBack()]


def paths(answers: dict[str, Reply | Value]) -> str:
    talk = conversation(BRANCHES, {f"t.{id}": reply for id, reply in answers.items()})
    return " ".join(talk.route("t").path)


@pytest.mark.parametrize(
    ("answers", "path"),
    [
        ({}, "paper"),
        (PAPER, "paper intro rooms"),
        ({"paper": "no"}, "paper keys"),
        ({**PAPER, "rooms": 2, "locked": "yes", "keys": 3}, "paper intro rooms locked keys good"),
        ({**PAPER, "rooms": 2, "locked": "no", "keys": 3}, "paper intro rooms locked bad"),
        ({**PAPER, "rooms": 9, "locked": "no", "keys": 3}, "paper intro rooms locked keys bad"),
        ({"paper": "no", "keys": 3}, "paper keys bad"),
        ({"paper": DoesNotApply("landlord")}, "paper out"),
        # Answers without the one before them are not walked to.
        ({"rooms": 2, "locked": "yes", "keys": 3}, "paper"),
        # Set aside: "no" leads past rooms and locked, so neither "locked is yes" nor the sum of
        # 9 rooms and 3 keys is seen any more.
        ({"paper": "no", "rooms": 9, "locked": "yes", "keys": 3}, "paper keys bad"),
        ({"paper": "no", "rooms": 9, "keys": 1}, "paper keys bad"),
    ],
)
def test_where_answers_lead(answers: dict[str, Reply | Value], path: str) -> None:
    assert paths(answers) == path


@pytest.mark.parametrize("unknown", NOT_KNOWN)
def test_an_unknown_answer_stops_the_walk_only_where_it_decides(unknown: Reply) -> None:
    # "yes" and "some" lead to the same state, but "no" is still possible.
    assert paths({"paper": unknown, "keys": 3}) == "paper"
    # How many rooms decides nothing here: the walk goes on to 'locked' and stops there, because
    # five rooms would lead to 'keys'.
    start: dict[str, Reply | Value] = {"paper": "yes", "rooms": unknown}
    assert paths({**start, "locked": "no"}) == "paper intro rooms locked"
    # Locked or not: with "yes" every rule that can still hold leads to 'keys'.
    assert paths({**start, "locked": "yes"}) == "paper intro rooms locked keys"
    # At 'keys' ten rooms or more would lead to 'bad', fewer to 'good'.
    assert paths({**start, "locked": "yes", "keys": 1}) == "paper intro rooms locked keys"
    # Ten keys are enough for 'bad', were the rooms known; a sum with an unknown part is unknown.
    assert paths({**start, "locked": unknown}) == "paper intro rooms locked"


def test_a_rule_that_is_unknown_never_falls_through_to_the_last() -> None:
    assert paths({"paper": "yes", "rooms": 2, "locked": NotSure(), "keys": 1}) == (
        "paper intro rooms locked"
    )
    assert paths({"paper": "yes", "rooms": 5, "locked": NotSure(), "keys": 1}) == (
        "paper intro rooms locked keys"
    )


def test_a_rule_that_holds_hides_the_unknown_ones_after_it() -> None:
    assert paths({"paper": "yes", "rooms": 12, "locked": NotSure(), "keys": 1}) == (
        "paper intro rooms locked keys bad"
    )


def test_statuses_along_the_way() -> None:
    talk = conversation(BRANCHES, {"t.paper": "no", "t.rooms": 9, "t.keys": 3})
    assert talk.route("t").statuses == {
        "paper": Status.ANSWERED,
        "keys": Status.ANSWERED,
        "rooms": Status.SET_ASIDE,
        "locked": Status.NOT_ASKED,
    }
    stopped = conversation(BRANCHES, {"t.paper": NotSure(), "t.rooms": 9})
    assert stopped.route("t").statuses == {
        "paper": Status.NOT_SURE,
        "keys": Status.NOT_YET_KNOWN,
        "rooms": Status.SET_ASIDE,
        "locked": Status.NOT_YET_KNOWN,
    }


def test_what_is_off_the_route_is_seen_by_nobody() -> None:
    talk = conversation(BRANCHES, {"t.paper": "no", "t.rooms": 9, "t.keys": 3})
    assert talk.value("t.rooms") is Absence.NOT_ASKED
    assert talk.figure("t", "both") == 3
    stopped = conversation(BRANCHES, {"t.paper": NotSure(), "t.rooms": 9, "t.keys": 3})
    assert stopped.value("t.rooms") is Absence.UNKNOWN
    assert stopped.figure("t", "both") is None


def test_a_question_that_does_not_apply_leads_where_the_flow_says() -> None:
    route = conversation(BRANCHES, {"t.paper": DoesNotApply("landlord")}).route("t")
    assert route.statuses["paper"] is Status.NOT_APPLICABLE
    assert route.outcomes() == {"item": Outcome.DOES_NOT_APPLY, "other": Outcome.IN_PLACE}


def test_a_question_to_check_again_does_not_hide_what_is_behind_it() -> None:
    answers: Answers = {"t.paper": answer("t.paper", "yes", how=How.CARRIED), "t.rooms": 2}
    route = conversation(BRANCHES, {**answers, "t.locked": "no"}).route("t")
    assert route.path[-1] == "bad"
    assert route.open() == ("paper",)
    assert route.outcomes() == {"item": None, "other": None}


def test_not_yet_is_known_although_something_else_is_not() -> None:
    """What is missing is missing whatever the open point says; what is in place might not be."""
    answers: Answers = {"t.paper": "yes", "t.rooms": 12, "t.locked": NotSure(), "t.keys": 1}
    route = conversation(BRANCHES, answers).route("t")
    assert route.to_find_out() == ("locked",)
    assert route.outcomes() == {"item": Outcome.NOT_YET, "other": Outcome.TO_FIND_OUT}


def test_a_walk_that_pauses_has_everything_to_find_out() -> None:
    route = conversation(BRANCHES, {"t.paper": NotSure()}).route("t")
    assert route.end is None
    assert route.outcomes() == {"item": Outcome.TO_FIND_OUT, "other": Outcome.TO_FIND_OUT}


def test_an_item_of_an_open_route_is_undecided_without_looking_at_the_ends() -> None:
    """The first screen asks this of every topic, and each state that is looked at costs time."""
    route = conversation(BRANCHES, {"t.paper": "yes"}).route("t")
    walked = {id: route.flow.states[id] for id in route.path}
    assert len(walked) < len(route.flow.states)
    unread = replace(route, flow=replace(route.flow, states=OnlyThese(walked)))
    assert unread.outcome("item") is None


@pytest.mark.parametrize("item", ["item", "other", "of another flow"])
@pytest.mark.parametrize("paper", ["yes", NotSure(), DoesNotApply("landlord")])
def test_the_outcome_of_one_item_is_that_among_all(paper: Value | Reply, item: str) -> None:
    route = conversation(BRANCHES, {"t.paper": paper}).route("t")
    assert route.outcome(item) == route.outcomes().get(item)


class OnlyThese(dict[str, State]):
    """States by id, which fail when all of them are looked at."""

    def values(self) -> NoReturn:
        raise AssertionError("every state was looked at")


def test_says_belong_to_the_question_after_them() -> None:
    answers: Answers = {"training.people": 40, "training.trained": 39}
    route = conversation(good_flows(), answers).route("training")
    assert route.says_before("people") == ("why",)
    assert route.says_before("trained") == ()
    assert route.says_before("record") == ("well-done",)
    assert route.says_since_last_question() == ()


@pytest.mark.parametrize(
    ("people", "trained", "path"),
    [
        (100, 95, "record"),
        (100, 94, "plan"),
        (42, 40, "record"),
        (42, 39, "plan"),
        (1, 1, "record"),
        (1, 0, "plan"),
        # Of nobody there is no percentage: no comparison with it holds, and nothing hangs.
        (0, 0, "plan"),
    ],
)
def test_a_figure_decides_exactly(people: int, trained: int, path: str) -> None:
    answers: Answers = {"training.people": people, "training.trained": trained}
    assert conversation(good_flows(), answers).route("training").path[-1] == path


def test_when_the_bound_shrinks_the_answer_is_kept_but_not_believed() -> None:
    before: Answers = {"training.people": 42, "training.trained": 40, "training.record": EVIDENCE}
    route = conversation(good_flows(), {**before, "training.people": 39}).route("training")
    assert route.statuses["trained"] is Status.CHECK_AGAIN
    assert route.value("training.trained") is Absence.UNKNOWN
    assert route.path[-1] == "trained"
    assert route.statuses["record"] is Status.SET_ASIDE
    assert conversation(good_flows(), before).route("training").end is not None


@pytest.mark.parametrize(
    ("answers", "path"),
    [
        ({}, "has-volunteers keeps-paper"),
        ({"keeps-paper": "no"}, "has-volunteers keeps-paper sites known"),
        ({"keeps-paper": "some"}, "has-volunteers keeps-paper rooms sites known"),
        ({"keeps-paper": "some", "rooms": 3}, "has-volunteers keeps-paper rooms sites known"),
        ({"keeps-paper": NotSure(), "sites": 2}, "has-volunteers keeps-paper"),
    ],
)
def test_asked_when_needed_passes_what_decides_nothing(
    answers: dict[str, Reply | Value], path: str
) -> None:
    talk = conversation(good_flows(), {f"profile.{id}": reply for id, reply in answers.items()})
    assert " ".join(talk.route("profile").path) == path


def test_asked_when_needed_is_open_until_every_question_is_answered() -> None:
    talk = conversation(good_flows(), {"profile.keeps-paper": "no"})
    assert talk.route("profile").open() == ("has-volunteers", "sites")
    assert talk.status("profile.rooms") is Status.NOT_ASKED


def test_answers_of_other_topics_decide_as_well() -> None:
    answers: Answers = {"breach.happened": "never", "breach.lead": PERSON}
    for people, last in [(49, "done"), (50, "note")]:
        talk = conversation(good_flows(), {**answers, "training.people": people})
        assert talk.route("breach").path[-1] == last


def test_an_unknown_of_another_topic_stops_the_walk_here() -> None:
    answers: Answers = {"breach.happened": "never", "breach.lead": PERSON}
    talk = conversation(good_flows(), {**answers, "training.people": NotSure()})
    assert talk.route("breach").path[-1] == "lead"


def test_a_branch_of_another_topic_that_was_left_is_not_believed() -> None:
    """The rooms were counted when there was paper; now there is none."""
    flows = flows_of(
        """
        format: 1
        topic: profile
        start: paper
        states:
          paper:
            ask: {kind: choice, options: [yes, no]}
            next: [{when: {answer: paper, is: yes}, go: rooms}, {go: known}]
          rooms: {ask: {kind: number}, next: [{go: known}]}
          known: {end: {}}
        """,
        """
        format: 1
        topic: t
        start: a
        states:
          a:
            say:
            next: [{when: {answer: profile.rooms, at_least: 3}, go: many}, {go: few}]
          many: {end: {item: not_yet}}
          few: {end: {item: in_place}}
        """,
    )
    paper = conversation(flows, {"profile.paper": "yes", "profile.rooms": 9})
    assert paper.route("t").path[-1] == "many"
    none = conversation(flows, {"profile.paper": "no", "profile.rooms": 9})
    assert none.route("t").path[-1] == "few"
    assert conversation(flows, {"profile.rooms": 9}).route("t").path[-1] == "a"


def test_the_end_of_a_plan() -> None:
    answers: Answers = {
        "training.people": 42,
        "training.trained": 38,
        "training.plan": JOB,
    }
    talk = conversation(good_flows(), answers)
    assert talk.route("training").outcomes() == {"training": Outcome.NOT_YET}
    assert talk.figure("training", "share") == 90
    assert talk.figure("training", "missing") == 2
