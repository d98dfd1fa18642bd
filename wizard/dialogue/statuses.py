"""The statuses of all questions of a flow, those off the route worked out when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wizard.dialogue.flow import Ask, Flow
from wizard.dialogue.status import Status, status_off_route
from wizard.dialogue.values import Answer


class Statuses(Mapping[str, Status]):
    """By state id, in the order of the route, then of the flow.

    Most flows are not begun: of those nobody asks more than what the route says. `answers` are by
    full question id; they are those of the conversation and never change. `ended`: the walk came
    to an end.
    """

    def __init__(
        self,
        flow: Flow,
        on_route: Mapping[str, Status],
        answers: Mapping[str, Answer],
        *,
        ended: bool,
    ) -> None:
        self._flow = flow
        self._on_route = on_route
        self._answers = answers
        self._ended = ended

    @property
    def asked(self) -> tuple[str, ...]:
        """The states on the route that ask something, in order."""
        return tuple(self._on_route)

    @property
    def any_set_aside(self) -> bool:
        """Whether a question off the route has an answer."""
        beginning = self._flow.question("")
        answered = (id.removeprefix(beginning) for id in self._answers if id.startswith(beginning))
        return any(self.get(state) is Status.SET_ASIDE for state in answered)

    def __getitem__(self, state: str) -> Status:
        if state in self._on_route:
            return self._on_route[state]
        if not isinstance(self._flow.states[state], Ask):
            raise KeyError(state)
        answer = self._answers.get(self._flow.question(state))
        return status_off_route(answer, ended=self._ended)

    def __iter__(self) -> Iterator[str]:
        yield from self._on_route
        yield from (ask.id for ask in self._flow.asks() if ask.id not in self._on_route)

    def __len__(self) -> int:
        return sum(1 for _ in self._flow.asks())
