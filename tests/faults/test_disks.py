"""Disks that fill up, and files that may not grow."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage import Assessment, Assessments, NotSaved
from tests.faults import disks
from tests.faults.designs import Ours


def test_files_that_may_not_grow_lose_nothing(tmp_path: Path) -> None:
    tally = disks.limited(Ours(), tmp_path, runs=6)
    assert tally.clean, tally


def test_disks_that_fill_up_lose_nothing(tmp_path: Path, small_disk: Path) -> None:
    assert small_disk.is_dir()
    tally = disks.full(Ours(), tmp_path / "place", runs=6)
    assert tally.clean, tally


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    if not disks.can_mount(tmp_path / "needs"):
        pytest.skip("needs the right to mount a small disk")
    mount = tmp_path / "disk"
    mount.mkdir()
    with disks.mounted(mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs"):
        yield mount


def test_a_full_disk_refuses_and_takes_answers_again_once_there_is_room(small_disk: Path) -> None:
    filler = small_disk / "holiday-pictures"
    with Assessments(small_disk / "data", "office").create({}) as assessment:
        filler.write_bytes(bytes(16 * 1024))
        saved: dict[str, object] = {}
        with pytest.raises(NotSaved) as raised:  # noqa: PT012
            for number in range(10_000):
                question = {f"a.q{number}": {"value": "x" * 400}}
                assessment.put_answers(question)
                saved |= question
        assert raised.value.reason == "disk-full"
        assert assessment.answers() == saved != {}
        assert Assessment(assessment.folder, "reader").answers() == saved
        assert not assessment.keep_draft("a.next", {"text": "x" * 5000})
        with pytest.raises(NotSaved):
            Assessments(small_disk / "data", "office").create({"note": "x" * 5000})
        assert [p.name for p in (small_disk / "data").iterdir()] == [assessment.id]
        filler.unlink()
        assessment.put_answers({"a.next": {"value": "there is room again"}})
        saved |= {"a.next": {"value": "there is room again"}}
    found = Assessment(assessment.folder, "reader")
    assert found.answers() == saved
    assert found.problems == ()
