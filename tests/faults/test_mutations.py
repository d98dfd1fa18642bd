"""The harness is no use if it cannot fail: storage without one safeguard must be noticed."""

from pathlib import Path

import pytest

from tests.faults import damage, kills, power, writers
from tests.faults.designs import PlainTinyDB, Seen
from tests.faults.mutations import MUTATIONS
from tests.faults.noticing import noticed
from tests.faults.saves import Report, document
from tests.faults.tally import judged


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_missing_safeguard_is_noticed(mutation: str) -> None:
    tally = noticed(mutation)
    assert tally.acknowledged
    assert tally.lost or tally.damaged


def test_tinydbs_own_storage_loses_answers_in_the_same_harness(tmp_path: Path) -> None:
    plain = PlainTinyDB()
    assert power.cuts(plain, tmp_path / "power").lost
    assert damage.harmed(plain, tmp_path / "damage", "cut", step=211).lost
    assert kills.failing_calls(plain, tmp_path / "calls", step=41).lost
    assert writers.synced(plain, tmp_path / "synced").lost


REPORT = Report("a", 3, frozenset((0, 1)), {})
BOTH = {"a.q0": document(0), "a.q1": document(1)}


@pytest.mark.parametrize(
    ("seen", "lost", "damaged", "unclear"),
    [
        (Seen(BOTH), 0, False, False),
        (Seen({**BOTH, "a.q2": document(2)}), 0, False, False),
        (Seen({"a.q0": document(0)}), 1, False, True),
        (Seen({"a.q0": document(0)}, told_of_damage=True), 1, True, False),
        (Seen({**BOTH, "a.q1": {"value": 1}}), 1, True, True),
        (Seen({**BOTH, "b.q1": document(1)}), 0, True, False),
        (Seen(opened=False, told_of_damage=True), 2, True, False),
        (Seen(BOTH, clear=False), 0, False, True),
    ],
)
def test_what_counts_as_lost_damaged_and_unclear(
    seen: Seen, lost: int, damaged: bool, unclear: bool
) -> None:
    tally = judged([REPORT], seen)
    assert (tally.lost, tally.damaged, tally.unclear) == (lost, damaged, unclear)


def test_a_refusal_without_words_is_unclear_and_the_answer_before_it_counts() -> None:
    refused = Report.read("a", ["+0", "-7 !OSError"])
    assert judged([refused], Seen({"a.q0": document(0)})).unclear
    worded = Report.read("a", ["+0", "-7 disk-full"])
    assert judged([worded], Seen({"a.q0": document(0)})).clean
    assert judged([worded], Seen()).lost == 1
