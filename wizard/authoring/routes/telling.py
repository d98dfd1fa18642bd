"""Routes in words: what was asked and answered on the way, and what comes of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from wizard.authoring.graph.diagram import Shape
from wizard.authoring.numbering import Numbering
from wizard.authoring.question_words import QuestionWords, listed
from wizard.checking.replies import compared
from wizard.checking.routes import WalkedRoute
from wizard.dialogue.condition import Unknown
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask, Flow, Outcome, Topics, conditions_of, question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.turn import PauseTurn
from wizard.dialogue.values import Answer, DoesNotApply, Given
from wizard.library import Library
from wizard.toolkit.readiness import DECIDED
from wizard.words.dates import say_day
from wizard.words.plain_text import wrapped

WIDTH = 80
INDENT = 7


class RouteTelling:
    """Tells the routes of one flow. States and answers are numbered as in its picture."""

    def __init__(self, library: Library, flows: Flows, flow: Flow) -> None:
        self._flows, self._flow = flows, flow
        self._library = library
        self._words = QuestionWords(library)
        self._numbering = Numbering(flow)
        self._read = {
            question
            for other in flows
            if flow.id in flows.dependents(other)
            for state in flows[other].states.values()
            for condition in conditions_of(state)
            for part in compared(condition)
            if not isinstance(part, Unknown)
            for question in part.questions()
        }

    def told(self, route: WalkedRoute) -> Iterator[str]:
        """Yield lines: each question with its answer, those of other topics first, and the end."""
        for question in route.answers:
            if question_parts(question)[0] != self._flow.id:
                yield from self._asked(route, question, self._words.question_elsewhere(question))
        for state in route.path:
            if isinstance(self._flow.states[state], Ask):
                question = self._flow.question(state)
                yield from self._asked(route, question, self._words.question(question))
        mark = str(self._numbering.number(route.path[-1]))
        for told in self._comes_of_it(route):
            yield _line(mark, f"= {told}")
            mark = ""

    def way(self, here: str, to: str) -> str:
        """Return a step from one state to another in words; both are ids, as `uncovered` has."""
        start, _, item = here.partition(", ")
        source = f"{self._numbering.number(start)} ({start})"
        if item:
            return f"{source}, {self._library.item_names[item]}: {self._status(Outcome(to))}"
        return f"from {source} to {self._numbering.number(to)} ({to})"

    def _asked(self, route: WalkedRoute, question: str, words: str) -> Iterator[str]:
        answer, mark = self._reply(route.answers[question]), self._numbering.mark(question)
        if answer:
            yield _line(mark, words)
            yield _line("", f"→ {answer}")
        else:
            yield _line(mark, f"{words} (any answer)")

    def _comes_of_it(self, route: WalkedRoute) -> Iterator[str]:
        turn = Conversation(self._flows, route.answers).turn(self._flow.id)
        if isinstance(turn, PauseTurn):
            waits = listed(map(self._numbering.answer, turn.waits_for))
            yield f"Pauses, and waits for {waits}."
        for item, outcome in route.outcomes.items():
            if outcome is not None:
                name = self._library.item_names[item]
                status = self._status(outcome)
                yield self._words.phrase("ending.outcome", status=status, item=name)
        if isinstance(self._flow.states[route.path[-1]], Topics):
            yield f"{Shape.TOPICS}."
        elif not route.outcomes and not route.paused:
            yield self._words.beginning(self._flow.id, route.path[-1])

    def _status(self, outcome: Outcome) -> str:
        return self._words.phrase(f"sheet.{DECIDED[outcome]}")

    def _reply(self, answer: Answer) -> str:
        """Return an answer in words; '' where every answer would lead the same way."""
        match answer.reply:
            case DoesNotApply(reason):
                said = self._words.label(answer.question, reason)
                return self._words.phrase("values.does-not-apply", reason=said)
            case Given(value):
                if answer.question not in self._read:
                    return ""
                return self._value(answer.question, value)
        return self._words.phrase("values.not-sure")

    def _value(self, question: str, value: object) -> str:
        match value:
            case str() if value in self._words.options(question):
                return self._words.label(question, value)
            case tuple():
                return listed(f"“{self._value(question, one)}”" for one in value)
            case datetime.date():
                return f"such as {say_day(value)}"
            case int():
                return f"such as {value}"
        return ""


def _line(mark: str, said: str) -> str:
    return wrapped(f"{mark:>{INDENT - 2}}  {said}", WIDTH, " " * INDENT)
