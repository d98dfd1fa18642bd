"""From giving an answer to the next question on the screen."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from bench import ours
from bench.programs import app, environment, reaction
from bench.ratio import Ratio, compare
from tests.terminal.harness import Terminal
from tests.terminal.programs import wizard

STEPS = 5
OWN_FLOWS = Path(__file__).parent
"""A flow of choices, question after question, like those of the program it is compared with."""


def our_answers() -> list[float]:
    """Seconds from Enter on a choice to each next question."""
    flows = ("--flows", str(OWN_FLOWS / "flows"), "--content", str(OWN_FLOWS / "content"))
    with environment() as env, Terminal(wizard(*flows), env) as terminal:
        ours.start(terminal)
        terminal.wait_for_output("Question 1:")
        return [
            reaction(terminal, "", ("enter",), f"Question {number}:")
            for number in range(2, 2 + STEPS)
        ]


def measure(home: Path, runs: int) -> Iterator[Ratio]:
    """Compare with a program that replaces texts and answers on one screen, in one frame."""

    def our_forms() -> list[float]:
        with environment(home) as env, Terminal(wizard(), env) as terminal:
            ours.carry_on(terminal)
            return [
                reaction(terminal, question.text, question.keys, then.shown)
                for question, then in pairwise(ours.QUESTIONS)
            ]

    def their_answers() -> list[float]:
        with environment() as env, Terminal(app("light"), env) as terminal:
            terminal.wait_for_output("Question 1:")
            return [
                reaction(terminal, "", ("enter",), f"Question {number}:")
                for number in range(2, 2 + STEPS)
            ]

    yield compare(
        "choice made, until the next question / light app",
        our_answers,
        their_answers,
        target=1.5,
        runs=runs,
    )
    yield compare(
        "number typed, until the next question / light app",
        our_forms,
        their_answers,
        target=None,
        runs=runs,
    )
