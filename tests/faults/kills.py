"""Processes killed at any moment, and calls on the disk that fail."""

import random
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from tests.faults.calls import ERRORS, KILLS, Fault
from tests.faults.designs import Design
from tests.faults.running import Saver, carried_on
from tests.faults.saves import Report
from tests.faults.tally import Tally, judged

__all__ = ("at_each_call", "at_random", "failing_calls", "has_strace", "traced", "under_strace")

# Enough for a copy to be written in the background, and for one at the end.
SAVES = 12
TRACED = "write,fsync,rename,ftruncate"


def at_random(design: Design, place: Path, runs: int, seed: int = 1) -> Tally:
    """kill -9; each run carries on where the one before was killed, under another name.

    After a loss, and after 50 runs, another folder is begun.
    """
    chance = random.Random(seed)
    tally = Tally()
    found = Tally()
    for run in range(runs):
        if run % 50 == 0 or not found.clean:
            folder = place / str(run)
            reports: list[Report] = []
        saver = Saver(design, folder, f"run-{run}", 100_000)
        reports.append(saver.killed(chance, 0.06))
        found = judged(reports, design.see(folder))
        tally += found
    return tally


def at_each_call(design: Design, place: Path, step: int = 1, mutation: str | None = None) -> Tally:
    """kill -9 before, in the middle of and after every `step`th call, and then carried on."""
    faults = (Fault(kind, at) for kind in KILLS for at in calls(design, place, step))
    return met(design, place, faults, mutation)


def failing_calls(design: Design, place: Path, step: int = 1, mutation: str | None = None) -> Tally:
    """Every `step`th call fails in each way, once or from there on, and then it works again."""
    faults = (
        Fault(kind, at, lasting)
        for at in calls(design, place, step)
        for kind in ERRORS
        for lasting in (False, True)
    )
    return met(design, place, faults, mutation)


def has_strace() -> bool:
    """Whether strace is here and may trace."""
    strace = shutil.which("strace")
    tried = ["strace", "-qq", "-e", "trace=none", "true"]
    return (
        strace is not None
        and subprocess.run(tried, capture_output=True, check=False).returncode == 0
    )


def traced(design: Design, place: Path, last: int, step: int = 1) -> Tally:
    """The system's own calls, as strace sees them, killed or failing: each up to the `last`th."""
    kinds = [f"{call}:signal=KILL" for call in ("write", "fsync", "rename", "ftruncate")]
    kinds += [f"{call}:error={error}" for call in ("fsync", "rename") for error in ERRORS[:2]]
    kinds += ["write:error=ENOSPC", "write:error=EIO"]
    faults = [f"{kind}:when={at}" for kind in kinds for at in range(1, last + 1, step)]
    return sum((under_strace(design, place, fault) for fault in faults), Tally())


def under_strace(design: Design, place: Path, *faults: str) -> Tally:
    """One run with these faults at once; none if the saver makes no such call so often."""
    folder = place / " ".join(faults)
    trace = place / f"{folder.name}.trace"
    place.mkdir(parents=True, exist_ok=True)
    strace = ["strace", "-f", "-qq", "-o", str(trace), "-e", f"trace={TRACED}"]
    for fault in faults:
        strace += ["-e", f"inject={fault}"]
    report = Saver(design, folder, "office", SAVES, under=strace).ended()
    said = trace.read_text()
    struck = "INJECTED" in said or "SIGKILL" in said
    return carried_on(design, folder, report) if struck else Tally()


def calls(design: Design, place: Path, step: int) -> range:
    """The numbers of the calls that a saver makes when nothing goes wrong."""
    saver = Saver(design, place / "whole", "calm", SAVES, "--count")
    report = saver.ended()
    assert len(report.acknowledged) == SAVES
    count = int(saver.lines[-1].removeprefix("#"))
    return range(1, count + 1, step)


def met(design: Design, place: Path, faults: Iterable[Fault], mutation: str | None) -> Tally:
    """Meet each fault in a folder of its own, then save there twice more."""
    options = ("--mutation", mutation) if mutation else ()
    tally = Tally()
    for fault in faults:
        folder = place / str(fault)
        first = Saver(design, folder, "office", SAVES, "--fault", str(fault), *options).ended()
        tally += carried_on(design, folder, first, *options)
    return tally
