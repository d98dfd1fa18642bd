"""Going back to a backup: what was comes back, what is now stays to be had, and so does history."""

from collections.abc import Callable
from pathlib import Path

import pytest

from storage import Assessment, Assessments, NotSaved, PortableError
from storage.backups import Backup, Backups
from tests.storage.watch import Watch


def put(assessment: Assessment, **answers: object) -> None:
    assessment.put_answers({f"a.{name}": {"value": value} for name, value in answers.items()})


def values(assessment: Assessment) -> dict[str, object]:
    return {question: document["value"] for question, document in assessment.answers().items()}


def test_restoring_brings_back_what_was_and_takes_out_what_was_not(
    backups: Backups, assessment: Assessment, watch: Watch
) -> None:
    put(assessment, rooms=3)
    before = backups.make(assessment, "daily")
    watch.wait(days=1)
    assessment.put({"a.people": {"value": 50}, "a.new": {"value": "x"}}, {"organisation": "Rose"})
    backups.restore(assessment, before)
    assert values(assessment) == {"a.people": 42, "a.rooms": 3}
    assert assessment.details() == {"organisation": "Rose Court"}
    assert [one.reason for one in backups.list(assessment.id)] == ["before-restore", "daily"]


def test_restoring_can_be_undone_and_the_history_stays(
    backups: Backups, assessment: Assessment, assessments: Assessments
) -> None:
    before = backups.make(assessment, "daily")
    put(assessment, people=50, rooms=3)
    backups.restore(assessment, before)
    assert values(assessment) == {"a.people": 42}
    backups.restore(assessment, backups.list(assessment.id)[0])
    assert values(assessment) == {"a.people": 50, "a.rooms": 3}
    assert [record.v for record in assessment.history("a.people")] == [
        {"value": 42},
        {"value": 50},
        {"value": 42},
        {"value": 50},
    ]
    assessment.close()
    with assessments.open(assessment.id) as again:
        assert values(again) == {"a.people": 50, "a.rooms": 3}


def test_restoring_saves_nothing_that_is_the_same(backups: Backups, assessment: Assessment) -> None:
    put(assessment, rooms=3)
    before = backups.make(assessment, "daily")
    put(assessment, rooms=4)
    backups.restore(assessment, before)
    assert len(assessment.history("a.people")) == 1
    assert len(assessment.history("a.rooms")) == 3


def test_restoring_an_answer_that_was_given_in_two_places_settles_it(
    backups: Backups, assessment: Assessment, root: Path
) -> None:
    before = backups.make(assessment, "daily")
    with Assessments(root, "laptop").open(assessment.id) as elsewhere:
        put(assessment, people=43)
        put(elsewhere, people=44)
    assessment.pick_up()
    assert assessment.conflicts()
    backups.restore(assessment, before)
    assert values(assessment) == {"a.people": 42}
    assert assessment.conflicts() == {}


def test_two_answers_that_compete_still_do_after_restoring(
    backups: Backups, assessment: Assessment, root: Path
) -> None:
    with Assessments(root, "laptop").open(assessment.id) as elsewhere:
        put(assessment, people=43)
        put(elsewhere, people=44)
    assessment.pick_up()
    before = backups.make(assessment, "daily")
    put(assessment, rooms=3)
    backups.restore(assessment, before)
    assert list(assessment.conflicts()) == ["a.people"]


def test_nothing_is_restored_without_a_backup_of_now(
    backups: Backups, assessment: Assessment, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = backups.make(assessment, "daily")
    put(assessment, people=50)

    def refuse(*_: object) -> None:
        raise NotSaved("disk-full", before.path)

    monkeypatch.setattr("storage.backups.write_portable", refuse)
    with pytest.raises(NotSaved):
        backups.restore(assessment, before)
    assert values(assessment) == {"a.people": 50}


# Backups that are none any more.


def cut(backup: Backup) -> None:
    backup.path.write_bytes(backup.path.read_bytes()[:-20])


def empty(backup: Backup) -> None:
    backup.path.write_bytes(b"")


def nonsense(backup: Backup) -> None:
    backup.path.write_bytes(b"\x00\xff" * 500)


def folder(backup: Backup) -> None:
    backup.path.unlink()
    backup.path.mkdir()


@pytest.mark.parametrize("spoil", [cut, empty, nonsense, folder])
def test_one_that_cannot_be_read_is_listed_as_such_and_not_restored(
    backups: Backups, assessment: Assessment, spoil: Callable[[Backup], None]
) -> None:
    good = backups.make(assessment, "daily")
    bad = backups.make(assessment, "before-import")
    spoil(bad)
    assert [one.answers for one in backups.list(assessment.id)] == [None, good.answers]
    with pytest.raises(PortableError):
        backups.restore(assessment, bad)
    assert len(backups.list(assessment.id)) == 2, "not even a backup was made for it"


def test_the_backup_of_another_assessment_is_not_restored(
    backups: Backups, assessment: Assessment, assessments: Assessments
) -> None:
    with assessments.create({"organisation": "Elm House"}, {"a.people": {"value": 7}}) as other:
        stray = backups.make(other, "daily")
    ours = backups.make(assessment, "daily")
    ours.path.write_bytes(stray.path.read_bytes())
    assert [one.answers for one in backups.list(assessment.id)] == [None]
    with pytest.raises(PortableError):
        backups.restore(assessment, ours)
    assert values(assessment) == {"a.people": 42}


def test_erasing_takes_them_all(backups: Backups, assessment: Assessment) -> None:
    backups.make(assessment, "daily")
    backups.erase(assessment.id)
    assert backups.ids() == ()
    assert backups.list(assessment.id) == ()
    backups.erase(assessment.id)
    assert values(assessment) == {"a.people": 42}
