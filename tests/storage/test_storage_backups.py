"""Backups: made when they are due, whole or not at all, and kept as long as promised."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from storage import Assessment, Assessments, NotSaved, read_portable
from storage.backups import Backup, Backups
from tests.storage.watch import Watch


@pytest.fixture
def assessments(root: Path, watch: Watch) -> Assessments:
    return Assessments(root, "office", watch)


@pytest.fixture
def assessment(assessments: Assessments) -> Iterator[Assessment]:
    with assessments.create({"organisation": "Rose Court"}, {"a.people": {"value": 42}}) as opened:
        yield opened


def put(assessment: Assessment, **answers: object) -> None:
    assessment.put_answers({f"a.{name}": {"value": value} for name, value in answers.items()})


def values(assessment: Assessment) -> dict[str, object]:
    return {question: document["value"] for question, document in assessment.answers().items()}


# Making.


def test_a_backup_is_a_portable_file_of_everything(
    backups: Backups, assessment: Assessment, root: Path
) -> None:
    put(assessment, people=43)
    made = backups.make(assessment, "daily")
    name = "2026-10-03T14-00-00Z-daily.dspt"
    assert made == Backup(
        root / "backups" / assessment.id / name, datetime(2026, 10, 3, 14, tzinfo=UTC), "daily", 1
    )
    assert backups.list(assessment.id) == (made,)
    portable = read_portable(made.path)
    assert portable.records == assessment.records()
    assert portable.answers() == {"a.people": {"value": 43}}
    assert portable.details() == {"organisation": "Rose Court"}


def test_folders_and_files_are_private_whatever_the_umask(
    backups: Backups, assessment: Assessment, root: Path
) -> None:
    before = os.umask(0)
    try:
        made = backups.make(assessment, "daily")
    finally:
        os.umask(before)
    places = (root / "backups", made.path.parent, made.path)
    assert [place.stat().st_mode & 0o777 for place in places] == [0o700, 0o700, 0o600]


def test_two_in_one_second_are_two(backups: Backups, assessment: Assessment) -> None:
    first = backups.make(assessment, "daily")
    second = backups.make(assessment, "daily")
    assert first.path != second.path
    assert backups.list(assessment.id) == (second, first)


def test_a_backup_is_not_another_assessment(
    backups: Backups, assessment: Assessment, assessments: Assessments
) -> None:
    backups.make(assessment, "daily")
    assert [summary.id for summary in assessments.list()] == [assessment.id]
    assert backups.ids() == (assessment.id,)


@pytest.mark.parametrize("call", ["write", "fsync", "mkdir"])
def test_a_disk_that_refuses_leaves_nothing_half_made(
    backups: Backups, assessment: Assessment, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(NotSaved) as raised:
            backups.make(assessment, "daily")
    assert raised.value.reason == "disk-full"
    assert backups.list(assessment.id) == ()
    assert [
        path for path in backups.folder(assessment.id).parent.rglob("*") if path.is_file()
    ] == []
    assert values(assessment) == {"a.people": 42}


def test_a_backup_that_reads_back_otherwise_is_none(
    backups: Backups, assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda fd, data: real(fd, bytes(data).replace(b"42", b"24")))
        with pytest.raises(NotSaved):
            backups.make(assessment, "daily")


@pytest.mark.parametrize("inside", [False, True])
def test_a_link_in_the_place_of_the_folder_is_not_followed(
    backups: Backups, assessment: Assessment, tmp_path: Path, *, inside: bool
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    folder = backups.folder(assessment.id)
    if inside:
        folder.parent.mkdir()
    (folder if inside else folder.parent).symlink_to(outside)
    with pytest.raises(NotSaved) as raised:
        backups.make(assessment, "daily")
    assert raised.value.reason == "not-a-folder"
    assert list(outside.iterdir()) == []


# When one is due.


def test_the_first_is_due_at_once_and_the_next_after_an_hour(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    assert backups.due(assessment)
    backups.make(assessment, "daily")
    put(assessment, people=43)
    assert not backups.due(assessment)
    watch.wait(minutes=59)
    assert not backups.due(assessment)
    watch.wait(minutes=1)
    assert backups.due(assessment)


def test_none_is_due_when_nothing_changed(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    backups.make(assessment, "daily")
    watch.wait(days=40)
    assert not backups.due(assessment)


def test_a_clock_that_went_backwards_hides_no_change(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    backups.make(assessment, "daily")
    watch.wait(days=-400)
    put(assessment, people=43)
    assert backups.due(assessment)


def test_what_came_from_elsewhere_is_a_change_however_old(
    backups: Backups, assessment: Assessment, watch: Watch, root: Path
) -> None:
    backups.make(assessment, "daily")
    early = watch.now - timedelta(days=90)
    with Assessments(root, "laptop", lambda: early).open(assessment.id) as elsewhere:
        put(elsewhere, rooms=3)
    assert assessment.pick_up()
    watch.wait(days=1)
    assert backups.due(assessment)


def test_one_is_due_when_the_newest_is_damaged(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    backups.make(assessment, "daily").path.write_bytes(b"")
    watch.wait(days=1)
    assert backups.due(assessment)


def test_it_is_overdue_when_changes_wait_for_a_week(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    assert not backups.overdue(assessment)
    watch.wait(days=7, seconds=1)
    assert backups.overdue(assessment)
    backups.make(assessment, "daily")
    assert not backups.overdue(assessment)
    watch.wait(days=100)
    assert not backups.overdue(assessment), "nothing changed"
    put(assessment, people=43)
    watch.wait(days=7)
    assert not backups.overdue(assessment)
    watch.wait(seconds=1)
    assert backups.overdue(assessment)


# How long they stay.


def test_old_ones_thin_out_as_promised(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    made = backups.make(assessment, "daily")
    data = made.path.read_bytes()
    for _ in range(500):
        for hours in (10, 14):
            path = made.path.with_name(f"{watch.now:%Y-%m-%dT%H-%M-%SZ}-daily.dspt")
            path.write_bytes(data)
            backups.prune(assessment.id)
            watch.wait(hours=hours)
    backups.prune(assessment.id)
    kept = backups.list(assessment.id)
    assert all(backup.answers == 1 for backup in kept)
    ages = [watch.now - backup.when for backup in kept]
    assert [age // timedelta(hours=1) for age in ages[:4]] == [14, 24, 38, 48], "all of two days"
    daily, weekly, monthly = ages[4:16], ages[16:24], ages[24:]
    assert (len(daily), len(weekly), len(monthly)) == (12, 8, 12)
    assert {older - newer for newer, older in pairwise(daily[1:])} == {timedelta(days=1)}
    assert {older - newer for newer, older in pairwise(weekly[1:])} == {timedelta(days=7)}
    months = [(watch.now - age).month for age in monthly]
    assert [(newer - older) % 12 for newer, older in pairwise(months)] == [1] * 11


def test_an_old_one_stays_when_nothing_is_newer(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    made = backups.make(assessment, "daily")
    watch.wait(days=4000)
    backups.prune(assessment.id)
    assert backups.list(assessment.id) == (made,)


def test_other_files_in_the_folder_are_left_alone(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    folder = backups.make(assessment, "daily").path.parent
    strangers = [
        folder / name
        for name in (
            "notes.txt",
            "2026-13-45T99-00-00Z-daily.dspt",
            "2020-01-01T00-00-00Z-DAILY.dspt",
            "2020-01-01T00-00-00Z-daily (1).dspt",
        )
    ]
    for path in strangers:
        path.write_text("mine")
    watch.wait(days=4000)
    backups.prune(assessment.id)
    assert all(path.exists() for path in strangers)
    assert len(backups.list(assessment.id)) == 1
