"""Saves are appended: one write, one fsync, all of it or none of it."""

import os
import sys
import zlib
from collections.abc import Callable
from errno import EIO, ENOSPC
from itertools import count
from pathlib import Path

import pytest

from storage import journal
from storage.errors import NotSaved
from storage.journal import Journals, JournalWriter, read_journal
from storage.reading import Problem, Reading
from storage.record import Record, encode
from storage.writers import claim_writer, writers_at_work

RECORDS = [
    Record(
        id=f"{number:032x}",
        n=number,
        w="office",
        at="2026-10-03T14:00:00+00:00",
        t="answers",
        d=f"q{number}",
        v={"value": number},
        b=(),
    )
    for number in range(1, 10)
]


@pytest.fixture
def writer(tmp_path: Path) -> JournalWriter:
    return JournalWriter(tmp_path, "office")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "journal").glob("*.jsonl"))


def read(folder: Path, name: str = "office.jsonl") -> list[int]:
    return [record.n for record in read_journal(folder / "journal" / name).records]


def fail_once(monkeypatch: pytest.MonkeyPatch, call: str, error: int, after: int = 0) -> None:
    """Make one call of an os function fail, by default the next."""
    real = getattr(os, call)
    calls = count()

    def fail(*arguments: object) -> object:
        if next(calls) == after:
            raise OSError(error, "injected")
        return real(*arguments)

    monkeypatch.setattr(os, call, fail)


def test_nothing_is_made_before_the_first_save(tmp_path: Path, writer: JournalWriter) -> None:
    writer.close()
    assert list(tmp_path.iterdir()) == []


def test_a_batch_is_one_write_and_one_fsync(
    writer: JournalWriter, monkeypatch: pytest.MonkeyPatch, fsyncs: list[int]
) -> None:
    writer.append(RECORDS[:1])
    fsyncs.clear()
    writes: list[int] = []
    real = os.write

    def counted(descriptor: int, data: bytes) -> int:
        writes.append(descriptor)
        return real(descriptor, data)

    monkeypatch.setattr(os, "write", counted)
    writer.append(RECORDS[1:])
    assert len(writes) == 1
    assert fsyncs == writes


def test_the_first_save_makes_the_names_on_the_way_durable(
    tmp_path: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(journal, "sync_folder", synced.append)
    writer.append(RECORDS[:1])
    assert synced == [tmp_path / "journal", tmp_path]


def test_files_are_private(tmp_path: Path, writer: JournalWriter) -> None:
    before = os.umask(0)
    try:
        writer.append(RECORDS[:1])
    finally:
        os.umask(before)
    modes = {p.name: oct(p.stat().st_mode & 0o777) for p in (tmp_path / "journal").iterdir()}
    assert modes == {"office.jsonl": "0o600", "office.lock": "0o600"}
    assert (tmp_path / "journal").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("make", [lambda p: p.symlink_to("/etc/passwd"), os.mkfifo, Path.mkdir])
def test_a_link_fifo_or_folder_in_the_place_of_a_journal_is_refused(
    tmp_path: Path, writer: JournalWriter, make: Callable[[Path], None]
) -> None:
    (tmp_path / "journal").mkdir()
    make(tmp_path / "journal" / "office.jsonl")
    with pytest.raises(NotSaved) as raised:
        writer.append(RECORDS[:1])
    assert raised.value.reason == "not-a-file"
    assert [problem.kind for problem in Journals(tmp_path).read_changed().problems] == [
        "unreadable"
    ]


def test_an_unfinished_line_is_kept_and_the_next_one_starts_afresh(
    tmp_path: Path, writer: JournalWriter
) -> None:
    path = tmp_path / "journal" / "office.jsonl"
    path.parent.mkdir()
    unfinished = encode(RECORDS[0]) + encode(RECORDS[1])[:20]
    path.write_bytes(unfinished)
    torn = (Problem("journal/office.jsonl", "torn", "skipped", 2),)
    assert read_journal(path).problems == torn
    writer.append(RECORDS[2:4])
    assert read(tmp_path) == [1, 3, 4]
    assert path.read_bytes().startswith(unfinished)
    # Nobody was told that it was saved, so it is no damage later either.
    assert read_journal(path).problems == torn
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_journal(path).problems == torn


@pytest.mark.parametrize("error", [ENOSPC, EIO])
def test_a_write_that_fails_leaves_the_journal_as_it_was(
    tmp_path: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    writer.append(RECORDS[:1])
    real = os.write
    sizes = iter([7, 0])

    def partly(descriptor: int, data: bytes) -> int:
        if size := next(sizes):
            return real(descriptor, data[:size])
        raise OSError(error, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", partly)
        with pytest.raises(NotSaved) as raised:
            writer.append(RECORDS[1:3])
    assert raised.value.reason == ("disk-full" if error == ENOSPC else "failed")
    path = tmp_path / "journal" / "office.jsonl"
    assert path.read_bytes() == encode(RECORDS[0])
    writer.append(RECORDS[3:4])
    assert names(tmp_path) == ["office.jsonl"]
    assert read(tmp_path) == [1, 4]


def test_after_a_failed_fsync_the_file_is_never_written_again(
    tmp_path: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer.append(RECORDS[:1])
    fail_once(monkeypatch, "fsync", EIO)
    with pytest.raises(NotSaved):
        writer.append(RECORDS[1:2])
    before = (tmp_path / "journal" / "office.jsonl").read_bytes()
    writer.append(RECORDS[2:3])
    assert (tmp_path / "journal" / "office.jsonl").read_bytes() == before == encode(RECORDS[0])
    assert read(tmp_path, "office-2.jsonl") == [3]
    assert writer.abandoned == {"office.jsonl"}


@pytest.mark.parametrize("first", ["write", "fsync"])
def test_a_failure_that_cannot_be_taken_back_abandons_the_file(
    tmp_path: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    writer.append(RECORDS[:1])
    fail_once(monkeypatch, first, ENOSPC)
    fail_once(monkeypatch, "ftruncate", EIO)
    with pytest.raises(NotSaved):
        writer.append(RECORDS[1:2])
    writer.append(RECORDS[2:3])
    assert read(tmp_path, "office-2.jsonl") == [3]
    assert writer.abandoned == {"office.jsonl"}


def test_an_abandoned_file_stays_so_while_no_other_can_be_had(
    tmp_path: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer.append(RECORDS[:1])
    fail_once(monkeypatch, "fsync", EIO)
    with pytest.raises(NotSaved):
        writer.append(RECORDS[1:2])

    def refuse(*_: object) -> None:
        raise OSError(ENOSPC, "no room for a lock")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "claim_writer", refuse)
        with pytest.raises(NotSaved):
            writer.append(RECORDS[2:3])
    writer.append(RECORDS[3:4])
    assert (read(tmp_path), read(tmp_path, "office-2.jsonl")) == ([1], [4])


@pytest.mark.parametrize("after", range(4))
def test_a_first_save_that_fails_anywhere_can_be_tried_again(
    tmp_path: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    fail_once(monkeypatch, "fsync", EIO, after)
    with pytest.raises(NotSaved):
        writer.append(RECORDS[:1])
    writer.append(RECORDS[:1])
    assert {record.n for record in Journals(tmp_path).read_changed().records} == {1}


def test_nothing_is_written_of_a_batch_with_one_bad_document(
    tmp_path: Path, writer: JournalWriter
) -> None:
    writer.append(RECORDS[:1])
    with pytest.raises(ValueError, match="JSON"):
        writer.append([RECORDS[1], RECORDS[2]._replace(v={"value": float("nan")})])
    assert read(tmp_path) == [1]


def test_a_full_journal_is_left_for_the_next(
    tmp_path: Path, writer: JournalWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "FULL", 2 * len(encode(RECORDS[0])))
    for record in RECORDS[:5]:
        writer.append([record])
    assert [read(tmp_path, f"office{n}.jsonl") for n in ("", "-2", "-3")] == [[1, 2], [3, 4], [5]]
    with pytest.raises(ValueError, match="too much"):
        writer.append(RECORDS)


def test_full_journals_are_passed_over_by_a_new_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "FULL", len(encode(RECORDS[0])))
    for record in RECORDS[:3]:
        writer = JournalWriter(tmp_path, "office")
        writer.append([record])
        writer.close()
    assert [read(tmp_path, f"office{n}.jsonl") for n in ("", "-2", "-3")] == [[1], [2], [3]]


@pytest.mark.parametrize("swap", ["replaced", "grown", "deleted"])
def test_a_journal_changed_behind_our_back_is_left_alone(
    tmp_path: Path, writer: JournalWriter, swap: str
) -> None:
    writer.append(RECORDS[:1])
    path = tmp_path / "journal" / "office.jsonl"
    theirs = path.read_bytes() + encode(RECORDS[1])
    if swap == "replaced":
        (tmp_path / "other").write_bytes(theirs)
        (tmp_path / "other").replace(path)
    elif swap == "grown":
        path.write_bytes(theirs)
    else:
        path.unlink()
    writer.append(RECORDS[2:3])
    assert read(tmp_path, "office-2.jsonl") == [3]
    if swap != "deleted":
        assert path.read_bytes() == theirs


def test_every_journal_is_read_conflict_copies_too(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    folder.mkdir()
    (folder / "office.jsonl").write_bytes(encode(RECORDS[0]))
    (folder / "office (Ben's conflicted copy).jsonl").write_bytes(encode(RECORDS[1]))
    (folder / "office.lock").write_bytes(b"not a journal")
    assert {r.n for r in Journals(tmp_path).read_changed().records} == {1, 2}


def test_only_what_changed_is_read_again(tmp_path: Path, writer: JournalWriter) -> None:
    journals = Journals(tmp_path)
    writer.append(RECORDS[:1])
    assert len(journals.read_changed().records) == 1
    assert journals.read_changed().records == ()
    writer.append(RECORDS[1:2])
    assert {r.n for r in journals.read_changed().records} == {1, 2}


def test_problems_name_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "journal" / "x.jsonl"
    path.parent.mkdir()
    lines = [encode(record) for record in RECORDS[:3]]
    path.write_bytes(lines[0] + b"rubbish\n\n" + lines[1] + b"\xff\xfe\n" + lines[2])
    reading = read_journal(path)
    assert [record.n for record in reading.records] == [1, 2, 3]
    assert [(p.file, p.line, p.kind) for p in reading.problems] == [
        ("journal/x.jsonl", 2, "damaged"),
        ("journal/x.jsonl", 5, "damaged"),
    ]


def test_an_intact_line_of_a_later_format_is_no_damage(tmp_path: Path) -> None:
    body = b'{"f":2}'
    path = tmp_path / "x.jsonl"
    path.write_bytes(encode(RECORDS[0]) + b"%08x %s\n" % (zlib.crc32(body), body))
    assert read_journal(path) == Reading((RECORDS[0],), newer=True)


def test_a_journal_too_large_to_be_ours_is_a_problem_not_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.files.LARGEST_FILE", 100)
    path = tmp_path / "journal" / "x.jsonl"
    path.parent.mkdir()
    path.write_bytes(b"x" * 101)
    assert read_journal(path).problems == (Problem("journal/x.jsonl", "too-large", "skipped"),)


def test_two_windows_never_share_a_name(tmp_path: Path) -> None:
    first, second = claim_writer(tmp_path, "office"), claim_writer(tmp_path, "office")
    assert (first.name, second.name) == ("office", "office-2")
    first.release()
    third = claim_writer(tmp_path, "office")
    assert third.name == "office"
    second.release()
    third.release()


@pytest.mark.parametrize("name", ["", "../x", "a/b", "A", "a b", "-a", "x" * 65, "a\0", "con."])
def test_an_installation_id_is_never_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="installation"):
        claim_writer(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


def test_where_there_is_no_fcntl_a_held_name_is_seen_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = claim_writer(tmp_path, "office")
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert list(writers_at_work(tmp_path)) == ["office"]
    claim.release()
    assert list(writers_at_work(tmp_path)) == []
