"""Rules that can never decide: no answer makes them hold, or those before them always decide."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.checking.replies import Compared, compared, telling_replies
from wizard.checking.use.written_flows import Decision, Written, WrittenFlow
from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.finding import Finding
from wizard.dialogue.rules import may_decide
from wizard.dialogue.values import Value

MOST_WAYS = 500
"""Rules that tell more answers apart are left to `routes`, which walks them."""

NEVER_HOLDS = (
    "This rule never decides: no answer makes its condition hold.",
    "Change its condition, or remove the rule.",
)
NEVER_FIRST = (
    "This rule never decides: those before it decide for every answer.",
    "Change the conditions, or remove one of the rules.",
)
Seen = dict[str, Value | Absence]


def idle_rules(everything: Written, written: WrittenFlow) -> Iterator[Finding]:
    """Yield a finding for each rule of a flow that no answers let decide.

    Each list of rules is looked at alone, with every answer that its questions can have: what
    only the way that leads there rules out is found by walking, as `routes` does.
    """
    for decision in written.decisions():
        for place in _idle(everything, decision):
            problem, remedy = _why(everything, decision, place)
            yield written.finding(decision.nodes[place], problem, remedy)


def _idle(everything: Written, decision: Decision) -> list[int]:
    """Return the places of the rules that never decide; none where there are too many ways."""
    left = [*range(len(decision.rules))]
    for ways, facts in enumerate(_answers(everything, decision)):
        if not left or ways == MOST_WAYS:
            return []
        may = [*may_decide(decision.rules, facts)]
        if len(may) == 1:
            left = [place for place in left if decision.rules[place] is not may[0]]
    return left


def _why(everything: Written, decision: Decision, place: int) -> tuple[str, str]:
    """Return what is wrong with a rule that never decides, and what to do about it."""
    when = decision.rules[place].when
    if when is None or any(when.holds(facts) for facts in _answers(everything, decision)):
        return NEVER_FIRST
    return NEVER_HOLDS


def _answers(everything: Written, decision: Decision) -> Iterator[Facts]:
    """Yield what the rules may see: every combination of answers that they can tell apart."""
    conditions = [rule.when for rule in decision.rules if rule.when is not None]
    readers = [reader for condition in conditions for reader in compared(condition)]
    questions = list(dict.fromkeys(id for condition in conditions for id in condition.questions()))
    yield from _combined(everything, decision, readers, questions, {})


def _combined(
    everything: Written,
    decision: Decision,
    readers: list[Compared],
    questions: list[str],
    seen: Seen,
) -> Iterator[Facts]:
    if len(seen) == len(questions):
        yield lambda question: seen.get(question, Absence.UNKNOWN)
        return
    question = questions[len(seen)]
    ask = everything.ask(question)
    if ask is None:  # Its flow has mistakes of its own; nothing can be said before they are mended.
        yield from ()
        return
    about = [reader for reader in readers if question in reader.questions()]
    replies = telling_replies(ask, question, about, lambda other: seen.get(other, Absence.UNKNOWN))
    values: list[Value | Absence] = [*(reply.value for reply in replies), Absence.UNKNOWN]
    if question != decision.asked_here:
        values.append(Absence.NOT_ASKED)
    for value in values:
        yield from _combined(everything, decision, readers, questions, {**seen, question: value})
