"""The bin: nothing that was deleted is lost for 30 days, and then everything of it is."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import Assessments, StorageError
from storage.backups import Backups
from storage.bin import AlreadyThereError, Bin, InUseError
from tests.storage.watch import Watch


@pytest.fixture
def bin(root: Path, watch: Watch) -> Bin:
    return Bin(root, watch)


@pytest.fixture
def rose(assessments: Assessments) -> str:
    with assessments.create({"organisation": "Rose Court"}, {"a.people": {"value": 42}}) as made:
        assert made.keep_draft("a.rooms", {"entries": []})
    return made.id


@pytest.fixture
def backed_up(backups: Backups, assessments: Assessments, rose: str) -> None:
    """There is a backup of it."""
    with assessments.open(rose) as opened:
        backups.make(opened, "daily")


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_what_is_put_there_is_out_of_the_list_and_whole(
    bin: Bin, assessments: Assessments, rose: str, root: Path
) -> None:
    before = files(root / rose)
    binned = bin.put(rose)
    assert assessments.list() == ()
    assert bin.list() == (binned,)
    assert files(binned.folder) == before
    assert binned.until == datetime(2026, 11, 2, 14, tzinfo=UTC)
    summary = binned.summary()
    assert summary is not None
    assert (summary.id, summary.details, summary.answers) == (
        rose,
        {"organisation": "Rose Court"},
        1,
    )


def test_it_can_be_put_back_as_it_was(
    bin: Bin, assessments: Assessments, rose: str, root: Path
) -> None:
    before = files(root / rose)
    bin.put_back(bin.put(rose))
    assert bin.list() == ()
    assert files(root / rose) == before
    assert [summary.id for summary in assessments.list()] == [rose]


def test_the_bin_is_private(bin: Bin, rose: str, root: Path) -> None:
    before = os.umask(0)
    try:
        bin.put(rose)
    finally:
        os.umask(before)
    assert (root / "bin").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("name", ["..", ".", "bin", "", "settings.json", "no-such-thing", "A" * 36])
def test_only_assessments_go_there(bin: Bin, root: Path, name: str) -> None:
    root.mkdir()
    (root / "settings.json").write_text("{}")
    with pytest.raises(StorageError) as raised:
        bin.put(name)
    assert raised.value.reason == "missing"
    assert sorted(path.name for path in root.iterdir()) == ["settings.json"]


def test_one_that_is_not_there_cannot_go_there(bin: Bin) -> None:
    with pytest.raises(StorageError) as raised:
        bin.put("0" * 8 + "-0000" * 3 + "-" + "0" * 12)
    assert raised.value.reason == "missing"
    assert bin.list() == ()


def test_one_that_a_window_saves_to_stays(bin: Bin, assessments: Assessments, rose: str) -> None:
    with assessments.open(rose) as window:
        window.put_answers({"a.rooms": {"value": 3}})
        with pytest.raises(InUseError):
            bin.put(rose)
    assert assessments.list()[0].answers == 2
    bin.put(rose)


def test_a_window_that_was_only_looking_loses_nothing_when_it_saves(
    bin: Bin, assessments: Assessments, rose: str
) -> None:
    with assessments.open(rose) as window:
        binned = bin.put(rose)
        window.put_answers({"a.rooms": {"value": 3}})
    assert assessments.open(rose).answers() == {"a.people": {"value": 42}, "a.rooms": {"value": 3}}
    with pytest.raises(AlreadyThereError):
        bin.put_back(binned)
    assert bin.list() == (binned,)


def test_a_disk_that_refuses_changes_nothing(
    bin: Bin, assessments: Assessments, rose: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(30, "read-only")

    with monkeypatch.context() as patch:
        patch.setattr(os, "mkdir", refuse)
        patch.setattr(os, "rename", refuse)
        with pytest.raises(StorageError) as raised:
            bin.put(rose)
    assert raised.value.reason == "read-only"
    assert [summary.id for summary in assessments.list()] == [rose]


def test_the_last_that_was_deleted_is_first(
    bin: Bin, assessments: Assessments, rose: str, watch: Watch
) -> None:
    with assessments.create({"organisation": "Elm House"}, {}) as other:
        pass
    bin.put(rose)
    watch.wait(days=1)
    bin.put(other.id)
    assert [one.id for one in bin.list()] == [other.id, rose]


def test_what_was_deleted_twice_is_there_twice(
    bin: Bin, assessments: Assessments, rose: str
) -> None:
    with assessments.open(rose) as opened:
        records = opened.records()
    bin.put(rose)
    with assessments.create_from(records, rose):
        pass
    bin.put(rose)
    assert [one.id for one in bin.list()] == [rose, rose]
    assert len({one.folder for one in bin.list()}) == 2


def test_after_30_days_it_has_expired_and_not_before(bin: Bin, rose: str, watch: Watch) -> None:
    binned = bin.put(rose)
    watch.wait(days=30)
    assert bin.expired() == ()
    assert bin.list() == (binned,)
    watch.wait(seconds=1)
    assert bin.expired() == (binned,)
    assert bin.list() == ()


def test_a_clock_that_went_backwards_erases_nothing(bin: Bin, rose: str, watch: Watch) -> None:
    bin.put(rose)
    watch.wait(days=-400)
    assert bin.expired() == ()
    assert len(bin.list()) == 1


@pytest.mark.usefixtures("backed_up")
def test_erasing_takes_the_backups_too(bin: Bin, rose: str, backups: Backups, root: Path) -> None:
    binned = bin.put(rose)
    assert len(backups.list(rose)) == 1
    bin.erase(binned)
    assert bin.list() == ()
    assert backups.list(rose) == ()
    assert files(root) == {}


@pytest.mark.usefixtures("backed_up")
def test_erasing_leaves_the_backups_of_one_that_is_here_again(
    bin: Bin, rose: str, backups: Backups, assessments: Assessments
) -> None:
    with assessments.open(rose) as opened:
        records = opened.records()
    binned = bin.put(rose)
    with assessments.create_from(records, rose):
        pass
    bin.erase(binned)
    assert len(backups.list(rose)) == 1
    assert bin.list() == ()


@pytest.mark.usefixtures("backed_up")
def test_erasing_leaves_the_backups_of_one_that_is_in_the_bin_once_more(
    bin: Bin, rose: str, backups: Backups, assessments: Assessments
) -> None:
    with assessments.open(rose) as opened:
        records = opened.records()
    first = bin.put(rose)
    with assessments.create_from(records, rose):
        pass
    bin.put(rose)
    bin.erase(first)
    assert len(backups.list(rose)) == 1
    assert len(bin.list()) == 1


def test_an_erasing_that_was_cut_off_is_finished_later(
    bin: Bin, rose: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    binned = bin.put(rose)

    def refuse(*_: object) -> None:
        raise OSError(5, "input/output error")

    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", refuse)
        with pytest.raises(StorageError):
            bin.erase(binned)
    assert bin.list() == (), "half of it must never come back"
    (rest,) = bin.expired()
    bin.erase(rest)
    assert bin.expired() == ()
    assert files(root) == {}


def test_links_and_strangers_in_the_bin_are_left_alone(
    bin: Bin, rose: str, root: Path, tmp_path: Path, watch: Watch
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "precious").write_text("x")
    bin.put(rose)
    name = f"2020-01-01T00-00-00Z_{rose}"
    (root / "bin" / name).symlink_to(outside)
    (root / "bin" / "notes").mkdir()
    (root / "bin" / f"2020-99-99T00-00-00Z_{rose}").mkdir()
    (root / "bin" / f"2020-01-02T00-00-00Z_{rose}").write_text("no folder")
    watch.wait(days=31)
    for one in bin.expired():
        bin.erase(one)
    assert (outside / "precious").read_text() == "x"
    assert len(list((root / "bin").iterdir())) == 4


def test_a_link_in_the_place_of_the_bin_is_not_followed(
    bin: Bin, assessments: Assessments, rose: str, root: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    old = outside / f"2001-01-01T00-00-00Z_{rose}"
    old.mkdir()
    (root / "bin").symlink_to(outside)
    with pytest.raises(StorageError) as raised:
        bin.put(rose)
    assert raised.value.reason == "not-a-folder"
    assert bin.list() == bin.expired() == ()
    assert list(outside.iterdir()) == [old]
    assert [summary.id for summary in assessments.list()] == [rose]


def test_what_cannot_be_read_can_be_deleted_and_put_back(
    bin: Bin, assessments: Assessments, rose: str, root: Path
) -> None:
    for path in (root / rose).rglob("*.json*"):
        path.write_bytes(b"nonsense\n")
    binned = bin.put(rose)
    summary = binned.summary()
    assert summary is not None
    assert summary.reason == "unreadable"
    bin.put_back(binned)
    assert assessments.list()[0].reason == "unreadable"
