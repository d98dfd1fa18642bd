"""Every way through every flow, walked. How many there are is kept in golden/routes.txt.

After a change to a flow that is meant to lead other ways: GOLDEN=write pytest
tests/checking/test_routes.py, then read what git says has changed.
"""

import datetime
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from random import Random

import pytest

from tests.dialogue.building import EVIDENCE, JOB, MOMENT, PERSON, answer, good_flows
from tests.session.golden import is_golden
from wizard.checking.routes import WalkedRoute, routes, uncovered
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask, Flow, Outcome
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import (
    Choice,
    Choices,
    ContactList,
    Date,
    DoesNotFitError,
    EvidenceList,
    JobToDo,
    Number,
    PastMoment,
    PersonInCharge,
    Text,
)
from wizard.dialogue.reading import read_flows
from wizard.dialogue.turn import AskTurn, EndTurn, PauseTurn, TopicsTurn
from wizard.dialogue.values import (
    Answer,
    ContactDetails,
    DoesNotApply,
    Given,
    NotSure,
    Reply,
)

HERE = Path(__file__).parent
FEW_WALKS = 5_000
"""About two seconds. The walks of a flow are counted, not timed, so that no machine is too slow."""


@dataclass(frozen=True, eq=False)
class Walked:
    """One flow of some, and every route through it."""

    flows: Flows
    id: str

    @cached_property
    def routes(self) -> tuple[WalkedRoute, ...]:
        return routes(self.flows, self.id, FEW_WALKS)

    @property
    def flow(self) -> Flow:
        return self.flows[self.id]

    def talk(self, route: WalkedRoute) -> Conversation:
        return Conversation(self.flows, route.answers)


SHIPPED = [
    Walked(flows, id) for flows in [Flows(read_flows(HERE.parent.parent / "flows"))] for id in flows
]
GOOD = [Walked(good_flows(), id) for id in good_flows()]
every_flow = pytest.mark.parametrize(
    "walked",
    [*SHIPPED, *GOOD],
    ids=[*(walked.id for walked in SHIPPED), *(f"good {walked.id}" for walked in GOOD)],
)


@every_flow
def test_every_transition_is_taken_and_every_rule_of_an_end_decides(walked: Walked) -> None:
    assert uncovered(walked.flows, walked.id) == ()


@every_flow
def test_each_route_is_there_once_and_its_answers_lead_there(walked: Walked) -> None:
    ways = {(route.path, route.meaning()) for route in walked.routes}
    assert len(ways) == len(walked.routes) > 0
    for route in walked.routes:
        again = walked.talk(route).route(walked.id)
        assert again.path == route.path
        assert again.outcomes() == route.outcomes


@every_flow
def test_whoever_knows_everything_comes_to_an_end(walked: Walked) -> None:
    known = [route for route in walked.routes if route.known]
    assert known
    for route in known:
        turn = walked.talk(route).turn(walked.id)
        assert isinstance(turn, EndTurn | TopicsTurn), route.path
        assert not route.paused
        assert not set(route.outcomes.values()) & {None, Outcome.TO_FIND_OUT}, route.path


@every_flow
def test_a_route_that_pauses_says_what_it_waits_for(walked: Walked) -> None:
    for route in walked.routes:
        turn = walked.talk(route).turn(walked.id)
        assert isinstance(turn, PauseTurn) is route.paused
        if isinstance(turn, PauseTurn):
            assert turn.waits_for, route.path
            for question in turn.waits_for:
                assert route.answers[question].reply == NotSure(), route.path


@every_flow
def test_the_order_of_the_answers_is_no_matter(walked: Walked) -> None:
    for route in walked.routes:
        answers = list(route.answers.values())
        Random(len(answers)).shuffle(answers)
        for order in (answers, answers[::-1]):
            talk = Conversation(walked.flows)
            for each in order:
                talk = talk.with_answers([each])
                talk.route(walked.id)
            assert talk.route(walked.id).path == route.path


@every_flow
def test_every_reason_for_which_a_question_does_not_apply_is_walked(walked: Walked) -> None:
    for ask in walked.flow.asks():
        if ask.not_applicable is None:
            continue
        question = walked.flow.question(ask.id)
        through = [
            route
            for route in walked.routes
            if question in route.answers
            and isinstance(route.answers[question].reply, DoesNotApply)
            and (ask.id, ask.not_applicable.go) in route.steps()
        ]
        assert through
        for route in through:
            for reason in ask.not_applicable.reasons:
                given = {**route.answers, question: answer(question, DoesNotApply(reason))}
                again = Conversation(walked.flows, given).route(walked.id)
                assert (again.path, again.outcomes()) == (route.path, route.outcomes)


@every_flow
def test_nobody_who_answers_at_random_finds_another_route(walked: Walked) -> None:
    ways = {(route.path, route.meaning()) for route in walked.routes}
    chance = Random(walked.id)
    for _ in range(100):
        talk = Conversation(walked.flows)
        for other in sorted(walked.flow.reads()):
            if chance.random() < 0.5:
                for ask in walked.flows[other].asks():
                    talk = talk.with_answers([at_random(talk, other, ask, chance)])
        while isinstance(turn := talk.turn(walked.id), AskTurn):
            talk = talk.with_answers([at_random(talk, turn.flow, turn.ask, chance)])
        found = talk.route(walked.id)
        meaning = tuple(found.ending.outcomes.values()) if found.ending else ()
        assert (found.path, meaning) in ways


def at_random(talk: Conversation, flow: str, ask: Ask, chance: Random) -> Answer:
    reply: Reply = NotSure()
    if ask.not_applicable and chance.random() < 0.1:
        reply = DoesNotApply(chance.choice(ask.not_applicable.reasons))
    elif chance.random() < 0.9:
        reply = given_at_random(talk, ask, chance)
    return answer(f"{flow}.{ask.id}", reply)


def given_at_random(talk: Conversation, ask: Ask, chance: Random) -> Reply:
    """Return a reply that fits; "not sure" where no number was found that does."""
    match ask.kind:
        case Choice(options):
            return Given(chance.choice(options))
        case Choices(options):
            some = tuple(option for option in options if chance.random() < 0.5)
            return Given(some or options[-1:])
        case Number():
            for _ in range(50):
                try:
                    return Given(ask.kind.check(chance.choice(NUMBERS), talk.value))
                except DoesNotFitError:
                    continue
            return NotSure()
        case Date():
            days = chance.choice([1, 30, 400, 4_000])
            return Given(datetime.date(2026, 11, 22) + chance.randint(-days, days) * DAY)
        case Text(optional=optional):
            return Given(chance.choice(["words", ""]) if optional else "words")
        case PastMoment():
            return Given(MOMENT)
        case PersonInCharge():
            return Given(PERSON)
        case EvidenceList():
            return Given(EVIDENCE)
        case JobToDo():
            return Given(JOB)
        case ContactList():
            return Given((ContactDetails("IT company"),))


DAY = datetime.timedelta(days=1)
NUMBERS = [*range(60), 93, 94, 95, 96, 99, 100, 101, 200, 1_000, 100_000, 1_000_000]


def test_the_number_of_routes_is_as_it_was_found_good() -> None:
    lines = ["flow                        known  unknown  of them paused"]
    for walked in sorted(SHIPPED, key=lambda walked: walked.id):
        known = sum(route.known for route in walked.routes)
        paused = sum(route.paused for route in walked.routes)
        unknown = len(walked.routes) - known
        lines.append(f"{walked.id:<28}{known:>5}{unknown:>9}{paused:>16}")
    is_golden("\n".join(lines), HERE / "golden" / "routes.txt")
