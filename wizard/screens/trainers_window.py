"""The trainer's window: notes, time and what is next, beside the presenter and not on the wall."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Static

from wizard.screens.room_app import RoomApp, room_words
from wizard.words.phrases import Phrases
from wizard.workshop.notes import Notes

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

    def __init__(self, notes: Callable[[], Notes], phrases: Phrases, *, colours: bool) -> None:
        super().__init__(colours=colours)
        self._notes = notes
        self._shown: Notes | None = None
        self._title = phrases.line("workshop.notes-title")
        self._head = Static(Content(self._title), id="head", markup=False)
        self._words = room_words(phrases)

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
            # Said again, what was scrolled to stays; another step begins at its top.
            stays = self._shown is not None and notes.said == self._shown.said
            self._shown = notes
            # In the head it is in sight wherever long notes were scrolled to.
            self._head.update(Content("\n".join(filter(None, (self._title, notes.time)))))
            self._words.say((), notes.said, stays=stays)

    def action_turn(self, pages: int) -> None:
        self._words.turn(pages)
