"""Taking in records from elsewhere: a union, in one durable step, with nothing replaced."""

import os
from errno import ENOSPC
from pathlib import Path
from typing import cast

import pytest

from storage import Assessment, Assessments, NotSaved, Preview, Record
from storage.record import encode

from .conftest import Clock


@pytest.fixture
def elsewhere(assessment: Assessment, tmp_path: Path, clock: Clock) -> Assessment:
    """The same assessment on another computer, taken there as it is now."""
    there = Assessments(tmp_path / "elsewhere", "lodge", clock)
    return there.create_from(assessment.records(), assessment.id)


def journal(assessment: Assessment, writer: str = "office") -> bytes:
    return (assessment.folder / "journal" / f"{writer}.jsonl").read_bytes()


def test_a_new_one_is_the_same_one(assessment: Assessment, elsewhere: Assessment) -> None:
    assert elsewhere.id == assessment.id
    assert elsewhere.answers() == assessment.answers()
    assert elsewhere.details() == assessment.details()
    assert journal(elsewhere, "lodge") == journal(assessment), "records are never changed"
    assert elsewhere.last_saved == assessment.last_saved


def test_records_are_every_version_of_what_is_wanted(assessment: Assessment) -> None:
    assessment.put_answers({"a.people": {"value": 43}, "b.name": {"value": "x"}})
    wanted = assessment.records(lambda question: question.startswith("a."))
    assert [(record.t, record.d, record.v) for record in wanted] == [
        ("assessment", "details", {"organisation": "Rose Court"}),
        ("answers", "a.people", {"value": 42}),
        ("answers", "a.people", {"value": 43}),
    ]
    assert {record.d for record in assessment.records()} == {"a.people", "b.name", "details"}


def test_what_was_answered_elsewhere_comes_back(
    assessment: Assessment, elsewhere: Assessment
) -> None:
    elsewhere.put_answers({"a.people": {"value": 50}, "b.name": {"value": "x"}})
    records = elsewhere.records()
    assert assessment.preview(records) == Preview(
        new=("b.name",), changed=("a.people",), conflicting=(), known=()
    )
    assert assessment.take_in(records) == elsewhere.last_saved
    assert assessment.answers() == elsewhere.answers()
    assert assessment.conflicts() == {}
    assert assessment.preview(records).known == ("a.people", "b.name")
    assessment.close()
    assert Assessment(assessment.folder, "reader").answers() == elsewhere.answers()


def test_what_was_answered_on_both_sides_waits_for_a_person(
    assessment: Assessment, elsewhere: Assessment
) -> None:
    elsewhere.put_answers({"a.people": {"value": 50}})
    assessment.put_answers({"a.people": {"value": 60}})
    assert assessment.preview(elsewhere.records()).conflicting == ("a.people",)
    assessment.take_in(elsewhere.records())
    versions = assessment.conflicts()["a.people"]
    assert {record.v["value"] for record in versions if record.v} == {50, 60}
    assert assessment.preview(elsewhere.records()).known == ("a.people",)


def test_what_was_settled_elsewhere_is_settled(
    assessment: Assessment, elsewhere: Assessment
) -> None:
    elsewhere.put_answers({"a.people": {"value": 50}})
    assessment.put_answers({"a.people": {"value": 60}})
    assessment.take_in(elsewhere.records())
    elsewhere.take_in(assessment.records())
    current = elsewhere.answers()["a.people"]
    elsewhere.put_answers({"a.people": current})
    assert elsewhere.conflicts() == {}
    assert assessment.preview(elsewhere.records()).changed == ("a.people",)
    assessment.take_in(elsewhere.records())
    assert assessment.conflicts() == {}


def test_what_went_on_here_only_stays_as_it_is(
    assessment: Assessment, elsewhere: Assessment
) -> None:
    old = elsewhere.records()
    assessment.put_answers({"a.people": {"value": 43}})
    before = journal(assessment)
    assert assessment.preview(old).known == ("a.people",)
    assert assessment.take_in(old) == assessment.last_saved
    assert journal(assessment) == before
    assert assessment.answers()["a.people"] == {"value": 43}


def test_a_preview_changes_nothing(assessment: Assessment, elsewhere: Assessment) -> None:
    elsewhere.put_answers({"b.name": {"value": "x"}})
    before = (journal(assessment), assessment.answers(), assessment.last_saved)
    assessment.preview(elsewhere.records())
    assert (journal(assessment), assessment.answers(), assessment.last_saved) == before


def test_a_deletion_is_a_change(assessment: Assessment, elsewhere: Assessment) -> None:
    elsewhere.db.table("answers").remove(doc_ids=cast("list[int]", ["a.people"]))
    assert assessment.preview(elsewhere.records()).changed == ("a.people",)
    assessment.take_in(elsewhere.records())
    assert assessment.answers() == {}


def test_all_of_it_is_one_step(
    assessment: Assessment, elsewhere: Assessment, fsyncs: list[int]
) -> None:
    elsewhere.put_answers({f"b.q{number}": {"value": number} for number in range(200)})
    records = elsewhere.records()
    fsyncs.clear()
    assessment.take_in((*records, *records))
    assert len(fsyncs) == 1
    assert journal(assessment).count(b"\n") == len(records)


def test_more_than_one_save_can_be_is_taken_in_too(
    assessment: Assessment,
    elsewhere: Assessment,
    fsyncs: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    elsewhere.put_answers({f"b.q{number}": {"value": number} for number in range(5)})
    longest = max(len(encode(record)) for record in elsewhere.records())
    monkeypatch.setattr("storage.journal_storage.FULL", 2 * longest)
    fsyncs.clear()
    assessment.take_in(elsewhere.records())
    assert len(fsyncs) == 3
    assert assessment.answers() == elsewhere.answers()


def test_a_disk_that_refuses_leaves_everything_as_it_was(
    assessment: Assessment, elsewhere: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(ENOSPC, "injected")

    elsewhere.put_answers({"b.name": {"value": "x"}})
    records = elsewhere.records()
    before = (journal(assessment), assessment.answers())
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(NotSaved):
            assessment.take_in(records)
    assert (journal(assessment), assessment.answers()) == before
    assessment.take_in(records)
    assert assessment.answers() == elsewhere.answers()


def test_a_new_one_that_cannot_be_saved_leaves_nothing(
    assessments: Assessments, assessment: Assessment, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(ENOSPC, "injected")

    before = sorted(root.iterdir())
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(NotSaved):
            assessments.create_from(assessment.records())
    assert sorted(root.iterdir()) == before


def test_of_nothing_nothing_is_made(assessments: Assessments, root: Path) -> None:
    with pytest.raises(NotSaved):
        assessments.create_from(())
    assert list(root.iterdir()) == []


@pytest.mark.parametrize("identity", ["../x", "", "CON", "a" * 36])
def test_an_id_is_never_a_path(
    assessments: Assessments, assessment: Assessment, identity: str
) -> None:
    with pytest.raises(ValueError, match="no id"):
        assessments.create_from(assessment.records(), identity)


def test_what_is_here_is_not_made_again(assessments: Assessments, assessment: Assessment) -> None:
    with pytest.raises(ValueError, match="no id"):
        assessments.create_from(assessment.records(), assessment.id)


def test_a_creation_that_was_cut_off_can_be_done_again(
    assessments: Assessments, assessment: Assessment, root: Path
) -> None:
    identity = "0b5f4f6e-0000-4000-8000-00000000000a"
    (root / identity / "journal").mkdir(parents=True)
    with assessments.create_from(assessment.records(), identity) as made:
        assert made.answers() == assessment.answers()


def test_a_hostile_counter_stops_nobody(assessment: Assessment) -> None:
    known = assessment.history("a.people")[0]
    largest = Record(
        "f" * 16, 2**53 - 1, "zzz", known.at, "answers", "a.people", {"value": 666}, ()
    )
    assessment.take_in([largest])
    assert set(assessment.conflicts()) == {"a.people"}
    assessment.put_answers({"a.people": {"value": 43}})
    assert assessment.conflicts() == {}
    assert assessment.answers() == {"a.people": {"value": 43}}


def test_one_that_was_cut_off_can_be_done_again(
    assessments: Assessments, elsewhere: Assessment
) -> None:
    elsewhere.put_answers({f"b.q{number}": {"value": number} for number in range(5)})
    elsewhere.put_answers({"a.people": {"value": 43}})
    records = elsewhere.records()
    whole = b"".join(map(encode, records))
    for length in range(whole.index(b"\n"), len(whole), 37):
        with assessments.create_from(records) as made:
            (path,) = made.folder.rglob("*.jsonl")
        (made.folder / "assessment.json").unlink()
        path.write_bytes(whole[:length])
        again = Assessment(made.folder, "reader")
        again.take_in(records)
        assert again.answers() == elsewhere.answers()
        assert again.conflicts() == {}
        again.close()


def test_a_window_that_is_open_meanwhile_sees_it(
    assessment: Assessment, elsewhere: Assessment
) -> None:
    elsewhere.put_answers({"b.name": {"value": "x"}})
    with Assessment(assessment.folder, "office") as importing:
        importing.take_in(elsewhere.records())
    assert assessment.pick_up()
    assert assessment.answers() == elsewhere.answers()
