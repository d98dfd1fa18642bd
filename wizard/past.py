"""What was said before: the answers that a question had, and what was done last."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping

from storage import Record, Step
from storage.plain import Document
from wizard.dialogue.flows import Flows
from wizard.dialogue.values import Answer
from wizard.frozen import dataclass
from wizard.stored import from_stored

FromHere = Callable[[str], bool]
"""Says whether a window of this computer wrote under a name."""


@dataclass(frozen=True)
class Past:
    """What the answer to a question was from a moment on; `answer` is None where it had none."""

    since: datetime.datetime
    answer: Answer | None
    is_from_here: bool


@dataclass(frozen=True)
class Done:
    """One thing that was done, and what each answer was `before` and `after`, by question id.

    None where there was no answer.
    """

    step: Step
    since: datetime.datetime
    before: Mapping[str, Answer | None]
    after: Mapping[str, Answer | None]


def past_of(
    flows: Flows, question: str, records: Iterable[Record], from_here: FromHere
) -> tuple[Past, ...]:
    """Return what the records say that a question's answer was, oldest first."""
    return tuple(
        Past(record.when, _answer(flows, question, record.v), from_here(record.w))
        for record in sorted(records, key=lambda record: record.order)
    )


def done_in(flows: Flows, step: Step) -> Done:
    """Return what a step did."""
    before, after = step.documents(again=False), step.documents(again=True)
    return Done(
        step,
        step.changed[-1].after.when,
        {id: _answer(flows, id, document) for id, document in before.items()},
        {id: _answer(flows, id, document) for id, document in after.items()},
    )


def _answer(flows: Flows, question: str, document: Document | None) -> Answer | None:
    return None if document is None else from_stored(flows, question, document)
