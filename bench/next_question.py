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


def measure(home: Path, runs: int) -> Iterator[Ratio]:
    """Compare with a program that replaces texts and answers on one screen, in one frame."""

    def our_answers() -> list[float]:
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
        "answer given, until the next question / light app",
        our_answers,
        their_answers,
        target=1.5,
        runs=runs,
    )
