"""From pressing a key to seeing what it did."""

from collections.abc import Iterator
from pathlib import Path

from bench import ours
from bench.programs import app, environment, reaction
from bench.ratio import Ratio, compare
from tests.terminal.harness import Terminal
from tests.terminal.programs import wizard

DIGITS = "4286"


def typed(terminal: Terminal) -> list[float]:
    """Seconds that each digit took to appear in the field."""
    return [
        reaction(terminal, "", (DIGITS[end - 1],), DIGITS[:end])
        for end in range(1, len(DIGITS) + 1)
    ]


def measure(home: Path, runs: int) -> Iterator[Ratio]:
    """Compare with a program that has only a field, and with one that moves a highlight."""

    def in_our_field() -> list[float]:
        with environment(home) as env, Terminal(wizard(), env) as terminal:
            ours.carry_on(terminal)
            return typed(terminal)

    def in_a_field() -> list[float]:
        with environment() as env, Terminal(app("field"), env) as terminal:
            terminal.wait_for_output("How many people")
            return typed(terminal)

    def along_answers() -> list[float]:
        with environment() as env, Terminal(app("light"), env) as terminal:
            terminal.wait_for_output("Question 1:")
            return [
                reaction(terminal, "", ("down",), f"1.{number} On paper") for number in range(2, 6)
            ]

    yield compare(
        "key pressed, until it is echoed / field app",
        in_our_field,
        in_a_field,
        target=1.2,
        runs=runs,
    )
    yield compare(
        "key pressed, until it is echoed / light app, arrow",
        in_our_field,
        along_answers,
        target=1.2,
        runs=runs,
    )
