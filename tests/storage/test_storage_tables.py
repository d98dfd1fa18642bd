"""TinyDB's own verbs, on a journal."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tinydb import where
from tinydb.operations import delete, increment
from tinydb.table import Document

from storage import AssessmentDB, NotSaved
from storage.journal import read_journal
from storage.journal_storage import JournalStorage

# TinyDB's types know only numbers as ids.
Answers = Any


def row(doc_id: Any, **fields: object) -> Document:
    return Document(fields, doc_id)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[AssessmentDB]:
    with AssessmentDB(JournalStorage(tmp_path, "office")) as db:
        yield db


@pytest.fixture
def answers(db: AssessmentDB) -> Answers:
    table: Any = db.table("answers")
    table.insert_multiple(
        [
            row("a", value=1, tags=["x"]),
            row("b", value=2, tags=[]),
        ]
    )
    return table


def lines(folder: Path) -> int:
    return len(read_journal(folder / "journal" / "office.jsonl").records)


def test_ids_are_text(answers: Answers) -> None:
    assert [row.doc_id for row in answers.all()] == ["a", "b"]
    assert answers.get(doc_id="b") == {"value": 2, "tags": []}
    assert answers.contains(doc_id="a")
    assert not answers.contains(doc_id="c")
    assert len(answers) == 2


def test_an_update_journals_the_changed_document_only(answers: Answers, tmp_path: Path) -> None:
    assert lines(tmp_path) == 2
    assert answers.update({"value": 9}, where("value") == 2) == ["b"]
    assert lines(tmp_path) == 3
    assert answers.search(where("value") == 9)[0].doc_id == "b"


def test_an_update_that_changes_nothing_writes_nothing(answers: Answers, tmp_path: Path) -> None:
    answers.update({"value": 2}, where("value") == 2)
    assert lines(tmp_path) == 2


def test_a_number_and_a_truth_value_are_different_answers(answers: Answers) -> None:
    answers.update({"value": True}, where("value") == 1)
    assert answers.get(doc_id="a")["value"] is True


def test_changes_inside_a_document_are_noticed(answers: Answers, tmp_path: Path) -> None:
    answers.update(lambda document: document["tags"].append("y"), where("value") == 1)
    assert lines(tmp_path) == 3
    assert JournalStorage(tmp_path, "other").read() == {
        "answers": {"a": {"value": 1, "tags": ["x", "y"]}, "b": {"value": 2, "tags": []}}
    }


def test_what_a_caller_does_to_a_result_stays_with_the_caller(answers: Answers) -> None:
    answers.search(where("value") == 1)[0]["tags"].append("mine")
    answers.get(doc_id="a")["value"] = 7
    assert answers.get(doc_id="a") == {"value": 1, "tags": ["x"]}


def test_several_documents_in_one_fsync(answers: Answers, fsyncs: list[int]) -> None:
    answers.update(increment("value"))
    assert len(fsyncs) == 1
    assert [row["value"] for row in answers.all()] == [2, 3]


def test_upsert_remove_and_delete(answers: Answers, tmp_path: Path) -> None:
    answers.upsert(row("c", value=5))
    assert answers.remove(doc_ids=["a", "missing"]) == ["a"]
    answers.update(delete("tags"), where("tags").exists())
    expected = {"answers": {"b": {"value": 2}, "c": {"value": 5}}}
    assert JournalStorage(tmp_path, "other").read() == expected


def test_a_removed_document_can_come_back(answers: Answers) -> None:
    answers.remove(doc_ids=["a"])
    answers.insert(row("a", value=3))
    with pytest.raises(ValueError, match="already exists"):
        answers.insert(row("a", value=4))
    assert answers.get(doc_id="a") == {"value": 3}


def test_truncating_and_dropping_are_journalled(
    db: AssessmentDB, answers: Answers, tmp_path: Path
) -> None:
    db.replace({"jobs": {"j": {"what": "book"}}})
    answers.truncate()
    assert db.storage.read() == {"answers": {}, "jobs": {"j": {"what": "book"}}}
    db.drop_table("jobs")
    assert db.storage.read() == {"answers": {}, "jobs": {}}
    assert lines(tmp_path) == 6


@pytest.mark.usefixtures("answers")
def test_write_takes_the_whole_database_and_saves_what_differs(
    db: AssessmentDB, tmp_path: Path
) -> None:
    data = db.storage.read() or {}
    del data["answers"]["a"]
    data["answers"]["b"]["tags"].append("z")
    data["jobs"] = {"j": {}}
    db.storage.write(data)
    assert lines(tmp_path) == 5
    assert db.storage.read() == data


def test_replace_replaces_whole_documents(db: AssessmentDB, answers: Answers) -> None:
    db.replace({"answers": {"a": {"status": "not-sure"}}})
    assert answers.get(doc_id="a") == {"status": "not-sure"}


def test_a_failed_save_is_not_seen_and_not_saved_later(
    answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr("os.write", refuse)
        with pytest.raises(NotSaved):
            answers.update(lambda document: document["tags"].append("lost"), where("value") == 1)
    assert answers.get(doc_id="a") == {"value": 1, "tags": ["x"]}
    answers.update({"value": 8}, where("value") == 2)
    assert b"lost" not in (tmp_path / "journal" / "office.jsonl").read_bytes()


def test_ids_that_tinydb_makes_up_are_refused(db: AssessmentDB) -> None:
    with pytest.raises((TypeError, ValueError)):
        db.table("answers").insert({"value": 1})


@pytest.mark.parametrize("table", ["_default", "_records", ""])
def test_table_names_that_the_snapshot_uses_are_refused(db: AssessmentDB, table: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        db.replace({table: {"a": {}}})
    assert db.storage.read() is None
