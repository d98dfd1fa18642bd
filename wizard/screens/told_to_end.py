"""Being told to end: the terminal closes, or the system says so."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable
from contextlib import suppress


def when_told_to_end(end: Callable[[], None]) -> None:
    """Call `end` then, in the running loop. Windows has neither the signal nor the means."""
    with suppress(NotImplementedError, AttributeError):
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(number, end)
