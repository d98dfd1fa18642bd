"""The faults at full length, as the rows of the table."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.faults import damage, disks, hostile, kills, places, power, restores, writers
from tests.faults.designs import Design
from tests.faults.tally import Tally

__all__ = ("ROWS", "Row")

Meet = Callable[[Design, Path], Tally]


@dataclass(frozen=True)
class Row:
    """One fault. `needs`: tells whether it can be had here. `ours_only`: no like in TinyDB."""

    fault: str
    meet: Meet
    needs: Callable[[Path], bool] = lambda _: True
    ours_only: bool = False


def hours(design: Design, place: Path) -> Tally:  # noqa: ARG001  # ours alone has a clock
    return writers.clocks(place)


def remains(design: Design, place: Path) -> Tally:  # noqa: ARG001  # ours alone has copies
    tallies = (restores.restored(place / left, left) for left in restores.LEFT)
    return sum(tallies, Tally())


def rows_of_damage() -> tuple[Row, ...]:
    faults = {
        "cut": "each file cut at every byte",
        "flipped": "one bit flipped in every byte of each file",
        "overwritten": "each file deleted, emptied, zeros, ones, another file",
        "rewritten": "each file with a byte-order mark, CRLF, UTF-16, zeros after it",
    }
    return tuple(Row(fault, partial(harm, kind=kind)) for kind, fault in faults.items())


def rows_of_damage_in_between() -> tuple[Row, ...]:
    faults = {
        "cut": "cut off while answering, each file cut at every byte",
        "flipped": "the same, one bit flipped in every byte of each file",
        "overwritten": "the same, each file deleted, emptied, zeros, ones, another file",
    }
    return tuple(
        Row(fault, partial(damage_in_between, kind=kind)) for kind, fault in faults.items()
    )


def damage_in_between(design: Design, place: Path, kind: str) -> Tally:
    return damage.cut_off_and_harmed(design, place / "kept", kind)


def harm(design: Design, place: Path, kind: str) -> Tally:
    return damage.harmed(design, place / "kept", kind)


def plant(design: Design, place: Path, kind: str) -> Tally:
    return places.planted(design, place, kind)


def traceable(_: Path) -> bool:
    return kills.has_strace()


ROWS: tuple[Row, ...] = (
    Row("kill -9 at a random moment", lambda d, p: kills.at_random(d, p, 1000)),
    Row(
        "kill -9 before, in and after each call on the disk", lambda d, p: kills.at_each_call(d, p)
    ),
    Row("each call fails: full, I/O error, read-only, forbidden", kills.failing_calls),
    Row("the same, by strace", lambda d, p: kills.traced(d, p, 30), traceable),
    Row("power cut: every order that a disk may keep", lambda d, p: power.cuts(d, p / "run", 2000)),
    Row(
        "power cut on a real ext4 disk",
        lambda d, p: disks.power_cut(d, p / "disk", 200),
        disks.can_mount,
    ),
    Row("a disk that fills up", lambda d, p: disks.full(d, p, 100), disks.can_mount),
    Row("a file that may not grow", lambda d, p: disks.limited(d, p, 60)),
    *rows_of_damage(),
    *rows_of_damage_in_between(),
    Row(
        "nonsense in and beside each file, good checksums",
        lambda d, p: hostile.nonsense(d, p / "kept"),
    ),
    Row("a line above 100 MB in each file", lambda d, p: hostile.too_large(d, p / "kept")),
    Row("clocks that stop, go back, jump, travel", hours, ours_only=True),
    Row("two people at once, 12,000 answers each", lambda d, p: writers.together(d, p, 1, 12_000)),
    Row(
        "two windows at once, twenty times", lambda d, p: writers.together(d, p, 20, 200, "office")
    ),
    Row("two computers and a sync tool", lambda d, p: writers.synced(d, p, 10)),
    Row("answers of a megabyte", lambda d, p: hostile.large_answers(d, p, 70)),
    Row("10,000 edits", lambda d, p: hostile.many_edits(d, p, 10_000)),
    Row("questions called ../x, CON, a:b, 300 characters", places.hostile_names),
    *(
        Row(f"{kind.replace('-', ' ')} where each file belongs", partial(plant, kind=kind))
        for kind in places.PLANTS
    ),
    Row("put together from each thing that may be left", remains, ours_only=True),
)
