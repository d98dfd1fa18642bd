"""The table of papers is whole: what the command offers stands in it, and nothing else."""

from __future__ import annotations

from tests.printed.desk import Desk
from tests.printed.table import ROWS, offered


def test_every_paper_in_every_form_that_the_command_makes_is_in_the_table(desk: Desk) -> None:
    papers, forms = offered()
    made = {
        (paper, form)
        for paper in papers
        for form in forms
        if desk.report("finished", (paper, "--format", form, "--output", desk.scrap))[0] == 0
    }
    assert made == {(row.paper, form) for row in ROWS for form in row.forms}
