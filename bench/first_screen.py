"""From starting the program to its whole first screen, for somebody who comes back."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench import ours
from bench.programs import app, start
from bench.ratio import Ratio, compare
from tests.terminal.programs import wizard


def measure(home: Path, runs: int) -> Iterator[Ratio]:
    """Compare with the first frame of the barest full-screen program."""
    yield compare(
        "start, until the first screen is whole / bare app",
        partial(start, wizard(), ours.RESUMED, home),
        partial(start, app("bare"), "The bare program is ready"),
        target=1.25,
        runs=runs,
    )
