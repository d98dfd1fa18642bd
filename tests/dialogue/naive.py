"""What flows and answers mean, worked out in the plainest way: for comparing the engine with.

Nothing is kept between two questions that are put to it, no machine is used, and nothing here
comes from the engine but the values that it works on.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Literal

from wizard.dialogue.condition import (
    AllOf,
    AnswerIs,
    AnyOf,
    Condition,
    FigureIs,
    Not,
    Unknown,
    Within,
)
from wizard.dialogue.figure import Figure
from wizard.dialogue.flow import AnyFigure, Ask, End, Flow, rules_of
from wizard.dialogue.hours_after import HoursAfter
from wizard.dialogue.kinds import Number
from wizard.dialogue.score import Score
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    Given,
    Moment,
    NotSure,
)

Unseen = Literal["unknown", "not asked"]


@dataclass(frozen=True)
class Walked:
    """The states on the way, each question's status, and what is seen of those on the way."""

    path: tuple[str, ...]
    statuses: Mapping[str, str]
    seen: Mapping[str, object]


class Naive:
    """Only for flows of `say`, `ask` and `end`."""

    def __init__(self, flows: Mapping[str, Flow], answers: Mapping[str, Answer]) -> None:
        self._flows = flows
        self._answers = answers

    def walk(self, flow: Flow) -> Walked:
        here: str | None = flow.start
        path: list[str] = []
        statuses: dict[str, str] = {}
        seen: dict[str, object] = {}
        while here is not None:
            path.append(here)
            state = flow.states[here]
            if isinstance(state, Ask):
                statuses[here], seen[here] = self._standing(flow, state, seen)
            here = self._next(flow, here, statuses, seen)
        ended = isinstance(flow.states[path[-1]], End)
        for name, state in flow.states.items():
            if isinstance(state, Ask) and name not in statuses:
                unanswered = "not_asked" if ended else "not_yet_known"
                has = f"{flow.id}.{name}" in self._answers
                statuses[name] = "set_aside" if has else unanswered
        return Walked(tuple(path), statuses, seen)

    def outcomes(self, flow: Flow) -> dict[str, str | None]:
        """Return what is said about each item; None while something is open."""
        walked = self.walk(flow)
        last = flow.states[walked.path[-1]]
        standing = [walked.statuses[name] for name in walked.seen]
        if "to_ask" in standing or "check_again" in standing:
            return dict.fromkeys(flow.items())
        if not isinstance(last, End):
            return dict.fromkeys(flow.items(), "to_find_out" if standing else None)
        left = {"not_sure", "ask_someone", "come_back"} & set(standing)
        said: dict[str, str | None] = {}
        for item, rules in last.outcomes.items():
            first: list[str] = []
            for rule in rules:
                holds = True if rule.when is None else self._holds(flow, rule.when, walked.seen)
                first += [] if holds is False else [rule.outcome]
                if holds is True:
                    break
            said[item] = first[0] if len(set(first)) == 1 else "to_find_out"
            if left and said[item] != "not_yet":
                said[item] = "to_find_out"
        return said

    def on_the_way(self) -> set[str]:
        """Return the questions that have an answer and are on the way."""
        return {
            f"{flow.id}.{name}"
            for flow in self._flows.values()
            for name in self.walk(flow).seen
            if f"{flow.id}.{name}" in self._answers
        }

    def _score(self, flow: Flow, score: Score, seen: Mapping[str, object]) -> int:
        right = 0
        for question, option in score.rights:
            if self._see(flow, question, seen) == option:
                right += 1
        return right

    def figure(self, flow: Flow, figure: AnyFigure) -> object:
        """Return the figure as it is spoken, or why it is not."""
        walked = self.walk(flow)
        whole = isinstance(flow.states[walked.path[-1]], End)
        seen = dict(walked.seen)
        if not whole:
            for name in flow.states:
                seen.setdefault(name, "unknown")
        if isinstance(figure, HoursAfter):
            moment = self._see(flow, figure.question, seen)
            hours = datetime.timedelta(hours=figure.hours)
            return Moment(moment.at + hours) if isinstance(moment, Moment) else moment
        if isinstance(figure, Score):
            return self._score(flow, figure, seen)
        value = self._figure(flow, figure, seen)
        return value if isinstance(value, str) else int(value[0] // value[1])

    def _next(
        self, flow: Flow, here: str, statuses: Mapping[str, str], seen: Mapping[str, object]
    ) -> str | None:
        state = flow.states[here]
        if isinstance(state, End):
            return None
        if isinstance(state, Ask):
            if flow.asked != "when_needed" and statuses[here] == "to_ask":
                return None
            if seen[here] == "not asked" and state.not_applicable:
                return state.not_applicable.go
        possible: set[str] = set()
        for rule in rules_of(state):
            holds = True if rule.when is None else self._holds(flow, rule.when, seen)
            if holds is not False:
                possible.add(rule.go)
            if holds is True:
                break
        return possible.pop() if len(possible) == 1 else None

    def _standing(self, flow: Flow, ask: Ask, seen: Mapping[str, object]) -> tuple[str, object]:
        answer = self._answers.get(f"{flow.id}.{ask.id}")
        if answer is None:
            return "to_ask", "unknown"
        old = answer.rev < ask.rev or answer.how in ("carried", "returned", "copied", "contested")
        match answer.reply:
            case Given(value):
                if isinstance(ask.kind, Number) and not self._within(flow, ask.kind, value, seen):
                    return "check_again", "unknown"
                return ("check_again" if old else "answered"), value
            case DoesNotApply(reason):
                if ask.not_applicable is None or reason not in ask.not_applicable.reasons:
                    return "check_again", "unknown"
                return ("check_again" if old else "not_applicable"), "not asked"
            case NotSure() | AskSomeone() | ComeBack() if answer.how == "contested":
                return "check_again", "unknown"
            case NotSure():
                return "not_sure", "unknown"
            case AskSomeone():
                return "ask_someone", "unknown"
            case ComeBack():
                return "come_back", "unknown"
        return "check_again", "unknown"

    def _within(self, flow: Flow, kind: Number, value: object, seen: Mapping[str, object]) -> bool:
        least, most = (
            self._see(flow, bound, seen) if isinstance(bound, str) else bound
            for bound in (kind.min, kind.max)
        )
        assert isinstance(value, int)
        return (not isinstance(least, int) or value >= least) and (
            not isinstance(most, int) or value <= most
        )

    def _see(self, flow: Flow, question: str, seen: Mapping[str, object]) -> object:
        topic, name = question.split(".")
        if topic == flow.id:
            return seen.get(name, "not asked")
        other = self._flows[topic]
        walked = self.walk(other)
        ended = isinstance(other.states[walked.path[-1]], End)
        return walked.seen.get(name, "not asked" if ended else "unknown")

    def _holds(self, flow: Flow, condition: Condition, seen: Mapping[str, object]) -> bool | None:
        match condition:
            case AllOf(parts):
                results = [self._holds(flow, part, seen) for part in parts]
                return False if False in results else None if None in results else True
            case AnyOf(parts):
                results = [self._holds(flow, part, seen) for part in parts]
                return True if True in results else None if None in results else False
            case Not(part):
                result = self._holds(flow, part, seen)
                return None if result is None else not result
            case AnswerIs(question, comparison, operand):
                value = self._see(flow, question, seen)
                if value in ("unknown", "not asked"):
                    return None if value == "unknown" else False
                return _compare(value, comparison, operand)
            case Unknown(question):
                return self._see(flow, question, seen) == "unknown"
            case Within(question, months, of):
                day, last = self._see(flow, question, seen), self._see(flow, of, seen)
                if "not asked" in (day, last):
                    return False
                if isinstance(day, datetime.date) and isinstance(last, datetime.date):
                    return 12 * (last.year - day.year) + last.month - day.month < months or (
                        12 * (last.year - day.year) + last.month - day.month == months
                        and last.day <= day.day
                    )
                return None
            case FigureIs(figure, comparison, operand):
                if isinstance(figure, Score):
                    return _compare(self._score(flow, figure, seen), comparison, operand)
                ratio = self._figure(flow, figure, seen)
                if isinstance(ratio, str):
                    return None if ratio == "unknown" else False
                return _compare(ratio[0], comparison, operand * ratio[1])

    def _figure(
        self, flow: Flow, figure: Figure, seen: Mapping[str, object]
    ) -> tuple[int, int] | Unseen:
        """Return the figure as (numerator, denominator)."""
        values = [self._see(flow, question, seen) for question in figure.questions]
        if figure.operation == "sum":
            values = [0 if value == "not asked" else value for value in values]
        if "not asked" in values:
            return "not asked"
        numbers = [value for value in values if isinstance(value, int)]
        if len(numbers) < len(values):
            return "unknown"
        match figure.operation, numbers:
            case "percent", [part, whole]:
                return (100 * part, whole) if whole else "not asked"
            case "short_of", [part, whole]:
                return max(0, ceil(figure.percent * whole / 100) - part), 1
            case "difference", [first, second]:
                return first - second, 1
        return sum(numbers), 1


def _compare(value: object, comparison: str, operand: object) -> bool:
    match comparison, value, operand:
        case "in", str(), tuple():
            return value in operand
        case "has", tuple(), str():
            return operand in value
        case "at_least", int(), int():
            return value >= operand
        case "at_most", int(), int():
            return value <= operand
        case "before", datetime.date(), datetime.date():
            return value < operand
        case "after", datetime.date(), datetime.date():
            return value > operand
    return comparison == "is" and value == operand
