"""Being told to end, in a full screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from wizard.ending import TOLD, hear_no_more


def when_told_to_end(end: Callable[[], None]) -> None:
    """Call `end` then, once, in the running loop. Windows has not the means."""
    with suppress(NotImplementedError):
        loop = asyncio.get_running_loop()

        def once() -> None:
            for number in TOLD:
                loop.remove_signal_handler(number)
            hear_no_more()
            end()

        for number in TOLD:
            loop.add_signal_handler(number, once)
