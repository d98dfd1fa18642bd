"""A flow as a diagram: the machine gives the arrows, its rules and words what stands on them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from wizard.authoring.condition_words import ConditionWords
from wizard.authoring.graph.diagram import Arrow, Box, Diagram, Meaning, Note, Shape
from wizard.authoring.graph.topic_list import sections_of
from wizard.authoring.numbering import Numbering
from wizard.authoring.question_words import QuestionWords
from wizard.authoring.topic_asked import flows_with
from wizard.dialogue.condition import Condition
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import (
    Ask,
    End,
    Flow,
    OutcomeRule,
    Rule,
    Run,
    Say,
    State,
    Topics,
    rules_of,
)
from wizard.dialogue.kinds import Choice, options_of
from wizard.dialogue.rules import may_decide
from wizard.library import Library
from wizard.toolkit.readiness import DECIDED

OTHERWISE = "otherwise"
NOT_KNOWN = "not known"
LONGEST_LABEL = 120
"""In characters. A longer rule stands in a note, and the arrow has its letter."""


def diagram_of(library: Library, flow_id: str) -> Diagram:
    """Return the diagram of one flow. Raises KeyError for a flow that is not there."""
    return _Drawing(library, library.flow_table[flow_id]).diagram()


class _Drawing:
    def __init__(self, library: Library, flow: Flow) -> None:
        self._library, self._flow = library, flow
        self._words = QuestionWords(library)
        self._numbering = Numbering(flow)
        self._long: dict[str, str] = {}
        self._conditions = ConditionWords(self._words, self._numbering.answer)

    def diagram(self) -> Diagram:
        flow = self._flow
        ways = flows_with(self._library, flow.id).walker(flow.id).ways()
        labels = {state.id: self._labels(state) for state in flow.states.values()}
        arrows = tuple(Arrow(here, to, tuple(labels[here].get(to, ()))) for here, to in ways)
        boxes = tuple(map(self._box, flow.states.values()))
        return Diagram(self._words.topic(flow.id), boxes, arrows, tuple(self._notes()))

    def _notes(self) -> Iterator[Note]:
        for question, letter in self._numbering.elsewhere.items():
            yield Note(letter, self._words.question_elsewhere(question))
        for rule, letter in self._long.items():
            yield Note(letter, f"holds if {rule}.")

    def _said(self, condition: Condition, at: str) -> str:
        said = self._conditions.said(condition, at)
        if len(said) <= LONGEST_LABEL:
            return said
        whole = self._conditions.said(condition)
        if whole not in self._long:
            self._long[whole] = self._numbering.new_letter()
        return f"{self._long[whole]} holds"

    # Arrows.

    def _labels(self, state: State) -> dict[str, list[str]]:
        """Return what stands on the arrows that leave a state, by where they lead."""
        rules = rules_of(state)
        labels: dict[str, list[str]] = {}
        if len({rule.go for rule in rules}) > 1:
            said = self._options(state) or self._rules(state)
            for target, label in said:
                labels.setdefault(target, []).append(label)
        if isinstance(state, Ask) and state.not_applicable:
            does_not_apply = self._words.phrase("ways.does_not_apply")
            question = self._flow.question(state.id)
            for reason in state.not_applicable.reasons:
                label = f"{does_not_apply}: “{self._words.label(question, reason)}”"
                labels.setdefault(state.not_applicable.go, []).append(label)
            for rule in rules:
                labels.setdefault(rule.go, [OTHERWISE])
        return labels

    def _options(self, state: State) -> list[tuple[str, str]]:
        """Return where each option leads, where nothing but the option decides; else nothing."""
        if not isinstance(state, Ask) or not isinstance(state.kind, Choice):
            return []
        question, rules = self._flow.question(state.id), rules_of(state)
        read = chain.from_iterable(rule.when.questions() for rule in rules if rule.when)
        if set(read) != {question}:
            return []
        answers = {
            option: f"“{self._words.label(question, option)}”" for option in state.kind.options
        }
        ways = [
            (target, label)
            for option, label in answers.items()
            for target in _targets(rules, option)
        ]
        unknown = _targets(rules, Absence.UNKNOWN)
        return [*ways, *((target, NOT_KNOWN) for target in unknown if len(unknown) == 1)]

    def _rules(self, state: State) -> Iterator[tuple[str, str]]:
        at = self._flow.question(state.id) if isinstance(state, Ask) else ""
        for rule in rules_of(state):
            yield rule.go, OTHERWISE if rule.when is None else self._said(rule.when, at)

    # Boxes.

    def _box(self, state: State) -> Box:
        number = self._numbering.number(state.id)
        match state:
            case Ask():
                question = self._flow.question(state.id)
                options = (self._words.label(question, option) for option in options_of(state.kind))
                words = self._words.question(question)
                return Box(state.id, number, Shape.QUESTION, words, options=tuple(options))
            case Say():
                return Box(
                    state.id, number, Shape.SAY, self._words.beginning(self._flow.id, state.id)
                )
            case Run(flow=flow):
                return Box(state.id, number, Shape.RUN, f"Topic “{self._words.topic(flow)}”")
            case Topics():
                sections = sections_of(self._library, state, self._conditions)
                return Box(state.id, number, Shape.TOPICS, "All topics", sections=sections)
            case End():
                saying = self._words.beginning(self._flow.id, state.id)
                return Box(
                    state.id, number, Shape.END, saying, meanings=tuple(self._meanings(state))
                )

    def _meanings(self, end: End) -> Iterator[Meaning]:
        for item, rules in end.outcomes.items():
            name = self._library.item_names[item]
            if len(rules) == 1:
                status = self._status(rules[0])
                yield Meaning(self._words.phrase("ending.outcome", status=status, item=name))
            else:
                yield Meaning(f"{name}:", tuple(map(self._ruled, rules)))
        if end.not_yet:
            yield Meaning(self._words.phrase("topics.not_in_place"))

    def _status(self, rule: OutcomeRule) -> str:
        return self._words.phrase(f"sheet.{DECIDED[rule.outcome]}")

    def _ruled(self, rule: OutcomeRule) -> str:
        when = OTHERWISE if rule.when is None else f"if {self._said(rule.when, '')}"
        return f"{self._status(rule)}, {when}"


def _targets(rules: tuple[Rule, ...], answer: str | Absence) -> set[str]:
    """Return where rules that read one answer can lead with this one."""
    return {rule.go for rule in may_decide(rules, lambda _: answer)}
