"""The status of a question: computed from its answer and its place, never stored."""

from __future__ import annotations

from enum import StrEnum

from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.flow import Ask
from wizard.dialogue.kinds import DoesNotFitError, Number
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    Given,
    How,
    NotSure,
    Value,
)


class Status(StrEnum):
    """Where a question stands."""

    ANSWERED = "answered"
    NOT_APPLICABLE = "not_applicable"
    NOT_SURE = "not_sure"
    ASK_SOMEONE = "ask_someone"
    COME_BACK = "come_back"
    CHECK_AGAIN = "check_again"
    """Carried over or copied, of an older revision, back from being set aside, or out of bounds."""
    TO_ASK = "to_ask"
    NOT_YET_KNOWN = "not_yet_known"
    """Whether it will be asked cannot be said yet."""
    NOT_ASKED = "not_asked"
    """The conversation ended without it."""
    SET_ASIDE = "set_aside"
    """Has an answer but is not on the route: kept, and seen by no rule, figure or report."""


OPEN = frozenset({Status.TO_ASK, Status.CHECK_AGAIN})
"""What a person is asked next."""
TO_FIND_OUT = frozenset({Status.NOT_SURE, Status.ASK_SOMEONE, Status.COME_BACK})
"""Answered for now, with the value still unknown."""
AGAIN = frozenset({How.CARRIED, How.RETURNED, How.CONTESTED, How.COPIED})
"""Answers that came in these ways are to be checked again."""
BROUGHT = frozenset({How.CARRIED, How.COPIED})
"""Answers that came in these ways were not given in this year, at this place."""
SETTLED = frozenset({Status.ANSWERED, Status.NOT_APPLICABLE})


def status_on_route(
    ask: Ask, answer: Answer | None, facts: Facts
) -> tuple[Status, Value | Absence]:
    """Return the status of a question on the route, and the value that rules may see.

    An answer to be checked again keeps its value for the rules, so that one raised revision does
    not hide everything behind it; the topic counts as done only once it is confirmed.
    """
    if answer is None:
        return Status.TO_ASK, Absence.UNKNOWN
    match answer.reply:
        case NotSure() | AskSomeone() | ComeBack() if answer.how is How.CONTESTED:
            return Status.CHECK_AGAIN, Absence.UNKNOWN
        case NotSure():
            return Status.NOT_SURE, Absence.UNKNOWN
        case AskSomeone():
            return Status.ASK_SOMEONE, Absence.UNKNOWN
        case ComeBack():
            return Status.COME_BACK, Absence.UNKNOWN
        case Given(value) if _fits(ask, value, facts):
            return (Status.CHECK_AGAIN if _stale(ask, answer) else Status.ANSWERED), value
        case DoesNotApply(reason) if ask.not_applicable and reason in ask.not_applicable.reasons:
            stale = _stale(ask, answer)
            return (Status.CHECK_AGAIN if stale else Status.NOT_APPLICABLE), Absence.NOT_ASKED
    return Status.CHECK_AGAIN, Absence.UNKNOWN


def status_off_route(answer: Answer | None, *, ended: bool) -> Status:
    """Return the status of a question that the walk did not come to."""
    if answer is not None:
        return Status.SET_ASIDE
    return Status.NOT_ASKED if ended else Status.NOT_YET_KNOWN


def _stale(ask: Ask, answer: Answer) -> bool:
    return answer.rev < ask.rev or answer.how in AGAIN


def _fits(ask: Ask, value: Value, facts: Facts) -> bool:
    if not isinstance(ask.kind, Number) or not isinstance(value, int):
        return True
    try:
        ask.kind.check(value, facts)
    except DoesNotFitError:
        return False
    return True
