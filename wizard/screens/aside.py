"""What explains a question, beside it: where the window is wide enough, nothing is covered."""

from __future__ import annotations

from textual.geometry import Size

from wizard.screens.words import Words
from wizard.words.blocks import Blocks
from wizard.words.phrases import Phrases

FOR_THE_QUESTION = 80
"""Columns that the question keeps where it can, for the keys at the bottom to be one line."""
NARROWEST, WIDEST = 34, 70


class Aside(Words):
    """Explains the question on show. It has no focus; Page Down and the wheel move it."""

    DEFAULT_CSS = """
    Aside { split: right; border-left: solid $foreground; }
    """

    def __init__(self, phrases: Phrases) -> None:
        super().__init__(phrases, id="aside")

    width = 0
    """How many columns of the window it takes."""

    def explain(self, blocks: Blocks, window: Size) -> None:
        """Show these blocks beside the question, from the top."""
        self.width = max(NARROWEST, min(WIDEST, window.width - FOR_THE_QUESTION))
        self.styles.width = self.width
        self.styles.height = window.height
        self.say((), blocks)
