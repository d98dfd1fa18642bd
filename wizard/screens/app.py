"""The Textual application around the one screen."""

from __future__ import annotations

import gc
import sys

from textual.app import App
from textual.binding import Binding

from wizard.beside import Beside
from wizard.screens.conversation import ConversationScreen
from wizard.screens.head import PLAIN_SIGNS
from wizard.screens.themes import NO_COLOUR, THEMES
from wizard.screens.told_to_end import when_told_to_end
from wizard.session import Session
from wizard.views import Command

SETTLE_AFTER = 0.1
"""Seconds: who presses Enter at once at the first screen does not wait for what can wait."""

OFTEN = (700, 3, 3)
"""After how many new objects garbage is looked for, and how often among older ones."""


class WizardApp(App[None]):
    """Runs a session on the full screen, with notes beside it if there are any.

    `plain_signs`: lines are drawn with the signs that every terminal has. `failure` is what made
    it stop, if something did.
    """

    CSS_PATH = "look.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [
        Binding("ctrl+c,ctrl+q", "stop", show=False, priority=True),
        Binding("f4", "other_colours", show=False),
    ]

    def __init__(
        self,
        session: Session,
        *,
        colours: bool,
        plain_signs: bool = False,
        beside: Beside | None = None,
    ) -> None:
        # Textual looks at this before there is a theme; without it, NO_COLOR is black on black.
        super().__init__(ansi_color=None if colours else True)
        self.animation_level = "none"
        self._session = session
        self._colours = colours
        self.set_class(plain_signs, PLAIN_SIGNS)
        self._beside = beside
        self.failure: BaseException | None = None
        if colours:
            for theme in THEMES.values():
                self.register_theme(theme)
        self.wear()

    def get_default_screen(self) -> ConversationScreen:
        if self._beside is None:
            return ConversationScreen(self._session)
        from wizard.screens.beside import ScreenWithNotes

        return ScreenWithNotes(self._session, self._beside)

    def on_mount(self) -> None:
        when_told_to_end(self._told_to_end)
        self.set_timer(SETTLE_AFTER, _settle)

    def action_stop(self) -> None:
        """Ask whether to stop; asked again at that question, stop."""
        screen = self.screen
        if not isinstance(screen, ConversationScreen):
            self.exit()
        elif Command.STOP in self._session.view.commands:
            screen.action_command(Command.STOP)
        else:
            self._told_to_end()

    def wear(self) -> None:
        """Show the look that is chosen, where colours are wanted."""
        self.theme = self._session.look if self._colours else NO_COLOUR

    def action_other_colours(self) -> None:
        """Go on to the next look, and say its name."""
        if self._colours and isinstance(self.screen, ConversationScreen):
            name = self._session.next_look()
            self.wear()
            self.screen.say_colours(name)

    def on_conversation_screen_moved_on(self) -> None:
        self.wear()

    def _told_to_end(self) -> None:
        """Keep what is being typed and end: the terminal closes, or the system says so."""
        if isinstance(self.screen, ConversationScreen):
            self.screen.keep_draft()
        self._session.stop()
        self.exit()

    def _fatal_error(self) -> None:
        """Keep the error for whoever ran the app. Textual would print variables, so answers."""
        self.failure = sys.exc_info()[1]
        self._close_messages_no_wait()


def _settle() -> None:
    """Do what could wait until after the first screen."""
    import filelock  # noqa: F401  # the first answer would wait for it

    # What is there by now stays, so it is not looked through again. What comes later is little, and
    # is looked through more often than Python would: two megabytes less after sixty questions.
    gc.freeze()
    gc.set_threshold(*OFTEN)
    gc.enable()
