"""Choices: a list or a row of things to choose, drawn by one light widget.

What is current is shown by a character and not by colour alone: `>` before it, and what is chosen
by `(*)` or `[x]`. Textual's own lists show both by colour only, and cost more at the start.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

from wizard.frozen import dataclass
from wizard.screens.columns import in_columns
from wizard.views import Choice

MEASURE = 80
"""The widest a list gets: a note has to stand near what it is about."""
CLICKED = "$primary"
"""The colour of what can be clicked, beside the lists. It never says anything by itself."""
_KEY = re.compile(r" (F\d|Esc)\b")


@dataclass(frozen=True)
class Piece:
    """A part of one drawn line that belongs to the choice with this index.

    `strong` is a part of its text that stands out.
    """

    index: int
    text: str
    strong: str = ""


class Choices(Widget, can_focus=True):
    """`in_a_row`: side by side as buttons, `gap` apart; otherwise under each other, numbered.

    `primary` is the button that goes on. Buttons without a frame are links, or `with_keys`: then
    each label begins with its key.

    Every key is a binding, so that keys act in the order in which they were pressed: what a
    handler of keys does comes earlier than what a binding does.
    """

    DEFAULT_CSS = "Choices { height: auto; width: 1fr; } Choices.empty { display: none; }"
    BINDINGS = [
        Binding("enter", "choose", show=False),
        Binding("space", "tick", show=False),
        Binding("down,right", "move(1)", show=False),
        Binding("up,left", "move(-1)", show=False),
        Binding("home", "move(-1000)", show=False),
        Binding("end", "move(1000)", show=False),
        Binding("tab", "step(1)", show=False),
        Binding("shift+tab", "step(-1)", show=False),
        *(Binding(str(number), f"go_to({number})", show=False) for number in range(10)),
    ]

    class Chosen(Message):
        """A choice was taken; `only_ticked`: it is not to be gone on with."""

        def __init__(self, choices: Choices, choice_id: str, *, only_ticked: bool) -> None:
            super().__init__()
            self.only_ticked = only_ticked
            self.choices = choices
            self.choice_id = choice_id
            self._offered = choices.choices

        @property
        def too_late(self) -> bool:
            """Whether others are offered by now: a second Enter is not meant for them."""
            return self._offered is not self.choices.choices

        @property
        def control(self) -> Choices:
            return self.choices

    def __init__(
        self,
        id: str,
        *,
        in_a_row: bool = False,
        framed: bool = True,
        gap: int = 2,
        primary: str = "",
        with_keys: bool = False,
    ) -> None:
        super().__init__(id=id, classes="empty")
        self._in_a_row = in_a_row
        self._gap = gap
        self._framed = framed
        self._primary = primary
        self._with_keys = with_keys
        self._choices: tuple[Choice, ...] = ()
        self._marked: frozenset[str] | None = None
        self._several = False
        self._current = 0
        self._typed = ""
        self._laid_out: tuple[int, list[list[Piece]]] | None = None
        self._is_drawn = False

    @property
    def choices(self) -> tuple[Choice, ...]:
        return self._choices

    @property
    def marked(self) -> tuple[str, ...]:
        """The ids that are marked as chosen, in order."""
        marked = self._marked or frozenset()
        return tuple(choice.id for choice in self._choices if choice.id in marked)

    def offer(
        self,
        choices: Sequence[Choice],
        *,
        marked: Sequence[str] | None = None,
        several: bool = False,
        current: int = 0,
    ) -> None:
        """Show these choices. With `marked` each has a box; `several` lets more than one be."""
        before = (self._choices, self._marked, self._several, self._current)
        lines = self.lines_at(self.size.width)
        self._choices = tuple(choices)
        self._marked = None if marked is None else frozenset(marked)
        self._several = several
        self._current = min(current, max(0, len(choices) - 1))
        self._typed = ""
        if before == (self._choices, self._marked, self._several, self._current):
            return
        self._laid_out = None
        self._is_drawn = False
        self.set_class(not choices, "empty")
        self.refresh(layout=self.lines_at(self.size.width) != lines)

    def mark(self, choice_id: str) -> None:
        """Mark a choice: turn it on or off where several may be, else make it the only one."""
        marked = self._marked or frozenset()
        self._marked = marked ^ {choice_id} if self._several else frozenset({choice_id})
        self._laid_out = None
        self.refresh()

    # Drawing.

    def render(self) -> Content:
        self._is_drawn = True
        lines = self._lay_out(self.size.width)
        first = self._first_line()
        shown = lines[first : first + self.size.height]
        return Content("\n").join(self._line(line) for line in shown)

    def _first_line(self) -> int:
        """Return the line to begin with so that the current choice has room in a low widget."""
        lines = self._lay_out(self.size.width)
        last = max((y for y, line in enumerate(lines) if self._is_current(line)), default=0)
        return max(0, min(last + 1 - self.size.height, len(lines) - self.size.height))

    def _is_current(self, line: list[Piece]) -> bool:
        return any(piece.index == self._current for piece in line)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return self.lines_at(width)

    def lines_at(self, width: int) -> int:
        """Return how many lines the choices take at a width."""
        return len(self._lay_out(width)) if self._choices else 0

    def _line(self, pieces: list[Piece]) -> Content:
        return Content(" " * self._gap if self._in_a_row else "").join(map(self._piece, pieces))

    def _piece(self, piece: Piece) -> Content:
        if piece.index != self._current or not self.has_focus:
            return self._at_rest(piece)
        text = piece.text
        if self._in_a_row:
            text = f"[>{text[2:-2]}<]" if self._framed else f">{text[1:]}"
        elif text.startswith("  "):
            text = f"> {text[2:]}" if self._starts(piece) else text
        return Content.styled(text, "bold reverse")

    def _at_rest(self, piece: Piece) -> Content:
        """Return a piece without the focus: what goes on stands out, and so does what is a key."""
        text = Content(piece.text)
        if not self._in_a_row:
            start = piece.text.find(piece.strong)
            return text.stylize("bold", start, start + len(piece.strong)) if piece.strong else text
        if self._framed:
            is_primary = self._choices[piece.index].id == self._primary
            return text.stylize(f"bold {CLICKED}") if is_primary else text
        if not self._with_keys:
            return text.stylize(CLICKED)
        key = _KEY.match(piece.text)
        return text.stylize(f"bold {CLICKED}", key.start(1), key.end(1)) if key else text

    def _starts(self, piece: Piece) -> bool:
        return piece.text[2:3] != " "

    def _lay_out(self, width: int) -> list[list[Piece]]:
        if self._laid_out is None or self._laid_out[0] != width:
            lines = self._rows(width) if self._in_a_row else self._list(width)
            self._laid_out = (width, lines)
        return self._laid_out[1]

    def _rows(self, width: int) -> list[list[Piece]]:
        lines: list[list[Piece]] = [[]]
        used = 0
        for index, choice in enumerate(self._choices):
            text = f"[ {choice.label} ]" if self._framed else f" {choice.label}"
            if used and used + self._gap + len(text) > width:
                lines.append([])
                used = 0
            lines[-1].append(Piece(index, text[: max(4, width)]))
            used += len(text) + (self._gap if used else 0)
        return lines

    def _list(self, width: int) -> list[list[Piece]]:
        lines: list[list[Piece]] = []
        digits = len(str(len(self._choices)))
        heads = [
            f"{self._box(one)}{place:<{digits}}  " for place, one in enumerate(self._choices, 1)
        ]
        room = max(8, min(width, MEASURE) - max(map(len, heads), default=0) - 4)
        listed = zip(self._choices, heads, in_columns(self._choices, room), strict=True)
        for index, (choice, head, texts) in enumerate(listed):
            for place, text in enumerate(texts):
                start = " " * len(head) if place else head
                lines.append([Piece(index, f"  {start}{text}", _stands_out(choice, text))])
        return lines

    def _box(self, choice: Choice) -> str:
        if self._marked is None:
            return ""
        chosen = choice.id in self._marked
        if self._several:
            return "[x] " if chosen else "[ ] "
        return "(*) " if chosen else "( ) "

    # Choosing.

    def action_move(self, by: int) -> None:
        self._typed = ""
        self._move(by)

    def _move(self, by: int) -> None:
        target = min(max(0, self._current + by), len(self._choices) - 1)
        if target != self._current:
            self._current = target
            self.refresh()
            self._keep_current_in_sight()

    def action_choose(self, *, only_ticked: bool = False) -> None:
        """Choose; an Enter pressed before the choices could be seen is not meant for them."""
        if self._choices and self._is_drawn:
            chosen = self._choices[self._current].id
            self.post_message(self.Chosen(self, chosen, only_ticked=only_ticked))

    def action_tick(self) -> None:
        """Press a button, or tick a box; no more, as words that are typed here have spaces too."""
        if self._in_a_row or self._marked is not None:
            self.action_choose(only_ticked=True)

    def action_step(self, by: int) -> None:
        """Walk along a row of buttons; at its end Tab leaves, as it leaves a list."""
        if not self._in_a_row or not 0 <= self._current + by < len(self._choices):
            raise SkipAction
        self.action_move(by)

    def action_go_to(self, digit: int) -> None:
        """Make the choice of the number that is typed current; buttons in a row have no numbers."""
        for number in (int(f"{self._typed}{digit}"), digit):
            if not self._in_a_row and 1 <= number <= len(self._choices):
                self._typed = str(number)
                self._move(number - 1 - self._current)
                return

    def on_click(self, event: events.Click) -> None:
        """Choose. The second half of a double click is not meant for what the first led to."""
        at = event.get_content_offset(self)
        lines = self._lay_out(self.size.width)
        y = -1 if at is None else at.y + self._first_line()
        if event.chain > 1 or at is None or y >= len(lines):
            return
        place = 0
        for piece in lines[y]:
            if not self._in_a_row or place <= at.x < place + len(piece.text):
                self._current = piece.index
                self.action_choose()
                return
            place += len(piece.text) + self._gap

    def on_focus(self) -> None:
        self.refresh()
        self._keep_current_in_sight()

    def on_blur(self) -> None:
        self.refresh()

    def _keep_current_in_sight(self) -> None:
        lines = self._lay_out(self.size.width)
        own = [y for y, line in enumerate(lines) if self._is_current(line)]
        if own and self.parent is not None and isinstance(self.parent, Widget):
            top = self.virtual_region.y + own[0]
            region = Region(0, top, max(1, self.size.width), len(own))
            self.parent.scroll_to_region(region, animate=False)


def _stands_out(choice: Choice, text: str) -> str:
    """Return the part of one of a choice's lines that is to be seen first; notes are indented."""
    if choice.is_left:
        return choice.status if text.startswith(choice.status) else ""
    if not choice.strong or text.startswith("  "):
        return ""
    return choice.label if text.startswith(choice.label) else text
