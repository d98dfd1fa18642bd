"""Several at once, clocks that are wrong, and a great deal of everything."""

from pathlib import Path

import pytest

from tests.faults import hostile, writers
from tests.faults.designs import Ours


@pytest.mark.parametrize("installation", ["", "office"], ids=["two people", "two windows"])
def test_two_at_once_lose_nothing(tmp_path: Path, installation: str) -> None:
    tally = writers.together(Ours(), tmp_path, 2, 200, installation)
    assert tally.acknowledged == 2 * (2 * 200 + writers.FEW)
    assert tally.clean, tally


def test_two_windows_that_say_the_same_have_their_last_answers(tmp_path: Path) -> None:
    tally = writers.alike(Ours(), tmp_path, 60)
    assert tally.acknowledged == 60
    assert tally.clean, tally


def test_copies_from_another_computer_lose_nothing(tmp_path: Path) -> None:
    tally = writers.synced(Ours(), tmp_path)
    assert tally.clean, tally


def test_no_clock_decides_which_answer_counts(tmp_path: Path) -> None:
    tally = writers.clocks(tmp_path)
    assert tally.clean, tally


def test_answers_of_a_megabyte_are_kept(tmp_path: Path) -> None:
    tally = hostile.large_answers(Ours(), tmp_path / "place", 5)
    assert tally.clean, tally


def test_an_answer_changed_a_thousand_times_is_the_last_one(tmp_path: Path) -> None:
    tally = hostile.many_edits(Ours(), tmp_path / "place", 1000)
    assert tally.clean, tally
