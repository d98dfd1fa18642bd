"""The lines at the top: whose answers and when saved, where we are and which question."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from wizard.views import Header

BETWEEN, PLAIN_BETWEEN = " \u00b7 ", " - "
INTO = " > "
MORE, PLAIN_MORE = "\u2026", "..."
PLAIN_SIGNS = "-plain-signs"
"""The class of an app whose terminal may not have more signs than those of ASCII."""


class Head(Widget):
    """Shows a header."""

    DEFAULT_CSS = "Head { height: auto; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__(id="head")
        self._header = Header(("",))
        self._note = ""

    def show(self, header: Header) -> None:
        lines = self.lines
        self._header = header
        self._note = ""
        self.refresh(layout=self.lines != lines)

    def note(self, words: str) -> None:
        """Say something in place of when was saved, until something else is shown."""
        self._note = words
        self.refresh()

    def render(self) -> Content:
        header, width = self._header, self.size.width
        service = Content(self._between.join(header.service))
        lines = [self._spread(service, self._note or header.saved, width)]
        if header.place:
            lines.append(self._where(header, width))
        if header.banner:
            lines.insert(0, self._spread(Content.styled(header.banner, "bold"), "", width))
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        return self.lines

    @property
    def lines(self) -> int:
        """How many lines the header takes."""
        return 1 + bool(self._header.place) + bool(self._header.banner)

    @property
    def _is_plain(self) -> bool:
        return self.app.has_class(PLAIN_SIGNS)

    @property
    def _between(self) -> str:
        return PLAIN_BETWEEN if self._is_plain else BETWEEN

    def _where(self, header: Header, width: int) -> Content:
        """Return where we are; without room for all of it, the topic and not its section."""
        place, item = INTO.join(header.place), self._between.join(header.item)
        fits = len(place) + 2 + len(item) <= width
        where = Content.styled(place if fits else header.place[-1], "bold")
        return self._spread(where, item, width)

    def _spread(self, left: Content, right: str, width: int) -> Content:
        """Return both on one line; the right side stays whole when there is too little room."""
        room = width - len(right) - (2 if right else 0)
        if len(left) > room:
            more = PLAIN_MORE if self._is_plain else MORE
            left = left[: max(0, room - len(more))].append(more[: max(0, room)])
        return left.append(" " * (width - len(left) - len(right))).append(right)
