"""Look up a word: one line to type a word into, or a whole question."""

from __future__ import annotations

from wizard.dialogue.kinds import Form
from wizard.pages.desk import Desk
from wizard.pages.help_pages import COMMANDS, header
from wizard.spots import Doing
from wizard.views import Asking, FieldsEntry, FieldView
from wizard.words.blocks import Span


def look_up(desk: Desk, doing: Doing) -> Asking:
    """Return the page that asks what to look up."""
    field = FieldView("word", desk.speaker.phrase("look-up.field"), Form.LINE, optional=True)
    return Asking(
        "look-up",
        "",
        header(desk, doing),
        (),
        (Span(desk.speaker.phrase("look-up.ask")),),
        desk.speaker.blocks("look-up.hint"),
        FieldsEntry((field,), False, ({"word": ""},)),
        (),
        (),
        COMMANDS,
    )
