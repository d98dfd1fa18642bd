"""How much room is given to anything but words and answers."""

from __future__ import annotations

from enum import Enum


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
