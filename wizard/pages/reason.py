"""Why a question does not apply."""

from __future__ import annotations

from wizard.dialogue.turn import AskTurn
from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Paragraph


def reason(desk: Desk, turn: AskTurn) -> Page:
    not_applicable = turn.ask.not_applicable
    reasons = not_applicable.reasons if not_applicable else ()
    choices = tuple(Choice(id, desk.speaker.label(turn.question, id)) for id in reasons)
    asked = Paragraph(desk.speaker.question_line(turn.question))
    return Page(
        "reason",
        desk.header_of(turn.question, turn.number),
        (asked, *desk.speaker.blocks("ways.reason")),
        (*choices, desk.choice("back-to-question")),
        (Command.BACK, Command.STOP),
    )
