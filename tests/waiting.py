"""Waiting for another process to write, or to take what is written to it."""

from __future__ import annotations

import select


def is_ready_to_read(descriptor: int, seconds: float) -> bool:
    """Wait until there is something to read, or until nothing more will come."""
    waiting = select.poll()  # select() takes no descriptor above 1,023.
    waiting.register(descriptor, select.POLLIN)
    return bool(waiting.poll(max(0.0, seconds) * 1_000))


def wait_for_either(descriptor: int) -> tuple[bool, bool]:
    """Wait until it can be read or written; return which of the two."""
    waiting = select.poll()
    waiting.register(descriptor, select.POLLIN | select.POLLOUT)
    ((_, what),) = waiting.poll()
    return bool(what & ~select.POLLOUT), bool(what & select.POLLOUT)
