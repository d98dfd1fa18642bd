"""A disk that is full: said in words, nothing lost, and it goes on when there is room again."""

import resource
from pathlib import Path

from tests.terminal.harness import Terminal
from tests.terminal.sitting import (
    ORGANISATION,
    PEOPLE,
    TRAINED,
    answer,
    at,
    choose,
    current_choice,
    press_start,
    saved,
    walk,
)
from tests.terminal.training import training
from tests.terminal.wording import asks, begins, phrase

_, HARD = resource.getrlimit(resource.RLIMIT_FSIZE)


def set_limit(terminal: Terminal, largest: int) -> None:
    """From now on no file of the program may grow beyond so many bytes, as on a full disk."""
    resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (largest, HARD))


def free_space(terminal: Terminal) -> None:
    resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (HARD, HARD))


def test_full_at_the_first_answer_on_the_full_screen(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with Terminal(training(), full_screen) as terminal:
        press_start(terminal)
        terminal.wait_for(at(ORGANISATION))
        set_limit(terminal, 0)
        answer(terminal, ORGANISATION, "Rose Court")
        terminal.wait_for(begins("trouble.disk-full"))
        assert current_choice(terminal) == phrase("buttons.try-again")
        terminal.press("enter")
        terminal.wait_until_quiet()
        terminal.wait_for(begins("trouble.disk-full"))
        free_space(terminal)
        terminal.press("enter")
        terminal.wait_for(at(PEOPLE))
    assert saved(data_home) == {ORGANISATION: "Rose Court"}


def test_full_at_a_later_answer_on_the_full_screen(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with Terminal(training(), full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=TRAINED)
        set_limit(terminal, 10)
        answer(terminal, TRAINED, "39")
        terminal.wait_for(begins("trouble.disk-full"))
        assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}
        choose(terminal, phrase("buttons.back-to-question"))
        terminal.wait_for(at(TRAINED))  # what was typed is still there
        free_space(terminal)
        terminal.wait_for("| 39 ")
        terminal.click_on(f"[ {phrase('buttons.continue')} ]")
        terminal.wait_for(at("staff-training.plan"))
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42, TRAINED: 39}


def test_full_in_plain_text(plain_text: dict[str, str], data_home: Path) -> None:
    with Terminal(training(), plain_text) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type("1\nRose Court\n")
        terminal.wait_for(asks(PEOPLE))
        set_limit(terminal, 10)
        terminal.type("42\n")
        terminal.wait_for(begins("trouble.disk-full"))
        free_space(terminal)
        terminal.type("1\n")
        terminal.wait_for(asks(TRAINED))
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}


def test_stopping_on_a_full_disk_keeps_what_was_saved(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with Terminal(training(), full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=TRAINED)
        set_limit(terminal, 10)
        answer(terminal, TRAINED, "39")
        terminal.wait_for(begins("trouble.disk-full"))
        terminal.press("ctrl+q")
        terminal.wait_for(begins("stopping.several"))
        terminal.press("enter")
        assert terminal.wait_exit() == 0
        assert "Traceback" not in terminal.screen_text()
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}
    with Terminal(training(), full_screen) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        terminal.wait_for(at(TRAINED))
