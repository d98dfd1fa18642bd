"""Bars on the full screen: each beside its words, in whatever the terminal can show."""

from __future__ import annotations

import pytest

from wizard.screens.bars import bar_lines
from wizard.words.bar_text import BLOCKS
from wizard.words.cells import cells
from wizard.words.picture import Bar, Picture

PICTURE = Picture(
    (
        Bar("Staffing and roles", "6 of 12 done, 2 not in place yet", 6, 2, 4),
        Bar("May", "no job", 0),
    )
)


def test_a_bar_stands_beside_its_words_and_words_stay_below_each_other() -> None:
    lines = [line.plain for line in bar_lines(PICTURE, 60)]
    assert lines == [
        f"  {BLOCKS[0] * 8}{BLOCKS[1] * 2}{BLOCKS[2] * 5}  Staffing and roles: 6 of 12 done, 2 not",
        " " * 19 + "in place yet",
        " " * 19 + "May: no job",
    ]


@pytest.mark.parametrize("width", [8, 20, 36, 76, 200])
def test_lines_are_no_wider_than_there_is_room(width: int) -> None:
    assert max(cells(line.plain) for line in bar_lines(PICTURE, width)) <= max(width, 20)
