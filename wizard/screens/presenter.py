"""The presenter: one step of a session plan on the whole screen, for a room with a projector.

A clicker sends page keys; those, Space, Enter and the arrows go on and back. Letters and digits do
nothing, so nothing typed by accident shows.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.events import Resize
from textual.widgets import Static

from wizard.dialogue.kinds import Form
from wizard.screens.fields import FieldRow
from wizard.screens.room_app import RoomApp
from wizard.screens.words import Words
from wizard.views import FieldView
from wizard.workshop.stage import MOST_PARKED, Stage

LOOK_EVERY = 10.0
"""Seconds between two looks at the clock, while the time is shown."""
LEAST_WIDTH, LEAST_HEIGHT = 24, 8


class Typing(Enum):
    """What is being typed, if anything."""

    NOTHING = auto()
    HANDS = auto()
    PARKING = auto()


class PresenterApp(RoomApp):
    """Shows a stage. `keep` writes what was counted and parked, and says in words how that went."""

    AUTO_FOCUS = None  # Else the hidden line would take the first keys.
    CSS = """
    Screen { layout: vertical; background: $background; color: $foreground; }
    #head { padding: 0 2; height: 1; }
    Words { padding: 0 4; margin: 1 0 0 0; height: 1fr; }
    #said { padding: 0 4; height: auto; }
    FieldRow { padding: 0 4; }
    #keys { padding: 0 1; height: auto; border-top: solid $foreground; }
    """
    BINDINGS = [
        Binding("space,right,down,pagedown,enter", "forward", show=False),
        Binding("left,up,pageup,backspace", "backward", show=False),
        Binding("f1", "explain", show=False),
        Binding("f2", "hands", show=False),
        Binding("f3", "park", show=False),
        Binding("f6", "time", show=False),
        Binding("f8", "keep", show=False),
        Binding("escape", "leave", show=False),
    ]

    def __init__(
        self, stage: Stage, *, edition: str, keep: Callable[[], str], colours: bool
    ) -> None:
        super().__init__(colours=colours)
        self.stage = stage
        self._edition = edition
        self._keep = keep
        self._typing = Typing.NOTHING
        self._head = Static(id="head", markup=False)
        self._words = Words(stage.phrases, "workshop.more-below", "workshop.too-small")
        self._said = Static(id="said", markup=False)
        self._row = FieldRow(self._typed, lambda _field, _typed: "", "")
        self._keys = Static(id="keys", markup=False)

    def compose(self) -> ComposeResult:
        yield self._head
        yield self._words
        yield self._said
        yield self._row
        yield self._keys

    def on_mount(self) -> None:
        self._row.display = False
        self.set_interval(LOOK_EVERY, self._show_head)
        self.show()

    def on_resize(self, event: Resize) -> None:
        self._words.too_small = event.size.width < LEAST_WIDTH or event.size.height < LEAST_HEIGHT
        self.show()

    def show(self, said: str = "") -> None:
        """Show what the stage has come to; `said` is a sentence below it."""
        self._show_head()
        self._words.say((), self.stage.body())
        self._said.update(Content(said))
        self._said.display = bool(said)
        typing = self._typing is not Typing.NOTHING
        self._row.display = typing
        key = "workshop.keys-typing" if typing else "workshop.keys"
        self._keys.update(Content(self.stage.phrases.line(key)))

    def action_forward(self) -> None:
        """Go on: first to what has no room yet, then to the next step."""
        if self._typing is not Typing.NOTHING:
            return
        # Before it was drawn once it has no height, and no key is to be lost.
        if self._words.is_at_end or not self._words.size.height:
            self.stage.forward()
            self.show()
        else:
            self._words.turn(1)

    def action_backward(self) -> None:
        if self._typing is not Typing.NOTHING:
            return
        if self._words.is_at_start:
            self.stage.back()
            self.show()
        else:
            self._words.turn(-1)

    def action_explain(self) -> None:
        said = "" if self.stage.explain() else self.stage.phrases.line("workshop.no-more")
        self._type(Typing.NOTHING, said)

    def action_hands(self) -> None:
        slide = self.stage.slide
        if slide is not None and slide.counts:
            self._type(Typing.HANDS)
        else:
            self._type(Typing.NOTHING, self.stage.phrases.line("workshop.hands-not-here"))

    def action_park(self) -> None:
        """Open the parking list with a line to type on."""
        self.stage.open_parked()
        self._type(Typing.PARKING)

    def action_leave(self) -> None:
        """Leave what is opened. At a step it does nothing: clickers send Escape."""
        self.stage.close()
        self._type(Typing.NOTHING)

    def action_time(self) -> None:
        """Show how long it has been going on, or no longer."""
        self.stage.shows_time = not self.stage.shows_time
        self._show_head()

    def action_keep(self) -> None:
        self.show(self._keep())

    def _typed(self, row: FieldRow) -> None:
        phrase = self.stage.phrases.line
        if self._typing is Typing.HANDS:
            if self.stage.count(row.typed):
                self._type(Typing.NOTHING)
            else:
                self.show(phrase("workshop.hands-not-read"))
        elif not row.typed.strip():
            self.action_leave()
        elif self.stage.park(row.typed):
            self._type(Typing.PARKING)
        else:
            self.show(phrase("workshop.park-full", most=MOST_PARKED))

    def _type(self, what: Typing, said: str = "") -> None:
        """Open a line to type on, or close it."""
        self._typing = what
        if what is Typing.NOTHING:
            self.screen.set_focus(None)
        else:
            key = "workshop.hands-ask" if what is Typing.HANDS else "workshop.park-ask"
            label = self.stage.phrases.line(key)
            self._row.show_field(FieldView("typed", "", Form.LINE, optional=True), label, 0, "")
            self._row.take_focus()
        self.show(said)

    def _show_head(self) -> None:
        time = self.stage.time() if self.stage.shows_time else ""
        right = " \u00b7 ".join(filter(None, [time, self.stage.where()]))
        room = self.size.width - 4 - len(right)
        product = self.stage.phrases.line("workshop.product")
        fitting = (f"{product} \u00b7 {self._edition}", self._edition)
        left = next((one for one in fitting if len(one) + 2 <= room), "")
        self._head.update(Content(f"{left:<{max(0, room)}}{right}"))
