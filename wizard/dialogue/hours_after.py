"""A moment that is so many hours after one that was answered: something to say, never a rule."""

from __future__ import annotations

from typing import ClassVar

from wizard.dialogue.facts import Facts
from wizard.dialogue.values import Moment
from wizard.frozen import dataclass

MOST_HOURS = 9999
"""A little more than a year."""


@dataclass(frozen=True)
class HoursAfter:
    """`question` is the full id of a moment question.

    No condition can be made of it: which way a conversation goes never changes with the clock.
    """

    operation: ClassVar[str] = "hours_after"
    name: str
    question: str
    hours: int

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it is worked out from."""
        return (self.question,)

    def spoken(self, facts: Facts) -> Moment | None:
        """Return the moment, or None while it is not known."""
        value = facts(self.question)
        return value.later(self.hours) if isinstance(value, Moment) else None
