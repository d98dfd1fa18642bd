"""One thing measured twice in the same run, ours and a reference, on one machine."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Sequence
from enum import Enum
from typing import NamedTuple

Measure = Callable[[], Sequence[float]]
"""Does a thing once, or several times, and returns what each took: seconds, or bytes."""


class Unit(Enum):
    """What is measured, and how many of the unit that is shown are in one of it."""

    MS = 1000.0
    MIB = 2.0**-20

    @property
    def sign(self) -> str:
        """The unit as it is written."""
        return "ms" if self is Unit.MS else "MiB"


class Samples(NamedTuple):
    """The least, the middle one and the most of what was measured."""

    least: float
    median: float
    most: float

    @classmethod
    def of(cls, taken: Sequence[float]) -> Samples:
        """Sum up at least one measurement."""
        return cls(min(taken), statistics.median(taken), max(taken))


class Ratio(NamedTuple):
    """What was measured of both. `target` is the ratio to stay under, where there is one."""

    what: str
    ours: Samples
    reference: Samples
    target: float | None
    unit: Unit = Unit.MS

    @property
    def ratio(self) -> float:
        """How many times as much ours took, by the medians."""
        return self.ours.median / self.reference.median

    @property
    def is_met(self) -> bool | None:
        """Whether the target is met as it is written, in hundredths; None where there is none."""
        return None if self.target is None else round(self.ratio, 2) <= self.target


def compare(
    what: str,
    ours: Measure,
    reference: Measure,
    target: float | None,
    runs: int,
    unit: Unit = Unit.MS,
) -> Ratio:
    """Measure both `runs` times, in turns, after one round that does not count."""
    ours()
    reference()
    our_times: list[float] = []
    their_times: list[float] = []
    for _ in range(runs):
        our_times.extend(ours())
        their_times.extend(reference())
    return Ratio(what, Samples.of(our_times), Samples.of(their_times), target, unit)
