"""Several windows: each writes a journal of its own, and nothing is overwritten unseen."""

from pathlib import Path

import pytest

from storage import Assessment
from storage.record import LARGEST_COUNTER, Record, encode


def reopened(assessment: Assessment) -> Assessment:
    return Assessment(assessment.folder, "reader")


def journal(assessment: Assessment) -> Path:
    return assessment.folder / "journal" / "office.jsonl"


def test_two_windows_write_two_journals_and_both_are_kept(assessment: Assessment) -> None:
    with Assessment(assessment.folder, "office") as second:
        second.put_answers({"a.second": {"value": 2}})
        assessment.put_answers({"a.first": {"value": 1}})
        assert assessment.answers().keys() == {"a.people", "a.first", "a.second"}
    assert reopened(assessment).answers().keys() == {"a.people", "a.first", "a.second"}
    assert {p.name for p in (assessment.folder / "journal").glob("*.jsonl")} == {
        "office.jsonl",
        "office-2.jsonl",
    }


def test_two_answers_from_one_starting_point_are_both_kept(assessment: Assessment) -> None:
    with Assessment(assessment.folder, "lodge") as other:
        other.put_answers({"a.people": {"value": "theirs"}})
        assessment.put_answers({"a.people": {"value": "ours"}})
    (versions,) = assessment.conflicts().values()
    assert [record.v for record in versions] == [{"value": "ours"}, {"value": "theirs"}]
    assert assessment.answers()["a.people"] == {"value": "ours"}
    assert reopened(assessment).conflicts() == assessment.conflicts()


@pytest.mark.parametrize("choice", ["ours", "theirs", "both"])
def test_choosing_an_answer_settles_the_conflict(assessment: Assessment, choice: str) -> None:
    with Assessment(assessment.folder, "lodge") as other:
        other.put_answers({"a.people": {"value": "theirs"}})
        assessment.put_answers({"a.people": {"value": "ours"}})
    assessment.put_answers({"a.else": {}})
    assert assessment.conflicts().keys() == {"a.people"}
    assessment.put_answers({"a.people": {"value": choice}})
    assert assessment.conflicts() == reopened(assessment).conflicts() == {}
    assert reopened(assessment).answers()["a.people"] == {"value": choice}
    assert len(assessment.history("a.people")) == 4


def test_an_answer_to_what_was_seen_is_no_conflict(assessment: Assessment) -> None:
    with Assessment(assessment.folder, "lodge") as other:
        other.put_answers({"a.people": {"value": "theirs"}})
        assessment.put_answers({"a.else": {}})
        assessment.put_answers({"a.people": {"value": "ours, after theirs"}})
    assert reopened(assessment).conflicts() == {}


def test_the_other_side_of_a_conflict_outlives_its_journal(assessment: Assessment) -> None:
    with Assessment(assessment.folder, "lodge") as other:
        other.put_answers({"a.people": {"value": "theirs"}})
        assessment.put_answers({"a.people": {"value": "ours"}})
    assessment.close()
    (assessment.folder / "journal" / "lodge.jsonl").unlink()
    with Assessment(assessment.folder, "office") as after:
        (versions,) = after.conflicts().values()
    assert [record.v for record in versions] == [{"value": "ours"}, {"value": "theirs"}]


def test_a_poisoned_counter_stops_nobody_from_saving(assessment: Assessment) -> None:
    poison = Record(
        "f" * 32, LARGEST_COUNTER, "evil", "9999-01-01T00:00:00+00:00", "answers", "x", {}, ()
    )
    (assessment.folder / "journal" / "evil.jsonl").write_bytes(encode(poison))
    for number in range(3):
        with Assessment(assessment.folder, "office") as opened:
            opened.put_answers({"a.people": {"value": number}, "x": {"value": number}})
    after = reopened(assessment)
    assert after.answers() == {"a.people": {"value": 2}, "x": {"value": 2}}
