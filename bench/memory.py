"""How much memory the full screen takes after many questions, with everything shipped loaded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench import ours
from bench.many_answers import answer_many
from bench.programs import app, environment
from bench.ratio import Ratio, Unit, compare
from tests.terminal.harness import Terminal
from tests.terminal.programs import wizard

QUESTIONS = 60
FEW = 3
"""Runs: memory hardly differs from one to the next, and so many questions take a while."""
NOW, MOST = "VmRSS", "VmHWM"
"""Linux's names for what a process has in memory, and for the most that it ever had."""


def measure(home: Path, runs: int) -> Iterator[Ratio]:
    """Compare with the barest full-screen program, which shows one line and is asked nothing."""
    if not Path("/proc/self/status").exists():
        return
    for name, what in ((NOW, "memory"), (MOST, "most memory")):
        yield compare(
            f"{what} after {QUESTIONS} questions / bare app",
            partial(after_questions, home, name),
            partial(of_bare, name),
            target=1.3,
            runs=min(runs, FEW),
            unit=Unit.MIB,
        )


def after_questions(home: Path, name: str) -> list[float]:
    """Bytes that our program has after so many questions, as a list of one."""
    with environment(home) as env, Terminal(wizard(), env) as terminal:
        ours.carry_on(terminal)
        answer_many(terminal, QUESTIONS)
        return [memory(terminal.pid, name)]


def of_bare(name: str) -> list[float]:
    """Bytes that the barest program has once it is there, as a list of one."""
    with environment() as env, Terminal(app("bare"), env) as terminal:
        terminal.wait_for_output("The bare program is ready")
        terminal.wait_until_quiet()
        return [memory(terminal.pid, name)]


def memory(pid: int, name: str) -> float:
    """What Linux says of a process, in bytes."""
    found = re.search(
        rf"^{name}:\s+(\d+) kB$", Path(f"/proc/{pid}/status").read_text(), re.MULTILINE
    )
    if found is None:
        raise AssertionError(f"Linux does not say {name}")
    return float(found[1]) * 1024
