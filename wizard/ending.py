"""Being told to end by the system: the terminal closes, or somebody ends the program."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import FrameType

TOLD = tuple(
    number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None
)
"""What says so. Windows has the first only."""


def ends_in_order() -> AbstractContextManager[None]:
    """Within it, whoever tells the program to end makes it leave as after an error.

    So what was made is put away. Only in the main thread.
    """
    return _handled(TOLD, _end)


def undisturbed() -> AbstractContextManager[None]:
    """Within it, nobody is heard who wants to end the program, not even with Ctrl+C.

    For a short while: what is put away is not to be left half done. Only in the main thread.
    """
    return _handled((*TOLD, signal.SIGINT), signal.SIG_IGN)


def hear_no_more() -> None:
    """Hear nobody from now on who tells the program to end: it is ending.

    A terminal that closes says so twice, itself and by its shell.
    """
    for number in TOLD:
        signal.signal(number, signal.SIG_IGN)


@contextmanager
def _handled(
    numbers: Sequence[signal.Signals],
    how: Callable[[int, FrameType | None], object] | signal.Handlers,
) -> Iterator[None]:
    before = [signal.signal(number, how) for number in numbers]
    try:
        yield
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _end(number: int, _: FrameType | None) -> None:
    hear_no_more()
    sys.exit(128 + number)
