"""The one assessment that follows another: made once, whoever makes it."""

import os
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from storage import Assessment, Assessments, NotSaved, StorageError
from storage.identity import are_of_one_line, is_identity, next_identity

ANSWERS: dict[str, dict[str, Any]] = {"a.people": {"value": 42}}


def test_its_id_is_the_same_wherever_it_is_made() -> None:
    first = "e27b981e-0137-42b3-b5c0-b0e284ccee94"
    following = next_identity(first)
    assert following == "3edd5f48-fbc4-5d1a-881a-67595c22e823"
    assert is_identity(following)
    assert next_identity(following) not in (first, following)


def test_it_is_made_once_and_then_opened_as_it_is(
    assessments: Assessments, assessment: Assessment
) -> None:
    assert not assessments.has_next(assessment.id)
    with assessments.create_next(assessment.id, {"from": assessment.id}, ANSWERS) as made:
        made.put_answers({"a.people": {"value": 43}})
    assert assessments.has_next(assessment.id)
    with assessments.create_next(assessment.id, {"from": "another"}, ANSWERS) as again:
        assert again.id == made.id
        assert again.details() == {"from": assessment.id}
        assert again.answers() == {"a.people": {"value": 43}}


def test_with_no_answers_it_is_there_all_the_same(
    assessments: Assessments, assessment: Assessment
) -> None:
    assessments.create_next(assessment.id, {"from": assessment.id}, {}).close()
    assert assessments.has_next(assessment.id)


def test_where_another_window_was_a_moment_earlier_that_one_is_opened(
    assessments: Assessments, assessment: Assessment, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = Assessments(root, "lodge")
    real = Assessments.has_next
    asked: list[str] = []

    def has_next(self: Assessments, before: str) -> bool:
        asked.append(before)
        if len(asked) == 1:
            theirs.create_next(before, {"by": "them"}, ANSWERS).close()
            return False
        return real(self, before)

    monkeypatch.setattr(Assessments, "has_next", has_next)
    with assessments.create_next(assessment.id, {"by": "us"}, {}) as found:
        assert found.details() == {"by": "them"}
        assert found.answers() == ANSWERS
    assert [path.name for path in root.iterdir() if path.name.startswith("new-")] == []


@pytest.mark.parametrize("left", ["journal/office.lock", "drafts"])
def test_what_holds_nothing_is_not_in_its_way(
    assessments: Assessments, assessment: Assessment, left: str
) -> None:
    place = assessments.folder(next_identity(assessment.id)) / left
    if place.suffix:
        place.parent.mkdir(parents=True)
        place.touch()
    else:
        place.mkdir(parents=True)
    with assessments.create_next(assessment.id, {}, ANSWERS) as made:
        assert made.answers() == ANSWERS


@pytest.mark.parametrize("call", ["write", "fsync", "mkdir", "replace"])
def test_where_the_disk_refuses_there_is_none(
    assessments: Assessments, assessment: Assessment, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, call, refuse)
        with pytest.raises(NotSaved) as raised:
            assessments.create_next(assessment.id, {}, ANSWERS)
    assert raised.value.reason == "disk-full"
    assert not assessments.has_next(assessment.id)
    with assessments.create_next(assessment.id, {}, ANSWERS) as made:
        assert made.answers() == ANSWERS


def test_one_that_cannot_be_read_is_there_and_is_not_made_again(
    assessments: Assessments, assessment: Assessment
) -> None:
    with assessments.create_next(assessment.id, {}, ANSWERS) as made:
        pass
    for path in made.folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"")
    assert assessments.has_next(assessment.id)
    with pytest.raises(StorageError) as raised:
        assessments.create_next(assessment.id, {}, ANSWERS)
    assert raised.value.reason == "unreadable"


def test_what_it_began_with_is_no_step_even_if_that_is_one_answer(
    assessments: Assessments, assessment: Assessment
) -> None:
    with assessments.create_next(assessment.id, {"from": assessment.id}, ANSWERS) as made:
        assert made.steps().done == ()
        made.put({"a.people": {"value": 43}}, {"organisation": "Rose Court"})
        (step,) = made.steps().done
        made.take_back(step)
        assert made.answers() == ANSWERS


def test_years_that_follow_one_another_are_of_one_line() -> None:
    first, other = str(uuid4()), str(uuid4())
    third = next_identity(next_identity(first))
    assert are_of_one_line(first, first)
    assert are_of_one_line(first, third)
    assert are_of_one_line(third, first)
    assert not are_of_one_line(other, third)


@pytest.mark.parametrize("strange", ["", "new", "../..", "\x1b[2J", "f" * 100_000, "{}"])
def test_nothing_follows_what_is_no_id(strange: str) -> None:
    assert not are_of_one_line(strange, str(uuid4()))
    assert not are_of_one_line(str(uuid4()), strange)
