"""The whole walk on the full screen: from the very first run to the list of topics."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.display import ALTERNATE_SCREEN
from tests.terminal.harness import Terminal
from tests.terminal.keys import key
from tests.terminal.sitting import (
    ONE_SHORT,
    ONE_SHORT_SAVED,
    ORGANISATION,
    PEOPLE,
    PLAN,
    TRAINED,
    at,
    at_topics,
    in_an_empty_field,
    press_start,
    saved,
    sitting,
    stop,
    type_in,
    walk,
)
from tests.terminal.wording import begins, phrase

SIZES = [(80, 24), (60, 20), (120, 40), (40, 12)]


def test_the_first_run_asks_in_plain_text_and_remembers(
    data_home: Path, program_env: dict[str, str]
) -> None:
    with sitting(program_env) as terminal:
        terminal.wait_for(phrase("first-run.prompt"))
        assert b"\x1b[" not in terminal.raw.replace(b"\x1b[?2004h", b"")
        terminal.type("one\r")
        terminal.wait_for(phrase("first-run.again"))
        terminal.type("1\r")
        terminal.wait_for(phrase("buttons.start"))
        assert ALTERNATE_SCREEN in terminal.modes
        terminal.press("ctrl+c")
        terminal.wait_for(begins("stopping.nothing"))
        terminal.press("enter")
        assert terminal.wait_exit() == 0
        assert begins("stopping.farewell-nothing") in terminal.screen_text()
    assert json.loads((data_home / "settings.json").read_text())["face"] == "full-screen"
    with sitting(program_env) as terminal:
        terminal.wait_for(phrase("buttons.start"))


@pytest.mark.parametrize(("cols", "rows"), SIZES)
def test_by_keyboard_alone_in_every_size(
    full_screen: dict[str, str], data_home: Path, cols: int, rows: int
) -> None:
    with sitting(full_screen, cols=cols, rows=rows) as terminal:
        press_start(terminal)
        walk(terminal)
        terminal.press("f3")
        terminal.wait_for(at_topics)
        terminal.press("f2")
        terminal.wait_for(begins("answers.heading"))
        assert stop(terminal) == 0
        assert ALTERNATE_SCREEN not in terminal.modes
    assert saved(data_home) == ONE_SHORT_SAVED


def test_by_mouse_with_every_button(full_screen: dict[str, str], data_home: Path) -> None:
    with sitting(full_screen) as terminal:
        click(terminal, "buttons.tour")
        click(terminal, "buttons.start", after=begins("opening.tour"))
        for question, texts in ONE_SHORT.items():
            terminal.wait_for(at(question))
            for number, text in enumerate(texts):
                click_field(terminal, number)
                type_in(terminal, text)
            click(terminal, "buttons.continue")
        click(terminal, "buttons.answers")
        click(terminal, "screen.topics", after=begins("answers.heading"))
        terminal.wait_for(at_topics)
        terminal.press("f2")
        click(terminal, "screen.back", after=begins("answers.heading"))
        click(terminal, "screen.stop", after=at_topics)
        click(terminal, "buttons.keep-going")
        click(terminal, "screen.stop", after=at_topics)
        terminal.wait_for(f"1  {phrase('buttons.stop')}")
        terminal.click_on(f"1  {phrase('buttons.stop')}")
        assert terminal.wait_exit() == 0
    assert saved(data_home) == ONE_SHORT_SAVED


def test_the_explanations_by_mouse(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        for part in ("why", "good", "where"):
            click(terminal, f"explain.{part}")
            click(terminal, "buttons.back-to-question")
            terminal.wait_for(at(PEOPLE))
        click(terminal, "screen.explain")
        click(terminal, "buttons.back-to-question")
        terminal.wait_for(at(PEOPLE))


@pytest.mark.parametrize(("way", "status"), [("not_sure", "not_sure"), ("come_back", "come_back")])
def test_the_other_ways_by_mouse(
    full_screen: dict[str, str], data_home: Path, way: str, status: str
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        click(terminal, f"ways.{way}")
        terminal.wait_for(lambda seen: not at(PEOPLE)(seen))
    assert saved(data_home)[PEOPLE] == status


def test_whom_to_ask_is_asked_and_may_be_left_open(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        click(terminal, "ways.ask_someone")
        terminal.wait_for(phrase("ways.ask-who"))
        terminal.wait_for(in_an_empty_field)
        terminal.press("enter")
        terminal.press("enter")
        terminal.wait_for(at(TRAINED))
    assert saved(data_home)[PEOPLE] == "ask_someone"


def test_tab_reaches_every_button(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        terminal.wait_for(in_an_empty_field)
        terminal.press("tab")
        for label in ("buttons.continue", "ways.not_sure", "ways.ask_someone", "ways.come_back"):
            terminal.wait_for(f"[>{phrase(label)}<]")
            terminal.press("tab")
        for label in ("explain.why", "explain.good", "explain.where", "screen.explain"):
            terminal.wait_for(f">{phrase(label)}")
            terminal.press("tab")


def test_back_and_forward_again_keeps_the_answers(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PLAN)
        for question, there in ((TRAINED, "39"), (PEOPLE, "42")):
            terminal.press("escape")
            terminal.wait_for(at(question))
            terminal.wait_for(f"| {there} ")
        for question in (TRAINED, PLAN):
            terminal.press("enter")
            terminal.wait_for(at(question))
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42, TRAINED: 39}


def test_a_typing_speed_faster_than_the_screen_mixes_nothing_up(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        terminal.wait_for(at(ORGANISATION))
        terminal.wait_for(in_an_empty_field)
        terminal.type(f"Rose Cort{key('left')}{key('left')}u\r40{key('backspace')}2\r39\r")
        terminal.wait_for(at(PLAN))
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42, TRAINED: 39}


def test_a_double_click_is_one_click(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal)
        x, y = terminal.find(phrase("buttons.topics"))
        terminal.click(x, y)
        terminal.click(x, y)
        terminal.wait_for(at_topics)
        terminal.wait_until_quiet()
        assert at_topics(terminal)


def click(terminal: Terminal, key: str, *, after: str | Callable[[Terminal], bool] = "") -> None:
    """Click on a button, in its middle, or a command, once the page that is meant is there."""
    terminal.wait_for(after)
    label = phrase(key)
    terminal.wait_for(label)
    x, y = terminal.find(label)
    terminal.click(x if key.startswith("screen.") else x + len(label) // 2, y)


def click_field(terminal: Terminal, number: int) -> None:
    """Click into one of the fields on the screen, counted from the top."""
    terminal.wait_for(lambda seen: len(fields(seen)) > number)
    terminal.click(10, fields(terminal)[number])


def fields(terminal: Terminal) -> list[int]:
    """The lines of the screen that hold a field."""
    return [y for y, row in enumerate(terminal.rows) if row.strip().startswith("|")]
