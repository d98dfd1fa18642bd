"""What the storage tests share: a root, a clock that is only ever told, an open assessment."""

import math
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage import Assessment, Assessments
from storage.backups import Backups
from tests.storage.watch import Watch

Clock = Callable[[], datetime]


@pytest.fixture
def clock() -> Clock:
    """A minute later at each look, from 3 October 2026, 14:00."""
    minutes = iter(range(1_000_000))
    start = datetime(2026, 10, 3, 14, 0, tzinfo=UTC)
    return lambda: start + timedelta(minutes=next(minutes))


@pytest.fixture(autouse=True)
def without_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, no test saves as slowly as a person."""
    monkeypatch.setattr("storage.journal_storage.PACE", math.inf)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def assessments(root: Path, clock: Clock) -> Assessments:
    return Assessments(root, "office", clock)


@pytest.fixture
def assessment(assessments: Assessments) -> Iterator[Assessment]:
    """One that has saved before, so that its journal is open."""
    with assessments.create({"organisation": "Rose Court"}) as opened:
        opened.put_answers({"a.people": {"value": 42}})
        yield opened


@pytest.fixture
def watch() -> Watch:
    """For what takes days: backups and the bin."""
    return Watch()


@pytest.fixture
def backups(root: Path, watch: Watch) -> Backups:
    return Backups(root, watch)


def let_copy_finish(assessment: Assessment) -> None:
    """Wait for the copy that a save has set going."""
    copying = assessment._storage._snapshotting
    assert copying, "no save has set a copy going"
    copying.join()


@pytest.fixture
def fsyncs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The descriptor of each fsync from here on."""
    seen: list[int] = []
    real = os.fsync

    def counted(descriptor: int) -> None:
        seen.append(descriptor)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", counted)
    return seen
