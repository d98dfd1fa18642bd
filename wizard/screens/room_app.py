"""What both windows of a workshop have in common: their keys for colours and for the end."""

from __future__ import annotations

from textual.binding import Binding

from wizard.chosen import Look
from wizard.screens.told_to_end import when_told_to_end
from wizard.screens.window import Window
from wizard.screens.words import Words
from wizard.words.phrases import Phrases


def room_words(phrases: Phrases) -> Words:
    """Return the words of a window, which are turned by Space and Page Up."""
    return Words(phrases, "workshop.more-below", "workshop.too-small", "workshop.more-above")


class RoomApp(Window):
    """A full-screen window without answers."""

    BINDINGS = [
        Binding("f4", "other_colours", show=False),
        Binding("ctrl+q,ctrl+c", "quit", show=False, priority=True),
    ]

    def __init__(self, *, colours: bool) -> None:
        self._look = Look.DARK
        super().__init__(self._look, colours=colours)

    def on_mount(self) -> None:
        """End in good order when the terminal closes, or the system says so."""
        when_told_to_end(self.exit)

    def action_other_colours(self) -> None:
        """Go on to the next look."""
        self._look = self._look.next
        self.wear(self._look)
