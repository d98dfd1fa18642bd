"""What an answer can hold: the values of the question kinds, and the other ways of answering."""

from __future__ import annotations

import datetime
from enum import StrEnum

from wizard.frozen import dataclass


@dataclass(frozen=True)
class Person:
    """Somebody, by job title; the name may stay empty, because people leave and jobs stay."""

    job_title: str
    name: str = ""


@dataclass(frozen=True)
class Evidence:
    """A proof of an answer: what it is called and where it is. Never the thing itself."""

    what: str
    where: str
    whose: str = ""
    checked: datetime.date | None = None


@dataclass(frozen=True)
class Job:
    """Something left to do: what, whose job it is, and the day to have it done by."""

    what: str
    whose: str = ""
    by: datetime.date | None = None


@dataclass(frozen=True)
class Moment:
    """A day and a time of day. `at` has a time zone."""

    at: datetime.datetime

    @property
    def local(self) -> datetime.datetime:
        """The same by the clocks of this computer's place, as they stand on that day."""
        return self.at.astimezone()

    def later(self, hours: int) -> Moment:
        """Return the moment when so many hours have passed, whatever clocks show by then."""
        return Moment(self.at + datetime.timedelta(hours=hours))


@dataclass(frozen=True)
class ContactDetails:
    """Somebody who can help: who it is, what for, and how to reach them."""

    who: str
    what_for: str = ""
    phone: str = ""
    email: str = ""
    web: str = ""


ListValue = tuple[str, ...] | tuple[Evidence, ...] | tuple[ContactDetails, ...]
Value = str | int | datetime.date | Moment | Person | Job | ListValue
"""Choice and text: str. Number: int. Date: date. Moment: Moment.

Choices: option ids. Evidence and contacts: one or several.
"""


@dataclass(frozen=True)
class Given:
    """An answer of the question's own kind."""

    value: Value


@dataclass(frozen=True)
class NotSure:
    """ "I'm not sure"."""


@dataclass(frozen=True)
class AskSomeone:
    """ "I need to ask someone"; who, and by when it is to be known, if they said."""

    who: str = ""
    by: datetime.date | None = None


@dataclass(frozen=True)
class ComeBack:
    """ "Come back later"."""


@dataclass(frozen=True)
class DoesNotApply:
    """ "Does not apply to us", with one of the reasons that the flow allows."""

    reason: str


@dataclass(frozen=True)
class NoLongerFits:
    """An answer kept as it was stored, which the question of today cannot read."""

    stored: object


Reply = Given | NotSure | AskSomeone | ComeBack | DoesNotApply | NoLongerFits


class How(StrEnum):
    """How an answer came to be here."""

    TYPED = "typed"
    CARRIED = "carried"
    IMPORTED = "imported"
    RETURNED = "returned"
    """Set aside once, and back on the route since; still to be looked at again."""
    CONTESTED = "contested"
    """Answered on several sides from the same starting point; somebody has to say what is right."""
    COPIED = "copied"
    """Said at another site of the same organisation. An older program takes it for imported."""


@dataclass(frozen=True)
class Answer:
    """What was answered to one question, by whom, when and how it came here.

    `question` is `topic.state`. `rev` is the question's revision at the time. `when` has a zone.
    """

    question: str
    reply: Reply
    rev: int
    when: datetime.datetime
    who: str = ""
    how: How = How.TYPED

    @property
    def value(self) -> Value | None:
        """The value given, or None where it is not known."""
        return self.reply.value if isinstance(self.reply, Given) else None
