"""What both windows of a workshop have in common: colours, how they end, and calm if they fail."""

from __future__ import annotations

import asyncio
import signal
import sys
from contextlib import suppress

from textual.app import App
from textual.binding import Binding

from wizard.screens.themes import DARK, LIGHT, NO_COLOUR


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
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = DARK.name if colours else NO_COLOUR

    def on_mount(self) -> None:
        """End in good order when the terminal closes, or the system says so."""
        with suppress(NotImplementedError, AttributeError, RuntimeError, ValueError):
            loop = asyncio.get_running_loop()
            for number in (signal.SIGTERM, signal.SIGHUP):
                loop.add_signal_handler(number, self.exit)

    def action_other_colours(self) -> None:
        """Change between dark and light."""
        if self._colours:
            self.theme = (DARK if self.theme == LIGHT.name else LIGHT).name

    def hold(self) -> None:
        """Run until it is ended. Raises what made it fail, for the caller to report."""
        self.run()
        if self.failure is not None:
            raise self.failure

    def _fatal_error(self) -> None:
        """Keep the error for whoever holds it: nothing of it belongs on a projector."""
        self.failure = sys.exc_info()[1]
        self._close_messages_no_wait()
