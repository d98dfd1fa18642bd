"""A conversation: flows and answers together, and all that follows from them.

Nothing here is changed in place. A new answer makes a new conversation, which keeps every route
that the answer cannot have moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, Asked, Run, Topics, question_parts, read_by_rules
from wizard.dialogue.flows import Flows
from wizard.dialogue.opening import route_of_opening
from wizard.dialogue.route import Route
from wizard.dialogue.status import OPEN, Status
from wizard.dialogue.turn import AskTurn, EndTurn, PauseTurn, TopicsTurn, Turn, ways_of
from wizard.dialogue.values import Answer, DoesNotApply, Given, How, Moment, Value
from wizard.frozen import dataclass

SAYS_WHY = frozenset({How.CONTESTED, How.COPIED})
"""What is to be checked again for a reason that counts on the route and off it alike."""


@dataclass(frozen=True)
class Change:
    """What one new answer does. The lists hold full question ids, in the order of the flows.

    `set_aside` had an answer on the route and leave it; `returned` come back to it. `to_save` are
    the answers to keep: the new one, and those that return, marked to be checked again.
    """

    after: Conversation
    set_aside: tuple[str, ...]
    returned: tuple[str, ...]
    to_save: tuple[Answer, ...]


class Conversation:
    """`answers` are by full question id; ids of renamed questions are read as today's."""

    def __init__(
        self,
        flows: Flows,
        answers: Mapping[str, Answer] | None = None,
        routes: Mapping[str, Route] | None = None,
    ) -> None:
        self.flows = flows
        self.answers = _under_ids_of_today(flows, answers or {})
        self._routes = dict(routes or {})
        self._begun = frozenset(question_parts(question)[0] for question in self.answers)

    def route(self, flow: str) -> Route:
        """Return the way through a flow. Worked out once for these answers."""
        if flow not in self._routes:
            self._routes[flow] = self._walk(flow)
        return self._routes[flow]

    def _walk(self, flow: str) -> Route:
        opening = self.flows.opening(flow)
        if opening and flow not in self._begun:
            return route_of_opening(self.flows[flow], opening, self.answers)
        return self.flows.walker(flow).walk(self.answers, self.value, self._finished)

    def value(self, question: str) -> Value | Absence:
        """Return what rules may see of a question's answer."""
        flow, _ = question_parts(question)
        return self.route(flow).value(question)

    def status(self, question: str) -> Status:
        """Return where a question stands."""
        flow, state = question_parts(question)
        return self.route(flow).statuses[state]

    def figure(self, flow: str, name: str) -> int | Moment | None:
        """Return a figure as it is spoken, or None while it is not known."""
        return self.flows[flow].figures[name].spoken(self.value)

    def turn(self, flow: str) -> Turn:
        """Return what comes next in a flow: its first open question, or where it stopped."""
        needed = self._first_needed(flow)
        if needed is not None:
            return self.turn_at(needed)
        route = self.route(flow)
        open_questions = route.open()
        if open_questions:
            return self._asking(route, open_questions[0])
        match route.last:
            case Run(flow=other) if not self._finished(other):
                return self.turn(other)
            case Topics():
                return TopicsTurn(flow)
        before = route.way_back()
        says = route.says_since_last_question()
        if route.end is not None:
            return EndTurn(flow, route.end, says, before)
        return PauseTurn(flow, says, self._waits_for(route), before)

    def turn_at(self, question: str) -> AskTurn:
        """Return the turn of one question on the route, also when it has an answer."""
        flow, state = question_parts(question)
        return self._asking(self.route(flow), state)

    def after(self, question: str) -> Turn:
        """Return what follows a question that was looked at again: the next one on the route."""
        flow, state = question_parts(question)
        asked = self.route(flow).asked()
        place = asked.index(state) + 1
        if place < len(asked) and self._first_needed(flow) is None:
            return self.turn_at(self.flows[flow].question(asked[place]))
        return self.turn(flow)

    def consider(self, answer: Answer) -> Change:
        """Return what an answer would do, without doing it."""
        bare = self.with_answers([answer])
        set_aside, returned = self._moved(bare, answer.question)
        marked = [
            replace(bare.answers[id], how=How.RETURNED)
            for id in returned
            if bare.answers[id].how not in SAYS_WHY
        ]
        to_save = (
            answer,
            *(back for back in marked if isinstance(back.reply, Given | DoesNotApply)),
        )
        return Change(bare.with_answers(to_save[1:]), set_aside, returned, to_save)

    def with_answers(self, answers: Iterable[Answer]) -> Conversation:
        """Return the conversation with these answers given."""
        new = _under_ids_of_today(self.flows, {answer.question: answer for answer in answers})
        if not new:
            return self
        moved = {
            dependent
            for question in new
            for dependent in self.flows.dependents(question_parts(question)[0])
        }
        kept = {id: route for id, route in self._routes.items() if id not in moved}
        return Conversation(self.flows, {**self.answers, **new}, kept)

    def replacing(self, changed: Mapping[str, Answer | None]) -> Conversation:
        """Return the conversation with these as its answers; None takes one out."""
        kept = {id: answer for id, answer in self.answers.items() if id not in changed}
        given = {id: answer for id, answer in changed.items() if answer is not None}
        return Conversation(self.flows, {**kept, **given})

    def set_aside_in(self, after: Conversation, answered: Iterable[str]) -> tuple[str, ...]:
        """Return what another conversation sets aside, which differs in these answers only."""
        return self._moved(after, *answered)[0]

    def _moved(
        self, after: Conversation, *answered: str
    ) -> tuple[tuple[str, ...], tuple[str, ...]]:
        set_aside: list[str] = []
        returned: list[str] = []
        moved = [self.flows.dependents(question_parts(question)[0]) for question in answered]
        for flow in self.flows:
            if not any(flow in dependents for dependents in moved):
                continue
            for ask in self.flows[flow].asks():
                question = self.flows[flow].question(ask.id)
                if question not in self.answers or question not in after.answers:
                    continue
                before_off = self.status(question) is Status.SET_ASIDE
                after_off = after.status(question) is Status.SET_ASIDE
                if after_off and not before_off:
                    set_aside.append(question)
                elif before_off and not after_off:
                    returned.append(question)
        return tuple(set_aside), tuple(returned)

    def _asking(self, route: Route, state: str) -> AskTurn:
        place = route.asked().index(state)
        ask = route.flow.states[state]
        assert isinstance(ask, Ask), f"{state} is not a question"  # noqa: S101
        says, earlier = route.says_before(state), route.way_back(state)
        return AskTurn(route.flow.id, ask, says, place + 1, ways_of(route.flow, ask), earlier)

    def _first_needed(self, flow: str) -> str | None:
        """Return the first question that this flow needs answered beforehand, if one is open."""
        for needed in self.flows[flow].needs:
            other, state = question_parts(needed)
            route = self.route(other)
            if route.statuses[state] in OPEN:
                return needed
            if route.statuses[state] is Status.NOT_YET_KNOWN:
                waiting = self._waits_for(route)
                for question in map(route.flow.question, route.open()):
                    if question in waiting:
                        return question
        return None

    def _finished(self, flow: str) -> bool:
        """Say whether a flow that was handed over to has nothing left to ask."""
        if self._first_needed(flow) is not None or self.route(flow).open():
            return False
        last = self.route(flow).last
        return not isinstance(last, Run) or self._finished(last.flow)

    def _waits_for(self, route: Route) -> tuple[str, ...]:
        """Return the questions for whose answers the walk stopped where it did."""
        last = route.last
        waits = route.statuses.get(last.id) is Status.TO_ASK
        if waits and route.flow.asked is not Asked.WHEN_NEEDED:
            return (route.flow.question(last.id),)
        return tuple(
            question for question in read_by_rules(last) if self._is_unknown_to(route, question)
        )

    def _is_unknown_to(self, route: Route, question: str) -> bool:
        flow, state = question_parts(question)
        own = flow == route.flow.id
        return (route.seen.get(state) if own else self.value(question)) is Absence.UNKNOWN


def _under_ids_of_today(flows: Flows, answers: Mapping[str, Answer]) -> Mapping[str, Answer]:
    today: dict[str, Answer] = {}
    for question, answer in answers.items():
        id = flows.id_today(question)
        if id == question or id not in answers:
            today[id] = answer if id == question else replace(answer, question=id)
    return today
