"""The properties are worth something: with a fault planted in the engine, each fault is found."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.dialogue.conversing import Conversing
from wizard.dialogue import ending, machine, route
from wizard.dialogue.conversation import Change, Conversation
from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.figure import Figure
from wizard.dialogue.flow import OutcomeRule, State, question_parts, rules_of
from wizard.dialogue.machine import _Walk
from wizard.dialogue.route import Route
from wizard.dialogue.status import Status
from wizard.dialogue.values import Answer

QUICKLY = settings(
    max_examples=1_000,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    report_multiple_bugs=False,
    suppress_health_check=list(HealthCheck),
)

Plant = Callable[[pytest.MonkeyPatch], None]


def set_aside_answers_are_seen_by_rules(patch: pytest.MonkeyPatch) -> None:
    right = _Walk.value

    def wrong(self: _Walk, question: str) -> object:
        value = right(self, question)
        answer = self._answers.get(question)
        return answer.value if value is Absence.NOT_ASKED and answer and answer.value else value

    patch.setattr(_Walk, "value", wrong)


def set_aside_answers_are_seen_by_other_topics(patch: pytest.MonkeyPatch) -> None:
    right = Conversation.value

    def wrong(self: Conversation, question: str) -> object:
        value = right(self, question)
        answer = self.answers.get(question)
        return answer.value if isinstance(value, Absence) and answer and answer.value else value

    patch.setattr(Conversation, "value", wrong)


def routes_of_flows_that_read_the_answer_are_kept(patch: pytest.MonkeyPatch) -> None:
    def wrong(self: Conversation, answers: list[Answer]) -> Conversation:
        new = {answer.question: answer for answer in answers}
        own = {question_parts(question)[0] for question in new}
        kept = {id: known for id, known in self._routes.items() if id not in own}
        return Conversation(self.flows, {**self.answers, **new}, kept)

    patch.setattr(Conversation, "with_answers", wrong)


def an_unknown_rule_falls_through_to_the_last(patch: pytest.MonkeyPatch) -> None:
    def wrong(state: State, walk: _Walk) -> set[str]:
        for rule in rules_of(state):
            if rule.when is None or rule.when.holds(walk.value):
                return {rule.go}
        return set()

    patch.setattr(machine, "_possible", wrong)


def an_outcome_that_is_unknown_falls_through_to_the_last(patch: pytest.MonkeyPatch) -> None:
    def wrong(rules: Iterable[OutcomeRule], facts: Facts) -> Iterator[OutcomeRule]:
        known = (rule for rule in rules if rule.when is None or rule.when.holds(facts))
        yield next(known)

    patch.setattr(ending, "may_decide", wrong)


def what_returns_is_not_marked(patch: pytest.MonkeyPatch) -> None:
    right = Conversation.consider

    def wrong(self: Conversation, answer: Answer) -> Change:
        return replace(right(self, answer), after=self.with_answers([answer]), to_save=(answer,))

    patch.setattr(Conversation, "consider", wrong)


def what_is_set_aside_is_lost(patch: pytest.MonkeyPatch) -> None:
    right = Conversation.consider

    def wrong(self: Conversation, answer: Answer) -> Change:
        change = right(self, answer)
        after = change.after
        left = {id: kept for id, kept in after.answers.items() if id not in change.set_aside}
        return replace(change, after=Conversation(self.flows, left))

    patch.setattr(Conversation, "consider", wrong)


def what_is_to_check_again_counts_as_done(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(route, "OPEN", frozenset({Status.TO_ASK}))


def an_end_with_something_unknown_is_in_place(patch: pytest.MonkeyPatch) -> None:
    def wrong(self: Route) -> object:
        settled = self.ending if not self.open() else None
        return settled.outcomes if settled else dict.fromkeys(self.flow.items())

    patch.setattr(Route, "outcomes", wrong)


def a_figure_is_rounded_up(patch: pytest.MonkeyPatch) -> None:
    right = Figure.value

    def wrong(self: Figure, facts: Facts) -> object:
        value = right(self, facts)
        return value if isinstance(value, Absence) else Fraction(ceil(value))

    patch.setattr(Figure, "value", wrong)


FAULTS: list[Plant] = [
    set_aside_answers_are_seen_by_rules,
    set_aside_answers_are_seen_by_other_topics,
    routes_of_flows_that_read_the_answer_are_kept,
    an_unknown_rule_falls_through_to_the_last,
    an_outcome_that_is_unknown_falls_through_to_the_last,
    what_returns_is_not_marked,
    what_is_set_aside_is_lost,
    what_is_to_check_again_counts_as_done,
    an_end_with_something_unknown_is_in_place,
    a_figure_is_rounded_up,
]


@pytest.mark.parametrize("plant", FAULTS, ids=[plant.__name__ for plant in FAULTS])
def test_a_planted_fault_is_found(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    plant(monkeypatch)
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Conversing, settings=QUICKLY)


def test_without_a_fault_nothing_is_found() -> None:
    run_state_machine_as_test(Conversing, settings=settings(QUICKLY, max_examples=30))
