"""Look up a word: one line to type a word into, or a whole question."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.pages.helping import header
from wizard.pages.one_line import one_line
from wizard.spots import Doing
from wizard.views import Asking


def look_up(desk: Desk, doing: Doing) -> Asking:
    """Return the page that asks what to look up."""
    return one_line(
        desk,
        "look-up",
        "word",
        ask="look-up.ask",
        hint="look-up.hint",
        label="look-up.field",
        header=header(desk, doing),
    )
