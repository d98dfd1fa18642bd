"""Disks that fill up, and files that may not grow."""

import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from storage import Assessment, Assessments, NotSaved
from tests.faults import disks
from tests.faults.designs import Ours
from tests.faults.running import Saver


def test_files_that_may_not_grow_lose_nothing(tmp_path: Path) -> None:
    tally = disks.limited(Ours(), tmp_path, runs=6)
    assert tally.clean, tally


def test_a_file_that_may_not_grow_is_called_a_full_disk(tmp_path: Path) -> None:
    report = Saver(Ours(), tmp_path, "office", 40, "--limit", "4000").ended()
    assert report.acknowledged
    assert set(report.refused.values()) == {"disk-full"}


@pytest.mark.usefixtures("may_mount")
def test_disks_that_fill_up_lose_nothing(tmp_path: Path) -> None:
    tally = disks.full(Ours(), tmp_path / "place", runs=6)
    assert tally.clean, tally


@pytest.fixture
def small_disk(tmp_path: Path, may_mount: None) -> Iterator[Path]:  # noqa: ARG001  # skips
    mount = tmp_path / "disk"
    mount.mkdir()
    with disks.mounted(mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs"):
        yield mount


def fill_up(filler: Path) -> None:
    """Leave no room, once the copy that may be under way in the background has given up its own."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(timeout=30)
    with filler.open("ab", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(512))


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
        fill_up(filler)
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
