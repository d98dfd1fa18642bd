"""What lies ahead of a walk: the rules that the answers so far have not settled."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from wizard.checking.replies import Compared
from wizard.dialogue.condition import AllOf, AnyOf, Condition, FigureIs, Not, Truth
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, End, Run, State, bounds_of, question_parts, rules_of
from wizard.dialogue.score import Score
from wizard.dialogue.status import Status
from wizard.dialogue.values import Value


class Ahead(NamedTuple):
    """What the rules from one state on can still tell apart.

    Two conversations with equal `standing` go on alike, whatever is answered next. `open` are the
    comparisons that are not settled, `bounds` the questions whose answers bound a later one.
    """

    standing: Hashable
    open: frozenset[Compared]
    bounds: frozenset[str]

    def readers(self, question: str) -> tuple[Compared, ...]:
        """Return the open comparisons that read the answer to a question."""
        return tuple(reader for reader in self.open if question in reader.questions())

    def reads(self, question: str) -> bool:
        """Say whether anything ahead depends on the answer to a question."""
        return question in self.bounds or bool(self.readers(question))


def ahead_of(talk: Conversation, flow: str, state: str) -> Ahead:
    """Return what lies ahead of a state on a flow's route, also in flows that it waits for."""
    look = _Look(talk, flow)
    look.ahead(flow, state)
    return Ahead(
        frozenset(look.left.items()),
        frozenset(part.compared for rules in look.left.values() for part in rules.open()),
        frozenset(look.bounds),
    )


class _Open(NamedTuple):
    """A comparison that is not settled, and as much as is decided of what it reads."""

    compared: Compared
    decided: tuple[Value | Absence | None, ...]


class _Parts(NamedTuple):
    """Conditions together, of which the settled ones that make no difference are left out."""

    together: type[AllOf | AnyOf | Not]
    left: frozenset[_Left]


_Left = Truth | _Open | _Parts
"""What is left of a condition."""


class _Rules(NamedTuple):
    """What is left of rules, each with what it leads to; and the bounds of a state's question."""

    rules: tuple[tuple[_Left, str], ...]
    bounds: tuple[Value | Absence | None, ...] = ()

    def settled(self) -> bool:
        return not self.bounds and len({to for _, to in self.rules}) < 2

    def open(self) -> Iterator[_Open]:
        for left, _ in self.rules:
            yield from _open(left)


class _Look:
    """A look ahead: `left` by flow and state, for the states that can still be come to.

    Only what it tells counts of a flow that is waited for, so its settled states are left out;
    of the one that is `walked`, the path counts, and for each item which rule of its end decides.
    """

    def __init__(self, talk: Conversation, walked: str) -> None:
        self._talk = talk
        self._walked = walked
        self._looked_at: set[tuple[str, str]] = set()
        self.left: dict[tuple[str, ...], _Rules] = {}
        self.bounds: set[str] = set()

    def ahead(self, flow: str, state_id: str) -> None:
        if (flow, state_id) in self._looked_at:
            return
        self._looked_at.add((flow, state_id))
        state = self._talk.flows[flow].states[state_id]
        bounds = self._bounds(flow, state)
        rules = _Rules(
            tuple(self._rules(flow, state)), tuple(self._decided(bound) for bound in bounds)
        )
        if flow == self._walked or not rules.settled():
            self.left[flow, state_id] = rules
        self.bounds |= {*bounds}
        for _, target in rules.rules:
            self.ahead(flow, target)
        read = [*bounds, *(id for part in rules.open() for id in part.compared.questions())]
        if isinstance(state, End) and flow == self._walked:
            read += self._end(state)
        others = {question_parts(question)[0] for question in read} - {flow}
        if isinstance(state, Run):
            others.add(state.flow)
        for other in others:
            self.ahead(other, self._talk.flows[other].start)

    def _end(self, end: End) -> Iterator[str]:
        """Note what is left of an end's rules, and yield the questions that still decide."""
        for item, ordered in end.outcomes.items():
            numbered = ((rule.when, str(number)) for number, rule in enumerate(ordered))
            rules = _Rules(tuple(self._may_decide(numbered)))
            self.left[self._walked, end.id, item] = rules
            for part in rules.open():
                yield from part.compared.questions()

    def _rules(self, flow: str, state: State) -> Iterator[tuple[_Left, str]]:
        """Yield the rules that may still hold, and the way of a question that does not apply."""
        if isinstance(state, Ask) and state.not_applicable:
            value = self._decided(f"{flow}.{state.id}")
            if value is None or value is Absence.NOT_ASKED:
                yield (None if value is None else True), state.not_applicable.go
            if value is Absence.NOT_ASKED:
                return
        yield from self._may_decide((rule.when, rule.go) for rule in rules_of(state))

    def _may_decide(
        self, rules: Iterable[tuple[Condition | None, str]]
    ) -> Iterator[tuple[_Left, str]]:
        """Yield what is left of each rule up to the first that is settled and holds."""
        for when, to in rules:
            left = True if when is None else self._left(when)
            if left is not False:
                yield left, to
            if left is True:
                return

    def _bounds(self, flow: str, state: State) -> tuple[str, ...]:
        if isinstance(state, Ask) and self._decided(f"{flow}.{state.id}") is None:
            return tuple(bounds_of(state))
        return ()

    def _decided(self, question: str) -> Value | Absence | None:
        """Return what rules see of a question that was walked and replied to, or else None."""
        flow, state = question_parts(question)
        route = self._talk.route(flow)
        if state not in route.seen or route.statuses[state] is Status.TO_ASK:
            return None
        return route.seen[state]

    def _left(self, condition: Condition) -> _Left:
        match condition:
            case AllOf(parts) | AnyOf(parts):
                settling = isinstance(condition, AnyOf)
                left = frozenset(map(self._left, parts)) - {not settling}
                if settling in left:
                    return settling
                if len(left) < 2:
                    return next(iter(left), not settling)
                return _Parts(type(condition), left)
            case Not(part):
                left_of_part = self._left(part)
                if isinstance(left_of_part, bool):
                    return not left_of_part
                return left_of_part and _Parts(Not, frozenset({left_of_part}))
            case _:
                decided = {id: self._decided(id) for id in condition.questions()}
                facts = {id: value for id, value in decided.items() if value is not None}
                if isinstance(condition, FigureIs) and isinstance(condition.figure, Score):
                    return _left_of_score(condition, condition.figure, facts)
                if len(facts) < len(decided):
                    return _Open(condition, tuple(decided.values()))
                return condition.holds(facts.__getitem__)


def _left_of_score(
    condition: FigureIs, score: Score, decided: Mapping[str, Value | Absence]
) -> _Left:
    """Settle what the answers to come cannot turn: of those so far only the number right counts."""
    so_far = score.spoken(lambda question: decided.get(question, Absence.NOT_ASKED))
    most = so_far + len(score.questions) - len(decided)
    possible = {condition.compares(Fraction(number)) for number in range(so_far, most + 1)}
    return possible.pop() if len(possible) == 1 else _Open(condition, (so_far,))


def _open(left: _Left) -> Iterator[_Open]:
    if isinstance(left, _Open):
        yield left
    if isinstance(left, _Parts):
        for part in left.left:
            yield from _open(part)
