"""Disks of our own: one that is full, and one whose power goes. They need the right to mount."""

import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.designs import Design
from tests.faults.running import Saver, carried_on
from tests.faults.tally import Tally, judged

__all__ = ("can_mount", "full", "limited", "power_cut")

KB = 1024


def can_mount(place: Path) -> bool:
    """Whether a small disk can be mounted here."""
    place.mkdir(parents=True)
    try:
        with mounted(place, "-t", "tmpfs", "-o", "size=64k", "tmpfs"):
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def limited(design: Design, place: Path, runs: int) -> Tally:
    """No file may grow above a size, which is another one in each run; then it may again."""
    tally = Tally()
    for run in range(runs):
        folder = place / str(run)
        first = Saver(design, folder, "office", 30, "--limit", str(2000 + 997 * (run % 20))).ended()
        tally += carried_on(design, folder, first)
    return tally


def full(design: Design, place: Path, runs: int) -> Tally:
    """A disk fills up while answers are given; afterwards there is room again."""
    tally = Tally()
    for run in range(runs):
        disk = place / str(run)
        disk.mkdir(parents=True)
        with mounted(disk, "-t", "tmpfs", "-o", "size=96k", "tmpfs"):
            filler = disk / "holiday-pictures"
            filler.write_bytes(bytes((92 - 4 * (run % 10)) * KB))
            first = Saver(design, disk / "data", "office", 100).ended()
            while_full = judged([first], design.see(disk / "data"))
            filler.unlink()
            tally += while_full.once_with(carried_on(design, disk / "data", first))
    return tally


def power_cut(design: Design, place: Path, runs: int, seed: int = 1) -> Tally:
    """What an ext4 disk has while a saver is stopped at any moment, opened after its repair."""
    chance = random.Random(seed)
    place.mkdir(parents=True)
    image, clone = place / "disk.img", place / "clone.img"
    disk, copy = place / "disk", place / "copy"
    disk.mkdir()
    copy.mkdir()
    with image.open("wb") as file:
        file.truncate(16 * KB * KB)
    subprocess.run(["/sbin/mkfs.ext4", "-q", image], check=True, capture_output=True)
    tally = Tally()
    with mounted(disk, "-o", "loop", str(image)):
        for run in range(runs):
            saver = Saver(design, disk / str(run), "office", 100_000)
            report = saver.killed(chance, 0.06, before=lambda: copy_at_rest(image, clone))
            with mounted(copy, "-o", "loop", str(clone)):
                tally += judged([report], design.see(copy / str(run)))
            shutil.rmtree(disk / str(run))
    return tally


def copy_at_rest(image: Path, clone: Path) -> None:
    """Copy a disk as it is at one moment: the system may be writing to it in the background."""
    before, now = None, image.read_bytes()
    while before != now:
        before, now = now, image.read_bytes()
    clone.write_bytes(now)


@contextmanager
def mounted(place: Path, *what: str) -> Iterator[None]:
    """Mount for a block. Raises CalledProcessError, or OSError where there is no mount."""
    subprocess.run(["/bin/mount", *what, str(place)], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["/bin/umount", str(place)], check=True, capture_output=True)
