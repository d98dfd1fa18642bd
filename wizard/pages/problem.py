"""Why an answer did not fit, in words that say what to do."""

from __future__ import annotations

import datetime

from wizard.dialogue.flow import Ask
from wizard.dialogue.kinds import DoesNotFitError, Number, fields_of
from wizard.frozen import dataclass
from wizard.pages.desk import Desk
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line


@dataclass(frozen=True)
class Problem:
    """`again`: an answer before it did not fit either. Then the same words are not enough."""

    error: DoesNotFitError
    again: bool


def problem_text(desk: Desk, ask: Ask, question: str, problem: Problem | None) -> str:
    """Return in words why an answer did not fit and what to do, or nothing."""
    if problem is None:
        return ""
    why = _why(desk, ask, question, problem.error)
    again = desk.speaker.phrase("problems.again") if problem.again else ""
    return f"{why} {again}".rstrip()


def _why(desk: Desk, ask: Ask, question: str, problem: DoesNotFitError) -> str:
    bound = ask.kind.max if isinstance(ask.kind, Number) else None
    if problem.reason == "number-too-big" and isinstance(bound, str):
        other = desk.speaker.question_text(bound)
        facts = _facts(problem)
        return desk.speaker.phrase("problems.number-too-big-because", **facts, question=other)
    compound = len(fields_of(ask.kind)) > 1
    field = desk.speaker.label(question, problem.field) if problem.field and compound else ""
    return problem_said(desk, problem, field)


def problem_said(desk: Desk, problem: DoesNotFitError, field: str) -> str:
    """Return what is wrong in words; `field` is what the field is called, if there are several."""
    key = f"problems.{problem.reason}" + ("-field" if field else "")
    named = {"field": field} if field else {}
    return desk.speaker.phrase(key, **_facts(problem), **named)


def _facts(problem: DoesNotFitError) -> dict[str, object]:
    """Return what the words speak of, as they can hold it."""
    return {name: _shown(fact) for name, fact in problem.facts.items()}


def _shown(fact: object) -> object:
    """Return a fact as words can hold it."""
    if isinstance(fact, datetime.date):
        return say_day(fact)
    return harmless_line(fact) if isinstance(fact, str) else fact
