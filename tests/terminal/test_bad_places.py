"""Damaged files and places that cannot be used: a sentence that helps, and no answer lost."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.harness import Terminal
from tests.terminal.programs import pipe
from tests.terminal.sitting import (
    ONE_SHORT,
    ONE_SHORT_SAVED,
    ORGANISATION,
    PEOPLE,
    saved,
    sitting,
)
from tests.terminal.training import training
from tests.terminal.wording import begins, phrase

WALK = "".join(f"{text}\n" for text in ("1", *(t for texts in ONE_SHORT.values() for t in texts)))


@pytest.fixture
def walked(plain_text: dict[str, str]) -> dict[str, str]:
    """The environment of somebody who has been to the end of the topic."""
    assert pipe(training(), f"{WALK}stop\n", plain_text).code == 0
    return plain_text


def folder_of(home: Path) -> Path:
    """The folder of the only assessment."""
    (folder,) = (path for path in home.iterdir() if path.is_dir() and len(path.name) == 36)
    return folder


def journal_of(home: Path) -> Path:
    (journal,) = (folder_of(home) / "journal").glob("*.jsonl")
    return journal


def copies_of(home: Path) -> list[Path]:
    return list(folder_of(home).glob("assessment*.json"))


def damage_a_line(home: Path) -> None:
    data = bytearray(journal_of(home).read_bytes())
    data[len(data) // 2] ^= 0x20
    journal_of(home).write_bytes(data)


def cut_the_journal(home: Path) -> None:
    data = journal_of(home).read_bytes()
    journal_of(home).write_bytes(data[: len(data) // 2])


def lose_the_journal(home: Path) -> None:
    journal_of(home).unlink()


def lose_the_copies(home: Path) -> None:
    for copy in copies_of(home):
        copy.unlink()


def damage_the_copies(home: Path) -> None:
    for copy in copies_of(home):
        copy.write_bytes(b"\x00" * 300)


def damage_the_settings(home: Path) -> None:
    (home / "settings.json").write_bytes(b"{")


@pytest.mark.parametrize(
    "harm",
    [
        damage_a_line,
        cut_the_journal,
        lose_the_journal,
        lose_the_copies,
        damage_the_copies,
        damage_the_settings,
    ],
)
def test_one_damage_loses_no_answer(
    walked: dict[str, str], data_home: Path, harm: Callable[[Path], None]
) -> None:
    harm(data_home)
    done = pipe(training("--plain"), "my answers\nstop\n", walked)
    assert (done.code, done.stderr) == (0, "")
    shown = " ".join(done.stdout.split())
    for text in ("Rose Court", "42", "39", "Talk at the team meeting"):
        assert text in shown
    assert saved(data_home) == ONE_SHORT_SAVED


@pytest.mark.parametrize("harm", [damage_a_line, damage_the_copies, cut_the_journal])
def test_the_full_screen_starts_after_damage(
    walked: dict[str, str], data_home: Path, harm: Callable[[Path], None]
) -> None:
    harm(data_home)
    (data_home / "settings.json").write_text('{"face": "full-screen"}')
    with sitting(walked) as terminal:
        terminal.wait_for(begins("welcome-back.hello"))
        terminal.press("f2")
        terminal.wait_for(begins("answers.heading"))
        assert "Talk at the team meeting" in " ".join(terminal.screen_text().split())


def test_where_both_are_damaged_what_can_be_read_is_there(
    walked: dict[str, str], data_home: Path
) -> None:
    cut_the_journal(data_home)
    damage_the_copies(data_home)
    done = pipe(training(), "stop\n", walked)
    assert done.code == 0
    assert "Traceback" not in done.stdout + done.stderr
    assert saved(data_home)[ORGANISATION] == "Rose Court"


def test_where_nothing_can_be_read_the_folder_is_named_and_left_alone(
    walked: dict[str, str], data_home: Path
) -> None:
    folder = folder_of(data_home)
    journal_of(data_home).write_bytes(b"not a journal\n" * 10)
    damage_the_copies(data_home)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    done = pipe(training("status"), "", walked)
    assert done.code == 1
    assert folder.name in done.stderr
    assert "Traceback" not in done.stderr
    assert pipe(training(), "stop\n", walked).code in {0, 1}
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("arguments", [(), ("--plain",), ("status",), ("status", "--json")])
def test_a_file_where_the_data_folder_belongs(
    program_env: dict[str, str], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    place = tmp_path / "notes.txt"
    place.write_text("shopping list")
    done = pipe(training("--data-dir", str(place), *arguments), "1\nRose Court\n", program_env)
    assert done.code == 1
    assert str(place) in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert place.read_text() == "shopping list"


def test_a_data_folder_that_is_not_there_yet_is_made(
    program_env: dict[str, str], tmp_path: Path
) -> None:
    place = tmp_path / "deep" / "down"
    done = pipe(training("--plain", "--data-dir", str(place)), "1\nRose Court\nstop\n", program_env)
    assert (done.code, done.stderr) == (0, "")
    assert saved(place) == {ORGANISATION: "Rose Court"}


def test_a_folder_that_vanishes_while_somebody_works(
    walked: dict[str, str], data_home: Path
) -> None:
    with sitting(walked) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        shutil.move(data_home, data_home.with_name("elsewhere"))
        terminal.type("my answers\n3\n41\n")
        terminal.wait_for(lambda seen: answered_or_troubled(seen))
        terminal.type("stop\n")
        assert terminal.wait_exit() == 0


def answered_or_troubled(terminal: Terminal) -> bool:
    shown = terminal.screen_text()
    return phrase("buttons.try-again") in shown or phrase("buttons.change") in shown


@pytest.mark.parametrize("mode", [0o500, 0o000], ids=["read only", "locked"])
@pytest.mark.parametrize("arguments", [(), ("status",)])
def test_a_folder_that_may_not_be_used(
    walked: dict[str, str], data_home: Path, mode: int, arguments: tuple[str, ...]
) -> None:
    data_home.chmod(mode)
    try:
        done = pipe(without_privileges(training("--plain", *arguments)), "stop\n", walked)
    finally:
        data_home.chmod(0o700)
    assert "Traceback" not in done.stdout + done.stderr
    if mode:
        assert (done.code, done.stderr) == (0, "")
        assert "Rose Court" in done.stdout
    else:
        assert done.code == 1
        assert str(data_home) in done.stderr


def test_answers_in_a_folder_that_cannot_be_written_are_kept_on_the_screen(
    walked: dict[str, str], data_home: Path
) -> None:
    folder = folder_of(data_home)
    for place in (folder, folder / "journal", journal_of(data_home)):
        place.chmod(0o500 if place.is_dir() else 0o400)
    with Terminal(without_privileges(training()), walked) as terminal:
        terminal.wait_for(phrase("plain.enter-first"))
        terminal.type("my answers\n2\n43\n")
        terminal.wait_for(begins("trouble.no-permission"))
        for place in (folder, folder / "journal", journal_of(data_home)):
            place.chmod(0o700 if place.is_dir() else 0o600)
        terminal.type("1\n")
        terminal.wait_for(begins("plain.saved"))
        terminal.type("stop\n")
        assert terminal.wait_exit() == 0
    assert saved(data_home)[PEOPLE] == 43


def without_privileges(command: list[str]) -> list[str]:
    """The command so that file modes hold for it, even where root runs the tests."""
    if os.geteuid() != 0:
        return command
    privileges = "-dac_override,-dac_read_search"
    return ["setpriv", f"--bounding-set={privileges}", f"--inh-caps={privileges}", *command]
