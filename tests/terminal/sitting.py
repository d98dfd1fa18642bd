"""A sitting at the program, as the tests hold it: at which question, what is typed, what is saved.

    with sitting(full_screen) as terminal:
        press_start(terminal)
        answer(terminal, ORGANISATION, "Rose Court")

What is saved is read by storage alone, from the disk, as a program that knows nothing of faces.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from storage import Assessment, Assessments, Settings
from tests.terminal.harness import Terminal
from tests.terminal.programs import PATIENCE
from tests.terminal.training import training
from tests.terminal.wording import asks, begins, phrase

ORGANISATION = "journey.organisation"
PEOPLE = "staff-training.people"
TRAINED = "staff-training.trained"
RECORD = "staff-training.record"
PLAN = "staff-training.plan"

ONE_SHORT: Mapping[str, tuple[str, ...]] = {
    ORGANISATION: ("Rose Court",),
    PEOPLE: ("42",),
    TRAINED: ("39",),
    PLAN: ("Talk at the team meeting", "Deputy manager", "14 3 2027"),
}
"""A walk to the end of the topic: 39 of 42 people are one short of 95 in every 100."""

ONE_SHORT_SAVED: Mapping[str, object] = {
    ORGANISATION: "Rose Court",
    PEOPLE: 42,
    TRAINED: 39,
    PLAN: {"what": "Talk at the team meeting", "whose": "Deputy manager", "by": "2027-03-14"},
}
"""The same walk as it must be on the disk."""


@contextmanager
def sitting(
    env: Mapping[str, str], *arguments: str, cols: int = 80, rows: int = 24
) -> Iterator[Terminal]:
    """The program in a terminal until the test is done with it. It must not show a traceback.

    It asks about one short topic, unless `arguments` name other flows.
    """
    with Terminal(training(*arguments), env, cols=cols, rows=rows) as terminal:
        yield terminal
        assert b"Traceback" not in terminal.raw, terminal.screen_text()


# What a person sees.


def at(question: str) -> Callable[[Terminal], bool]:
    """Whether the full screen shows this question, to be answered."""
    return lambda terminal: all(
        words in terminal.screen_text() for words in (asks(question), phrase("buttons.continue"))
    )


def at_topics(terminal: Terminal) -> bool:
    """Whether the full screen shows all topics, where the command for them is not offered."""
    shown = terminal.screen_text()
    return phrase("topics.heading") in shown and phrase("screen.topics") not in shown


def field_with_cursor(terminal: Terminal) -> str | None:
    """What stands in the field that is being typed into; None if no field is."""
    for y, row in enumerate(terminal.rows):
        if row.lstrip().startswith("|"):
            left, right = row.index("|"), row.rindex("|")
            beside = terminal.cell(left + 1, y)
            cells = [terminal.cell(x, y) for x in range(left + 2, right)]
            if any(cell.reverse != beside.reverse or cell.bg != beside.bg for cell in cells):
                return row[left + 1 : right].strip()
    return None


def in_an_empty_field(terminal: Terminal) -> bool:
    """Whether the next key would be typed into a field in which nothing is yet."""
    return field_with_cursor(terminal) == ""


def current_choice(terminal: Terminal) -> str:
    """The label of the choice that Enter would take, told by its mark alone.

    Words are drawn before choices: it may take a moment until one of them is marked.
    """
    terminal.wait_for(lambda seen: len(_marked(seen)) == 1)
    (row,) = _marked(terminal)
    return row.removeprefix("> ").lstrip("0123456789 ").strip()


def _marked(terminal: Terminal) -> list[str]:
    """The rows with the mark of the current choice."""
    return [row.strip() for row in terminal.rows if row.strip().startswith("> ")]


# What a person does.


def press_start(terminal: Terminal) -> None:
    """Leave the very first screen."""
    terminal.wait_for(phrase("buttons.start"))
    terminal.press("enter")


def type_in(terminal: Terminal, text: str) -> None:
    """Type into the empty field that has the cursor."""
    terminal.wait_for(in_an_empty_field)
    terminal.type(text)
    terminal.wait_for(lambda seen: field_with_cursor(seen) == text)


def answer(terminal: Terminal, question: str, *texts: str) -> None:
    """Wait for a question, fill in its fields and finish each with Enter."""
    terminal.wait_for(at(question))
    for text in texts:
        type_in(terminal, text)
        terminal.press("enter")


def walk(terminal: Terminal, *, to: str | None = None) -> None:
    """Answer from the first question on, up to the question `to`, or to the end of the topic."""
    for question, texts in ONE_SHORT.items():
        if question == to:
            break
        answer(terminal, question, *texts)
    terminal.wait_for(at(to) if to else phrase("buttons.topics"))


def choose(terminal: Terminal, label: str, *, on: Callable[[Terminal], bool] | None = None) -> None:
    """Take a choice of a page by its number, once the page that is meant is there."""
    row = re.compile(rf"^ *(?:> )? *(\d+)  +{re.escape(label)}", re.MULTILINE)
    terminal.wait_for(
        lambda seen: (on is None or on(seen)) and row.search(seen.screen_text()) is not None
    )
    found = row.search(terminal.screen_text())
    assert found is not None
    go_to(terminal, int(found[1]))
    terminal.press("enter")


def go_to(terminal: Terminal, number: int) -> None:
    """Make the choice with this number the current one."""
    current = re.compile(rf"^ *> (?:[(\[][ x][)\]] )?{number}  ", re.MULTILINE)
    terminal.wait_for(
        lambda seen: re.search(r"^ *> ", seen.screen_text(), re.MULTILINE) is not None
    )
    terminal.press(str(number))
    terminal.wait_for(lambda seen: current.search(seen.screen_text()) is not None)


def stop(terminal: Terminal) -> int:
    """Stop by keyboard, from wherever; the exit status."""
    terminal.press("ctrl+q")
    terminal.wait_for(begins("stopping.several"))
    terminal.press("enter")
    return terminal.wait_exit()


# What is on the disk.


def opened(home: Path) -> Assessment:
    """The only assessment there is, opened as its own installation would, and only to read."""
    assessments = Assessments(home, Settings(home).installation)
    (summary,) = assessments.list()
    return assessments.open(summary.id)


def saved(home: Path) -> dict[str, object]:
    """The answers of the only assessment there is, by question: a value, or a way of answering."""
    return {
        question: document.get("value", document.get("status"))
        for question, document in opened(home).answers().items()
    }


def draft(home: Path, question: str) -> object:
    """What was typed for a question and not answered, or None."""
    return opened(home).draft(question)


def wait_until(terminal: Terminal, holds: Callable[[], bool]) -> None:
    """Wait for something that does not show in the terminal, such as a file."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, terminal.screen_text()
        terminal.wait_until_quiet(0.02)
