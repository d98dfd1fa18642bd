"""What every full screen of ours has in common: how it looks, how it ends, and calm if it fails."""

from __future__ import annotations

import sys

from textual.app import App

from wizard.chosen import Look
from wizard.screens.themes import NO_COLOUR, THEMES


class Window(App[None]):
    """A full screen that wears one of our looks. `failure` is what made it stop, if something did.

    `colours`: whether any are wanted.
    """

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, look: Look, *, colours: bool) -> None:
        # Textual looks at this before there is a theme; without it, NO_COLOR is black on black.
        super().__init__(ansi_color=None if colours else True)
        self.animation_level = "none"
        self.failure: BaseException | None = None
        self._colours = colours
        if colours:
            for theme in THEMES.values():
                self.register_theme(theme)
        self.wear(look)
        self._drawn_in = self.theme
        self.stylesheet.set_variables(self.get_css_variables())

    def wear(self, look: Look) -> None:
        """Show this look, where colours are wanted."""
        self.theme = look if self._colours else NO_COLOUR

    def refresh_css(self, animate: bool = True) -> None:  # as in Textual
        """Draw everything in the theme that is worn.

        Textual asks for it at the start too, when all was drawn in that theme: it took as long as
        all that is to draw.
        """
        if self._drawn_in != self.theme:
            self._drawn_in = self.theme
            super().refresh_css(animate=animate)

    def hold(self) -> None:
        """Run until it is ended. Raises what made it fail, for the caller to report."""
        if sys.__stderr__ is not None and hasattr(sys.__stderr__, "reconfigure"):
            # Textual draws on it, and a plain locale would turn every sign into an escape.
            sys.__stderr__.reconfigure(encoding="utf-8", errors="replace")
        self.run()
        if self.failure is not None:
            raise self.failure

    def _fatal_error(self) -> None:
        """Keep the error for whoever holds it. Textual would print variables, so answers."""
        self.failure = sys.exc_info()[1]
        self._close_messages_no_wait()
