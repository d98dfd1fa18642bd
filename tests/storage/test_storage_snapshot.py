"""The readable copy: plain TinyDB opens it, and no damage to it is ever believed."""

from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from storage import snapshot
from storage.reading import Reading
from storage.record import BadRecordError, NewerRecordError, Record
from storage.snapshot import (
    FILE,
    PREVIOUS,
    dump_snapshot,
    load_snapshot,
    read_snapshots,
    write_snapshot,
)


def record(name: str, table: str, n: int, v: dict[str, object] | None) -> Record:
    return Record(f"{n:032x}", n, "office", "2026-10-03T14:00:00+00:00", table, name, v, ("b",))


PEOPLE = record("a.people", "answers", 1, {"value": 42})
PLAN = record("a.plan", "answers", 2, {"value": {"what": "book"}, "note": "é\ud800"})
OTHER_PLAN = record("a.plan", "answers", 3, {"value": None})
GONE = record("a.gone", "answers", 4, None)
DETAILS = record("details", "assessment", 5, {"organisation": "Rose Court"})
HEADS = [(PEOPLE,), (PLAN, OTHER_PLAN), (GONE,), (DETAILS,)]


def test_plain_tinydb_reads_it(tmp_path: Path) -> None:
    write_snapshot(tmp_path, HEADS, "office", damaged=False)
    with TinyDB(tmp_path / FILE) as db:
        assert [dict(row) for row in db.table("assessment")] == [
            {"_id": "details", "organisation": "Rose Court"}
        ]
        found = db.table("answers").search(where("value") == 42)
        assert [(row["_id"], row.doc_id) for row in found] == [("a.people", 1)]
        assert {name for name in db.tables() if not name.startswith("_")} == {
            "answers",
            "assessment",
        }


def test_it_gives_back_every_head_exactly() -> None:
    assert set(map(repr, load_snapshot(dump_snapshot(HEADS)).records)) == {
        repr(head) for heads in HEADS for head in heads
    }


def test_an_empty_one_reads_back() -> None:
    assert load_snapshot(dump_snapshot([])).records == ()


def test_no_flipped_bit_is_believed() -> None:
    good = dump_snapshot([(PEOPLE,), (GONE,)])
    for position in range(len(good) - 1):
        for bit in range(8):
            damaged = bytearray(good)
            damaged[position] ^= 1 << bit
            try:
                found = load_snapshot(bytes(damaged))
            except NewerRecordError:
                pytest.fail("damage passed for a later format")
            except BadRecordError:
                continue
            assert found.records == (PEOPLE, GONE)


def test_no_shortened_file_is_believed() -> None:
    good = dump_snapshot([(PEOPLE,)]).rstrip()
    for length in range(len(good)):
        with pytest.raises(BadRecordError):
            load_snapshot(good[:length])


def sealed(rest: bytes, version: int = 1) -> bytes:
    checksum = snapshot._checksum(version, rest)
    return b'{"_file":{"1":{"format":%d,"sha256":"%s"}},\n%s' % (version, checksum.encode(), rest)


HOSTILE = {
    "no records": b'"answers":{}}',
    "a list of records": b'"_records":[]}',
    "a list of tables": b'"_records":{},"answers":[]}',
    "rows without ids": b'"_records":{},"answers":{"1":{}}}',
    "a list as row": b'"_records":{},"answers":{"1":[]}}',
    "a list as id": b'"_records":{},"answers":{"1":{"_id":[]}}}',
    "a number as entry": b'"_records":{"1":1}}',
    "an entry without its row": b'"_records":{"1":{"t":"answers","d":"q"}}}',
    "an entry that is no record": b'"_records":{"1":{"v":{}}}}',
    "200,000 deep": b'"_records":' + b"[" * 200_000,
    "nothing": b"",
}


@pytest.mark.parametrize("rest", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_good_checksum_vouches_for_nothing(rest: bytes) -> None:
    with pytest.raises(BadRecordError):
        load_snapshot(sealed(rest))


@pytest.mark.parametrize("data", [b"", bytes(100), b"[]", b"{}", b"\xff", b'{"_file":1,\n'])
def test_rubbish_is_damaged(data: bytes) -> None:
    with pytest.raises(BadRecordError):
        load_snapshot(data)


def test_line_ends_that_a_sync_tool_changed_do_no_harm() -> None:
    changed = dump_snapshot([(PEOPLE,)]).replace(b"\n", b"\r\n")
    assert load_snapshot(changed).records == (PEOPLE,)


def test_an_intact_one_of_a_later_format_is_no_damage(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(sealed(b'"_records":{}}', version=2))
    assert read_snapshots(tmp_path) == Reading(newer=True)


def test_the_generation_before_is_kept(tmp_path: Path) -> None:
    write_snapshot(tmp_path, [(PEOPLE,)], "office", damaged=False)
    write_snapshot(tmp_path, [(PLAN,)], "office", damaged=False)
    assert load_snapshot((tmp_path / PREVIOUS).read_bytes()).records == (PEOPLE,)
    assert load_snapshot((tmp_path / FILE).read_bytes()).records == (PLAN,)


@pytest.mark.parametrize(
    "harm", [Path.unlink, lambda p: p.write_bytes(b""), lambda p: p.write_bytes(bytes(9))]
)
def test_the_generation_before_speaks_when_the_newest_cannot(
    tmp_path: Path, harm: Callable[[Path], None]
) -> None:
    write_snapshot(tmp_path, [(PEOPLE,)], "office", damaged=False)
    write_snapshot(tmp_path, [(PLAN,)], "office", damaged=False)
    assert read_snapshots(tmp_path).records == (PLAN,)
    harm(tmp_path / FILE)
    assert read_snapshots(tmp_path).records == (PEOPLE,)


def test_a_damaged_one_is_set_aside_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"damaged")
    write_snapshot(tmp_path, [(PEOPLE,)], "office", damaged=True)
    assert (tmp_path / "assessment.damaged-1.json").read_bytes() == b"damaged"
    assert not (tmp_path / PREVIOUS).exists()
    assert read_snapshots(tmp_path).records == (PEOPLE,)
    assert read_snapshots(tmp_path).problems == ()


def test_conflict_copies_of_sync_tools_are_read(tmp_path: Path) -> None:
    write_snapshot(tmp_path, [(PEOPLE,)], "office", damaged=False)
    (tmp_path / "assessment-LAPTOP-BEN.json").write_bytes(dump_snapshot([(PLAN,)]))
    (tmp_path / "assessment (conflicted copy).json").write_bytes(dump_snapshot([(GONE,)]))
    found = sorted(read_snapshots(tmp_path).records, key=lambda each: each.n)
    assert found == [PEOPLE, PLAN, GONE]


def test_a_write_that_fails_loses_no_generation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_snapshot(tmp_path, [(PEOPLE,)], "office", damaged=False)

    def refuse(*_: object) -> None:
        raise OSError(ENOSPC, "full")

    monkeypatch.setattr("os.write", refuse)
    for _ in range(3):
        with pytest.raises(OSError, match="full"):
            write_snapshot(tmp_path, [(PLAN,)], "office", damaged=False)
    assert read_snapshots(tmp_path).records == (PEOPLE,)
