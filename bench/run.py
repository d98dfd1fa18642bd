"""Measure DSPT Wizard against the least that could do the same, and print the ratios.

Milliseconds depend on the machine and what else it does; ratios within one run hardly do.
Nothing here passes or fails.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from bench import (
    checking,
    coming_back,
    first_screen,
    keystroke,
    memory,
    next_question,
    official,
    opening,
    others,
    papers,
    plain_prompt,
    register,
    save,
)
from bench.ours import prepare
from bench.ratio import Ratio
from bench.results import machine, write_results

ON_A_PREPARED_HOME: dict[str, Callable[[Path, int], Iterator[Ratio]]] = {
    "first-screen": first_screen.measure,
    "next-question": next_question.measure,
    "keystroke": keystroke.measure,
    "memory": memory.measure,
}
BY_THEMSELVES: dict[str, Callable[[int], Iterator[Ratio]]] = {
    "plain-prompt": plain_prompt.measure,
    "others": others.measure,
    "save": save.measure,
    "open": opening.measure,
    "check": checking.measure,
    "coming-back": coming_back.measure,
    "papers": papers.measure,
    "official": official.measure,
    "register": register.measure,
}
PARTS = (*ON_A_PREPARED_HOME, *BY_THEMSELVES)


def line(result: Ratio) -> str:
    """One row of the table."""
    target = f"{result.target:7.2f}" if result.target else "      -"
    scale = result.unit.value
    return (
        f"{result.what:<66} {result.ours.median * scale:9.2f} "
        f"{result.reference.median * scale:9.2f} {result.ratio:7.2f} {target}"
    )


def main() -> None:
    """Run the parts that were asked for, or all of them."""
    asked = argparse.ArgumentParser(prog="make bench", description=__doc__)
    asked.add_argument("--only", choices=PARTS, action="append", help="this part, not all of them")
    asked.add_argument("--runs", type=int, default=7, help="how often each thing is measured")
    asked.add_argument("--write", action="store_true", help="write bench/RESULTS.md too")
    options = asked.parse_args()
    parts = options.only or PARTS
    print(machine())
    print(
        f"Medians of {options.runs} runs, ours and the reference in turns; milliseconds or MiB.\n"
    )
    print(f"{'what':<66} {'ours':>9} {'reference':>9} {'ratio':>7} {'target':>7}")
    results: dict[str, list[Ratio]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        home = Path(scratch, "prepared")
        if ON_A_PREPARED_HOME.keys() & set(parts):
            prepare(home)
        for part in parts:
            results[part] = []
            for result in measured(part, home, options.runs):
                results[part].append(result)
                print(line(result))
                sys.stdout.flush()
    for name in others.missing() if "others" in parts else ():
        print(f"{name}: not installed")
    if options.write:
        left_out = [part for part in PARTS if part not in parts]
        write_results(results, options.runs, left_out, others.missing())


def measured(part: str, home: Path, runs: int) -> Iterator[Ratio]:
    """Measure one part, on the prepared home if it needs one."""
    if part in ON_A_PREPARED_HOME:
        return ON_A_PREPARED_HOME[part](home, runs)
    return BY_THEMSELVES[part](runs)


if __name__ == "__main__":
    main()
