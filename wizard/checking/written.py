"""Answers as authors write them down: in path tests, and in the files of made-up homes."""

from __future__ import annotations

import datetime
from enum import StrEnum

from wizard.dialogue.finding import did_you_mean
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import DoesNotFitError, Kind, fields_of, options_of
from wizard.dialogue.kinds.fields import read_optional_date
from wizard.dialogue.source import Node, Scalar, Sequence
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    DoesNotApply,
    Given,
    How,
    NotSure,
    Reply,
)

Plain = str | list["Plain"] | dict[str, "Plain"]


class OtherWay(StrEnum):
    """Ways to write something else than an answer itself."""

    NOT_SURE = "not sure"
    COME_BACK = "come back"
    ASK_SOMEONE = "ask someone"
    DOES_NOT_APPLY = "does not apply"
    LAST_YEAR = "last year"
    BEFORE_IT_CHANGED = "before it changed"


WHEN = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
"""When they count as given."""


def plain_of(node: Node) -> Plain:
    """Return what stands in a file, without its places."""
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain_of(item) for item in node.items]
    return {key.text: plain_of(value) for key, value in node.entries}


def written_answer(flows: Flows, question: str, plain: Plain) -> Answer:
    """Return the answer that is written so. Raises ValueError for one that cannot be given."""
    ask = flows.ask(flows.id_today(question))
    if ask is None:
        known = [flows[flow].question(each.id) for flow in flows for each in flows[flow].asks()]
        raise ValueError(f"There is no question '{question}'. {did_you_mean(question, known)}")
    how, rev = How.TYPED, ask.rev
    match plain:
        case {OtherWay.LAST_YEAR: earlier, **others} if not others:
            how, plain = How.CARRIED, earlier
        case {OtherWay.BEFORE_IT_CHANGED: earlier, **others} if not others:
            rev, plain = ask.rev - 1, earlier
    try:
        reply = _other_way(plain) or Given(ask.kind.read(plain))
    except DoesNotFitError as error:
        about = f" ({error.field})" if error.field else ""
        reason = error.reason.replace("-", " ")
        problem = f"'{question}' cannot take {plain!r}: {reason}{about}. {_near(ask.kind, plain)}"
        raise ValueError(problem.rstrip()) from None
    return Answer(question, reply, rev, WHEN, "an author", how)


def _near(kind: Kind, plain: Plain) -> str:
    """Return what was meant by the first word that is no option, or no field, of a question."""
    known = options_of(kind)
    if isinstance(plain, dict):
        known = tuple(field.id for field in fields_of(kind))
    words = [plain] if isinstance(plain, str) else plain
    wrong = [word for word in words if isinstance(word, str) and word not in known]
    return did_you_mean(wrong[0], known) if wrong else ""


def _other_way(plain: Plain) -> Reply | None:
    match plain:
        case OtherWay.NOT_SURE:
            return NotSure()
        case OtherWay.COME_BACK:
            return ComeBack()
        case OtherWay.ASK_SOMEONE:
            return AskSomeone()
        case {OtherWay.ASK_SOMEONE: str(who), **others} if not others:
            return AskSomeone(who)
        case {OtherWay.ASK_SOMEONE: str(who), "by": str(by), **others} if not others:
            return AskSomeone(who, read_optional_date(by, "by"))
        case {OtherWay.DOES_NOT_APPLY: str(reason), **others} if not others:
            return DoesNotApply(reason)
    return None
