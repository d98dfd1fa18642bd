"""Answers as plain data in storage, and back."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import DoesNotFitError
from wizard.dialogue.turn import Way
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    Given,
    How,
    NoLongerFits,
    NotSure,
    Reply,
)

_LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)


def to_stored(flows: Flows, answer: Answer) -> dict[str, object]:
    """Return the document to keep for an answer: JSON data only."""
    return {
        "rev": answer.rev,
        **_stored_reply(flows, answer),
        "when": answer.when.isoformat(),
        "who": answer.who,
        "how": answer.how.value,
    }


def from_stored(flows: Flows, question: str, document: Mapping[str, object]) -> Answer:
    """Return the answer kept in a document.

    A document that somebody changed by hand, or an answer that its question cannot take any
    more, becomes an answer that no longer fits: it is kept and shown, and asked again.
    """
    rev = document.get("rev")
    how = document.get("how")
    return Answer(
        question,
        _reply(flows, question, document),
        rev if isinstance(rev, int) else 1,
        _moment(document.get("when")),
        str(document.get("who", "")),
        How(how) if isinstance(how, str) and how in tuple(How) else How.IMPORTED,
    )


def _stored_reply(flows: Flows, answer: Answer) -> dict[str, object]:
    match answer.reply:
        case Given(value):
            ask = flows.ask(answer.question)
            return {"value": ask.kind.plain(value) if ask else value}
        case NotSure():
            return {"status": Way.NOT_SURE.value}
        case AskSomeone(who, by):
            day = {"by": by.isoformat()} if by else {}
            return {"status": Way.ASK_SOMEONE.value, "ask": who, **day}
        case ComeBack():
            return {"status": Way.COME_BACK.value}
        case DoesNotApply(reason):
            return {"status": Way.DOES_NOT_APPLY.value, "reason": reason}
        case NoLongerFits(stored):
            return {"value": stored}


def _reply(flows: Flows, question: str, document: Mapping[str, object]) -> Reply:
    match document.get("status"):
        case Way.NOT_SURE.value:
            return NotSure()
        case Way.ASK_SOMEONE.value:
            return AskSomeone(str(document.get("ask", "")), _day(document.get("by")))
        case Way.COME_BACK.value:
            return ComeBack()
        case Way.DOES_NOT_APPLY.value:
            return DoesNotApply(str(document.get("reason", "")))
    ask = flows.ask(flows.id_today(question))
    stored = document.get("value")
    if ask is None:
        return NoLongerFits(stored)
    try:
        return Given(ask.kind.read(stored))
    except DoesNotFitError:
        return NoLongerFits(stored)


def _day(stored: object) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(str(stored))
    except ValueError:
        return None


def _moment(stored: object) -> datetime.datetime:
    try:
        moment = datetime.datetime.fromisoformat(str(stored))
    except ValueError:
        return _LONG_AGO
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
