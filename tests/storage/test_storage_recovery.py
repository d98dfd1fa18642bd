"""Damaged, missing and later files: what is whole is used, the rest is kept."""

from errno import EROFS
from pathlib import Path

import pytest

from storage import Assessment, NotSaved, Problem
from storage.journal_storage import JournalStorage
from storage.snapshot import FILE, PREVIOUS


def reopened(assessment: Assessment) -> Assessment:
    return Assessment(assessment.folder, "reader")


def journal(assessment: Assessment) -> Path:
    return assessment.folder / "journal" / "office.jsonl"


def test_what_only_the_copy_has_is_written_to_a_journal_again(assessment: Assessment) -> None:
    assessment.close()
    journal(assessment).unlink()
    with Assessment(assessment.folder, "lodge") as repaired:
        assert repaired.problems == (Problem(FILE, "incomplete", "restored"),)
        assert repaired.answers() == {"a.people": {"value": 42}}
    for name in (FILE, PREVIOUS):
        (assessment.folder / name).unlink(missing_ok=True)
    after = reopened(assessment)
    assert (after.answers(), after.details()) == (
        {"a.people": {"value": 42}},
        {"organisation": "Rose Court"},
    )
    assert after.problems == ()


def test_a_repair_that_fails_costs_nothing(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    assessment.close()
    journal(assessment).unlink()

    def refuse(*_: object) -> None:
        raise OSError(EROFS, "read only")

    with monkeypatch.context() as patch:
        patch.setattr("os.write", refuse)
        opened = Assessment(assessment.folder, "lodge")
        assert opened.answers() == {"a.people": {"value": 42}}
        assert isinstance(opened.degraded, NotSaved)
        opened.close()
    assert reopened(assessment).answers() == {"a.people": {"value": 42}}


def test_a_missing_copy_is_made_again(assessment: Assessment) -> None:
    assessment.close()
    (assessment.folder / FILE).unlink()
    with Assessment(assessment.folder, "office") as opened:
        assert opened.problems == ()
    assert (assessment.folder / FILE).exists()


def test_a_damaged_copy_is_noticed_replaced_and_kept(assessment: Assessment) -> None:
    assessment.close()
    path = assessment.folder / FILE
    path.write_bytes(path.read_bytes().replace(b"42", b"24"))
    with Assessment(assessment.folder, "office") as opened:
        assert opened.problems == (Problem(FILE, "damaged", "replaced"),)
        assert opened.answers() == {"a.people": {"value": 42}}
    assert b"24" in (assessment.folder / "assessment.damaged-1.json").read_bytes()
    assert reopened(assessment).problems == ()


def test_a_storage_of_an_empty_folder_reads_nothing(tmp_path: Path) -> None:
    assert JournalStorage(tmp_path, "office").read() is None
