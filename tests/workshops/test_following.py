"""The file by which the trainer's window follows: private, small, and not to be trusted."""

from __future__ import annotations

from pathlib import Path

import pytest

from wizard.workshop.following import FILE, Following, Now

NOW = Now("taster", 3, 1_800_000_000, 1_800_000_300)


def test_it_says_where_the_presenter_is_until_the_end(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    presenter = Following(folder)
    presenter.tell(NOW)
    assert Following(folder).look() == NOW
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    presenter.end()
    assert Following(folder).look() is None
    assert list(folder.iterdir()) == []


def test_one_that_was_cut_off_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    presenter = Following(folder)
    presenter.tell(NOW)
    assert presenter._held is not None
    presenter._held.release()  # As the system does when its process is gone.
    assert (folder / FILE).is_file()
    assert Following(folder).look() is None
    another = Following(folder)
    another.tell(NOW)
    assert Following(folder).look() == NOW
    another.end()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff",
        b"{}",
        b"[" * 900,
        b'["taster", 1, 2]',
        b'["taster", -1, 2, 3]',
        b'["taster", true, 2, 3]',
        b'["taster", 1e400, 2, 3]',
        b'["taster", 102, 2, 3]',
        b'["../x", 1, 2, 3]',
        b'["taster\\u001b", 1, 2, 3]',
        b'["taster", 1, 2, 3]' + b" " * 2_000,
        b'["taster", 1, 2, ' + b"9" * 900 + b"]",
    ],
)
def test_anything_else_in_its_place_is_nobody_presenting(data: bytes, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    presenter = Following(folder)
    presenter.tell(NOW)
    (folder / FILE).write_bytes(data)
    assert Following(folder).look() is None
    presenter.tell(NOW)
    assert Following(folder).look() == NOW


def test_a_folder_that_others_can_write_in_is_not_used(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    folder.mkdir()
    folder.chmod(0o777)
    Following(folder).tell(NOW)
    assert list(folder.iterdir()) == []
    assert Following(folder).look() is None


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    real = tmp_path / "real"
    presenter = Following(real)
    presenter.tell(NOW)
    assert presenter.look() == NOW
    (tmp_path / "run").symlink_to(real)
    assert Following(tmp_path / "run").look() is None


def test_a_place_that_cannot_be_written_does_not_stop_the_show(tmp_path: Path) -> None:
    (tmp_path / "run").write_text("a file")
    Following(tmp_path / "run").tell(NOW)
    Following(tmp_path / "run").end()
    assert (tmp_path / "run").read_text() == "a file"
