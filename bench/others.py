"""Beside other ways to ask questions in a terminal, where they are installed.

Each asks question after question and keeps nothing: what ours does besides is in the figures.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from functools import partial
from importlib.util import find_spec

from bench import ours
from bench.next_question import STEPS, our_answers
from bench.programs import app, environment, reaction, start
from bench.ratio import Ratio, compare
from tests.terminal.harness import Terminal
from tests.terminal.programs import wizard

FIRST = "Question 1:"
ASKED = "Question $n: how do you keep your records?"
AGAIN = "n=0; while n=$((n+1)); do {ask} || exit; done"
"""A program that asks once and ends, as scripts use it: for each question it starts afresh."""
WHIPTAIL = f"whiptail --menu '' 20 70 5 a 'On paper' b 'On a computer' --title \"{ASKED}\""
GUM = f"gum choose --header \"{ASKED}\" 'On paper' 'On a computer'"


def commands() -> Mapping[str, list[str] | None]:
    """How each other program is started, by its name; None for one that is not installed."""
    asking = {"whiptail": WHIPTAIL, "gum": GUM}
    shell = {
        name: ["sh", "-c", AGAIN.format(ask=ask)] if shutil.which(name) else None
        for name, ask in asking.items()
    }
    return {"questionary": app("questions") if find_spec("questionary") else None, **shell}


def missing() -> tuple[str, ...]:
    """The names of those that are not installed."""
    return tuple(name for name, command in commands().items() if command is None)


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with each that is installed: until there is something to answer, and the next."""
    for name, command in commands().items():
        if command is None:
            continue
        theirs = partial(start, command, FIRST)
        plain = partial(start, wizard("--plain"), ours.FIRST_PROMPT)
        yield compare(f"plain start, until the first prompt / {name}", plain, theirs, None, runs)
        yield compare(
            f"choice made, until the next question / {name}",
            our_answers,
            partial(their_answers, command),
            None,
            runs,
        )


def their_answers(command: list[str]) -> list[float]:
    """Seconds from Enter to each next question."""
    with environment() as env, Terminal(command, env) as terminal:
        terminal.wait_for_output(FIRST)
        return [
            reaction(terminal, "", ("enter",), f"Question {number}:")
            for number in range(2, 2 + STEPS)
        ]
