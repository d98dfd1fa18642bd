"""The window closes, the line drops, the power goes: every answer that was saved is there again."""

import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.display import ALTERNATE_SCREEN, MOUSE, PASTE
from tests.terminal.harness import Terminal
from tests.terminal.sitting import (
    ONE_SHORT,
    ONE_SHORT_SAVED,
    ORGANISATION,
    PEOPLE,
    TRAINED,
    answer,
    at,
    draft,
    press_start,
    saved,
    sitting,
    type_in,
    wait_until,
    walk,
)
from tests.terminal.wording import asks, beginning, begins, phrase

QUICK = 5.0
"""Seconds in which a program that is told to end must have ended, on a very busy machine."""

POLITE = [signal.SIGTERM, signal.SIGHUP]


def gone_on_from(question: str) -> Callable[[Terminal], bool]:
    """Whether the full screen shows something else by now."""
    return lambda terminal: not at(question)(terminal)


@pytest.mark.parametrize("number", POLITE, ids=lambda number: number.name)
def test_told_to_end_it_keeps_half_a_word_and_gives_the_terminal_back(
    full_screen: dict[str, str], data_home: Path, number: signal.Signals
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=TRAINED)
        type_in(terminal, "3")
        terminal.signal(number)
        assert terminal.wait_exit(QUICK) == 0
        assert terminal.modes & {ALTERNATE_SCREEN, PASTE, *MOUSE} == set()
        assert not terminal.cursor_hidden
        assert beginning(phrase("stopping.farewell", count=2)) in terminal.screen_text()
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}
    assert draft(data_home, TRAINED) == {"entries": [{"number": "3"}]}


def test_a_closed_window_keeps_half_a_word(full_screen: dict[str, str], data_home: Path) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=TRAINED)
        type_in(terminal, "3")
        terminal.hang_up()
        terminal.wait_exit(QUICK)
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}
    assert draft(data_home, TRAINED) == {"entries": [{"number": "3"}]}
    with sitting(full_screen) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        terminal.wait_for(at(TRAINED))
        terminal.wait_for("| 3 ")


@pytest.mark.parametrize("number", POLITE, ids=lambda number: number.name)
def test_told_to_end_before_anything_was_answered(
    full_screen: dict[str, str], data_home: Path, number: signal.Signals
) -> None:
    with sitting(full_screen) as terminal:
        terminal.wait_for(phrase("buttons.start"))
        terminal.signal(number)
        assert terminal.wait_exit(QUICK) == 0
        assert ALTERNATE_SCREEN not in terminal.modes
        assert begins("stopping.farewell-nothing") in terminal.screen_text()
    assert [path.name for path in data_home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("number", POLITE, ids=lambda number: number.name)
def test_plain_text_told_to_end_has_kept_every_answer(
    plain_text: dict[str, str], data_home: Path, number: signal.Signals
) -> None:
    with sitting(plain_text) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type("1\nRose Court\n42\n")
        terminal.wait_for(asks(TRAINED))
        terminal.type("3")
        terminal.signal(number)
        terminal.wait_exit(QUICK)
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}


def test_plain_text_survives_a_closed_window(plain_text: dict[str, str], data_home: Path) -> None:
    with sitting(plain_text) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type("1\nRose Court\n42\n")
        terminal.wait_for(asks(TRAINED))
        terminal.hang_up()
        terminal.wait_exit(QUICK)
    assert saved(data_home) == {ORGANISATION: "Rose Court", PEOPLE: 42}


def test_killed_at_every_question_of_the_full_screen(
    full_screen: dict[str, str], data_home: Path
) -> None:
    answered: dict[str, object] = {}
    for place, (question, texts) in enumerate(ONE_SHORT.items()):
        with sitting(full_screen) as terminal:
            if place:
                terminal.wait_for(begins("welcome-back.last-here"))
                terminal.press("enter")
            else:
                press_start(terminal)
            terminal.wait_for(at(question))
            if place:
                assert saved(data_home) == answered
            answer(terminal, question, *texts)
            terminal.wait_for(gone_on_from(question))
            assert begins("header.saved") in terminal.screen_text()
            terminal.signal(signal.SIGKILL)
            assert terminal.wait_exit() == -signal.SIGKILL
        answered[question] = ONE_SHORT_SAVED[question]
        assert saved(data_home) == answered


def test_killed_at_every_question_of_plain_text(
    plain_text: dict[str, str], data_home: Path
) -> None:
    answered: dict[str, object] = {}
    for question, texts in ONE_SHORT.items():
        with sitting(plain_text) as terminal:
            terminal.wait_for(phrase("plain.enter-first"))
            terminal.press("enter")
            terminal.wait_for(asks(question))
            before = len(terminal.raw)
            terminal.type("".join(f"{text}\n" for text in texts))
            terminal.wait_for_output(begins("plain.saved"), since=before)
            terminal.signal(signal.SIGKILL)
            assert terminal.wait_exit() == -signal.SIGKILL
        answered[question] = ONE_SHORT_SAVED[question]
        assert saved(data_home) == answered


def test_a_draft_reaches_the_disk_without_any_goodbye(
    full_screen: dict[str, str], data_home: Path
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        type_in(terminal, "4")
        wait_until(terminal, lambda: draft(data_home, PEOPLE) is not None)
        terminal.signal(signal.SIGKILL)
        assert terminal.wait_exit() == -signal.SIGKILL
    with sitting(full_screen) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        terminal.wait_for(at(PEOPLE))
        terminal.wait_for("| 4 ")
