"""The presenter line by line, in processes in which the folder of answers cannot be opened."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.heatwave import folders as heatwave
from tests.terminal.harness import Terminal
from tests.terminal.programs import clean_environment, pipe, wizard
from wizard.workshop.following import FILE

UNSEEN = [sys.executable, "-m", "tests.workshops.unseen"]
SECRET = "Zebedee Quill"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home with answers of somebody real, which nobody may see."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(0o700)
    home = tmp_path / "data"
    return clean_environment(home, XDG_RUNTIME_DIR=str(runtime), DSPT_WIZARD_TODAY="2027-01-05")


@pytest.fixture
def answered(environment: dict[str, str]) -> dict[str, str]:
    typed = f"{SECRET}\n" * 3
    pipe(wizard("--plain"), typed, environment)
    home = Path(environment["DSPT_WIZARD_HOME"])
    assert any(home.rglob("*"))
    return environment


def test_the_test_can_fail(answered: dict[str, str]) -> None:
    refused = pipe([*UNSEEN, "status"], "", answered)
    assert "REFUSED" in refused.stderr


def test_a_plan_is_presented_to_its_end_and_no_answer_is_opened(answered: dict[str, str]) -> None:
    before = _files(answered)
    lines = "\n" * 4 + "hands 12 5 3 1\nmore\npark Who pays?\n" + "\n" * 4 + "stop\n"
    done = pipe([*UNSEEN, "workshop", "present", "taster", "--plain"], lines, answered)
    assert (done.code, done.stderr) == (0, "")
    assert SECRET not in done.stdout
    assert "Is someone in charge of keeping information safe in your service?" in done.stdout
    assert "Yes, one person: 12 hands" in done.stdout
    assert "That is the end." in done.stdout
    assert "- Who pays?" in done.stdout
    assert _files(answered) == before


def test_what_somebody_would_do_is_answered_with_a_word(environment: dict[str, str]) -> None:
    lines = "\n" * 6 + "more\nstop\n"
    done = pipe(wizard("workshop", "present", "get-going", "--plain"), lines, environment)
    asked, answered = done.stdout.split("What would you do if")
    assert "A good answer" not in asked
    assert "\n\nA good answer: " in answered


def test_what_was_counted_is_kept_only_when_asked_for(answered: dict[str, str]) -> None:
    papers = Path(answered["DSPT_WIZARD_HOME"]) / "papers"
    papers.mkdir()
    lines = "\n" * 4 + "hands 12 5 3 1\npark Who <b>pays</b>?\nkeep\n"
    done = pipe([*UNSEEN, "workshop", "present", "taster", "--plain"], lines, answered)
    assert (done.code, done.stderr) == (0, "")
    (paper,) = papers.iterdir()
    page = paper.read_text("utf-8")
    assert "<span>12 hands</span>" in page
    assert "Who &lt;b&gt;pays&lt;/b&gt;?" in page
    assert paper.stat().st_mode & 0o077 == 0


def test_the_trainers_window_follows_the_presenter_and_opens_no_answer(
    answered: dict[str, str],
) -> None:
    present = [*UNSEEN, "workshop", "present"]
    with Terminal([*present, "--notes"], answered) as notes:
        notes.wait_for("Nobody presents yet.")
        with Terminal([*present, "taster"], answered) as wall:
            wall.wait_for("Space on")
            wall.type(" ")
            notes.wait_for("Point to the way out")
            assert "Point to the way out" not in wall.screen_text()
            wall.type(" ")
            notes.wait_for("Tell one story")
            wall.signal(signal.SIGTERM)  # As when its window is closed.
            assert wall.wait_exit() == 0
        notes.wait_for("Nobody presents yet.")
        notes.type("\x11")
        assert notes.wait_exit() == 0
        assert b"REFUSED" not in wall.raw + notes.raw


def test_line_by_line_the_notes_follow_too_and_say_each_step_once(
    answered: dict[str, str],
) -> None:
    present = [*UNSEEN, "workshop", "present"]
    with Terminal([*present, "--notes", "--plain"], answered, rows=60) as notes:
        notes.wait_for("Nobody presents yet.")
        with Terminal([*present, "taster", "--plain"], answered) as room:
            notes.wait_for("Next: Talk: Nobody shows their own answers here")
            room.wait_for("Type here:")
            room.type("\n")
            notes.wait_for("1 of 6. Talk: Nobody shows their own answers here")
            notes.wait_for("Next: Talk: Why a care home does this")
            notes.type("time\n")
            notes.wait_for("This step: 3 minutes, 0 so far.")
            room.type("\n")
            notes.wait_for("Tell one story")
            assert "Tell one story" not in room.screen_text()
            said = notes.screen_text()
            assert said.count("Point to the way out") == 1
            assert said.count("This step:") == 1
            notes.type("again\n")
            notes.wait_for(lambda window: window.screen_text().count("Tell one story") == 2)
            room.hang_up()
            room.wait_exit()
        notes.wait_for(lambda window: window.screen_text().count("Nobody presents yet.") == 2)
        notes.type("stop\n")
        assert notes.wait_exit() == 0
        assert b"REFUSED" not in room.raw + notes.raw


def test_with_nothing_to_type_the_notes_are_said_once(environment: dict[str, str]) -> None:
    done = pipe(wizard("workshop", "present", "--notes", "--plain"), "", environment)
    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.count("Nobody presents yet.") == 1


@pytest.mark.parametrize("arguments", [("taster",), ("--notes",)])
def test_stopped_by_the_keyboard_it_does_not_speak_of_saved_answers(
    environment: dict[str, str], arguments: tuple[str, ...]
) -> None:
    with Terminal(wizard("workshop", "present", *arguments, "--plain"), environment) as room:
        room.wait_for("Enter to")
        room.press("ctrl+c")
        assert room.wait_exit() == 130
        assert "Stopped. No answers were opened" in room.screen_text()
    assert not list(Path(environment["XDG_RUNTIME_DIR"]).rglob(FILE))


def test_a_presenter_that_was_killed_is_not_followed(environment: dict[str, str]) -> None:
    with Terminal(wizard("workshop", "present", "taster", "--plain"), environment) as room:
        room.wait_for("Type here:")
        room.signal(signal.SIGKILL)
        room.wait_exit()
    assert list(Path(environment["XDG_RUNTIME_DIR"]).rglob(FILE))
    done = pipe(wizard("workshop", "present", "--notes", "--plain"), "", environment)
    assert "Nobody presents yet." in done.stdout


def test_nothing_is_left_behind_for_the_trainers_window(environment: dict[str, str]) -> None:
    pipe(wizard("workshop", "present", "taster", "--plain"), "\n\nstop\n", environment)
    runtime = Path(environment["XDG_RUNTIME_DIR"])
    assert not list(runtime.rglob(FILE))


def test_without_a_plan_it_asks_which(environment: dict[str, str]) -> None:
    done = pipe(wizard("workshop", "present", "--plain"), "9\n6\nstop\n", environment)
    assert "6. Taster, 30 minutes" in done.stdout
    assert done.stdout.count("Which session is it?") == 2
    assert "For people who have never opened the toolkit." in done.stdout


def test_a_plan_that_is_not_there_is_wrong_use(environment: dict[str, str]) -> None:
    done = pipe(wizard("workshop", "present", "tastre\x1b[2J", "--plain"), "", environment)
    assert done.code == 2
    assert "There is: clinic, devices" in done.stderr
    assert "\x1b" not in done.stderr


def test_where_there_is_no_plan_it_says_so_and_asks_nothing(
    environment: dict[str, str],
) -> None:
    folders = ("--flows", str(heatwave.FLOWS), "--content", str(heatwave.CONTENT))
    done = pipe(wizard(*folders, "workshop", "present", "--plain"), "1\n", environment)
    assert (done.code, done.stdout) == (2, "")
    assert done.stderr.startswith("There is no session plan here.")


def test_a_folder_of_plans_that_is_not_there_is_wrong_use(environment: dict[str, str]) -> None:
    arguments = ("workshop", "present", "taster", "--plain", "--plans", "nowhere")
    done = pipe(wizard(*arguments), "", environment)
    assert done.code == 2
    assert done.stderr == "There is no file or folder nowhere. Check its name.\n"


def test_a_plan_with_a_mistake_says_where(environment: dict[str, str], tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "mine.yaml").write_text("format: 1\nplan: mine\nminutes: 5\nsteps: []\n", "utf-8")
    arguments = ("workshop", "present", "mine", "--plain", "--plans", str(own))
    done = pipe(wizard(*arguments), "", environment)
    assert done.code == 1
    assert "mine.yaml:4:8: A plan needs one step or more." in done.stderr


def test_the_running_order_is_printed_with_its_notes(environment: dict[str, str]) -> None:
    done = pipe(wizard("workshop", "present", "taster", "--notes", "--plain"), "", environment)
    assert done.code == 0
    assert "Minute 0 to 3:" in done.stdout
    assert "Minute 25 to 30:" in done.stdout
    assert "leave out the name: dspt-wizard workshop present --notes" in done.stderr
    assert "Point to the way out and the kettle." in done.stdout


def _files(environment: dict[str, str]) -> dict[str, bytes]:
    home = Path(environment["DSPT_WIZARD_HOME"])
    return {str(path): path.read_bytes() for path in home.rglob("*") if path.is_file()}
