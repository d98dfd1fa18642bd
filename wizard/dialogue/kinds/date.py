"""A day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from wizard.dialogue.kinds.fields import Field, Form, iso, read_date
from wizard.dialogue.values import Value


@dataclass(frozen=True)
class Date:
    name: ClassVar[str] = "date"
    fields: ClassVar[tuple[Field, ...]] = (Field("date", Form.DATE),)

    def read(self, raw: object) -> datetime.date:
        """Return the day written as YYYY-MM-DD."""
        day = read_date(raw, "date", optional=False)
        assert day is not None, "a date that is not optional is read or refused"  # noqa: S101
        return day

    def plain(self, value: Value) -> object:
        return iso(value) if isinstance(value, datetime.date) else value
