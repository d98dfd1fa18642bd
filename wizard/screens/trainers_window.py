"""The trainer's window: notes, time and what is next, beside the presenter and not on the wall."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from wizard.screens.room_app import RoomApp
from wizard.screens.words import Words
from wizard.words.blocks import Blocks
from wizard.words.phrases import Phrases

LOOK_EVERY = 0.5
"""Seconds between two looks at where the presenter is."""


class TrainersWindow(RoomApp):
    """Shows what `notes` returns, and again when it is something else."""

    CSS = """
    Screen { layout: vertical; background: $background; color: $foreground; }
    #head { padding: 0 2; height: auto; border-bottom: solid $foreground; }
    Words { padding: 0 2; height: 1fr; }
    """
    BINDINGS = [
        Binding("space,down,pagedown", "turn(1)", show=False),
        Binding("up,pageup,backspace", "turn(-1)", show=False),
    ]

    def __init__(self, notes: Callable[[], Blocks], phrases: Phrases, *, colours: bool) -> None:
        super().__init__(colours=colours)
        self._notes = notes
        self._shown: Blocks | None = None
        self._head = Static(Content(phrases.line("workshop.notes-title")), id="head", markup=False)
        self._words = Words(phrases, "workshop.more-below", "workshop.too-small")

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._words

    def on_mount(self) -> None:
        self.set_interval(LOOK_EVERY, self.look)
        self.look()

    def look(self) -> None:
        """Show the notes, if they are others than those on show."""
        notes = self._notes()
        if notes != self._shown:
            # The minutes change, and what was scrolled to stays; another step begins at its top.
            stays = self._shown is not None and notes[:1] == self._shown[:1]
            self._shown = notes
            self._words.say((), notes, stays=stays)

    def action_turn(self, pages: int) -> None:
        self._words.turn(pages)
