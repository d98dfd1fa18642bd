"""Measure DSPT Wizard against the least that could do the same, and print the ratios.

Milliseconds depend on the machine and what else it does; ratios within one run hardly do.
Nothing here passes or fails.
"""

import argparse
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path

from bench import (
    checking,
    coming_back,
    first_screen,
    keystroke,
    next_question,
    official,
    opening,
    papers,
    plain_prompt,
    register,
    save,
)
from bench.ours import prepare
from bench.ratio import Ratio

ON_A_PREPARED_HOME: dict[str, Callable[[Path, int], Iterator[Ratio]]] = {
    "first-screen": first_screen.measure,
    "next-question": next_question.measure,
    "keystroke": keystroke.measure,
}
BY_THEMSELVES: dict[str, Callable[[int], Iterator[Ratio]]] = {
    "plain-prompt": plain_prompt.measure,
    "save": save.measure,
    "open": opening.measure,
    "check": checking.measure,
    "coming-back": coming_back.measure,
    "papers": papers.measure,
    "official": official.measure,
    "register": register.measure,
}
PARTS = (*ON_A_PREPARED_HOME, *BY_THEMSELVES)


def machine() -> str:
    """What the figures were measured on."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, Textual {version('textual')}, "
        f"TinyDB {version('tinydb')}"
    )


def line(result: Ratio) -> str:
    """One row of the table."""
    target = f"{result.target:7.2f}" if result.target else "      -"
    return (
        f"{result.what:<66} {result.ours * 1000:9.2f} {result.reference * 1000:9.2f} "
        f"{result.ratio:7.2f} {target}"
    )


def main() -> None:
    """Run the parts that were asked for, or all of them."""
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--only", choices=PARTS, action="append", help="this part, not all of them")
    asked.add_argument("--runs", type=int, default=7, help="how often each thing is measured")
    options = asked.parse_args()
    parts = options.only or PARTS
    print(machine())
    print(f"Medians of {options.runs} runs, ours and the reference in turns; milliseconds.\n")
    print(f"{'what':<66} {'ours':>9} {'reference':>9} {'ratio':>7} {'target':>7}")
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch, "prepared")
        if ON_A_PREPARED_HOME.keys() & set(parts):
            prepare(home)
        for part in parts:
            for result in measured(part, home, options.runs):
                print(line(result))
                sys.stdout.flush()


def measured(part: str, home: Path, runs: int) -> Iterator[Ratio]:
    """Measure one part, on the prepared home if it needs one."""
    if part in ON_A_PREPARED_HOME:
        return ON_A_PREPARED_HOME[part](home, runs)
    return BY_THEMSELVES[part](runs)


if __name__ == "__main__":
    main()
