"""From starting the program to its whole first screen, for somebody who comes back."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import perf_counter

from bench import ours
from bench.programs import app, environment, start
from bench.ratio import Ratio, compare
from tests.terminal.harness import Terminal
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

    def first_question() -> list[float]:
        with environment(home) as env:
            began = perf_counter()
            with Terminal(wizard(), env) as terminal:
                ours.carry_on(terminal)
                return [perf_counter() - began]

    yield compare(
        "start and Enter, until the first question / bare app",
        first_question,
        partial(start, app("bare"), "The bare program is ready"),
        target=1.25,
        runs=runs,
    )
