"""When the program fails: no answer and no variable is shown, and the terminal is left well."""

import sys
from pathlib import Path

import pytest

from tests.terminal.display import ALTERNATE_SCREEN, MOUSE, PASTE
from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe
from tests.terminal.sitting import ORGANISATION, PEOPLE, at, saved, type_in
from tests.terminal.training import OPTIONS, training
from tests.terminal.wording import begins

SECRET = "Fluffy the hamster"
TYPED = "4217"
FAILING = """
import sys
import wizard.session, wizard.showing
from wizard.__main__ import main

def fails(*arguments, **named):
    secret = SECRET
    try:
        raise ValueError(secret)
    except ValueError as error:
        raise RuntimeError(f"about {secret} and {arguments}") from error

WHERE = fails
sys.exit(main())
"""


def failing(where: str) -> list[str]:
    """The command that starts the program with one function in it that fails."""
    program = FAILING.replace("SECRET", repr(SECRET)).replace("WHERE", where)
    return [sys.executable, "-c", program, *OPTIONS]


@pytest.fixture
def begun(full_screen: dict[str, str]) -> dict[str, str]:
    """The environment of somebody who gave one answer in an earlier sitting."""
    pipe(training(), "1\nRose Court\nstop\n", full_screen)
    return full_screen


def check_report(home: Path) -> Path:
    """The only report there is: private, and nothing in it but where the program failed."""
    (report,) = (home / "problems").iterdir()
    assert report.stat().st_mode & 0o777 == 0o600
    assert report.parent.stat().st_mode & 0o777 == 0o700
    text = report.read_text("utf-8")
    assert "RuntimeError" in text
    assert "in fails" in text
    for private in (SECRET, TYPED, "Rose Court"):
        assert private not in text
    return report


def test_in_the_middle_of_a_question_on_the_full_screen(
    begun: dict[str, str], data_home: Path
) -> None:
    with Terminal(failing("wizard.session.Session.answer_fields"), begun) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        terminal.wait_for(at(PEOPLE))
        type_in(terminal, TYPED)
        terminal.press("enter")
        assert terminal.wait_exit() == 1
        assert terminal.modes & {ALTERNATE_SCREEN, PASTE, *MOUSE} == set()
        assert not terminal.cursor_hidden
        shown = "".join(terminal.rows)
        report = check_report(data_home)
        assert report.name in shown
        assert "Your answers are saved." in shown
        for private in (SECRET, TYPED, "Traceback", "Rose Court", "RuntimeError"):
            assert private not in shown
    assert saved(data_home) == {ORGANISATION: "Rose Court"}


@pytest.mark.parametrize("where", ["wizard.showing.paint", "wizard.session.Session.__init__"])
def test_before_the_first_screen(begun: dict[str, str], data_home: Path, where: str) -> None:
    with Terminal(failing(where), begun) as terminal:
        assert terminal.wait_exit() == 1
        assert SECRET not in terminal.screen_text()
        assert "Traceback" not in terminal.screen_text()
    check_report(data_home)


@pytest.mark.parametrize("key", ["f1", "escape"])
def test_by_a_key(begun: dict[str, str], data_home: Path, key: str) -> None:
    with Terminal(failing("wizard.session.Session.command"), begun) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        terminal.wait_for(at(PEOPLE))
        terminal.press(key)
        assert terminal.wait_exit() == 1
        assert ALTERNATE_SCREEN not in terminal.modes
        assert SECRET not in terminal.screen_text()
    check_report(data_home)


def test_in_plain_text(begun: dict[str, str], data_home: Path) -> None:
    done = pipe(failing("wizard.session.Session.answer_fields"), f"1\n{TYPED}\n", begun)
    assert done.code == 1
    report = check_report(data_home)
    assert str(report) in done.stderr
    assert "Your answers are saved." in done.stderr
    for private in (SECRET, TYPED, "Traceback", "Rose Court"):
        assert private not in done.stderr
    for private in (SECRET, "Traceback"):
        assert private not in done.stdout


def test_reports_are_kept_apart(begun: dict[str, str], data_home: Path) -> None:
    for _ in range(2):
        assert pipe(failing("wizard.showing.paint"), "", begun).code == 1
    assert len(list((data_home / "problems").iterdir())) == 2


def test_where_no_report_can_be_written(begun: dict[str, str], data_home: Path) -> None:
    (data_home / "problems").write_text("something else has the name")
    done = pipe(failing("wizard.showing.paint"), "", begun)
    assert done.code == 1
    assert "Your answers are saved." in done.stderr
    assert "Traceback" not in done.stderr
