"""The screen with notes beside it, for whoever writes what it shows."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from wizard.beside import Beside
from wizard.screens.conversation import LEAST_HEIGHT, ConversationScreen
from wizard.session import Session
from wizard.views import Asking, View
from wizard.words.blocks import Blocks
from wizard.words.plain_text import plain_text

WIDE = 110
"""Windows with this many columns have the notes at the right, others at the bottom."""
AT_RIGHT = 40
"""How many columns the notes take at the right: the rest is a window that is often met."""
LOOK_EVERY = 0.5
"""Seconds between two looks at whether something has changed."""
FRAME = 4
"""Columns of the notes that are no text: a rule, two empty ones and a scroll bar."""


class Notes(VerticalScroll, can_focus=False):
    """Shows notes. It never has the focus, and scrolls with the mouse."""

    DEFAULT_CSS = """
    Notes { split: bottom; height: auto; border-top: solid $foreground; padding: 0 1;
        scrollbar-size-vertical: 1; }
    Notes.-right { split: right; height: 1fr; border-top: none; border-left: solid $foreground; }
    Notes Static { height: auto; }
    """

    taken = Size()
    """How many columns and lines of the window are not there for anything else."""

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def say(self, blocks: Blocks, window: Size) -> None:
        """Show these notes, as large as a window has room for them; where it has none, not."""
        right = window.width >= WIDE
        width = AT_RIGHT if right else window.width
        text = plain_text(blocks, width - FRAME)
        lines = min(text.count("\n") + 2, window.height // 3)
        has_room = right or window.height - lines >= LEAST_HEIGHT
        self.taken = Size(AT_RIGHT, 0) if right else Size(0, lines) if has_room else Size()
        self.display = has_room
        self.set_class(right, "-right")
        self.styles.width = width
        self.styles.height = window.height if right else lines
        self.query_one(Static).update(Content(text))
        self.scroll_home(animate=False)


class ScreenWithNotes(ConversationScreen):
    """Shows the notes with each view, and the view again when it is made from something else."""

    def __init__(self, session: Session, beside: Beside) -> None:
        super().__init__(session)
        self._beside = beside

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield Notes()

    def on_mount(self) -> None:
        self.set_interval(LOOK_EVERY, self.look)

    @property
    def _window(self) -> Size:
        return super()._window - self.query_one(Notes).taken

    def show(self) -> None:
        self._show_notes()
        super().show()

    def on_resize(self) -> None:
        self._show_notes()

    def look(self) -> None:
        """Take in what has changed, if anything has."""
        if not self._beside.is_stale():
            return
        self.keep_draft()
        fields = self._form.fields
        typed_into = [place for place, field in enumerate(fields) if field.has_focus_within]
        asked = _asked(self._session.view)
        self._beside.renew()
        self.show()
        fields = self._form.fields
        if typed_into and asked == _asked(self._session.view) and typed_into[0] < len(fields):
            self.call_after_refresh(fields[typed_into[0]].take_focus)

    def _show_notes(self) -> None:
        self.query_one(Notes).say(self._beside.notes(), self.app.size)


def _asked(view: View) -> str:
    """Return the id of the question on show, or ''."""
    return view.question if isinstance(view, Asking) else ""
