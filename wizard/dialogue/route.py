"""A route: the way through a flow that the answers lead to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, End, Flow, Outcome, Say, State, question_parts, rules_of
from wizard.dialogue.status import OPEN, TO_FIND_OUT, Status
from wizard.frozen import dataclass

if TYPE_CHECKING:
    from wizard.dialogue.ending import Ending
    from wizard.dialogue.statuses import Statuses
    from wizard.dialogue.values import Value


@dataclass(frozen=True)
class Route:
    """What a walk through one flow came to.

    `path` are the ids of the states walked, in order; its last is where the walk stopped.
    `statuses` covers every question of the flow, by state id; `seen` holds what rules may see of
    the questions on the path. `ending` is what the end means, if the walk came to one.
    """

    flow: Flow
    path: tuple[str, ...]
    statuses: Statuses
    seen: Mapping[str, Value | Absence]
    ending: Ending | None = None

    @property
    def last(self) -> State:
        """The state at which the walk stopped."""
        return self.flow.states[self.path[-1]]

    @property
    def end(self) -> End | None:
        """The end that was reached, if one was."""
        return self.last if isinstance(self.last, End) else None

    def asked(self) -> tuple[str, ...]:
        """Return the states on the path that ask something, in order."""
        return self.statuses.asked

    def way_back(self, before: str = "") -> str | None:
        """Return the last question with an answer, by its full id; `before` a state, if named.

        None where there is none, and behind an answer that was told to be right or not.
        """
        asked = self.asked()
        place = asked.index(before) if before else len(asked)
        answered = [id for id in asked[:place] if self.statuses[id] is not Status.TO_ASK]
        if not answered:
            return None
        last = self.flow.states[answered[-1]]
        marked = isinstance(last, Ask) and last.is_marked
        return None if marked else self.flow.question(last.id)

    def open(self) -> tuple[str, ...]:
        """Return the questions to ask or to check again, in order."""
        return tuple(id for id in self.asked() if self.statuses[id] in OPEN)

    def to_find_out(self) -> tuple[str, ...]:
        """Return the questions whose answer somebody still has to find out, in order."""
        return tuple(id for id in self.asked() if self.statuses[id] in TO_FIND_OUT)

    def questions_to_find_out(self) -> tuple[str, ...]:
        """Return the same as full question ids, and those that the end lacks to be decided."""
        own = map(self.flow.question, self.to_find_out())
        return tuple(dict.fromkeys((*own, *(self.ending.lacks if self.ending else ()))))

    def says_before(self, state: str) -> tuple[str, ...]:
        """Return the explanations between the question before and this state, in order.

        The first is that question itself, if its answer is told to be right or not.
        """
        return self._last_says(self.path[: self.path.index(state)])

    def says_since_last_question(self) -> tuple[str, ...]:
        """Return the explanations between the last question and where the walk stopped."""
        return self._last_says(self.path)

    def _last_says(self, path: tuple[str, ...]) -> tuple[str, ...]:
        says: list[str] = []
        for id in path:
            match self.flow.states[id]:
                case Say():
                    says.append(id)
                case Ask(is_marked=marked):
                    says = [id] if marked and self.statuses[id] not in OPEN else []
        return tuple(says)

    def outcomes(self) -> Mapping[str, Outcome | None]:
        """Return what the conversation says about each of the flow's items; None while open.

        An end counts only once nothing on the route is open, and "in place" or "does not apply"
        only once everything on it is known. A walk that stopped for an answer not known, here or in
        another flow, has to find out.
        """
        if self._is_undecided:
            return dict.fromkeys(self.flow.items())
        if self.ending is None:
            return dict.fromkeys(self.flow.items(), Outcome.TO_FIND_OUT)
        unknown = bool(self.to_find_out())
        return {
            item: Outcome.TO_FIND_OUT if unknown and outcome is not Outcome.NOT_YET else outcome
            for item, outcome in self.ending.outcomes.items()
        }

    def outcome(self, item: str) -> Outcome | None:
        """Return the same of one item. While open, this looks at no end of the flow."""
        return None if self._is_undecided else self.outcomes().get(item)

    @property
    def _is_undecided(self) -> bool:
        return bool(self.open()) or (self.ending is None and not self.asked())

    @property
    def not_yet(self) -> bool:
        """Whether the end that was reached says that something is not in place yet."""
        of_items = self.ending is not None and Outcome.NOT_YET in self.ending.outcomes.values()
        return of_items or (self.end is not None and self.end.not_yet)

    def value(self, question: str) -> Value | Absence:
        """Return what rules may see of one of this flow's questions, by its full id."""
        _, state = question_parts(question)
        missing = Absence.UNKNOWN if rules_of(self.last) else Absence.NOT_ASKED
        return self.seen.get(state, missing)
