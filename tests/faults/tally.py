"""What a fault did, counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from tests.faults.designs import Seen
from tests.faults.saves import Report, document, possible

__all__ = ("Tally", "judged")


@dataclass(frozen=True)
class Tally:
    """Some runs of a fault.

    `acknowledged`: saves that were, counted by every run that looked for them. `lost`: of those
    the answers that were not there afterwards as they were given. `damaged`: runs after which the
    answers did not open or showed one that nobody gave, or in which the program itself left a
    damaged file. `unclear`: runs in which a person would have met an error that has no words, or
    a loss without a word.
    """

    runs: int = 0
    acknowledged: int = 0
    lost: int = 0
    damaged: int = 0
    unclear: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.runs + other.runs,
            self.acknowledged + other.acknowledged,
            self.lost + other.lost,
            self.damaged + other.damaged,
            self.unclear + other.unclear,
        )

    def once_with(self, later: "Tally") -> "Tally":
        """One run that was looked at twice, the second time after more saves."""
        return Tally(
            1,
            later.acknowledged,
            max(self.lost, later.lost),
            self.damaged or later.damaged,
            self.unclear or later.unclear,
        )

    @property
    def clean(self) -> bool:
        """Whether something was acknowledged, and nothing of it was lost, damaged or unclear."""
        return self.acknowledged > 0 and not (self.lost or self.damaged or self.unclear)


def judged(reports: Iterable[Report], seen: Seen, *, harmed: bool = False) -> Tally:
    """One run. `harmed`: somebody else damaged a file, so that damage may be found, and told."""
    reports = tuple(reports)
    allowed = {name: n for report in reports for name, n in possible(report).items()}
    lost = sum(
        all(seen.answers.get(name) != document(n) for n in numbers if n is not None)
        for name, numbers in allowed.items()
        if None not in numbers
    )
    strange = any(
        all(answer != document(n) for n in allowed.get(name, ()) if n is not None)
        for name, answer in seen.answers.items()
    )
    bare = any(why.startswith("!") for report in reports for why in report.refused.values())
    return Tally(
        runs=1,
        acknowledged=sum(len(report.acknowledged) for report in reports),
        lost=lost,
        damaged=not seen.opened or strange or (seen.told_of_damage and not harmed),
        unclear=bare or not seen.clear or (lost > 0 and not seen.told_of_damage),
    )
