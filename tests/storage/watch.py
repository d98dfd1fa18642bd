"""A clock for tests that are about days, not minutes."""

from datetime import UTC, datetime, timedelta


class Watch:
    """A clock that stands still until it is told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 10, 3, 14, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def wait(self, **time: float) -> None:
        self.now += timedelta(**time)
