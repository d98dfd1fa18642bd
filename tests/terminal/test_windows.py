"""Windows that change their size, and keys that come too early."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.display import ALTERNATE_SCREEN
from tests.terminal.harness import Terminal
from tests.terminal.keys import key
from tests.terminal.sitting import (
    ONE_SHORT,
    ORGANISATION,
    PEOPLE,
    PLAN,
    answer,
    at,
    field_with_cursor,
    press_start,
    saved,
    sitting,
    type_in,
    walk,
)
from tests.terminal.training import training
from tests.terminal.wording import asks, begins, phrase

SIZES = [(60, 20), (120, 40), (40, 12), (80, 24)]
TOO_EARLY = [" ", "\r", "1", "1\r", key("down") + " ", "\r\r\r\r", "abc\r", key("escape")]


def in_the_field(text: str) -> Callable[[Terminal], bool]:
    """Whether this stands in the field that is being typed into."""
    return lambda terminal: field_with_cursor(terminal) == text


def test_a_window_dragged_about_keeps_what_is_typed(
    full_screen: dict[str, str], data_home: Path
) -> None:
    text = "R"
    with sitting(full_screen) as terminal:
        press_start(terminal)
        terminal.wait_for(at(ORGANISATION))
        type_in(terminal, text)
        for letter, (cols, rows) in zip("oseC", SIZES, strict=True):
            terminal.resize(39, 10)
            terminal.wait_for(begins("screen.too-small"))
            terminal.resize(cols, rows)
            terminal.wait_for(at(ORGANISATION))
            terminal.wait_for(in_the_field(text))
            terminal.type(letter)
            text += letter
            terminal.wait_for(in_the_field(text))
        terminal.type("ourt\r")
        terminal.wait_for(at(PEOPLE))
    assert saved(data_home) == {ORGANISATION: "RoseCourt"}


def test_a_window_that_starts_too_small_can_be_made_larger(full_screen: dict[str, str]) -> None:
    with sitting(full_screen, cols=39, rows=10) as terminal:
        terminal.wait_for(begins("screen.too-small"))
        terminal.resize(80, 24)
        terminal.wait_for(lambda seen: f"> 1  {phrase('buttons.start')}" in seen.screen_text())
        press_start(terminal)
        terminal.wait_for(at(ORGANISATION))


def test_a_window_that_is_too_small_says_what_to_do_and_ends_well(
    full_screen: dict[str, str],
) -> None:
    with sitting(full_screen, cols=30, rows=8) as terminal:
        terminal.wait_for(begins("screen.too-small"))
        assert "--plain" in terminal.screen_text()
        terminal.press("ctrl+q")
        terminal.wait_until_quiet()
        terminal.press("ctrl+q")
        assert terminal.wait_exit() == 0
        assert ALTERNATE_SCREEN not in terminal.modes


def test_a_hundred_sizes_in_a_row_do_no_harm(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PLAN)
        for step in range(100):
            terminal.resize(1 + step * 37 % 140, 1 + step * 13 % 50)
        terminal.wait_until_quiet()
        terminal.resize(80, 24)
        terminal.wait_for(at(PLAN))
        answer(terminal, PLAN, *ONE_SHORT[PLAN])
        terminal.wait_for(phrase("buttons.topics"))


@pytest.mark.parametrize(("cols", "rows"), [(80, 24), (60, 20), (40, 12)])
def test_question_field_and_ways_are_all_in_sight(
    full_screen: dict[str, str], cols: int, rows: int
) -> None:
    with sitting(full_screen, cols=cols, rows=rows) as terminal:
        press_start(terminal)
        for question, texts in ONE_SHORT.items():
            terminal.wait_for(at(question))
            terminal.wait_for(lambda seen: field_with_cursor(seen) == "")
            shown = terminal.screen_text()
            for label in ("buttons.continue", "ways.not_sure", "ways.come_back", "screen.stop"):
                assert phrase(label) in shown, label
            answer(terminal, question, *texts)


@pytest.mark.parametrize("typed", TOO_EARLY, ids=ascii)
def test_keys_typed_while_it_starts_answer_nothing(
    full_screen: dict[str, str], data_home: Path, typed: str
) -> None:
    with sitting(full_screen) as terminal:
        terminal.type(typed)
        terminal.wait_for_output(phrase("first-run.opening"))
        terminal.wait_for(phrase("buttons.start"))
        terminal.wait_until_quiet(0.3)
        assert begins("opening.hello") in terminal.screen_text()
        terminal.hang_up()
        terminal.wait_exit()
    assert [path.name for path in data_home.iterdir()] == ["settings.json"]


def test_keys_typed_before_the_welcome_back_answer_nothing(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        terminal.hang_up()
        terminal.wait_exit()
    with Terminal(training(), full_screen) as terminal:
        terminal.type("\r12\r")
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.wait_until_quiet(0.3)
        assert begins("welcome-back.last-here") in terminal.screen_text()
        assert asks(PEOPLE) not in terminal.screen_text()
