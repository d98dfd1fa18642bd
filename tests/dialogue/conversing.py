"""Somebody who answers, changes their mind, comes back and starts again, in every order.

Eight small flows of tests/fixtures/flows/good are answered by hypothesis. After every step all
that the engine says is compared with `Naive`, and with what must hold whatever was answered.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from random import Random

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.dialogue.building import EVIDENCE, JOB, MOMENT, PERSON, WHEN, good_flows
from tests.dialogue.naive import Naive
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, Outcome
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import (
    Choice,
    Choices,
    ContactList,
    Date,
    EvidenceList,
    JobToDo,
    Number,
    PastMoment,
    PersonInCharge,
    Text,
)
from wizard.dialogue.status import Status
from wizard.dialogue.turn import AskTurn, PauseTurn
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    ContactDetails,
    DoesNotApply,
    Given,
    How,
    NoLongerFits,
    NotSure,
    Reply,
)

NAMES = ("profile", "training", "paper", "breach", "review", "drill", "fall", "spelling")
FLOWS = Flows({name: good_flows()[name] for name in NAMES})
CONTACTS = (ContactDetails("IT company"),)
ON_ROUTE = {
    *(Status.ANSWERED, Status.NOT_APPLICABLE, Status.NOT_SURE, Status.ASK_SOMEONE),
    *(Status.COME_BACK, Status.CHECK_AGAIN, Status.TO_ASK),
}
DATES = [datetime.date(2019, 5, 1), datetime.date(2026, 1, 1), datetime.date(2026, 6, 1)]


def given(ask: Ask) -> st.SearchStrategy[Reply]:
    """Return answers of the question's kind; numbers around those that decide something."""
    match ask.kind:
        case Choice(options):
            return st.sampled_from(options).map(Given)
        case Choices(options):
            return st.lists(st.sampled_from(options), min_size=1, unique=True).map(
                lambda chosen: Given(tuple(chosen))
            )
        case Number():
            return st.sampled_from([0, 1, 2, 3, 38, 40, 42, 50, 189, 190, 200]).map(Given)
        case Date():
            return st.sampled_from(DATES).map(Given)
        case Text():
            return st.just(Given("as typed"))
        case PastMoment():
            return st.just(Given(MOMENT))
        case PersonInCharge():
            return st.just(Given(PERSON))
        case JobToDo():
            return st.just(Given(JOB))
        case EvidenceList():
            return st.just(Given(EVIDENCE))
        case ContactList():
            return st.just(Given(CONTACTS))


def replies(ask: Ask) -> st.SearchStrategy[Reply]:
    """Return every way of answering; about two in three are of the question's own kind."""
    reasons = ask.not_applicable.reasons if ask.not_applicable else ("not-offered",)
    others: list[Reply] = [NotSure(), AskSomeone("Asha"), ComeBack(), NoLongerFits(["old"])]
    other = st.sampled_from([*others, *map(DoesNotApply, reasons)])
    return st.integers(0, 2).flatmap(lambda n: given(ask) if n else other)


def questions() -> st.SearchStrategy[str]:
    return st.sampled_from(
        [FLOWS[name].question(ask.id) for name in NAMES for ask in FLOWS[name].asks()]
    )


class Conversing(RuleBasedStateMachine):
    """`kept` is what must be kept, and how: by the naive reading of what went and what came."""

    def __init__(self) -> None:
        super().__init__()
        self.talk = Conversation(FLOWS)
        self.kept: dict[str, Answer] = {}

    def take(self, answer: Answer) -> tuple[set[str], set[str]]:
        """Answer; return what was set aside and what returned, after comparing both."""
        before = Naive(FLOWS, self.kept).on_the_way()
        bare = {**self.kept, answer.question: answer}
        after = Naive(FLOWS, bare).on_the_way()
        others = set(self.kept) - {answer.question}
        gone, back = (before - after) & others, (after - before) & others
        marked = {
            question: replace(bare[question], how=How.RETURNED)
            for question in back
            if isinstance(bare[question].reply, Given | DoesNotApply)
            and bare[question].how is not How.COPIED
        }
        change = self.talk.consider(answer)
        assert set(change.set_aside) == gone, "what is set aside is named, and nothing else"
        assert set(change.returned) == back, "what comes back is named, and nothing else"
        saved = {each.question: each for each in change.to_save}
        assert saved == {answer.question: answer, **marked}, "to be saved: this, and what returned"
        self.talk, self.kept = change.after, {**bare, **marked}
        return gone, back

    @rule(flow=st.sampled_from(NAMES), data=st.data())
    def answer_what_is_asked(self, flow: str, data: st.DataObject) -> None:
        turn = self.talk.turn(flow)
        if isinstance(turn, AskTurn):
            reply = data.draw(replies(turn.ask))
            self.take(Answer(turn.question, reply, turn.ask.rev, WHEN))

    @rule(
        question=questions(),
        data=st.data(),
        how=st.sampled_from([How.TYPED, How.CARRIED, How.IMPORTED, How.COPIED]),
        rev=st.integers(1, 2),
    )
    def change_any_answer(self, question: str, data: st.DataObject, how: How, rev: int) -> None:
        """Also one that is not on the way: answers come from other windows and other years."""
        ask = FLOWS.ask(question)
        assert ask is not None
        self.take(Answer(question, data.draw(replies(ask)), rev, WHEN, how=how))

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def change_there_and_back(self, data: st.DataObject) -> None:
        question = data.draw(st.sampled_from(sorted(self.kept)))
        ask = FLOWS.ask(question)
        assert ask is not None
        first = self.kept[question]
        before = {name: self.talk.route(name) for name in NAMES}
        gone, came = self.take(replace(first, reply=data.draw(replies(ask)), how=How.TYPED))
        gone_again, back = self.take(first)
        assert (gone_again, back) == (came, gone)
        for name, route in before.items():
            now = self.talk.route(name)
            assert now.path == route.path, "there and back leads where it led before"
            assert now.seen == route.seen
            for state, status in route.statuses.items():
                again = {status, Status.CHECK_AGAIN} if f"{name}.{state}" in back else {status}
                assert now.statuses[state] in again

    @precondition(lambda self: self.kept)
    @rule(data=st.data())
    def change_an_answer_given_before(self, data: st.DataObject) -> None:
        question = data.draw(st.sampled_from(sorted(self.kept)))
        ask = FLOWS.ask(question)
        assert ask is not None
        self.take(Answer(question, data.draw(given(ask)), ask.rev, WHEN))

    @rule(data=st.data())
    def answer_everything(self, data: st.DataObject) -> None:
        for flow in NAMES:
            for _ in range(20):
                turn = self.talk.turn(flow)
                if not isinstance(turn, AskTurn):
                    break
                reply = data.draw(given(turn.ask).filter(self._fits(turn.ask)))
                self.take(Answer(turn.question, reply, turn.ask.rev, WHEN))
            assert not isinstance(turn, AskTurn), "answering leads to an end or a pause"
            assert not self.talk.route(flow).open()
            assert not isinstance(turn, PauseTurn) or turn.waits_for, "a pause waits for something"

    def _fits(self, ask: Ask) -> Callable[[Reply], bool]:
        kind = ask.kind
        if not isinstance(kind, Number):
            return lambda _: True
        least, most = (
            self.talk.value(bound) if isinstance(bound, str) else bound
            for bound in (kind.min, kind.max)
        )

        def within(reply: Reply) -> bool:
            number = reply.value if isinstance(reply, Given) else None
            assert isinstance(number, int)
            return (not isinstance(least, int) or number >= least) and (
                not isinstance(most, int) or number <= most
            )

        return within

    @rule()
    def start_again_from_what_was_kept(self) -> None:
        self.talk = Conversation(FLOWS, self.kept)

    @rule(order=st.randoms(use_true_random=False))
    def give_the_same_answers_in_another_order(self, order: Random) -> None:
        shuffled = list(self.kept.values())
        order.shuffle(shuffled)
        talk = Conversation(FLOWS)
        for answer in shuffled:
            talk = talk.with_answers([answer])
            for name in NAMES:
                talk.route(name)
        for name in NAMES:
            assert talk.route(name) == self.talk.route(name), "the order of answers is no matter"

    @invariant()
    def no_answer_is_lost(self) -> None:
        assert self.talk.answers == self.kept

    @invariant()
    def the_naive_reading_comes_to_the_same(self) -> None:
        naive = Naive(FLOWS, self.kept)
        absence = {Absence.UNKNOWN: "unknown", Absence.NOT_ASKED: "not asked"}
        for name in NAMES:
            route, walked = self.talk.route(name), naive.walk(FLOWS[name])
            assert route.path == walked.path
            assert route.statuses == walked.statuses
            seen = {
                state: absence[value] if isinstance(value, Absence) else value
                for state, value in route.seen.items()
            }
            assert seen == walked.seen
            assert route.outcomes() == naive.outcomes(FLOWS[name])
            for figure in FLOWS[name].figures.values():
                spoken = naive.figure(FLOWS[name], figure)
                assert self.talk.figure(name, figure.name) == (
                    None if isinstance(spoken, str) else spoken
                )

    @invariant()
    def what_is_set_aside_is_seen_by_nobody(self) -> None:
        """Without the answers that are set aside, everything else is as it is with them."""
        aside = {
            FLOWS[name].question(state)
            for name in NAMES
            for state, status in self.talk.route(name).statuses.items()
            if status is Status.SET_ASIDE
        }
        without = Conversation(FLOWS, {q: a for q, a in self.kept.items() if q not in aside})
        for name in NAMES:
            route, bare = self.talk.route(name), without.route(name)
            assert (route.path, route.seen) == (bare.path, bare.seen)
            assert route.outcomes() == bare.outcomes()
            assert self.talk.turn(name) == without.turn(name)
            for figure in FLOWS[name].figures:
                assert self.talk.figure(name, figure) == without.figure(name, figure)
        assert all(isinstance(self.talk.value(question), Absence) for question in aside)

    @invariant()
    def what_was_kept_from_before_equals_what_is_worked_out_afresh(self) -> None:
        fresh = Conversation(FLOWS, self.kept)
        for name in NAMES:
            assert self.talk.route(name) == fresh.route(name)

    @invariant()
    def every_question_has_one_status_and_it_fits_its_place(self) -> None:
        for name in NAMES:
            route = self.talk.route(name)
            assert set(route.statuses) == {ask.id for ask in FLOWS[name].asks()}
            for state, status in route.statuses.items():
                assert (state in route.path) is (status in ON_ROUTE)

    @invariant()
    def an_item_has_an_outcome_only_when_nothing_is_open(self) -> None:
        for name in NAMES:
            route = self.talk.route(name)
            unsettled = [
                state
                for state in route.asked()
                if route.statuses[state] in (Status.TO_ASK, Status.CHECK_AGAIN)
            ]
            outcomes = set(route.outcomes().values())
            assert not unsettled or outcomes <= {None}
            unknown = any(isinstance(value, Absence) for value in route.seen.values())
            assert route.end or outcomes <= {None, Outcome.TO_FIND_OUT}
            assert not unknown or Outcome.IN_PLACE not in outcomes or self._all_not_applicable(name)

    def _all_not_applicable(self, name: str) -> bool:
        route = self.talk.route(name)
        return all(
            route.statuses[state] is Status.NOT_APPLICABLE
            for state, value in route.seen.items()
            if isinstance(value, Absence)
        )
