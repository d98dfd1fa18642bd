"""How far a topic is, and where somebody carries on; over tests/fixtures/flows/good."""

import datetime
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
    good_flows,
    talk,
)
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.turn import AskTurn, TopicsTurn
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
from wizard.toolkit.journey import (
    ORGANISATION,
    flow_to_resume,
    home_flow,
    organisation,
    where_to_resume,
)
from wizard.toolkit.progress import NOT_IN_PLACE, answered_and_open, status_in_words, topic_status

Answers = dict[str, Reply | Value | Answer]
FEW: Answers = {**PROFILE, "training.people": 42, "training.trained": 20}
PLANNED: Answers = {**FEW, "training.plan": JOB}
CARRIED = answer("training.people", 42, how=How.CARRIED)
OLDER = answer("training.trained", 40, rev=1)


@pytest.mark.parametrize(
    ("answers", "status", "answered", "left"),
    [
        ({}, "to_do", 0, 1),
        (PROFILE, "to_do", 0, 1),
        ({**PROFILE, "training.people": 42}, "in_progress", 1, 1),
        (ENOUGH, "in_progress", 2, 1),
        (RECORDED, "done", 3, 0),
        (PLANNED, "done", 3, 0),
        # Whatever else is open: an answer to look at again is what people are told about.
        ({**RECORDED, "training.people": CARRIED}, "check_again", 2, 1),
        ({**ENOUGH, "training.people": CARRIED}, "check_again", 1, 2),
        ({**RECORDED, "training.trained": OLDER}, "check_again", 2, 1),
        # Out of its bounds now: more were trained than there are.
        ({**RECORDED, "training.trained": 43}, "check_again", 1, 1),
        # Somebody has to find something out.
        ({**PROFILE, "training.people": NotSure()}, "in_progress", 0, 2),
        ({**FEW, "training.people": NotSure()}, "waiting", 1, 1),
        ({**FEW, "training.trained": AskSomeone("Payroll")}, "waiting", 1, 1),
        ({**RECORDED, "training.record": ComeBack()}, "waiting", 2, 1),
        # An answer that is set aside is a beginning all the same.
        ({**PROFILE, "training.plan": JOB}, "in_progress", 0, 1),
    ],
)
def test_how_far_the_training_is(answers: Answers, status: str, answered: int, left: int) -> None:
    now = talk(answers)
    assert topic_status(now, "training").value == status
    assert answered_and_open(now, "training") == (answered, left)


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ({**PROFILE, "profile.keeps-paper": "no"}, "done"),
        ({**PROFILE, "paper.locked": DoesNotApply("shared-building")}, "done"),
        ({**PROFILE, "profile.keeps-paper": NotSure()}, "waiting"),
        ({**PROFILE, "paper.locked": "never"}, "in_progress"),
        ({**PROFILE, "paper.locked": "never", "paper.fix": JOB}, "done"),
    ],
)
def test_how_far_the_paper_is(answers: Answers, status: str) -> None:
    assert topic_status(talk(answers), "paper").value == status


@pytest.mark.parametrize(
    ("answers", "key"),
    [
        ({}, "to_do"),
        (ENOUGH, "in_progress"),
        ({**FEW, "training.people": NotSure()}, "waiting"),
        (RECORDED, "done"),
        (PLANNED, NOT_IN_PLACE),
        ({**PLANNED, "training.people": CARRIED}, "check_again"),
    ],
)
def test_nobody_reads_done_of_what_is_not_in_place(answers: Answers, key: str) -> None:
    assert status_in_words(talk(answers), "training") == key


def given(question: str, value: Reply | Value, minutes: int) -> Answer:
    """Return an answer that was given so many minutes after the first."""
    first = answer(question, value)
    return replace(first, when=first.when + datetime.timedelta(minutes=minutes))


def answered(*given_answers: Answer) -> Conversation:
    return talk({one.question: one for one in given_answers})


def test_the_first_time_it_is_the_journey() -> None:
    assert flow_to_resume(talk()) == "journey"
    turn = where_to_resume(talk())
    assert isinstance(turn, AskTurn)
    assert turn.question == "journey.called"


def test_people_carry_on_with_the_topic_of_their_latest_answer() -> None:
    people = given("training.people", 42, 1)
    happened = given("breach.happened", "once", 2)
    assert flow_to_resume(answered(people, happened)) == "breach"
    people_later = given("training.people", 42, 3)
    assert flow_to_resume(answered(happened, people_later)) == "training"


def test_where_it_stands_among_the_answers_does_not_matter() -> None:
    people, happened = given("training.people", 42, 2), given("breach.happened", "once", 1)
    assert flow_to_resume(answered(happened, people)) == "training"
    assert flow_to_resume(answered(people, happened)) == "training"


def test_the_next_question_is_the_first_that_is_open() -> None:
    turn = where_to_resume(answered(*profile(), given("training.people", 42, 5)))
    assert isinstance(turn, AskTurn)
    assert turn.question == "training.trained"


def profile() -> tuple[Answer, ...]:
    return tuple(conversation(good_flows(), PROFILE).answers.values())


def test_after_the_last_question_of_a_topic_it_is_the_journey() -> None:
    answers = {**RECORDED, "training.record": given("training.record", EVIDENCE, 9)}
    assert flow_to_resume(talk(answers)) == "journey"
    everything = talk({**answers, "journey.called": "Rose Court"})
    assert where_to_resume(everything) == TopicsTurn("journey")


def test_an_answer_that_was_needed_leads_on_to_the_topic_that_needed_it() -> None:
    assert flow_to_resume(answered(given("profile.rooms", 3, 1))) == "paper"
    assert flow_to_resume(answered(given("profile.has-volunteers", "no", 1))) == "training"


def test_an_answer_that_nothing_needed_leads_to_the_journey() -> None:
    assert flow_to_resume(answered(given("profile.sites", 1, 1))) == "journey"


@pytest.mark.parametrize("question", ["gone.people", "training.gone"])
def test_an_answer_to_a_question_that_is_gone_stops_nobody(question: str) -> None:
    late = given(question, PERSON, 99)
    assert flow_to_resume(talk({question: late})) in ("journey", "training")


def test_the_name_of_the_service() -> None:
    flows = flows_of(
        """
        format: 1
        topic: journey
        start: organisation
        states:
          organisation:
            ask: {kind: text, optional: true}
            next: [{go: end}]
          end:
            end: {}
        """
    )
    assert organisation(conversation(flows, {ORGANISATION: "Rose Court"})) == "Rose Court"
    assert organisation(conversation(flows, {ORGANISATION: NotSure()})) == ""
    assert organisation(conversation(flows)) == ""


def test_flows_that_are_not_the_toolkits_may_lead_from_another() -> None:
    flows = flows_of("format: 1\ntopic: tea\nstart: a\nstates:\n  a:\n    end: {}\n")
    assert home_flow(flows) == "tea"
    assert flow_to_resume(conversation(flows)) == "tea"
