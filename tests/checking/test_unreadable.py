"""What cannot be read as a file is one mistake, on its first line, and hides no other."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.checking.conftest import PLAIN_WORDS
from tests.library.folders import Folders
from wizard.cli import run
from wizard.dialogue.author_file import MAX_BYTES, UnreadableError, bytes_of
from wizard.sources import UNSETTLED, Sources


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


def circle(path: Path) -> None:
    path.symlink_to(path)


def huge(path: Path) -> None:
    """Write ten thousand million bytes that take no room on the disk."""
    path.touch()
    os.truncate(path, 10_000_000_000)


PLANTED: dict[str, tuple[Callable[[Path], None], str]] = {
    "folder": (Path.mkdir, "This is a folder, and not a file. Rename it, or move it."),
    "pipe": (os.mkfifo, "This is not an ordinary file. Put a text file in its place."),
    "circle": (circle, "This link leads back to itself. Put a text file in its place."),
    "dangling": (dangling, "There is no file where this leads. Put one there."),
}


@pytest.mark.parametrize("kind", PLANTED)
@pytest.mark.parametrize(
    "place",
    [
        "flows/topics/another.yaml",
        "flows/editions/2030-31.yaml",
        "content/topics/t.md",
        "content/items.md",
        "content/glossary.md",
        "content/contacts.md",
        "content/standards.md",
        "content/interface/another.md",
        "tests/t.yaml",
    ],
)
def test_it_is_named(
    folders: Folders, data_home: Path, capsys: pytest.CaptureFixture[str], place: str, kind: str
) -> None:
    folders.write("content/stray.md", PLAIN_WORDS)
    plant, told = PLANTED[kind]
    spoilt = folders.flows.parent / place
    spoilt.unlink(missing_ok=True)
    spoilt.parent.mkdir(parents=True, exist_ok=True)
    plant(spoilt)
    assert check(folders, spoilt.parent if "tests" in place else None) == 1
    lines = capsys.readouterr().out.splitlines()
    name = place if place.startswith("tests") else place.partition("/")[2]
    assert [line for line in lines if line.startswith(f"{name}:")] == [f"{name}:1:1: {told}"]
    assert "stray.md:1:1: No flow speaks these words. Remove or move this file." in lines
    assert not (data_home / "problems").exists(), "nothing went wrong in the program"


def check(folders: Folders, paths: Path | None = None) -> int:
    walked = ["--paths", str(paths)] if paths else []
    own = ["--flows", str(folders.flows), "--content", str(folders.content)]
    return run([*own, "check", *walked])


@pytest.mark.parametrize("name", ["flows/topics/u.yaml", "content/topics/t.md"])
def test_a_file_of_ten_gigabytes(
    folders: Folders, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    huge(folders.flows.parent / name)
    assert check(folders) == 1
    most = "1,000,000" if name.endswith("yaml") else "100,000"
    told = f"topics/{Path(name).name}:1:1: This file has more than {most} bytes."
    assert f"{told} Make it smaller, or split it." in capsys.readouterr().out.splitlines()


def test_no_more_is_taken_from_a_file_than_shows_that_it_is_too_large(tmp_path: Path) -> None:
    huge(tmp_path / "huge")
    assert len(bytes_of(tmp_path / "huge")) == MAX_BYTES + 1


def test_a_file_that_may_not_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may be allowed everything, so the refusal is played."""

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "locked.yaml").touch()
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableError) as raised:
        bytes_of(tmp_path / "locked.yaml")
    assert raised.value.args == ("You may not open this file.", "Allow yourself to read it.")


@pytest.mark.parametrize("plant", [os.mkfifo, circle, dangling])
def test_a_start_notices_it_and_waits_for_nothing(
    folders: Folders, plant: Callable[[Path], None]
) -> None:
    """Then the files are read again, and that says what is wrong."""
    sources = Sources(folders.flows, folders.content)
    before = sources.contents()
    plant(folders.flows / "another.yaml")
    assert sources.contents() != before
    assert sources.look() == UNSETTLED
