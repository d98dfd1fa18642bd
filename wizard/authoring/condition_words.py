"""Conditions in plain words: "answer 4 is at least 95 in every 100 of answer 1"."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from wizard.authoring.condition_tree import Chosen, Fact, Group, Same, Tree, Unknowns, tree_of
from wizard.authoring.question_words import QuestionWords, listed
from wizard.dialogue.condition import AnswerIs, Comparison, Condition, FigureIs, Within
from wizard.dialogue.figure import Figure, Operation
from wizard.words.dates import say_day

_COMPARED = {
    Comparison.IS: ("is {}", "is not {}"),
    Comparison.AT_LEAST: ("is at least {}", "is less than {}"),
    Comparison.AT_MOST: ("is at most {}", "is more than {}"),
    Comparison.BEFORE: ("is before {}", "is not before {}"),
    Comparison.AFTER: ("is after {}", "is not after {}"),
}
"""What is said of an answer where a comparison holds, and where it does not."""


class ConditionWords:
    """`refers` says what an answer is called, by its question's full id: such as "answer 4"."""

    def __init__(self, words: QuestionWords, refers: Callable[[str], str]) -> None:
        self._words = words
        self._refers = refers

    def said(self, condition: Condition, at: str = "") -> str:
        """Return a condition in words; of the answer to the question `at`, only the rest."""
        tree = tree_of(condition)
        if isinstance(tree, Group):
            return self._group(tree)
        subject, predicate = self._parts(tree)
        if at and subject == self._refers(at):
            return predicate.removeprefix("is ")
        return f"{subject} {predicate}"

    def _group(self, group: Group) -> str:
        joined = ", and " if group.every else ", or "
        return joined.join(
            f"({self._group(part)})" if isinstance(part, Group) else " ".join(self._parts(part))
            for part in group.parts
        )

    def _parts(self, tree: Tree) -> tuple[str, str]:
        """Return what is spoken of, and what is said of it."""
        match tree:
            case Unknowns(questions, holds, every):
                verb = "are" if every and len(questions) > 1 else "is"
                subject = listed(map(self._refers, questions), "and" if every else "or")
                return subject, f"{verb} not known" if holds else f"{verb} known"
            case Chosen(question):
                return self._refers(question), self._chosen(tree)
            case Same(questions, options):
                return listed(map(self._refers, questions)), self._same(questions[0], options)
            case Fact(compared, holds):
                return self._compared(compared, holds=holds)
            case Group():
                return self._group(tree), "holds"

    def _same(self, question: str, options: tuple[str, ...]) -> str:
        """Say that two answers are the same: most often any but "something else"."""
        others = [other for other in self._words.options(question) if other not in options]
        if len(others) < len(options):
            but = f", and not {self._values(question, tuple(others), 'or')}" if others else ""
            return f"are the same{but}"
        return f"are the same one of {self._values(question, options, 'or')}"

    def _chosen(self, chosen: Chosen) -> str:
        several, verb = len(chosen.options) > 1, "includes" if chosen.includes else "is"
        if chosen.holds:
            last = "and" if chosen.every else "or"
            return f"{verb} {self._values(chosen.question, chosen.options, last)}"
        negated = "does not include" if chosen.includes else "is not"
        if several and chosen.every:
            return f"{negated} {self._values(chosen.question, chosen.options, 'or')}"
        options = self._values(chosen.question, chosen.options, "and")
        return f"{negated} all of {options}" if several else f"{negated} {options}"

    def _compared(self, compared: AnswerIs | FigureIs | Within, *, holds: bool) -> tuple[str, str]:
        match compared:
            case Within(question, months, of):
                than = "no more" if holds else "more"
                predicate = f"is {than} than {months} months before {self._refers(of)}"
                return self._refers(question), predicate
            case AnswerIs(question, comparison, operand):
                form = _COMPARED[comparison][not holds]
                said = say_day(operand) if isinstance(operand, datetime.date) else operand
                return self._refers(question), form.format(said)
            case FigureIs(figure, comparison, operand):
                number = _COMPARED[comparison][not holds].format(operand)
                if isinstance(figure, Figure):
                    return self._figure(figure, number)
                return f"the number of right answers, of {len(figure.rights)},", number

    def _figure(self, figure: Figure, number: str) -> tuple[str, str]:
        answers = [self._refers(question) for question in figure.questions]
        match figure.operation:
            case Operation.PERCENT:
                return answers[0], f"{number} in every 100 of {answers[1]}"
            case Operation.SHORT_OF:
                wanted = f"{figure.percent} in every 100 of {answers[1]}"
                return answers[0], f"{number} short of {wanted}"
            case Operation.SUM:
                return f"the sum of {listed(answers)}", number
            case Operation.DIFFERENCE:
                return f"{answers[0]} minus {answers[1]}", number

    def _values(self, question: str, options: tuple[str, ...], last: str) -> str:
        return listed((f"“{self._words.label(question, option)}”" for option in options), last)
