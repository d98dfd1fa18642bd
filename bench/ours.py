"""What the measurements know about DSPT Wizard: what it shows, what to press, how to save.

When the first questions of the program change, this is the file to change with them.
"""

from pathlib import Path
from typing import NamedTuple

from storage import Assessment, Assessments
from tests.terminal.harness import Terminal
from tests.terminal.programs import clean_environment, wizard
from tests.terminal.shipped_walk import shipped_library
from tests.terminal.wording import asks, begins, phrase


class Step(NamedTuple):
    """Once `shown` is on the screen, type `text`, or the number of a `choice`, and press `keys`."""

    shown: str
    text: str = ""
    choice: str = ""
    keys: tuple[str, ...] = ()


def question(id: str) -> str:
    """How a question of the shipped flows begins."""
    return asks(id, shipped_library())


FIRST_PROMPT = "something wrong, stop."
"""What the plain face writes last before it waits for the very first time."""

SECTION = phrase("sections.staffing-and-roles")
TOPIC = shipped_library().topics["staff-training"].short

UP_TO_A_FIELD = (
    Step(phrase("first-run.prompt"), "1", keys=("enter",)),
    Step(phrase("buttons.start"), keys=("enter",)),
    Step(question("journey.organisation"), "Rose Court", keys=("enter",)),
    Step(question("journey.where-you-are"), keys=("f3",)),
    Step(SECTION, choice=SECTION, keys=("enter",)),
    Step(TOPIC, choice=TOPIC, keys=("enter",)),
    Step(question("staff-training.people"), "4286", keys=("enter",)),
    Step(question("staff-training.trained"), keys=("ctrl+q",)),
    Step(begins("stopping.several"), keys=("enter",)),
)
"""From the very first start to a question with a number field, and out again."""

RESUMED = phrase("screen.stop")
"""What the first screen shows last when the program is started again after `UP_TO_A_FIELD`."""

FIELD = question("staff-training.trained")
"""The question with the field that typing is measured in; it must take four digits."""

QUESTIONS = (
    Step(FIELD, "4286", keys=("enter",)),
    Step(question("staff-training.covered")),
)
"""Answers on from there; how long each takes to bring up the next is measured."""


def start(terminal: Terminal) -> None:
    """Get from the very first start to the first question, on the full screen."""
    terminal.wait_for(phrase("first-run.prompt"))
    terminal.type("1")
    terminal.press("enter")
    terminal.wait_for(phrase("buttons.start"))
    terminal.wait_until_quiet()
    terminal.press("enter")


def carry_on(terminal: Terminal) -> None:
    """Get from the first screen of somebody who comes back to the question with the field."""
    terminal.wait_for_output(RESUMED)
    terminal.press("enter")
    terminal.wait_for_output(FIELD)


def number_of(terminal: Terminal, choice: str) -> str:
    """The number beside a choice on the screen."""
    (row,) = [row for row in terminal.rows if choice in row]
    return row.replace(">", " ").split()[0]


def prepare(home: Path) -> None:
    """Make a data folder in which somebody has answered up to the question with the field."""
    home.mkdir()
    with Terminal(wizard(), clean_environment(home)) as terminal:
        for step in UP_TO_A_FIELD:
            terminal.wait_for(step.shown)
            terminal.wait_until_quiet()
            terminal.type(number_of(terminal, step.choice) if step.choice else step.text)
            terminal.wait_until_quiet()
            terminal.press(*step.keys)
        terminal.wait_exit()


def new_assessment(root: Path) -> Assessment:
    """An assessment without answers below `root`, through our storage."""
    return assessments(root).create({"name": "Rose Court"})


def assessments(root: Path) -> Assessments:
    """Those below `root`, through our storage."""
    return Assessments(root, installation="bench")
