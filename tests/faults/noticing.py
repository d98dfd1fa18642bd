"""Which fault notices that a safeguard is missing."""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.faults import damage, kills, power
from tests.faults.calls import Fault
from tests.faults.designs import Ours
from tests.faults.tally import Tally

__all__ = ("noticed",)


def noticed(mutation: str) -> Tally:
    """What the fault that watches over it finds in storage without this safeguard."""
    with tempfile.TemporaryDirectory() as place:
        return WATCHING[mutation](Path(place, "place"), mutation)


def power_cut(place: Path, mutation: str) -> Tally:
    return power.cuts(Ours(), place, 12, mutation)


def halves_of_lines(place: Path, mutation: str) -> Tally:
    """Kills in the middle of what is written, wherever in a sitting that is."""
    faults = (Fault("killed-halfway", at) for at in kills.calls(Ours(), place, 3))
    return kills.met(Ours(), place, faults, mutation)


def bits(place: Path, mutation: str) -> Tally:
    return damage.harmed(Ours(), place, "flipped", 101, mutation)


def lost_files(place: Path, mutation: str) -> Tally:
    return damage.harmed(Ours(), place, "overwritten", 1, mutation)


WATCHING: Mapping[str, Callable[[Path, str], Tally]] = {
    "without-fsync": power_cut,
    "without-folder-fsync": power_cut,
    "rename-before-fsync": power_cut,
    "one-save-late": power_cut,
    "torn-lines-continued": halves_of_lines,
    "without-checksums": bits,
    "copies-never-read": lost_files,
}
