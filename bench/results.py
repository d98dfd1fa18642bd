"""What was measured, as the page that is kept beside the programs that measure."""

from __future__ import annotations

import datetime
import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from bench.ratio import Ratio, Samples

RESULTS = Path(__file__).parent / "RESULTS.md"
HEAD = """\
# How fast it is

Written by `python -m bench.run --write`, never by hand. Milliseconds depend on the machine and
what else it does. Ratios within one run hardly do, so the targets are ratios of the medians: ours
to a reference, the two measured in turns. The least and the most show how quiet the machine was;
where it was busy, the ratio of the leasts says more than that of the medians.
"""
TABLE = """\
| what | ours: median (least to most) | reference | ratio | of the leasts | target | met |
|---|---|---|---|---|---|---|"""


def machine() -> str:
    """What the figures were measured on."""
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, Textual {version('textual')}, "
        f"TinyDB {version('tinydb')}"
    )


def write_results(
    results: Mapping[str, Sequence[Ratio]],
    runs: int,
    left_out: Sequence[str],
    missing: Sequence[str],
) -> None:
    """Write the page. `left_out` are parts not run, `missing` programs that are not installed."""
    today = datetime.datetime.now().astimezone().date()
    text = "\n".join(page(results, runs, left_out, missing, f"{today:%-d %B %Y}"))
    RESULTS.write_text(f"{text}\n", encoding="utf-8")


def page(
    results: Mapping[str, Sequence[Ratio]],
    runs: int,
    left_out: Sequence[str],
    missing: Sequence[str],
    day: str,
) -> Iterator[str]:
    """Yield the lines of the page."""
    yield HEAD
    yield f"- Machine: {machine()}"
    yield f"- Day: {day}"
    load = f", load at the end {os.getloadavg()[0]:.1f}" if sys.platform != "win32" else ""
    yield f"- Runs of each, after one that does not count: {runs}{load}"
    yield f"- Parts left out: {', '.join(left_out) or 'none'}"
    yield f"- Programs not installed: {', '.join(missing) or 'none'}"
    every = [result for part in results.values() for result in part]
    judged = [result for result in every if result.target is not None]
    yield f"- Targets met: {sum(bool(one.is_met) for one in judged)} of {len(judged)}"
    for part, found in results.items():
        if found:
            yield f"\n## {part}\n"
            yield TABLE
            yield from map(row, found)
    only = "".join(f" --only {part}" for part in results) if left_out else ""
    yield f"\n## Again\n\n    python -m bench.run --write --runs {runs}{only}"


def row(result: Ratio) -> str:
    """One row of a table."""
    scale, sign = result.unit.value, result.unit.sign
    target = "" if result.target is None else f"{result.target:.2f}"
    met = {True: "yes", False: "**no**", None: ""}[result.is_met]
    ours, theirs = said(result.ours, scale, sign), said(result.reference, scale, sign)
    ratios = f"{result.ratio:.2f} | {result.ours.least / result.reference.least:.2f}"
    return f"| {result.what} | {ours} | {theirs} | {ratios} | {target} | {met} |"


def said(samples: Samples, scale: float, sign: str) -> str:
    """The median with its unit, and in brackets the least and the most."""
    least, median, most = (f"{one * scale:.1f}" for one in samples)
    return f"{median} {sign} ({least} to {most})"
