"""The page that `make faults` writes."""

from tests.faults.mutations import MUTATIONS
from tests.faults.noticing import WATCHING
from tests.faults.rows import ROWS
from tests.faults.table import page
from tests.faults.tally import Tally


def test_a_row_tells_both_designs_and_what_could_not_be_had() -> None:
    tallies = [(Tally(1000, 9, 0, 0, 0), Tally(1000, 9, 84, 82, 84)), (None, None)]
    lines = page([*tallies, *[(None, None)] * (len(ROWS) - 2)], []).splitlines()
    table = [line for line in lines if line.startswith("| ")]
    assert table[1] == f"| {ROWS[0].fault} | 1,000 | 0 | 0 | 0 | 1,000 | 84 | 82 | 84 |"
    assert table[2] == f"| {ROWS[1].fault} | not run here | | | | not run here | | | |"
    assert {line.count("|") for line in table[: len(ROWS) + 2]} == {10}


def test_somebody_watches_over_every_safeguard() -> None:
    assert WATCHING.keys() == MUTATIONS.keys()
