"""Power cuts, in a model that is stricter than file systems are, and on a real one."""

from pathlib import Path
from random import Random as Chance

import pytest

from tests.faults import disks, power
from tests.faults.designs import Ours
from tests.faults.power import Disk
from tests.faults.recording import Call


def test_whatever_a_disk_may_have_after_a_power_cut_has_every_answer(tmp_path: Path) -> None:
    tally = power.cuts(Ours(), tmp_path / "run", most=60)
    assert tally.runs > 50
    assert tally.clean, tally


@pytest.mark.usefixtures("may_mount")
def test_a_real_disk_without_power_has_every_answer(tmp_path: Path) -> None:
    tally = disks.power_cut(Ours(), tmp_path / "place", runs=8)
    assert tally.clean, tally


# The model itself, on calls written by hand.


def possible(*calls: Call) -> set[frozenset[tuple[str, bytes | None]]]:
    disk = Disk()
    for call in calls:
        disk.take(call)
    return {frozenset(files.items()) for files in disk.possible(Chance(1), 1000)}


def files(**named: bytes) -> frozenset[tuple[str, bytes | None]]:
    return frozenset((f"/{name}", data) for name, data in named.items())


MADE = (Call("link", 1, "/a"), Call("fsync-folder", 9, "/"))


def test_before_its_fsync_a_write_may_be_there_in_part() -> None:
    written = Call("write", 1, at=0, data=b"ab")
    assert possible(*MADE, written) == {
        files(a=b""),
        files(a=b"a"),
        files(a=b"\0\0"),
        files(a=b"ab"),
    }
    assert possible(*MADE, written, Call("fsync", 1, "/a")) == {files(a=b"ab")}


def test_a_name_may_be_missing_until_its_folder_is_synced() -> None:
    made, written, synced = MADE[0], Call("write", 1, data=b"ab"), Call("fsync", 1, "/a")
    assert possible(made, written, synced) == {files(), files(a=b"ab")}


def test_two_renames_may_be_there_in_any_combination() -> None:
    two = (Call("link", 1, "/a"), Call("link", 2, "/b"), Call("fsync-folder", 9, "/"))
    whole = (Call("write", 1, data=b"1"), Call("fsync", 1), Call("write", 2, data=b"2"))
    renames = (Call("rename", 1, "/a", "/p"), Call("rename", 2, "/b", "/a"))
    assert possible(*two, *whole, Call("fsync", 2), *renames) == {
        files(a=b"1", b=b"2"),
        files(p=b"1", b=b"2"),
        files(a=b"2"),
        files(p=b"1", a=b"2"),
    }


def test_what_lies_in_a_folder_goes_where_the_folder_goes() -> None:
    made = (Call("make", 1, "/a"), Call("link", 2, "/a/f"), Call("fsync-folder", 1, "/a"))
    moving = Call("rename", 1, "/a", "/b")
    before, after = {"/a": None, "/a/f": b""}, {"/b": None, "/b/f": b""}
    here = Call("fsync-folder", 9, "/")
    assert possible(*made, here, moving) == {frozenset(s.items()) for s in (before, after)}
    late = Call("link", 3, "/a/g")
    settled = possible(*made, here, late, moving, here)
    assert settled == {frozenset(s.items()) for s in (after, after | {"/b/g": b""})}


def test_a_truncation_that_was_not_synced_may_not_have_happened() -> None:
    calls = (*MADE, Call("write", 1, data=b"abc"), Call("fsync", 1), Call("truncate", 1, at=1))
    assert possible(*calls) == {files(a=b"abc"), files(a=b"a")}
