"""A flow: a small finite-state dialogue about one topic, as frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from itertools import chain

from wizard.dialogue.condition import Condition
from wizard.dialogue.figure import Figure
from wizard.dialogue.hours_after import HoursAfter
from wizard.dialogue.kinds import Kind, Number, right_of
from wizard.dialogue.score import Score
from wizard.frozen import dataclass

AnyFigure = Figure | HoursAfter | Score
"""What is worked out from answers."""


class Outcome(StrEnum):
    """What a conversation says about one item."""

    IN_PLACE = "in_place"
    NOT_YET = "not_yet"
    DOES_NOT_APPLY = "does_not_apply"
    TO_FIND_OUT = "to_find_out"
    """Derived, never authored: something on the route is not known yet."""


class Carry(StrEnum):
    """What becomes of an answer in next year's assessment."""

    CHECK = "check"
    NEVER = "never"


class Asked(StrEnum):
    """When a flow asks its questions."""

    IN_ORDER = "in_order"
    WHEN_NEEDED = "when_needed"
    """Each when a topic first needs it; the walk passes an open question that decides nothing."""
    WHEN_IT_HAPPENS = "when_it_happens"
    """In order, each time afresh, with answers of their own: the flow stands alone."""


class Offer(StrEnum):
    """What a question can be shown with that was written down elsewhere."""

    INCIDENTS = "incidents"
    """What was written down when something had gone wrong."""
    QUIZZES = "quizzes"
    """Who passed the staff quiz. Topics that offer them lead to the quiz as well."""


@dataclass(frozen=True)
class Rule:
    """Go to a state, if the condition holds; without a condition, always."""

    go: str
    when: Condition | None = None


@dataclass(frozen=True)
class OutcomeRule:
    """This outcome, if the condition holds; without a condition, always."""

    outcome: Outcome
    when: Condition | None = None


@dataclass(frozen=True)
class NotApplicable:
    """The reasons for which a question does not apply, and where the flow goes then."""

    reasons: tuple[str, ...]
    go: str


@dataclass(frozen=True)
class Say:
    """Explain something and go on. Never stored."""

    id: str
    next: tuple[Rule, ...]


@dataclass(frozen=True)
class Ask:
    """Ask one question. `rev` is raised when its meaning changes."""

    id: str
    kind: Kind
    next: tuple[Rule, ...]
    rev: int = 1
    carry: Carry = Carry.CHECK
    not_applicable: NotApplicable | None = None
    offers: Offer | None = None

    @property
    def is_marked(self) -> bool:
        """Whether one of its options is right, as in a quiz: the answer is told so at once."""
        return bool(right_of(self.kind))


@dataclass(frozen=True)
class Run:
    """Hand over to another flow; go on when that flow has nothing left to ask."""

    id: str
    flow: str
    next: tuple[Rule, ...]


@dataclass(frozen=True)
class Listed:
    """A flow that stands on the list of topics, unless its condition is false.

    `optional`: it is for whoever likes. Nobody is led to it, and it is not counted as to do.
    """

    flow: str
    when: Condition | None = None
    optional: bool = False


@dataclass(frozen=True)
class Topics:
    """The list of topics: the place to which people come back.

    `before` and `after` are the flows without items that stand in front of the topics and behind.
    The topics are suggested as what to do next, unless `suggest` is false.
    """

    id: str
    before: tuple[Listed, ...] = ()
    after: tuple[Listed, ...] = ()
    suggest: Condition | None = None


@dataclass(frozen=True)
class End:
    """The end of a conversation, and what it means for each item.

    `outcomes` are ordered rules by item, one without a condition where the outcome is fixed.
    `not_yet`: something is not in place yet, in a conversation that speaks of no item.
    """

    id: str
    outcomes: Mapping[str, tuple[OutcomeRule, ...]]
    not_yet: bool = False

    @property
    def depends(self) -> bool:
        """Whether it means different things for different answers."""
        return any(len(rules) > 1 for rules in self.outcomes.values())


State = Say | Ask | Run | Topics | End


@dataclass(frozen=True)
class Flow:
    """`file` is where it was read from. `states` keeps the order of the file.

    `renamed` maps an old question id to the one of today; `retired` lists ids no longer asked.
    """

    id: str
    file: str
    start: str
    states: Mapping[str, State]
    needs: tuple[str, ...] = ()
    asked: Asked = Asked.IN_ORDER
    figures: Mapping[str, AnyFigure] = field(default_factory=dict)
    renamed: Mapping[str, str] = field(default_factory=dict)
    retired: tuple[str, ...] = ()

    @property
    def stands_alone(self) -> bool:
        """Whether it reads no other flow's answers, and no other flow reads its own."""
        return self.asked is Asked.WHEN_IT_HAPPENS

    @property
    def is_quiz(self) -> bool:
        """Whether answers are told to be right or not."""
        return any(ask.is_marked for ask in self.asks())

    def offers(self, offer: Offer) -> bool:
        """Say whether one of its questions is shown with this."""
        return any(ask.offers is offer for ask in self.asks())

    def question(self, state: str) -> str:
        """Return the full id of one of this flow's questions."""
        return f"{self.id}.{state}"

    def asks(self) -> Iterator[Ask]:
        return (state for state in self.states.values() if isinstance(state, Ask))

    def items(self) -> tuple[str, ...]:
        """Return the keys of the items that this flow's ends speak of, each once."""
        ends = (state for state in self.states.values() if isinstance(state, End))
        return tuple(dict.fromkeys(item for end in ends for item in end.outcomes))

    def may_turn_out(self, item: str, outcome: Outcome) -> bool:
        """Say whether one of this flow's ends can say this of an item."""
        ends = (state for state in self.states.values() if isinstance(state, End))
        return any(rule.outcome is outcome for end in ends for rule in end.outcomes.get(item, ()))

    def reads(self) -> frozenset[str]:
        """Return the ids of the other flows on which this flow's route depends."""
        read = {question.partition(".")[0] for question in self.questions_read()}
        run = {state.flow for state in self.states.values() if isinstance(state, Run)}
        return frozenset((read | run) - {self.id})

    def questions_read(self) -> Iterator[str]:
        """Yield the full ids of the questions on which this flow depends, its own among them."""
        yield from self.needs
        for figure in self.figures.values():
            yield from figure.questions
        for state in self.states.values():
            if isinstance(state, Ask):
                yield from bounds_of(state)
            yield from read_by_rules(state)


def bounds_of(ask: Ask) -> Iterator[str]:
    """Yield the questions whose answers are bounds of this one."""
    if isinstance(ask.kind, Number):
        yield from (bound for bound in (ask.kind.min, ask.kind.max) if isinstance(bound, str))


def rules_of(state: State) -> tuple[Rule, ...]:
    """Return the ordered rules of a state; none for those at which a walk ends."""
    return () if isinstance(state, Topics | End) else state.next


def conditions_of(state: State) -> Iterator[Condition]:
    """Yield the conditions of a state's rules; those of an end decide what it means."""
    if isinstance(state, End):
        for rules in state.outcomes.values():
            yield from (rule.when for rule in rules if rule.when is not None)
    yield from (rule.when for rule in rules_of(state) if rule.when is not None)


def read_by_rules(state: State) -> tuple[str, ...]:
    """Return the questions that a state's rules depend on, each once.

    A condition with a name can stand in thousands of rules, as one value.
    """
    conditions = {id(condition): condition for condition in conditions_of(state)}
    read = (condition.questions() for condition in conditions.values())
    return tuple(dict.fromkeys(chain.from_iterable(read)))


def targets_of(state: State) -> tuple[str, ...]:
    """Return every state that can follow, each once, in order."""
    targets = [rule.go for rule in rules_of(state)]
    if isinstance(state, Ask) and state.not_applicable:
        targets.append(state.not_applicable.go)
    return tuple(dict.fromkeys(targets))


def question_parts(question: str) -> tuple[str, str]:
    """Split a full question id into flow id and state id."""
    flow, _, state = question.partition(".")
    return flow, state
