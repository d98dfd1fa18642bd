"""Half-typed answers: they outlive the window, and never cost an error."""

from errno import ENOSPC
from pathlib import Path

import pytest

from storage import Assessment


def journal(assessment: Assessment) -> Path:
    return assessment.folder / "journal" / "office.jsonl"


def test_a_draft_outlives_the_window(assessment: Assessment) -> None:
    assert assessment.draft("a.trained") is None
    assert assessment.keep_draft("a.trained", {"text": "thirty"})
    assessment.close()
    assert Assessment(assessment.folder, "office").draft("a.trained") == {"text": "thirty"}


def test_a_draft_that_is_done_with_stays_away(assessment: Assessment) -> None:
    assessment.keep_draft("a.trained", {"text": "thirty"})
    assert assessment.keep_draft("a.trained", None)
    assert Assessment(assessment.folder, "office").draft("a.trained") is None


def test_a_draft_is_no_answer_and_no_journal_line(assessment: Assessment) -> None:
    before = journal(assessment).read_bytes()
    assessment.keep_draft("a.trained", {"text": "thirty"})
    assert journal(assessment).read_bytes() == before
    assert "a.trained" not in assessment.answers()


def test_windows_keep_their_drafts_apart_and_the_newest_counts(assessment: Assessment) -> None:
    with Assessment(assessment.folder, "office") as second:
        assessment.keep_draft("a.first", {"text": "1"})
        second.keep_draft("a.second", {"text": "2"})
        assessment.keep_draft("a.both", {"text": "older"})
        second.keep_draft("a.both", {"text": "newer"})
    for question, text in (("a.first", "1"), ("a.second", "2"), ("a.both", "newer")):
        assert assessment.draft(question) == {"text": text}
    assessment.keep_draft("a.both", None)
    assert assessment.draft("a.both") is None


def test_drafts_of_other_installations_stay_theirs(assessment: Assessment) -> None:
    with Assessment(assessment.folder, "office-b") as other:
        other.keep_draft("a.first", {"text": "private"})
    assert assessment.draft("a.first") is None


def test_a_full_disk_costs_a_draft_and_no_error(
    assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    assessment.keep_draft("a.first", {"text": "old"})

    def refuse(*_: object) -> None:
        raise OSError(ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr("os.write", refuse)
        assert not assessment.keep_draft("a.first", {"text": "new"})
    assert assessment.draft("a.first") == {"text": "old"}


@pytest.mark.parametrize(
    "rubbish",
    [
        b"",
        b"{",
        b"[]",
        b'{"a.first":1}',
        b'{"a.first":{"n":"1","data":{}}}',
        b'{"a.first":{"n":1,"data":[]}}',
        b'{"a.first":{"data":{}}}',
        b"[" * 200_000,
        b"\xff",
    ],
)
def test_a_damaged_draft_file_is_ignored(assessment: Assessment, rubbish: bytes) -> None:
    (assessment.folder / "drafts-office.json").write_bytes(rubbish)
    assert assessment.draft("a.first") is None
    assert assessment.keep_draft("a.first", {"text": "new"})
    assert assessment.draft("a.first") == {"text": "new"}


def test_the_draft_file_is_private(assessment: Assessment) -> None:
    assessment.keep_draft("a.first", {"text": "new"})
    assert (assessment.folder / "drafts-office.json").stat().st_mode & 0o777 == 0o600
