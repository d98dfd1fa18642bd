"""What both windows of a workshop have in common: colours, how they end, and calm if they fail."""

from __future__ import annotations

import sys

from textual.app import App
from textual.binding import Binding

from wizard.chosen import Look
from wizard.screens.themes import NO_COLOUR, THEMES
from wizard.screens.told_to_end import when_told_to_end
from wizard.screens.words import Words
from wizard.words.phrases import Phrases


def room_words(phrases: Phrases) -> Words:
    """Return the words of a window, which are turned by Space and Page Up."""
    more, above = phrases.line("workshop.more-below"), phrases.line("workshop.more-above")
    return Words(more, phrases.line("workshop.too-small"), above=above)


class RoomApp(App[None]):
    """A full-screen window without answers. `failure` is what made it stop, if something did."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("f4", "other_colours", show=False),
        Binding("ctrl+q,ctrl+c", "quit", show=False, priority=True),
    ]

    def __init__(self, *, colours: bool) -> None:
        # Textual looks at this before there is a theme; without it, NO_COLOR is black on black.
        super().__init__(ansi_color=None if colours else True)
        self.animation_level = "none"
        self._colours = colours
        self.failure: BaseException | None = None
        self._look = Look.DARK
        if colours:
            for theme in THEMES.values():
                self.register_theme(theme)
        self.theme = self._look if colours else NO_COLOUR

    def on_mount(self) -> None:
        """End in good order when the terminal closes, or the system says so."""
        when_told_to_end(self.exit)

    def action_other_colours(self) -> None:
        """Go on to the next look."""
        if self._colours:
            self._look = self._look.next
            self.theme = self._look

    def hold(self) -> None:
        """Run until it is ended. Raises what made it fail, for the caller to report."""
        if sys.__stderr__ is not None and hasattr(sys.__stderr__, "reconfigure"):
            # Textual draws on it, and a plain locale would turn every sign into an escape.
            sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")
        self.run()
        if self.failure is not None:
            raise self.failure

    def _fatal_error(self) -> None:
        """Keep the error for whoever holds it: nothing of it belongs on a projector."""
        self.failure = sys.exc_info()[1]
        self._close_messages_no_wait()
