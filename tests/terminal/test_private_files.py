"""Nobody else on the computer can read anything, however open the person's own settings are."""

import stat
import sys
from pathlib import Path

from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe
from tests.terminal.sitting import PEOPLE, PLAN, at, press_start, type_in, walk
from tests.terminal.training import OPTIONS
from tests.terminal.wording import begins, phrase

OPEN = "import os, sys; os.umask(0); from wizard.__main__ import main; sys.exit(main())"
SHIPPED = [sys.executable, "-c", OPEN]
COMMAND = [*SHIPPED, *OPTIONS]


def too_open(home: Path) -> list[str]:
    """Everything in the folder, and the folder, that others may look at."""
    return [
        f"{path.relative_to(home.parent)} {stat.S_IMODE(path.stat().st_mode):o}"
        for path in (home, *home.rglob("*"))
        if path.stat().st_mode & 0o077
    ]


def test_the_full_screen(program_env: dict[str, str], tmp_path: Path) -> None:
    home = tmp_path / "made by the program"
    env = program_env | {"DSPT_WIZARD_HOME": str(home)}
    with Terminal(COMMAND, env) as terminal:
        terminal.wait_for(phrase("first-run.prompt"))
        terminal.type("1\n")
        press_start(terminal)
        walk(terminal, to=PLAN)
        type_in(terminal, "Talk")
        terminal.press("ctrl+c")
        terminal.wait_for(begins("stopping.several"))
        terminal.press("enter")
        assert terminal.wait_exit() == 0
    assert too_open(home) == []
    assert len(list(home.rglob("*"))) > 4


def test_plain_text_and_a_crash(program_env: dict[str, str], tmp_path: Path) -> None:
    home = tmp_path / "made by the program"
    env = program_env | {"DSPT_WIZARD_HOME": str(home)}
    assert pipe([*COMMAND, "--plain"], "1\nRose Court\n42\nstop\n", env).code == 0
    failing = OPEN.replace("sys.exit", "import wizard.showing; wizard.showing.paint = 1; sys.exit")
    assert pipe([sys.executable, "-c", failing, *OPTIONS, "--plain"], "", env).code == 1
    assert (home / "problems").is_dir()
    assert too_open(home) == []


def test_papers_and_status(plain_text: dict[str, str], data_home: Path) -> None:
    pipe([*SHIPPED, "--plain"], "1\nRose Court\nstop\n", plain_text)
    keys = ("sections.check-and-publish", "buttons.sheet", "buttons.save-sheet", "buttons.stop")
    make_sheet = "".join(f"{line}\n" for line in ("all topics", *map(phrase, keys)))
    shown = pipe([*SHIPPED, "--plain"], make_sheet, plain_text).stdout
    assert pipe([*SHIPPED, "status"], "", plain_text).code == 0
    sheet = ("report", "toolkit", "--output", str(data_home / "sheet.html"))
    assert pipe([*SHIPPED, *sheet], "", plain_text).code == 0
    assert list((data_home / "papers").iterdir()), shown
    inside = [path for path in too_open(data_home) if not path.startswith(f"{data_home.name} ")]
    assert inside == []


def test_a_file_to_move_backups_and_the_bin(program_env: dict[str, str], tmp_path: Path) -> None:
    home, file = tmp_path / "made by the program", tmp_path / "rose.dspt"
    env = program_env | {"DSPT_WIZARD_HOME": str(home)}
    pipe([*COMMAND, "--plain"], "1\nRose Court\nstop\n", env)
    for command in (
        ("export", str(file)),
        ("import", "--merge", str(file)),
        ("backups",),
        ("backups", "--restore", "1", "--yes"),
        ("delete", "--yes", "Rose Court"),
        ("import", "--new", str(file)),
    ):
        done = pipe([*COMMAND, *command], "", env)
        assert done.code == 0, done.stderr
    assert {path.name for path in home.iterdir()} >= {"backups", "bin"}
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert too_open(home) == []


def test_a_crash_before_there_is_a_folder(program_env: dict[str, str], tmp_path: Path) -> None:
    home = tmp_path / "deep" / "down"
    env = program_env | {"DSPT_WIZARD_HOME": str(home)}
    failing = OPEN.replace("sys.exit", "import wizard.starting as s; s.Start = 1; sys.exit")
    assert pipe([sys.executable, "-c", failing, *OPTIONS, "--plain"], "", env).code == 1
    assert too_open(home) == []


def test_a_folder_that_was_open_is_closed(full_screen: dict[str, str], data_home: Path) -> None:
    pipe([*COMMAND, "--plain"], "1\nRose Court\nstop\n", full_screen)
    (folder,) = (path.parent for path in data_home.glob("*/journal"))
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777 if path.is_dir() else 0o666)
    with Terminal(COMMAND, full_screen) as terminal:
        terminal.wait_for(begins("welcome-back.last-here"))
        terminal.press("enter")
        terminal.wait_for(at(PEOPLE))
        type_in(terminal, "42")
        terminal.press("enter")
        terminal.wait_for(at("staff-training.trained"))
        terminal.hang_up()
        terminal.wait_exit()
    assert too_open(folder) == []
