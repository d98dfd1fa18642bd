"""What is still to be decided on a way through a flow."""

from __future__ import annotations

from typing import NamedTuple

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import (
    Ask,
    Asked,
    Run,
    State,
    bounds_of,
    question_parts,
    read_by_rules,
)
from wizard.dialogue.status import Status


class Undecided(NamedTuple):
    """A question, by its full id, to which every reply is to be tried.

    The first `certain` states of the path stay on it whatever the reply; the others may not.
    """

    question: str
    certain: int


def first_undecided(talk: Conversation, flow: str) -> Undecided | None:
    """Return the first question without a reply that the route asks or a rule on it reads.

    That may be one of another flow, and one on the way there. None for a route that is decided.
    """
    route = talk.route(flow)
    for needed in route.flow.needs:
        question = _towards(talk, needed)
        if question is not None:
            return Undecided(question, 0)
    for place, state in enumerate(route.path, start=1):
        question = _at(talk, flow, route.flow.states[state], asking=True)
        if question is not None:
            return Undecided(question, place)
    return None


def _at(talk: Conversation, flow: str, state: State, *, asking: bool) -> str | None:
    """Return the first undecided question that a state reads or, if `asking`, asks."""
    bounds = bounds_of(state) if isinstance(state, Ask) else ()
    own = (f"{flow}.{state.id}",) if asking and isinstance(state, Ask) else ()
    for question in dict.fromkeys((*bounds, *own, *read_by_rules(state))):
        if question_parts(question)[0] != flow:
            found = _towards(talk, question)
        else:
            found = question if talk.status(question) is Status.TO_ASK else None
        if found is not None:
            return found
    if isinstance(state, Run):
        within = first_undecided(talk, state.flow)
        return within and within.question
    return None


def _towards(talk: Conversation, question: str) -> str | None:
    """Return the first undecided question on the way to one of another flow, or that itself."""
    flow, asked_at = question_parts(question)
    route = talk.route(flow)
    in_order = route.flow.asked is not Asked.WHEN_NEEDED
    for state in route.path:
        there = state == asked_at
        found = _at(talk, flow, route.flow.states[state], asking=in_order or there)
        if there or found is not None:
            return found
    return None
