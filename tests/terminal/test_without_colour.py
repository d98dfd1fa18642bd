"""Colour decorates and says nothing: the program without it, and on terminals of all kinds."""

import re
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.sitting import (
    ONE_SHORT_SAVED,
    PEOPLE,
    answer,
    at,
    current_choice,
    in_an_empty_field,
    press_start,
    saved,
    sitting,
    walk,
)
from tests.terminal.wording import begins, phrase

_SGR = re.compile(rb"\x1b\[([\d;:]*)m")
COLOURS = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}


def colours_in(output: bytes) -> set[int]:
    """The codes in terminal output that choose a colour, other than the terminal's own."""
    codes = (
        int(code)
        for sequence in _SGR.findall(output)
        for code in re.split(rb"[;:]", sequence)
        if code
    )
    return {code for code in codes if code in COLOURS}


def test_no_colour_means_none_in_the_whole_walk(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen | {"NO_COLOR": "1"}) as terminal:
        press_start(terminal)
        walk(terminal)
        for key in ("f3", "f2", "f4"):
            terminal.press(key)
            terminal.wait_until_quiet()
        terminal.press("ctrl+c")
        terminal.wait_for(begins("stopping.several"))
        terminal.press("enter")
        assert terminal.wait_exit() == 0
        assert colours_in(terminal.raw) == set()
    assert saved(data_home) == ONE_SHORT_SAVED


def test_an_empty_no_color_is_no_wish(full_screen: dict[str, str]) -> None:
    with sitting(full_screen | {"NO_COLOR": ""}) as terminal:
        terminal.wait_for(phrase("buttons.start"))
        assert colours_in(terminal.raw)


@pytest.mark.parametrize("more", [{}, {"NO_COLOR": "1"}], ids=["in colour", "NO_COLOR"])
def test_what_is_current_shows_in_characters(
    full_screen: dict[str, str], more: dict[str, str]
) -> None:
    with sitting(full_screen | more) as terminal:
        terminal.wait_for(lambda seen: f"> 1  {phrase('buttons.start')}" in seen.screen_text())
        terminal.press("down")
        terminal.wait_for(f"> 2  {phrase('buttons.tour')}")
        assert current_choice(terminal) == phrase("buttons.tour")
        terminal.press("up", "enter")
        answer(terminal, "journey.organisation", "Rose Court")
        terminal.wait_for(at(PEOPLE))
        terminal.wait_for(in_an_empty_field)
        terminal.press("tab")
        terminal.wait_for(f"[>{phrase('buttons.continue')}<]")
        terminal.press("right")
        terminal.wait_for(f"[>{phrase('ways.not_sure')}<]")
        assert f"[ {phrase('buttons.continue')} ]" in terminal.screen_text()


def test_the_field_with_the_cursor_shows_without_colour(full_screen: dict[str, str]) -> None:
    with sitting(full_screen | {"NO_COLOR": "1"}) as terminal:
        press_start(terminal)
        terminal.wait_for(in_an_empty_field)
        terminal.type("Rose")
        terminal.wait_for("| Rose ")
        x, y = terminal.find("Rose")
        assert terminal.cell(x + 4, y).reverse
        assert not terminal.cell(x + 5, y).reverse


@pytest.mark.parametrize(
    "name", ["xterm", "linux", "vt100", "screen-256color", "tmux-256color", "unknown-terminal", ""]
)
def test_terminals_of_all_kinds(full_screen: dict[str, str], data_home: Path, name: str) -> None:
    with sitting(full_screen | {"TERM": name}) as terminal:
        walk_and_stop(terminal)
    assert saved(data_home) == ONE_SHORT_SAVED


def test_a_terminal_without_a_name(full_screen: dict[str, str], data_home: Path) -> None:
    unset = {name: value for name, value in full_screen.items() if name != "TERM"}
    with sitting(unset) as terminal:
        walk_and_stop(terminal)
    assert saved(data_home) == ONE_SHORT_SAVED


def test_a_terminal_with_all_colours(full_screen: dict[str, str]) -> None:
    with sitting(full_screen | {"COLORTERM": "truecolor"}) as terminal:
        terminal.wait_for(phrase("buttons.start"))
        assert b"38;2;" in terminal.raw


def test_other_colours_are_remembered(full_screen: dict[str, str]) -> None:
    grounds = []
    with sitting(full_screen) as terminal:
        terminal.wait_for(phrase("buttons.start"))
        grounds.append(terminal.cell(0, 0).bg)
        terminal.press("f4")
        terminal.wait_for(lambda seen: seen.cell(0, 0).bg != grounds[0])
        grounds.append(terminal.cell(0, 0).bg)
    with sitting(full_screen) as terminal:
        terminal.wait_for(phrase("buttons.start"))
        assert terminal.cell(0, 0).bg == grounds[1]


def walk_and_stop(terminal: Terminal) -> None:
    """The walk to the end of the topic, and out."""
    press_start(terminal)
    walk(terminal)
    terminal.press("ctrl+q")
    terminal.wait_for(begins("stopping.several"))
    terminal.press("enter")
    assert terminal.wait_exit() == 0
