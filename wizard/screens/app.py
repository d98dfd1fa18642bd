"""The Textual application around the one screen."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from textual.binding import Binding

from wizard.screens.conversation import ConversationScreen
from wizard.screens.head import PLAIN_SIGNS
from wizard.screens.told_to_end import when_told_to_end
from wizard.screens.window import Window
from wizard.session import Session
from wizard.views import Command

if TYPE_CHECKING:
    from wizard.beside import Beside

SETTLE_AFTER = 0.3
"""Seconds: who presses Enter at once at the first screen does not wait for what can wait."""

OFTEN = (300, 3, 2)
"""After how many new objects garbage is looked for, and how often among older ones."""


class WizardApp(Window):
    """Runs a session on the full screen, with notes beside it if there are any.

    `plain_signs`: lines are drawn with the signs that every terminal has.
    """

    CSS_PATH = "look.tcss"
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
        super().__init__(session.look, colours=colours)
        self._session = session
        self.set_class(plain_signs, PLAIN_SIGNS)
        self._beside = beside

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

    def action_other_colours(self) -> None:
        """Go on to the next look, and say its name."""
        if self._colours and isinstance(self.screen, ConversationScreen):
            name = self._session.next_look()
            self.wear(self._session.look)
            self.screen.say_colours(name)

    def on_conversation_screen_moved_on(self) -> None:
        self.wear(self._session.look)

    def _told_to_end(self) -> None:
        """Keep what is being typed and end: the terminal closes, or the system says so."""
        if isinstance(self.screen, ConversationScreen):
            self.screen.keep_draft()
        self._session.stop()
        self.exit()


def _settle() -> None:
    """Do what could wait until after the first screen."""
    import filelock  # noqa: F401  # the first answer would wait for it

    # Half a megabyte is left over from the start. What is there by then stays, so it is not looked
    # through again. What comes later is little, and is looked through more often than Python would:
    # two megabytes less after sixty questions.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*OFTEN)
    gc.enable()
