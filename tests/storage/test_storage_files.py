"""Files that only their owner reads, replaced whole or not at all."""

import os
import stat
from errno import EIO, ENOSPC
from pathlib import Path

import pytest

from storage import files


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def open_umask() -> object:
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.mark.usefixtures("open_umask")
def test_a_careless_umask_gives_nothing_away(tmp_path: Path) -> None:
    folder = tmp_path / "one" / "two"
    files.make_folder(folder)
    files.replace_file(folder / "file", b"secret", "office")
    assert [mode(p) for p in (folder.parent, folder, folder / "file")] == [0o700, 0o700, 0o600]


def test_a_file_that_others_could_read_is_tightened_when_opened(tmp_path: Path) -> None:
    loose = tmp_path / "file"
    loose.write_bytes(b"secret")
    loose.chmod(0o644)
    assert files.read_file(loose) == b"secret"
    assert mode(loose) == 0o600


def test_a_file_with_a_second_name_keeps_its_mode(tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    theirs.write_bytes(b"shared")
    theirs.chmod(0o644)
    (tmp_path / "file").hardlink_to(theirs)
    assert files.read_file(tmp_path / "file") == b"shared"
    assert mode(theirs) == 0o644


def test_a_folder_that_is_there_already_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    files.make_folder(tmp_path)
    assert mode(tmp_path) == 0o755


def test_a_file_in_the_place_of_a_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(NotADirectoryError):
            files.make_folder(folder)


def test_a_symbolic_link_is_refused_and_its_target_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"theirs")
    target.chmod(0o644)
    (tmp_path / "link").symlink_to(target)
    with pytest.raises(OSError, match="link"):
        files.open_private(tmp_path / "link", os.O_RDWR | os.O_APPEND)
    assert (target.read_bytes(), mode(target)) == (b"theirs", 0o644)


def test_a_link_is_refused_where_the_system_cannot_refuse_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_NOFOLLOW", 0)
    (tmp_path / "link").symlink_to(tmp_path / "target")
    with pytest.raises(OSError, match="link"):
        files.open_private(tmp_path / "link", os.O_RDWR | os.O_CREAT)
    assert not (tmp_path / "target").exists()


@pytest.mark.parametrize("flags", [os.O_RDONLY, os.O_WRONLY, os.O_RDWR])
def test_a_fifo_is_refused_without_waiting(tmp_path: Path, flags: int) -> None:
    os.mkfifo(tmp_path / "fifo")
    with pytest.raises(OSError, match="fifo"):
        files.open_private(tmp_path / "fifo", flags)


def test_a_link_is_replaced_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"theirs")
    link = tmp_path / "link"
    link.symlink_to(target)
    files.replace_file(link, b"ours", "office")
    assert (target.read_bytes(), link.is_symlink()) == (b"theirs", False)


def test_a_file_too_large_to_be_ours_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 10)
    path = tmp_path / "file"
    path.write_bytes(b"x" * 11)
    with pytest.raises(files.TooLargeError):
        files.read_file(path)
    with pytest.raises(files.TooLargeError):
        files.replace_file(path, b"y" * 12, "office")
    assert path.read_bytes() == b"x" * 11


@pytest.mark.parametrize("call", ["open", "write", "fsync", "rename"])
def test_a_replacement_that_fails_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(files if call == "rename" else os, call, refuse)
        with pytest.raises(OSError, match="full"):
            files.replace_file(path, b"new", "office")
    assert [(p.name, p.read_bytes()) for p in tmp_path.iterdir()] == [("file", b"old")]


def test_what_a_crash_left_is_cleared_by_its_owner_only(tmp_path: Path) -> None:
    ours, theirs = tmp_path / ".file.office.tmp", tmp_path / ".file.lodge.tmp"
    ours.write_bytes(b"half")
    theirs.write_bytes(b"half")
    files.replace_file(tmp_path / "file", b"new", "office")
    assert {p.name for p in tmp_path.iterdir()} == {"file", theirs.name}


def test_the_file_is_on_the_disk_before_it_has_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    fsync, rename = os.fsync, files.rename

    def noted_fsync(descriptor: int) -> None:
        order.append("fsync")
        fsync(descriptor)

    def noted_rename(old: Path, new: Path) -> None:
        order.append("rename")
        rename(old, new)

    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(files, "rename", noted_rename)
    files.replace_file(tmp_path / "file", b"new", "office")
    assert order == ["fsync", "rename", "fsync"]


def test_a_file_held_by_a_virus_scanner_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "_RENAME_PAUSES", (0, 0, 0))
    attempts: list[int] = []
    real = Path.replace

    def held(self: Path, target: Path) -> Path:
        attempts.append(1)
        if len(attempts) < 3:
            raise PermissionError(13, "in use")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    (tmp_path / "a").touch()
    files.rename(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").exists()


def test_patience_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_RENAME_PAUSES", (0, 0, 0))

    def held(*_: Path) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(PermissionError):
        files.rename(tmp_path / "a", tmp_path / "b")


def test_every_byte_is_written_however_few_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:3]))
    files.replace_file(tmp_path / "file", b"0123456789", "office")
    assert (tmp_path / "file").read_bytes() == b"0123456789"


def test_damaged_files_are_kept_under_numbers(tmp_path: Path) -> None:
    for _ in range(2):
        (tmp_path / "a.json").touch()
        files.set_aside(tmp_path / "a.json")
    assert {p.name for p in tmp_path.iterdir()} == {"a.damaged-1.json", "a.damaged-2.json"}


def test_an_error_of_the_disk_goes_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(EIO, "broken")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match="broken"):
        files.make_folder(tmp_path / "new")
