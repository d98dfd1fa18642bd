"""One assessment: what was acknowledged is there, what was refused never happened."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from errno import EACCES, EDQUOT, EFBIG, EIO, ENOSPC, EROFS
from pathlib import Path

import pytest
from tinydb import TinyDB

from storage import Assessment, AssessmentDB, Assessments, NotSaved
from storage.snapshot import FILE
from tests.storage.conftest import let_copy_finish


def reopened(assessment: Assessment) -> Assessment:
    return Assessment(assessment.folder, "reader")


def journal(assessment: Assessment) -> Path:
    return assessment.folder / "journal" / "office.jsonl"


def test_an_answer_is_there_for_whoever_opens_next(assessment: Assessment) -> None:
    assessment.put_answers({"a.trained": {"value": 38, "note": "é 😀 \ud800"}})
    expected = {"a.people": {"value": 42}, "a.trained": {"value": 38, "note": "é 😀 \ud800"}}
    assert assessment.answers() == reopened(assessment).answers() == expected


def test_answers_are_replaced_not_patched(assessment: Assessment) -> None:
    assessment.put_answers({"a.people": {"status": "not-sure"}})
    assert assessment.answers() == {"a.people": {"status": "not-sure"}}


def test_details_are_changed_one_by_one(assessment: Assessment) -> None:
    assessment.put_details({"edition": "2026-27"})
    expected = {"organisation": "Rose Court", "edition": "2026-27"}
    assert assessment.details() == reopened(assessment).details() == expected


def test_several_answers_are_one_fsync(assessment: Assessment, fsyncs: list[int]) -> None:
    assessment.put({f"a.q{n}": {"value": n} for n in range(50)}, {"edition": "2026-27"})
    assert len(fsyncs) == 1


def test_every_save_is_an_fsync(assessment: Assessment, fsyncs: list[int]) -> None:
    for number in range(5):
        assessment.put_answers({"a.people": {"value": number}})
    assert len(fsyncs) == 5


def test_the_time_of_a_save_comes_from_the_clock(assessment: Assessment) -> None:
    first = assessment.put_answers({"a.people": {"value": 1}})
    second = assessment.put_answers({"a.people": {"value": 2}})
    assert second - first == timedelta(minutes=1)
    assert assessment.last_saved == reopened(assessment).last_saved == second


def test_saving_what_is_there_already_tells_when_it_was_saved(assessment: Assessment) -> None:
    before = assessment.last_saved
    assert assessment.put_answers({"a.people": {"value": 42}}) == before
    assert len(assessment.history("a.people")) == 1


def test_a_clock_set_back_does_not_bring_old_answers_back(assessment: Assessment) -> None:
    past = Assessment(assessment.folder, "lodge", lambda: datetime(1970, 1, 1, tzinfo=UTC))
    past.put_answers({"a.people": {"value": "newest"}})
    past.close()
    assert reopened(assessment).answers()["a.people"] == {"value": "newest"}


def test_a_clock_without_an_offset_is_refused(assessment: Assessment) -> None:
    naive = Assessment(assessment.folder, "lodge", lambda: datetime(2026, 1, 1))
    with pytest.raises(ValueError, match="fields"):
        naive.put_answers({"a.people": {"value": 1}})
    naive.close()


def test_history_is_oldest_first(assessment: Assessment) -> None:
    for value in (43, 44):
        assessment.put_answers({"a.people": {"value": value}})
    assert [record.v for record in assessment.history("a.people")] == [
        {"value": 42},
        {"value": 43},
        {"value": 44},
    ]
    assert assessment.history("a.unknown") == ()


def test_what_a_caller_does_to_what_it_got_stays_with_the_caller(assessment: Assessment) -> None:
    given = {"value": ["a"]}
    assessment.put_answers({"a.list": given})
    given["value"].append("b")
    assessment.answers()["a.list"]["value"].append("c")
    record = assessment.history("a.list")[0]
    assert record.v is not None
    record.v["value"].append("d")
    assessment.put_answers({"a.other": {}})
    assessment.close()
    assert reopened(assessment).answers()["a.list"] == {"value": ["a"]}


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (ENOSPC, "disk-full"),
        (EDQUOT, "disk-full"),
        (EFBIG, "disk-full"),
        (EROFS, "read-only"),
        (EACCES, "no-permission"),
        (EIO, "failed"),
    ],
)
@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_refused_save_never_happened(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch, call: str, error: int, reason: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(error, "injected")

    before = (assessment.answers(), assessment.details(), assessment.last_saved)
    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(NotSaved) as raised:
            assessment.put({"a.people": {"value": "lost"}, "a.new": {}}, {"edition": "x"})
    assert raised.value.reason == reason
    assert isinstance(raised.value.__cause__, OSError)
    assert (assessment.answers(), assessment.details(), assessment.last_saved) == before
    assert reopened(assessment).answers() == before[0]
    assessment.put_answers({"a.later": {"value": 1}})
    assessment.close()
    after = reopened(assessment)
    assert after.answers() == {"a.people": {"value": 42}, "a.later": {"value": 1}}
    assert after.details() == {"organisation": "Rose Court"}
    assert after.conflicts() == {}


def test_a_refused_save_that_cannot_be_taken_back_stays_out_of_sight(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(EIO, "injected")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        patch.setattr(os, "ftruncate", refuse)
        with pytest.raises(NotSaved):
            assessment.put_answers({"a.people": {"value": "refused"}})
    assert b"refused" in journal(assessment).read_bytes()
    assessment.put_answers({"a.later": {"value": 1}})
    assert assessment.answers() == {"a.people": {"value": 42}, "a.later": {"value": 1}}


@pytest.mark.parametrize(
    "documents",
    [
        {"a.people": {"value": float("nan")}},
        {"a.people": {"value": float("inf")}},
        {"a.people": {"value": (1,)}},
        {"a.people": {1: "x"}},
        {"a.people": {"value": "x" * 2_200_000}},
        {"a.people": {"_id": "x"}},
        {"": {"value": 1}},
        {1: {"value": 1}},
    ],
)
def test_what_is_not_json_data_is_refused_before_anything_is_written(
    assessment: Assessment, documents: Mapping[str, Mapping[str, object]]
) -> None:
    before = journal(assessment).read_bytes()
    with pytest.raises(ValueError, match=r"."):
        assessment.put_answers({"a.fine": {"value": 1}, **documents})
    assert journal(assessment).read_bytes() == before
    assert assessment.answers() == {"a.people": {"value": 42}}


def test_an_answer_of_a_megabyte_is_kept(assessment: Assessment) -> None:
    text = "é" * 300_000
    assessment.put_answers({"a.people": {"value": text}})
    assert reopened(assessment).answers()["a.people"]["value"] == text


def test_a_save_that_left_no_trace_is_not_called_saved(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AssessmentDB, "replace", lambda *_: None)
    with pytest.raises(NotSaved):
        assessment.put_answers({"a.new": {"value": 1}})


def test_only_opening_writes_nothing(assessment: Assessment) -> None:
    assessment.close()
    before = {p: p.stat().st_mtime_ns for p in assessment.folder.rglob("*")}
    with reopened(assessment) as reader:
        reader.answers()
        reader.history("a.people")
        reader.draft("a.people")
    assert {p: p.stat().st_mtime_ns for p in assessment.folder.rglob("*")} == before


def test_a_folder_that_others_could_read_is_tightened(assessment: Assessment) -> None:
    assessment.folder.chmod(0o755)
    reopened(assessment)
    assert assessment.folder.stat().st_mode & 0o777 == 0o700


def test_the_copy_follows_every_ten_saves(assessment: Assessment) -> None:
    for number in range(9):
        assessment.put_answers({"a.people": {"value": number}})
    let_copy_finish(assessment)
    with TinyDB(assessment.folder / FILE) as db:
        assert db.table("answers").all() == [{"_id": "a.people", "value": 8}]


def test_the_copy_is_current_after_closing(assessment: Assessment) -> None:
    assessment.put_answers({"a.people": {"value": 43}})
    assessment.close()
    with TinyDB(assessment.folder / FILE) as db:
        assert db.table("answers").all() == [{"_id": "a.people", "value": 43}]


def test_a_copy_that_fails_fails_no_save(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("storage.journal_storage.write_snapshot", refuse)
        for number in range(25):
            assessment.put_answers({"a.people": {"value": number}})
        assessment.close()
    assert isinstance(assessment.degraded, OSError)
    after = Assessment(assessment.folder, "office")
    assert after.answers() == {"a.people": {"value": 24}}
    after.close()
    assert after.degraded is None
    assert (assessment.folder / FILE).exists()


def test_a_thread_that_cannot_start_fails_no_save(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr("threading.Thread.start", refuse)
    for number in range(12):
        assessment.put_answers({"a.people": {"value": number}})
    assert isinstance(assessment.degraded, RuntimeError)
    assert reopened(assessment).answers() == {"a.people": {"value": 11}}


def test_closing_twice_is_closing(assessments: Assessments) -> None:
    assessment = assessments.create({})
    assessment.close()
    assessment.close()
