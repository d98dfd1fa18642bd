"""All the flows together: what they ask, and which depends on which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from wizard.dialogue.flow import Ask, Flow, question_parts

if TYPE_CHECKING:
    from wizard.dialogue.machine import Walker


class Flows(Mapping[str, Flow]):
    """The flows by id. Each becomes a machine when it is first walked.

    Where that is known already, `reads` are the ids of the flows on which a flow depends, and
    `openings` the states that its walk comes to before anything is answered.
    """

    def __init__(
        self,
        flows: Mapping[str, Flow],
        reads: Mapping[str, Iterable[str]] | None = None,
        openings: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._flows = dict(flows)
        self._reads = reads or {}
        self._openings = openings or {}
        self._walkers: dict[str, Walker] = {}

    def __getitem__(self, id: str) -> Flow:
        return self._flows[id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._flows)

    def __len__(self) -> int:
        return len(self._flows)

    @property
    def stand_alone(self) -> bool:
        """Whether they are of those that are asked when something happens."""
        return all(flow.stands_alone for flow in self._flows.values())

    def walker(self, flow: str) -> Walker:
        """Return the one machine of this flow."""
        if flow not in self._walkers:
            # Only here: the first screen of all walks nothing, and `transitions` is not small.
            from wizard.dialogue.machine import Walker

            self._walkers[flow] = Walker(self._flows[flow])
        return self._walkers[flow]

    def opening(self, flow: str) -> tuple[str, ...]:
        """Return the ids of the states that every walk of a flow comes to before its first answer.

        The last one asks. Empty where that is not known, or depends on the answers of others.
        """
        return self._openings.get(flow, ())

    def ask(self, question: str) -> Ask | None:
        """Return the question with this full id, or None if no flow asks it today."""
        flow, state = question_parts(question)
        found = self._flows[flow].states.get(state) if flow in self._flows else None
        return found if isinstance(found, Ask) else None

    def id_today(self, question: str) -> str:
        """Return the id under which a question is asked today, following `renamed`."""
        return self._renamed.get(question, question)

    def ids_ever(self, question: str) -> tuple[str, ...]:
        """Return the id of a question of today, and those that it had before."""
        return (question, *(old for old, new in self._renamed.items() if new == question))

    def dependents(self, flow: str) -> frozenset[str]:
        """Return the flows whose route an answer of this flow can move, itself among them.

        A flow that is no longer there moves none.
        """
        return self._dependents.get(flow, frozenset())

    @cached_property
    def _renamed(self) -> Mapping[str, str]:
        return {old: new for flow in self._flows.values() for old, new in flow.renamed.items()}

    @cached_property
    def _dependents(self) -> Mapping[str, frozenset[str]]:
        readers: dict[str, set[str]] = {id: {id} for id in self._flows}
        for flow in self._flows.values():
            known = self._reads.get(flow.id)
            for read in flow.reads() if known is None else known:
                readers[read].add(flow.id)
        return {id: frozenset(_reachable(id, readers)) for id in self._flows}


def _reachable(start: str, edges: Mapping[str, set[str]]) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        new = edges[waiting.pop()] - found
        found |= new
        waiting.extend(new)
    return found
