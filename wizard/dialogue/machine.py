"""The walker: one `transitions` machine for each flow. Nothing else decides what is next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from transitions import Machine

from wizard.dialogue.ending import ending_of
from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.flow import (
    Ask,
    Asked,
    End,
    Flow,
    Run,
    State,
    question_parts,
    rules_of,
    targets_of,
)
from wizard.dialogue.route import Route
from wizard.dialogue.rules import may_decide
from wizard.dialogue.status import Status, status_on_route
from wizard.dialogue.statuses import Statuses
from wizard.dialogue.values import Answer, Value

TRIGGER = "go_on"
Finished = Callable[[str], bool]
"""Says whether a flow that was handed over to has nothing left to ask."""


class Walker:
    """Walks one flow as far as the answers lead.

    Names from a flow are only ever names of states. Everything callable that the machine is
    given is a function of ours, because `transitions` would import a dotted string.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._place = _Place()
        # Without a model: the machine would give it a method or two for every state.
        self._machine = Machine(
            model=None, states=[flow.start], initial=flow.start, auto_transitions=False
        )
        self._completed: set[str] = set()

    def walk(self, answers: Mapping[str, Answer], facts: Facts, finished: Finished) -> Route:
        """Return the route for these answers (by full question id).

        `facts` gives the values of other flows' questions, `finished` tells about flows run.
        """
        walk = _Walk(self._flow, answers, facts, finished)
        self._machine.set_state(self._flow.start, self._place)
        walk.arrive(self._flow.start)
        while self._leads_on() and self._machine.events[TRIGGER].trigger(self._place, walk):
            walk.arrive(self._place.state)
        return walk.route()

    def ways(self) -> tuple[tuple[str, str], ...]:
        """Return every transition of the whole machine, from a state to one that can follow."""
        for state in self._flow.states:
            self._complete(state)
        found = self._machine.get_transitions(TRIGGER)
        return tuple((str(transition.source), str(transition.dest)) for transition in found)

    def _leads_on(self) -> bool:
        """Say whether any transition starts here; to trigger one at an end would be an error."""
        self._complete(self._place.state)
        return bool(self._machine.get_triggers(self._place.state))

    def _complete(self, here: str) -> None:
        """Give the machine the transitions that start here, when a walk first comes here.

        Most flows are not begun, and the first screen tells how far each is.
        """
        if here in self._completed:
            return
        self._completed.add(here)
        state = self._flow.states[here]
        for target in targets_of(state):
            if target not in self._machine.states:
                self._machine.add_state(target)
            self._machine.add_transition(
                TRIGGER, here, target, conditions=partial(_leads_to, state, target)
            )


class _Place:
    """Where a walk stands."""

    state: str


class _Walk:
    """One walk under way: the path so far and what the rules may see from it."""

    def __init__(
        self, flow: Flow, answers: Mapping[str, Answer], facts: Facts, finished: Finished
    ) -> None:
        self._flow = flow
        self._answers = answers
        self._facts = facts
        self.finished = finished
        self._path: list[str] = []
        self._statuses: dict[str, Status] = {}
        self._seen: dict[str, Value | Absence] = {}

    def arrive(self, state_id: str) -> None:
        self._path.append(state_id)
        state = self._flow.states[state_id]
        if isinstance(state, Ask):
            answer = self._answers.get(self._flow.question(state_id))
            status, value = status_on_route(state, answer, self.value)
            self._statuses[state_id] = status
            self._seen[state_id] = value

    def value(self, question: str) -> Value | Absence:
        """Give a value to a rule. Flows only go forward: what was not walked is not asked."""
        flow, state = question_parts(question)
        if flow != self._flow.id:
            return self._facts(question)
        return self._seen.get(state, Absence.NOT_ASKED)

    def may_pass(self, state: State) -> bool:
        """Say whether the walk may leave this state at all."""
        if isinstance(state, Run):
            return self.finished(state.flow)
        if isinstance(state, Ask) and self._flow.asked is not Asked.WHEN_NEEDED:
            return self._statuses[state.id] is not Status.TO_ASK
        return True

    def does_not_apply(self, ask: Ask) -> bool:
        return self._seen[ask.id] is Absence.NOT_ASKED

    def route(self) -> Route:
        last = self._flow.states[self._path[-1]]
        statuses = Statuses(self._flow, self._statuses, self._answers, ended=not rules_of(last))
        ending = ending_of(last, self.value) if isinstance(last, End) else None
        return Route(self._flow, tuple(self._path), statuses, self._seen, ending)


def _leads_to(state: State, target: str, walk: _Walk) -> bool:
    """Say whether `target` is the only state that can follow, as far as is known."""
    return walk.may_pass(state) and _possible(state, walk) == {target}


def _possible(state: State, walk: _Walk) -> set[str]:
    """Return every state that could follow: the first rule that holds, and those that may."""
    if isinstance(state, Ask) and state.not_applicable and walk.does_not_apply(state):
        return {state.not_applicable.go}
    return {rule.go for rule in may_decide(rules_of(state), walk.value)}
