"""Papers are private, whole or not there, and read again before anybody is told of them."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from wizard.reports import paper
from wizard.reports.paper import PaperError, write_paper

TEXT = "Rose Court\n\u00e9 \U0001f339\n"


def reason(path: Path) -> str:
    """Return why a paper could not be written there."""
    with pytest.raises(PaperError) as refused:
        write_paper(path, TEXT)
    assert refused.value.path == path
    return refused.value.reason


def test_it_is_what_was_written_and_only_its_owner_can_read_it(target: Path) -> None:
    path = target / "sheet.html"
    write_paper(path, TEXT)
    assert path.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(target.iterdir()) == [path], "nothing else is left behind"


def test_an_earlier_one_is_replaced_and_is_private_from_then_on(target: Path) -> None:
    path = target / "sheet.html"
    path.write_text("an earlier one, which was longer than this one is" * 9)
    path.chmod(0o644)
    write_paper(path, TEXT)
    assert path.read_bytes() == TEXT.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_link_leads_to_the_file_that_is_replaced(target: Path) -> None:
    real, link = target / "real.md", target / "link.md"
    real.write_text("before")
    link.symlink_to(real)
    write_paper(link, TEXT)
    assert link.is_symlink()
    assert real.read_text() == TEXT


def test_a_folder(target: Path) -> None:
    assert reason(target) == "folder"


@pytest.mark.parametrize(
    "name", ["gone/sheet.md", "file/sheet.md", "nowhere/sheet.md", "circle/sheet.md"]
)
def test_a_folder_that_is_not_there(target: Path, name: str) -> None:
    (target / "file").write_text("")
    (target / "nowhere").symlink_to(target / "gone")
    (target / "circle").symlink_to(target / "circle")
    assert reason(target / name) == "missing"


def test_something_that_is_no_file(target: Path) -> None:
    os.mkfifo(target / "pipe")
    assert reason(target / "pipe") == "not-a-file"
    assert reason(Path(os.devnull)) == "not-a-file"
    assert stat.S_ISFIFO((target / "pipe").stat().st_mode)


def test_a_name_that_no_disk_takes(target: Path) -> None:
    assert reason(target / ("x" * 300)) == "failed"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (errno.ENOSPC, "disk-full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "no-permission"),
        (errno.EIO, "failed"),
    ],
)
def test_a_disk_that_refuses_leaves_what_was_there(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: int, expected: str
) -> None:
    path = target / "sheet.md"
    path.write_text("before")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("storage.files.write_all", refuse)
    assert reason(path) == expected
    assert path.read_text() == "before"
    assert list(target.iterdir()) == [path]


def test_a_disk_that_keeps_something_else_is_found_out(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "read_file", lambda _: b"something else")
    assert reason(target / "sheet.md") == "failed"


def test_one_that_is_open_in_another_program_stays_as_it_is(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows lets nobody replace a page while a word processor has it open."""
    path = target / "sheet.docx"
    path.write_bytes(b"an earlier one")

    def in_use(_path: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", in_use)
    assert reason(path) == "no-permission"
    assert path.read_bytes() == b"an earlier one"
    assert list(target.iterdir()) == [path], "nothing else is left behind"
