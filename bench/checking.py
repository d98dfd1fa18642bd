"""Checking everything that authors wrote: what is shipped, and many times as much."""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.copies import write_copies
from bench.programs import app, start
from bench.ratio import Ratio, Samples, compare
from wizard import shipped

MANY = (10, 100)
"""Hundred copies are read in minutes: that one is measured once."""
LINEAR = 1.2
"""How much longer a copy may take to check where there are many."""


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with the barest full-screen program, and a copy among many with one alone."""
    alone = partial(checked, shipped.FLOWS, shipped.CONTENT)
    bare = partial(start, app("bare"), "The bare program is ready")
    yield compare("check of everything shipped / bare app", alone, bare, target=None, runs=runs)
    for copies in MANY:
        with tempfile.TemporaryDirectory() as scratch:
            flows, content = write_copies(Path(scratch), copies)
            among = partial(checked, flows, content, copies)
            what = f"check of {copies} times as much, for each copy / check of everything shipped"
            if copies == MANY[-1]:
                yield Ratio(what, Samples.of(among()), Samples.of(alone()), LINEAR)
            else:
                yield compare(what, among, alone, target=LINEAR, runs=runs)


def checked(flows: Path, content: Path, copies: int = 1) -> list[float]:
    """Seconds for each copy to check them in a process of its own, as a list of one."""
    own = ["--flows", str(flows), "--content", str(content)]
    started = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "wizard", *own, "check"], capture_output=True, text=True, check=False
    )
    taken = time.perf_counter() - started
    if done.returncode:
        raise AssertionError(f"{done.stdout[-2000:]}{done.stderr}")
    return [taken / copies]
