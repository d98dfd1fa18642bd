"""Links, pipes and devices in the program's places: a sentence that helps, and nothing followed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal.programs import pipe
from tests.terminal.test_bad_places import folder_of, journal_of
from tests.terminal.test_crash import failing
from tests.terminal.training import training
from tests.terminal.wording import begins, phrase

THEIRS = "the accounts of the care home\n"

Put = Callable[[Path], None]


@pytest.fixture
def theirs(data_home: Path) -> Path:
    """A file of somebody else's beside the folder of answers."""
    path = data_home.parent / "theirs"
    path.write_text(THEIRS)
    path.chmod(0o644)
    return path


@pytest.fixture
def begun(plain_text: dict[str, str]) -> dict[str, str]:
    """The environment of somebody who has named the service and given one answer."""
    assert pipe(training(), "1\nRose Court\n42\nstop\n", plain_text).code == 0
    return plain_text


def link(path: Path) -> None:
    path.symlink_to("../../../theirs")


def device(path: Path) -> None:
    os.mknod(path, 0o020666, os.makedev(1, 7))  # What is written there is refused: disk full.


def is_as_it_was(theirs: Path) -> bool:
    return (theirs.read_text(), theirs.stat().st_mode & 0o777) == (THEIRS, 0o644)


STRANGERS = [link, os.mkfifo]
if os.geteuid() == 0:
    STRANGERS.append(device)


@pytest.mark.parametrize("put", STRANGERS)
@pytest.mark.parametrize("suffix", [".jsonl", ".lock"])
def test_in_the_place_of_a_journal_or_lock_people_are_told(
    begun: dict[str, str], data_home: Path, theirs: Path, put: Put, suffix: str
) -> None:
    place = journal_of(data_home).with_suffix(suffix)
    kept = place.read_bytes()
    place.unlink()
    put(place)
    done = pipe(training(), "my answers\n2\n43\nstop\n", begun)
    shown = " ".join(done.stdout.split())
    assert (done.code, done.stderr) == (0, "")
    assert "Rose Court" in shown, "the other copy has it"
    assert phrase("trouble.not-a-file") in shown
    assert phrase("trouble.not-a-file-help") in shown
    assert is_as_it_was(theirs)
    place.unlink()
    place.write_bytes(kept)
    done = pipe(training(), "my answers\n2\n43\nstop\n", begun)
    assert phrase("trouble.not-a-file") not in " ".join(done.stdout.split())


@pytest.mark.parametrize("put", STRANGERS)
def test_in_the_place_of_the_settings_it_is_put_aside(
    begun: dict[str, str], data_home: Path, theirs: Path, put: Put
) -> None:
    (data_home / "settings.json").unlink()
    put(data_home / "settings.json")
    done = pipe(training("--plain"), "stop\n", begun)
    assert (done.code, done.stderr) == (0, "")
    assert "Rose Court" in done.stdout
    assert (data_home / "settings.json").is_file()
    assert is_as_it_was(theirs)


def test_a_folder_of_answers_that_is_a_link_is_named_and_not_followed(
    begun: dict[str, str], data_home: Path
) -> None:
    folder, elsewhere = folder_of(data_home), data_home.parent / "elsewhere"
    folder.rename(elsewhere)
    folder.symlink_to(elsewhere)
    before = {path: path.read_bytes() for path in elsewhere.rglob("*") if path.is_file()}
    done = pipe(training(), "stop\n", begun)
    shown = "".join(done.stdout.split())
    assert done.code == 0
    assert begins("assessments.unreadable") in done.stdout
    assert folder.name in shown
    assert {p: p.read_bytes() for p in elsewhere.rglob("*") if p.is_file()} == before


def test_a_folder_of_crash_reports_that_is_a_link_gets_none(
    begun: dict[str, str], data_home: Path
) -> None:
    elsewhere = data_home.parent / "elsewhere"
    elsewhere.mkdir()
    (data_home / "problems").symlink_to(elsewhere)
    done = pipe(failing("wizard.showing.paint"), "", begun)
    assert done.code == 1
    assert "Your answers are saved." in done.stderr
    assert list(elsewhere.iterdir()) == []
