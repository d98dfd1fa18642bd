"""Keys that end programs: they ask, or do nothing, or end with one sentence. Never a traceback."""

import signal
import sys

import pytest

from tests.terminal.display import ALTERNATE_SCREEN
from tests.terminal.harness import Terminal
from tests.terminal.sitting import PEOPLE, at, press_start, sitting, walk
from tests.terminal.wording import asks, begins, phrase

INTERRUPTED = {130, -signal.SIGINT}
"""What a shell calls 130; Python ends either way, by where it was interrupted."""

INTERRUPT_AT_IMPORT = """
import os, signal, sys

class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Interrupting())
from wizard.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+q"])
def test_asked_once_it_asks_back_asked_twice_it_stops(
    full_screen: dict[str, str], key: str
) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        terminal.press(key)
        terminal.wait_for(begins("stopping.one"))
        terminal.press("escape")
        terminal.wait_for(at(PEOPLE))
        terminal.press(key)
        terminal.wait_for(begins("stopping.one"))
        terminal.press(key)
        assert terminal.wait_exit() == 0
        assert ALTERNATE_SCREEN not in terminal.modes
        assert begins("stopping.farewell-one") in terminal.screen_text()


@pytest.mark.parametrize("key", ["ctrl+z", "ctrl+d", "ctrl+\\"])
def test_other_control_keys_do_no_harm(full_screen: dict[str, str], key: str) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        terminal.type("4")
        terminal.wait_for("| 4 ")
        terminal.press(key)
        terminal.type("2")
        terminal.wait_for("| 42 ")
        assert at(PEOPLE)(terminal)


def test_interrupted_from_outside_it_ends_cleanly(full_screen: dict[str, str]) -> None:
    with sitting(full_screen) as terminal:
        press_start(terminal)
        walk(terminal, to=PEOPLE)
        terminal.signal(signal.SIGINT)
        assert terminal.wait_exit() in {0, *INTERRUPTED}
        assert ALTERNATE_SCREEN not in terminal.modes


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+d"])
def test_plain_text_ends_with_its_farewell(plain_text: dict[str, str], key: str) -> None:
    with sitting(plain_text) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type("1\nRose Court\n")
        terminal.wait_for(asks(PEOPLE))
        terminal.wait_for(lambda seen: seen.rows[seen.cursor[1]] == phrase("plain.prompt"))
        terminal.wait_until_quiet()
        terminal.press(key)
        assert terminal.wait_exit() == 0
        assert begins("stopping.farewell-one") in terminal.screen_text()


@pytest.mark.parametrize("key", ["ctrl+c", "ctrl+d"])
def test_the_first_question_can_be_left(program_env: dict[str, str], key: str) -> None:
    with sitting(program_env) as terminal:
        terminal.wait_for(phrase("first-run.prompt"))
        # `input` writes its prompt before it listens: an interrupt in between waits for Enter.
        terminal.wait_until_quiet()
        terminal.press(key)
        assert terminal.wait_exit() in {0, *INTERRUPTED}


@pytest.mark.parametrize(
    "module",
    [
        "wizard.cli",
        "wizard.arguments",
        "storage",
        "tinydb",
        "wizard.session",
        "wizard.screens.running",
        "textual.app",
        "textual.screen",
        "wizard.screens.conversation",
    ],
)
def test_interrupted_while_it_starts_it_says_one_sentence(
    full_screen: dict[str, str], module: str
) -> None:
    program = INTERRUPT_AT_IMPORT.format(module=module)
    with Terminal([sys.executable, "-c", program], full_screen) as terminal:
        assert terminal.wait_exit() in INTERRUPTED
        shown = [row for row in terminal.rows if row]
        assert len([row for row in shown if row != phrase("first-run.opening")]) == 1
        assert "Traceback" not in terminal.screen_text()


@pytest.mark.parametrize("shown", ["first-run.opening"])
def test_interrupted_when_the_first_line_is_there(full_screen: dict[str, str], shown: str) -> None:
    with sitting(full_screen) as terminal:
        terminal.wait_for_output(phrase(shown))
        terminal.signal(signal.SIGINT)
        assert terminal.wait_exit() in {0, *INTERRUPTED}
        assert ALTERNATE_SCREEN not in terminal.modes
