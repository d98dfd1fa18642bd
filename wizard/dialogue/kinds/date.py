"""A day."""

from __future__ import annotations

import datetime
from typing import ClassVar

from wizard.dialogue.kinds.fields import Field, Form, check_has_come, iso, read_date
from wizard.dialogue.values import Value
from wizard.frozen import dataclass


@dataclass(frozen=True)
class Date:
    """`until_today`: it is about something that was done, so no day that is still to come."""

    name: ClassVar[str] = "date"
    until_today: bool = False

    @property
    def fields(self) -> tuple[Field, ...]:
        return (Field("date", Form.DATE, past=self.until_today),)

    def read(self, raw: object) -> datetime.date:
        """Return the day written as YYYY-MM-DD."""
        return read_date(raw, "date")

    def check(self, day: datetime.date, today: datetime.date) -> datetime.date:
        """Return the day if it may be given today. Raises DoesNotFitError."""
        if self.until_today:
            check_has_come(day, today, "date")
        return day

    def plain(self, value: Value) -> object:
        return iso(value) if isinstance(value, datetime.date) else value
