"""The line that says that a list, or a form, goes on."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.content import Content
from textual.widget import Widget


class More(Widget):
    """Says `words` where not all has room; a click on it calls `show_more`."""

    DEFAULT_CSS = "More { height: 1; width: 1fr; padding: 0 2; display: none; }"

    def __init__(self, show_more: Callable[[], None]) -> None:
        super().__init__(id="more")
        self._show_more = show_more
        self._words = ""

    def say(self, words: str) -> None:
        """Show these words; none are no line."""
        self.display = bool(words)
        if words != self._words:
            self._words = words
            self.refresh()

    def render(self) -> Content:
        return Content.styled(self._words, "italic")

    def on_click(self, event: events.Click) -> None:
        """Show more. The second half of a double click is none."""
        if event.chain == 1:
            self._show_more()
