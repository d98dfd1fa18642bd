"""Fields to type into: one line each, or several lines where much is usual."""

from __future__ import annotations

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static, TextArea

from wizard.dialogue.kinds import Form
from wizard.views import FieldView

AREA_LINES = 5


class LineInput(Input):
    """A line. What is pasted in several lines is joined, where Textual would drop all but one."""

    def __init__(self) -> None:
        super().__init__(compact=True, select_on_focus=False)

    def _on_paste(self, event: events.Paste) -> None:
        joined = " ".join(part.strip() for part in event.text.splitlines() if part.strip())
        super()._on_paste(events.Paste(joined))
        event.stop()
        event.prevent_default()


class FieldRow(Vertical):
    """One field with its label. `show_field` makes it another one, in place."""

    DEFAULT_CSS = "FieldRow { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.field_id = ""
        self.entry = 0
        self._label_text = ""
        self._label = Static(markup=False)
        self._line = LineInput()
        self._area: TextArea | None = None

    def compose(self) -> ComposeResult:
        yield self._label
        yield self._line

    @property
    def typed(self) -> str:
        area = self._area
        return area.text if area is not None and area.display else self._line.value

    def show_field(self, field: FieldView, label: str, entry: int, text: str) -> None:
        """Become this field of the entry with this number, with this text in it."""
        self.field_id, self.entry = field.id, entry
        self._label_text = label
        self._label.update(label)
        self._label.display = bool(label)
        long = field.form is Form.PARAGRAPH or "\n" in text
        self._line.display = not long
        if long:
            if self._area is None:
                self._area = TextArea(tab_behavior="focus", compact=True)
                self.mount(self._area)
            self._area.display = True
            self._area.text = text
        else:
            if self._area is not None:
                self._area.display = False
            self._line.value = text
            self._line.cursor_position = len(text)
        self.display = True

    def lines_at(self, width: int) -> int:
        """Return how many lines the field and its label take at a width."""
        label = len(Content(self._label_text).wrap(max(8, width))) if self._label_text else 0
        area = self._area
        return label + (AREA_LINES if area is not None and area.display else 1)

    def take_focus(self) -> None:
        area = self._area
        (area if area is not None and area.display else self._line).focus()
