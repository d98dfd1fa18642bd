"""Routes: every way through a flow, found by walking it."""

from __future__ import annotations

import datetime
from collections import deque
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from wizard.checking.ahead import Ahead, ahead_of
from wizard.checking.replies import telling_replies
from wizard.checking.undecided import first_undecided
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.ending import Ending
from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.flow import (
    End,
    Outcome,
    OutcomeRule,
    question_parts,
    rules_of,
    targets_of,
)
from wizard.dialogue.flows import Flows
from wizard.dialogue.values import Answer, DoesNotApply, NotSure, Reply, Value

MOST_WALKS = 20_000
"""How often one flow is walked at most: some ten seconds. A topic takes a hundred walks or so."""

_WHEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class WalkedRoute:
    """One way through a flow, and answers that lead there.

    `path` are the ids of the states walked. `answers` are by full question id, those of other
    flows among them. `ending` is what its end means for these answers, if it comes to one.
    `paused`: the walk stopped before an end, for something that is not known.
    """

    flow: str
    path: tuple[str, ...]
    answers: Mapping[str, Answer]
    outcomes: Mapping[str, Outcome | None]
    ending: Ending | None
    paused: bool

    @property
    def known(self) -> bool:
        """Whether every answer that leads there is known."""
        return not any(isinstance(answer.reply, NotSure) for answer in self.answers.values())

    def steps(self) -> Iterator[tuple[str, str]]:
        """Yield each state of the path with the one that follows it."""
        return zip(self.path, self.path[1:], strict=False)

    def meaning(self) -> tuple[Outcome, ...]:
        """Return what the end says of each of its items."""
        return tuple(self.ending.outcomes.values()) if self.ending else ()

    def decided(self) -> Iterator[tuple[str, str, OutcomeRule]]:
        """Yield the end with each of its items and the rule that decides, where one does."""
        for item, deciding in (self.ending.deciding if self.ending else {}).items():
            if len(deciding) == 1:
                yield self.path[-1], item, deciding[0]


class TooManyRoutesError(Exception):
    """A flow has more ways through it than can be walked."""

    def __init__(self, flow: str, walks: int) -> None:
        super().__init__(
            f"There are too many ways through the flow '{flow}': {walks:,} walks did not find "
            "them all. Split it into smaller flows."
        )


def routes(flows: Flows, flow_id: str, most_walks: int = MOST_WALKS) -> tuple[WalkedRoute, ...]:
    """Return every path through a flow, in the order of the flow's states.

    Each is there once; where its end depends on the answers, once for each way it can turn out.

    A question is answered in every way that rules ahead can tell apart, also with "not sure" and
    with every reason for which it does not apply; in one way, where no rule reads it. So are the
    questions of other flows that the rules read. Each path comes with as few unknown answers as
    it can be walked with. `telling_replies` says which path could be missed.

    Raises TooManyRoutesError after `most_walks`, KeyError for a flow that is not there.
    """
    found: dict[Hashable, WalkedRoute] = {}
    for route in _walks(flows, flow_id, most_walks):
        found.setdefault((route.path, route.meaning()), route)
    place = {state: number for number, state in enumerate(flows[flow_id].states)}
    return tuple(sorted(found.values(), key=lambda route: [place[state] for state in route.path]))


def uncovered(flows: Flows, flow_id: str) -> tuple[tuple[str, str], ...]:
    """Return every (state, target) of a flow that no route takes: what leads there never holds.

    So it does with every ("state, item", outcome) of a rule at an end that decides for no route.
    Raises as `routes` does.
    """
    taken: set[tuple[str, str]] = set()
    decided: set[tuple[str, str, OutcomeRule]] = set()
    for route in _walks(flows, flow_id, MOST_WALKS):
        taken.update(route.steps())
        decided.update(route.decided())
    states = flows[flow_id].states.values()
    ways = [(state.id, target) for state in states for target in targets_of(state)]
    rules = [
        (end.id, item, rule)
        for end in states
        if isinstance(end, End)
        for item, ordered in end.outcomes.items()
        for rule in ordered
    ]
    return (
        *(way for way in ways if way not in taken),
        *(
            (f"{end}, {item}", rule.outcome.value)
            for end, item, rule in rules
            if (end, item, rule) not in decided
        ),
    )


def _walks(flows: Flows, flow_id: str, most_walks: int) -> Iterator[WalkedRoute]:
    """Yield the decided routes, those with fewer unknown answers first; some ways twice.

    Of two conversations that come to the same question by the same path and will go on alike,
    the second is given up. That keeps the search small.
    """
    standings: set[Hashable] = set()
    waiting = deque([Conversation(flows)])
    walks = 0
    while waiting:
        walks += 1
        if walks > most_walks:
            raise TooManyRoutesError(flow_id, most_walks)
        talk = waiting.popleft()
        route = talk.route(flow_id)
        undecided = first_undecided(talk, flow_id)
        if undecided is None:
            paused = bool(rules_of(route.last))
            outcomes = route.outcomes()
            yield WalkedRoute(flow_id, route.path, talk.answers, outcomes, route.ending, paused)
            continue
        question, path = undecided.question, route.path[: undecided.certain]
        ahead = ahead_of(talk, flow_id, path[-1] if path else route.flow.start)
        standing = question, path, ahead.standing
        if standing in standings:
            continue
        standings.add(standing)
        known, unknown = _tried(talk, question, ahead)
        waiting.extendleft(reversed(known))
        waiting.extend(unknown)


def _tried(
    talk: Conversation, question: str, ahead: Ahead
) -> tuple[list[Conversation], list[Conversation]]:
    """Return the conversations after each reply to try: with the answer known, and without.

    Where nothing ahead reads the answer, one reply of the question's own kind will do.
    """
    ask = talk.flows.ask(question)
    if ask is None:
        raise KeyError(question)
    given = telling_replies(ask, question, ahead.readers(question), _facts(talk, question))
    reasons = ask.not_applicable.reasons if ask.not_applicable else ()
    read = ahead.reads(question)
    known: list[Reply] = [*(given if read else given[:1]), *map(DoesNotApply, reasons)]

    def after(reply: Reply) -> Conversation:
        return talk.with_answers([Answer(question, reply, ask.rev, _WHEN)])

    return [after(reply) for reply in known], [after(NotSure())] if read or not known else []


def _facts(talk: Conversation, question: str) -> Facts:
    """Return what the walk knows at a question: what its own flow has not asked is not asked."""
    flow, _ = question_parts(question)
    seen = talk.route(flow).seen

    def value(other: str) -> Value | Absence:
        other_flow, state = question_parts(other)
        return seen.get(state, Absence.NOT_ASKED) if other_flow == flow else talk.value(other)

    return value
