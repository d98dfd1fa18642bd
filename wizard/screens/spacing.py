"""How the lines of a window are shared among words, answers, and what stands around them."""

from __future__ import annotations

from enum import Enum

from wizard.frozen import dataclass


class Spacing(Enum):
    """The names are classes in the style sheet; the numbers are the lines that those leave empty.

    Each is (empty lines above a row of buttons, rules and empty lines elsewhere).
    """

    NORMAL = (1, 4)
    SNUG = (0, 4)
    """Without the row of explanations, which F1 opens too."""
    TIGHT = (0, 0)
    """Without rules and empty lines, for low windows."""

    @property
    def css_class(self) -> str:
        return f"-{self.name.lower()}"

    @property
    def above_buttons(self) -> int:
        return self.value[0]

    @property
    def rules_and_margins(self) -> int:
        return self.value[1]


NORMAL_HEIGHT = 23
"""Windows with fewer lines do without rules and empty lines, where not all has room."""
LEAST_ANSWERS = 3
"""So many lines of answers are of more use than to say that there are more."""
LEAST_FOR_A_QUESTION = 5
"""Lines kept for words and answers before the other ways to answer get more than one."""


@dataclass(frozen=True)
class Wanted:
    """How many lines each part would like to have; a row of buttons that is not there has none."""

    head: int
    words: int
    answers: int
    ways: int
    explains: int
    commands: int


@dataclass(frozen=True)
class Shared:
    """How many lines the parts get that have to give way, and the spacing around all of them."""

    spacing: Spacing
    words: int
    answers: int
    ways: int
    answers_go_on: bool = False
    """Whether a line is left to say that not all of the answers have room."""


def share(height: int, wanted: Wanted) -> Shared:
    """Share a window of this height. The answers come first, and words get the rest.

    Where not all has room, what can be reached another way makes room first.
    """
    lines = wanted.words + wanted.answers + wanted.ways
    for one in Spacing:
        left = _room(height, wanted, one) - lines
        if left >= 0:
            # What was left empty is gone; a line that is over stands between words and answers.
            over = 1 if left and one is Spacing.TIGHT else 0
            return Shared(one, wanted.words + over, wanted.answers, wanted.ways)
    spacing = Spacing.SNUG if height >= NORMAL_HEIGHT else Spacing.TIGHT
    room = _room(height, wanted, spacing)
    ways = min(wanted.ways, max(1, room - LEAST_FOR_A_QUESTION))
    room -= ways
    answers = min(wanted.answers, max(room - min(wanted.words, 4), room // 2))
    words = min(wanted.words, max(2, room - answers))
    goes_on = LEAST_ANSWERS < answers < wanted.answers
    return Shared(spacing, words, answers - goes_on, ways, goes_on)


def _room(height: int, wanted: Wanted, spacing: Spacing) -> int:
    """Return how many lines are left for words, answers and the other ways to answer."""
    taken = wanted.head + wanted.commands
    if wanted.ways:
        taken += spacing.above_buttons
    if wanted.explains and spacing is Spacing.NORMAL:
        taken += wanted.explains + spacing.above_buttons
    return height - taken - spacing.rules_and_margins
