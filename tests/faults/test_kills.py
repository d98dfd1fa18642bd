"""Processes killed while they save, and system calls that fail under them."""

from pathlib import Path

import pytest

from tests.faults import kills
from tests.faults.designs import Ours


def test_kills_at_random_lose_nothing(tmp_path: Path) -> None:
    tally = kills.at_random(Ours(), tmp_path, runs=30)
    assert tally.clean, tally


def test_a_kill_at_any_call_on_the_disk_loses_nothing(tmp_path: Path) -> None:
    tally = kills.at_each_call(Ours(), tmp_path, step=5)
    assert tally.clean, tally


def test_a_call_that_fails_is_refused_in_words_and_loses_nothing(tmp_path: Path) -> None:
    tally = kills.failing_calls(Ours(), tmp_path, step=11)
    assert tally.clean, tally


needs_strace = pytest.mark.skipif(
    not kills.has_strace(), reason="needs strace, and the right to trace"
)


@needs_strace
def test_the_systems_own_calls_killed_or_failing_lose_nothing(tmp_path: Path) -> None:
    tally = kills.traced(Ours(), tmp_path, last=17, step=8)
    assert tally.runs > 10
    assert tally.clean, tally


@needs_strace
@pytest.mark.parametrize(
    "faults",
    [
        ("fsync:error=EIO:when=5", "ftruncate:error=EIO"),
        ("fsync:error=EIO:when=5", "ftruncate:signal=KILL"),
        ("write:error=ENOSPC:when=3", "fsync:error=EIO:when=5"),
    ],
    ids=" ".join,
)
def test_a_failure_that_cannot_be_undone_either_loses_nothing(
    tmp_path: Path, faults: tuple[str, ...]
) -> None:
    tally = kills.under_strace(Ours(), tmp_path, *faults)
    assert tally.clean, tally
