"""One thing measured twice in the same run, ours and a reference, on one machine."""

import statistics
from collections.abc import Callable, Sequence
from typing import NamedTuple

Measure = Callable[[], Sequence[float]]
"""Does a thing once, or several times, and returns the seconds that each took."""


class Ratio(NamedTuple):
    """Medians in seconds. `target` is the ratio to stay under, where there is one."""

    what: str
    ours: float
    reference: float
    target: float | None

    @property
    def ratio(self) -> float:
        """How many times as long ours took."""
        return self.ours / self.reference


def compare(what: str, ours: Measure, reference: Measure, target: float | None, runs: int) -> Ratio:
    """Measure both `runs` times, in turns, after one round that does not count."""
    ours()
    reference()
    our_times: list[float] = []
    their_times: list[float] = []
    for _ in range(runs):
        our_times.extend(ours())
        their_times.extend(reference())
    return Ratio(what, statistics.median(our_times), statistics.median(their_times), target)
