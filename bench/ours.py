"""What the measurements know about DSPT Wizard: what it shows, what to press, how to save.

When the first questions of the program change, this is the file to change with them.
"""

from pathlib import Path
from typing import NamedTuple

from storage import Assessment, Assessments
from tests.terminal.harness import Terminal
from tests.terminal.programs import clean_environment, wizard


class Step(NamedTuple):
    """Once `shown` is on the screen, type `text` and press `keys`."""

    shown: str
    text: str = ""
    keys: tuple[str, ...] = ()


FIRST_PROMPT = "Or: stop."
"""What the plain face writes last before it waits for the very first time."""

UP_TO_A_FIELD = (
    Step("Type 1 or 2", "1", ("enter",)),
    Step("Let's start", keys=("enter",)),
    Step("What is your care service", "Rose Court", ("enter",)),
    Step("How many people", keys=("ctrl+q",)),
    Step("Stop for now?", keys=("enter",)),
)
"""From the very first start to a question with a number field, and out again."""

RESUMED = "Stop for now"
"""What the first screen shows last when the program is started again after `UP_TO_A_FIELD`."""

FIELD = "How many people"
"""The question with the field that typing is measured in; it must take four digits."""

QUESTIONS = (
    Step(FIELD, "42", ("enter",)),
    Step("How many of them", "40", ("enter",)),
    Step("Where do you keep"),
)
"""Answers on from there; how long each takes to bring up the next is measured."""


def start(terminal: Terminal) -> None:
    """Get from the very first start to the first question, on the full screen."""
    terminal.wait_for("Type 1 or 2")
    terminal.type("1")
    terminal.press("enter")
    terminal.wait_for("Let's start")
    terminal.wait_until_quiet()
    terminal.press("enter")


def carry_on(terminal: Terminal) -> None:
    """Get from the first screen of somebody who comes back to the question with the field."""
    terminal.wait_for_output(RESUMED)
    terminal.press("enter")
    terminal.wait_for_output(FIELD)


def prepare(home: Path) -> None:
    """Make a data folder in which somebody has answered up to the question with the field."""
    home.mkdir()
    with Terminal(wizard(), clean_environment(home)) as terminal:
        for step in UP_TO_A_FIELD:
            terminal.wait_for(step.shown)
            terminal.type(step.text)
            terminal.wait_until_quiet()
            terminal.press(*step.keys)
        terminal.wait_exit()


def new_assessment(root: Path) -> Assessment:
    """An assessment without answers below `root`, through our storage."""
    return Assessments(root, installation="bench").create({"name": "Rose Court"})
