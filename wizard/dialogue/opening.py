"""The opening of a flow: where its walk comes to before anything is answered.

Most flows are not begun, and the first screen tells how far each is. So the walker walks them once
for all, when the flows are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NoReturn

from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Ask, Asked, Flow
from wizard.dialogue.route import Route
from wizard.dialogue.status import Status
from wizard.dialogue.statuses import Statuses

if TYPE_CHECKING:
    from wizard.dialogue.values import Answer


class _DependsError(Exception):
    """The way depends on what other flows were answered."""


def opening_of(flow: Flow) -> tuple[str, ...]:
    """Return the ids of the states up to the first question, in order.

    Empty where the way there depends on other flows, and where a walk does not stop at a question.
    """
    from wizard.dialogue.machine import Walker

    if flow.asked is Asked.WHEN_NEEDED:
        return ()
    try:
        route = Walker(flow).walk({}, _depends, _depends)
    except _DependsError:
        return ()
    return route.path if isinstance(route.last, Ask) else ()


def route_of_opening(flow: Flow, opening: tuple[str, ...], answers: Mapping[str, Answer]) -> Route:
    """Return the route of a flow that nobody answered anything in, as a walk would."""
    question = opening[-1]
    statuses = Statuses(flow, {question: Status.TO_ASK}, answers, ended=False)
    return Route(flow, opening, statuses, {question: Absence.UNKNOWN})


def _depends(_of_others: str) -> NoReturn:
    raise _DependsError
