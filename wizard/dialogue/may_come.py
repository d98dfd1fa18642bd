"""What may still come in a flow: every state to which answers that are not known yet can lead."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.condition import AllOf, AnyOf, Condition, Not, Truth
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, State, question_parts, rules_of


def may_come(conversation: Conversation, flow: str) -> frozenset[str]:
    """Return the ids of the states that may be walked once everything is known.

    Answers that are known stay as they are. A walk leads on those who do not know; here that is no
    way of its own, because somebody may yet find out.
    """
    return _Outlook(conversation, flow).states()


class _Outlook:
    """Looks from the start of one flow along every way that is not closed."""

    def __init__(self, conversation: Conversation, flow: str) -> None:
        self._conversation = conversation
        self._route = conversation.route(flow)
        self._flow = self._route.flow

    def states(self) -> frozenset[str]:
        found: set[str] = set()
        left = [self._flow.start]
        while left:
            id = left.pop()
            if id not in found:
                found.add(id)
                left += self._after(self._flow.states[id])
        return frozenset(found)

    def _after(self, state: State) -> Iterator[str]:
        """Yield each state that may follow: by the first rule that holds, and those that may."""
        if isinstance(state, Ask) and state.not_applicable:
            does_not_apply = self._route.seen.get(state.id) is Absence.NOT_ASKED
            if does_not_apply or self._is_open(self._flow.question(state.id)):
                yield state.not_applicable.go
            if does_not_apply:
                return
        for rule in rules_of(state):
            holds = True if rule.when is None else self._holds(rule.when)
            if holds is not False:
                yield rule.go
            if holds:
                return

    def _holds(self, condition: Condition) -> Truth:
        """Say whether a condition holds whatever is still found out; None if that may tell."""
        match condition:
            case AllOf(parts) | AnyOf(parts):
                settling = isinstance(condition, AnyOf)
                results = [self._holds(part) for part in parts]
                if settling in results:
                    return settling
                return None if None in results else not settling
            case Not(part):
                result = self._holds(part)
                return None if result is None else not result
        if any(self._is_open(question) for question in condition.questions()):
            return None
        return condition.holds(self._conversation.value)

    def _is_open(self, question: str) -> bool:
        """Say whether an answer may still be found out. Of this flow, also one not walked to."""
        flow, state = question_parts(question)
        if flow == self._flow.id:
            return self._route.seen.get(state, Absence.UNKNOWN) is Absence.UNKNOWN
        return self._conversation.value(question) is Absence.UNKNOWN
