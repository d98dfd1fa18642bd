"""Several lines to type into. Apart from the single lines, because few questions need it."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.widgets import TextArea

from wizard.screens.editing import editing_actions, taken
from wizard.words.harmless import harmless

OURS = "f6"
"""A key that selects a line in Textual's own, and does the same everywhere here."""
_EDITING = {key: action for key, action in editing_actions(TextArea).items() if key != OURS}


class Area(TextArea):
    """What is pasted shows as what it is: Textual would send some of it on to the terminal."""

    BINDINGS = [Binding(OURS, f"screen.key('{OURS}')", show=False)]

    def __init__(self) -> None:
        super().__init__(tab_behavior="focus", compact=True)
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        if event.key in _EDITING:
            taken(event)
            await self.run_action(_EDITING[event.key])

    async def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        lines = "\n".join(event.text.splitlines())
        await super()._on_paste(events.Paste(harmless(lines)))
