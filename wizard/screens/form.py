"""What a question is answered in: options to choose from, or fields to type into."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.containers import VerticalScroll

from wizard.screens.choices import Choices
from wizard.typed import Entries
from wizard.views import FieldsEntry
from wizard.words.phrases import Phrases

if TYPE_CHECKING:
    from wizard.screens.fields import FieldRow, Heard


APART = "-apart"
"""The class of a form whose fields have an empty line between them."""


class Form(VerticalScroll, can_focus=False):
    """The options, and as many fields as have been needed so far, made other ones in place.

    `finished` is called for Enter in the last field; `heard` says what was understood of one.
    """

    DEFAULT_CSS = "Form.-apart FieldRow.below { margin-top: 1; }"

    def __init__(self, phrases: Phrases, finished: Callable[[], None], heard: Heard) -> None:
        super().__init__(id="answer")
        self.options = Choices("options")
        self._phrases = phrases
        self._finished = finished
        self._heard = heard
        self._rows: list[FieldRow] = []
        self._shown: list[dict[str, str]] = []

    def compose(self) -> ComposeResult:
        yield self.options

    @property
    def fields(self) -> list[FieldRow]:
        """The fields that are shown, in order."""
        return [row for row in self._rows if row.display]

    @property
    def typed(self) -> list[dict[str, str]]:
        """What stands in the fields, entry by entry."""
        entries: list[dict[str, str]] = []
        for row in self.fields:
            while len(entries) <= row.entry:
                entries.append({})
            entries[row.entry][row.field_id] = row.typed
        return entries

    @property
    def has_changed(self) -> bool:
        """Whether something else stands in the fields than was put there."""
        return self.typed != self._shown

    def lines_at(self, width: int) -> int:
        """Return how many lines options and fields take at a width."""
        between = max(0, len(self.fields) - 1) if self.has_class(APART) else 0
        fields = sum(row.lines_at(width) for row in self.fields)
        return self.options.lines_at(width) + between + fields

    def set_apart(self, apart: bool) -> None:
        """Have an empty line between two fields, or none."""
        self.set_class(apart, APART)

    @property
    def more(self) -> str:
        """What to say where not all of it has room."""
        return self._phrases.line("screen.more-fields" if self.fields else "screen.more-choices")

    def turn(self) -> None:
        """Show the next part of what has no room at once; after the end the beginning."""
        if self.scroll_y >= self.max_scroll_y:
            self.scroll_home(animate=False)
        else:
            self.scroll_relative(y=max(1, self.size.height - 1), animate=False)

    def action_page_down(self) -> None:
        """Leave the key to the screen: there may be words to read first."""
        raise SkipAction

    def action_page_up(self) -> None:
        raise SkipAction

    def make_ready(self, count: int) -> None:
        """Have this many fields at hand, hidden: making one takes longer than showing it."""
        missing = count - len(self._rows)
        if missing <= 0:
            return
        from wizard.screens.fields import FieldRow

        example = self._phrases.line("fields.day-such-as")
        new = [FieldRow(self._line_finished, self._heard, example) for _ in range(missing)]
        for row in new:
            row.display = False
        self._rows.extend(new)
        self.mount(*new, before=self.options)

    def show_fields(self, entry: FieldsEntry, entries: Entries) -> None:
        """Show the fields of a question, once for each entry, with what is in it."""
        self.hide_fields()
        fields = entry.fields
        self.make_ready(len(entries) * len(fields))
        for place, row in enumerate(self._rows[: len(entries) * len(fields)]):
            number, field = place // len(fields), fields[place % len(fields)]
            label = "" if len(fields) == 1 else field.label
            if label and field.optional:
                label = self._phrases.line("fields.optional", label=label)
            row.set_class(place > 0, "below")
            row.show_field(field, label, number, entries[number].get(field.id, ""))
        self._shown = [{field.id: one.get(field.id, "") for field in fields} for one in entries]

    def hide_fields(self) -> None:
        self._shown = []
        for row in self.fields:
            row.display = False

    def add_entry(self, entry: FieldsEntry) -> None:
        """Show the fields once more, empty, below what is typed already."""
        self.show_fields(entry, [*self.typed, {}])
        new = self.fields[-len(entry.fields)]
        self.call_after_refresh(new.take_focus)

    def find_field(self, wrong: str) -> FieldRow | None:
        """Return the field to type into: the wrong one, else the first that is empty, if any."""
        wanted: Sequence[FieldRow] = [row for row in self.fields if wrong and row.field_id == wrong]
        wanted = wanted or [row for row in self.fields if not row.typed]
        return wanted[0] if wanted else None

    def _line_finished(self, row: FieldRow) -> None:
        """Go to the next field; from the last one the form is finished."""
        rows = self.fields
        if row not in rows:
            return
        if row is rows[-1]:
            self._finished()
        else:
            rows[rows.index(row) + 1].take_focus()
