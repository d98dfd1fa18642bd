"""A day and a time of day that have been."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import ClassVar

from wizard.dialogue.kinds.fields import (
    DoesNotFitError,
    Field,
    Form,
    read_date,
    read_fields,
    read_text,
)
from wizard.dialogue.values import Moment, Value
from wizard.frozen import dataclass

FIRST_YEAR, LAST_YEAR = 1971, 2200
"""The years in which every computer knows the clocks of its own place."""


@dataclass(frozen=True)
class PastMoment:
    """Whoever knows what time it is refuses one that is still ahead."""

    name: ClassVar[str] = "moment"
    fields: ClassVar[tuple[Field, ...]] = (Field("day", Form.DATE), Field("time", Form.TIME))

    def read(self, raw: object) -> Moment:
        """Return the moment written as 2026-11-28T14:10, or in fields as 2026-11-28 and 14:10.

        Without an offset it is by the clocks of this computer's place. Of the two moments that
        look the same when clocks go back it is the earlier one.
        """
        if isinstance(raw, Mapping):
            fields = read_fields(raw, self.fields)
            day = read_date(fields.get("day"), "day")
            time = _read_time(fields.get("time"))
            return _checked(datetime.datetime.combine(day, time))
        text = read_text(raw, "day", optional=False).strip()
        try:
            return _checked(datetime.datetime.fromisoformat(text))
        except ValueError:
            raise DoesNotFitError("not-a-date", "day", typed=text[:40]) from None

    def plain(self, value: Value) -> object:
        """Return the moment in ISO form, by the clocks of this place and with their offset."""
        return value.local.isoformat() if isinstance(value, Moment) else value


def _read_time(raw: object) -> datetime.time:
    text = read_text(raw, "time", optional=False).strip()
    try:
        return datetime.time.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise DoesNotFitError("not-a-time", "time", typed=text[:40]) from None


def _checked(at: datetime.datetime) -> Moment:
    if not FIRST_YEAR <= at.year <= LAST_YEAR:
        raise DoesNotFitError("not-a-date", "day", typed=at.date().isoformat())
    return Moment(at if at.tzinfo else at.astimezone())
