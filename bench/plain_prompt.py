"""From starting the plain face to its first prompt, for somebody who is new."""

from collections.abc import Iterator
from functools import partial

from bench import ours
from bench.programs import app, start
from bench.ratio import Ratio, compare
from tests.terminal.programs import wizard


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with the barest full-screen program, and with the barest plain one."""
    plain = partial(start, wizard("--plain"), ours.FIRST_PROMPT)
    yield compare(
        "plain start, until the first prompt / bare app",
        plain,
        partial(start, app("bare"), "The bare program is ready"),
        target=0.5,
        runs=runs,
    )
    yield compare(
        "plain start, until the first prompt / input()",
        plain,
        partial(start, app("plain_input"), "How many people"),
        target=None,
        runs=runs,
    )
