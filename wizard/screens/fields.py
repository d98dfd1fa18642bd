"""Fields to type into: one line each, or several lines where much is usual."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input, Static

from wizard.dialogue.kinds import Form
from wizard.screens.editing import editing_actions, taken
from wizard.views import FieldView
from wizard.words.harmless import harmless

if TYPE_CHECKING:
    from wizard.screens.area import Area

ROOM = 70
"""Columns that there are, as long as it is not known how many."""
Heard = Callable[[FieldView, str], str]
AREA_LINES = 5
WIDTHS = {Form.NUMBER: 16, Form.TIME: 16, Form.DATE: 26}
"""How wide a line is, so that it says how much is expected; others are as wide as the words."""
WIDEST = 70


_EDITING = editing_actions(Input)


class LineInput(Input):
    """A line. What is pasted in several lines is joined, where Textual would drop all but one.

    `finished` is called for Enter, at once: as a binding, Enter would come after whatever was
    typed behind it by then, and a quick "42, Enter, 39" would answer 4239.
    """

    # How long the words are changes nothing around it: Textual's own arranges the whole screen anew
    # for every key.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def __init__(self, finished: Callable[[], None]) -> None:
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._finished = finished

    async def _on_key(self, event: events.Key) -> None:
        focused = self.screen.focused
        if focused is not None and focused is not self and isinstance(focused.parent, FieldRow):
            # Typed for the field that the Enter before it led to.
            taken(event)
            focused.post_message(events.Key(event.key, event.character))
        elif event.key == "enter":
            taken(event)
            self._finished()
        elif event.key in _EDITING:
            taken(event)
            await self.run_action(_EDITING[event.key])

    def _on_paste(self, event: events.Paste) -> None:
        joined = " ".join(part.strip() for part in event.text.splitlines() if part.strip())
        super()._on_paste(events.Paste(harmless(joined)))
        event.stop()
        event.prevent_default()


class FieldRow(Vertical):
    """One field with its label. `show_field` makes it another one, in place.

    `finished` is called with the row when Enter ends its line, and
    `heard` says beside a day which one was understood, while it is typed. `example` stands there
    before that, where nothing else says how to type it.
    """

    # Here and not in the style sheet, which is read before the first screen; reverse, because
    # without colours the cursor would not show.
    DEFAULT_CSS = """
    FieldRow { height: auto; }
    FieldRow .beside { position: absolute; width: auto; }
    FieldRow Input.-textual-compact, FieldRow Input.-textual-compact:focus,
    FieldRow TextArea.-textual-compact, FieldRow TextArea.-textual-compact:focus {
        width: 100%; height: 1; padding: 0 1;
        border: none !important;
        border-left: ascii $foreground !important; border-right: ascii $foreground !important;
        background: $surface; color: $foreground;
    }
    FieldRow TextArea.-textual-compact, FieldRow TextArea.-textual-compact:focus {
        height: 5; max-width: 70;
    }
    FieldRow Input.-textual-compact:focus, FieldRow TextArea.-textual-compact:focus {
        border-left: ascii $primary !important; border-right: ascii $primary !important;
    }
    FieldRow Input > .input--cursor, FieldRow TextArea .text-area--cursor {
        background: $surface !important; color: $foreground !important; text-style: reverse;
    }
    FieldRow Input > .input--selection, FieldRow TextArea .text-area--selection {
        background: $surface !important; color: $foreground !important;
        text-style: reverse underline;
    }
    """

    def __init__(self, finished: Callable[[FieldRow], None], heard: Heard, example: str) -> None:
        super().__init__()
        self._heard = heard
        self._example = example
        self._field: FieldView | None = None
        self._beside = Static(markup=False, classes="beside")
        self.field_id = ""
        self.entry = 0
        self._label_text = ""
        self._label = Static(markup=False)
        self._line = LineInput(lambda: finished(self))
        self._area: Area | None = None

    def compose(self) -> ComposeResult:
        yield self._label
        yield self._line
        yield self._beside

    @property
    def typed(self) -> str:
        area = self._area
        return area.text if area is not None and area.display else self._line.value

    def show_field(self, field: FieldView, label: str, entry: int, text: str) -> None:
        """Become this field of the entry with this number, with this text in it."""
        self.field_id, self.entry = field.id, entry
        self._field = field
        self._label_text = label
        self._label.update(label)
        self._label.display = bool(label)
        long = field.form is Form.PARAGRAPH or "\n" in text
        self._line.display = not long
        if long:
            if self._area is None:
                from wizard.screens.area import Area

                self._area = Area()
                self.mount(self._area)
            self._area.display = True
            self._area.text = text
        else:
            if self._area is not None:
                self._area.display = False
            self._line.styles.max_width = WIDTHS.get(field.form, WIDEST)
            self._line.value = text
            self._line.cursor_position = len(text)
        self.display = True
        self._say_heard()

    def on_click(self) -> None:
        """Type into the field whose label was clicked on."""
        self.take_focus()

    def on_input_changed(self) -> None:
        self._say_heard()

    def on_resize(self) -> None:
        self._say_heard()

    def _say_heard(self) -> None:
        """Say beside a short field what is understood of it."""
        field = self._field
        if field is None or field.form is not Form.DATE:
            self._beside.display = False
            return
        words = self._heard(field, self.typed)
        if not self.typed and not self._label_text:
            words = self._example
        left = WIDTHS[field.form] + 1
        self._beside.display = bool(words) and left + len(words) <= (self.size.width or ROOM)
        if self._beside.display:
            self._beside.update(words)
            self._beside.styles.offset = left, self._line.virtual_region.y

    def lines_at(self, width: int) -> int:
        """Return how many lines the field and its label take at a width."""
        label = len(Content(self._label_text).wrap(max(8, width))) if self._label_text else 0
        area = self._area
        return label + (AREA_LINES if area is not None and area.display else 1)

    def take_focus(self) -> None:
        """Take the focus now, so that the very next key is typed here."""
        area = self._area
        field = area if area is not None and area.display else self._line
        self.screen.set_focus(field)
        # One that has the focus already is not brought into sight by that.
        self.call_after_refresh(field.scroll_visible, animate=False)
