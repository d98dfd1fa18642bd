"""Files damaged, overwritten with nonsense, or replaced by links: answered from what is whole."""

from pathlib import Path

import pytest

from tests.faults import damage, hostile, places, restores
from tests.faults.designs import Ours


@pytest.mark.parametrize("kind", damage.HARMS)
def test_one_damaged_file_costs_no_answer(tmp_path: Path, kind: str) -> None:
    tally = damage.harmed(Ours(), tmp_path / "kept", kind, step=31)
    assert tally.clean, tally


@pytest.mark.parametrize("kind", ["cut", "flipped", "overwritten"])
def test_one_damaged_file_costs_no_answer_while_somebody_answers(tmp_path: Path, kind: str) -> None:
    tally = damage.cut_off_and_harmed(Ours(), tmp_path / "kept", kind, step=31)
    assert tally.clean, tally


def test_nonsense_with_a_good_checksum_costs_no_answer(tmp_path: Path) -> None:
    tally = hostile.nonsense(Ours(), tmp_path / "kept")
    assert tally.clean, tally


def test_a_line_above_a_hundred_megabytes_costs_no_answer(tmp_path: Path) -> None:
    tally = hostile.too_large(Ours(), tmp_path / "kept")
    assert tally.clean, tally


@pytest.mark.parametrize("kind", places.PLANTS)
def test_links_pipes_and_folders_are_refused_and_left_alone(tmp_path: Path, kind: str) -> None:
    tally = places.planted(Ours(), tmp_path, kind)
    assert tally.clean, tally


def test_no_question_is_ever_a_path(tmp_path: Path) -> None:
    tally = places.hostile_names(Ours(), tmp_path)
    assert tally.clean, tally


@pytest.mark.parametrize("left", restores.LEFT)
def test_answers_are_put_together_from_what_is_left(tmp_path: Path, left: str) -> None:
    tally = restores.restored(tmp_path / "place", left)
    assert tally.clean, tally
