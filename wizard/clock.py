"""Today, and now. `DSPT_WIZARD_TODAY=2027-01-15` sets the day, for trainers and tests."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable

Clock = Callable[[], datetime.datetime]
"""Gives the present moment, with its time zone."""

VARIABLE = "DSPT_WIZARD_TODAY"


class WrongDayError(ValueError):
    """The variable holds something that is not a day; `value` is what it holds."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


def clock_from_environment() -> Clock:
    """Return the clock to go by. Raises WrongDayError for a day that cannot be read."""
    value = os.environ.get(VARIABLE, "")
    if not value:
        return lambda: datetime.datetime.now().astimezone()
    try:
        day = datetime.date.fromisoformat(value)
        _on(day)
    except (ValueError, OverflowError):
        raise WrongDayError(value) from None
    return lambda: _on(day)


def _on(day: datetime.date) -> datetime.datetime:
    """Return the present time of day on another day; ValueError on the first and last there are."""
    return datetime.datetime.combine(day, datetime.datetime.now().time()).astimezone()
