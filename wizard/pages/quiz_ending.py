"""The end of the staff quiz: how it turned out, and the record of it."""

from __future__ import annotations

from wizard.choice_ids import NEW_QUIZ, SAVE_SHEET
from wizard.dialogue.turn import EndTurn, PauseTurn
from wizard.pages.desk import Desk
from wizard.views import Command, Page


def quiz_ending(desk: Desk, turn: EndTurn | PauseTurn) -> Page:
    """Return the page. What was said to the last answer stands above how it turned out."""
    ended = (turn.end.id,) if isinstance(turn, EndTurn) else ()
    return Page(
        "quiz-ending",
        desk.header(turn.flow),
        desk.speaker.said(turn.flow, (*turn.says, *ended)),
        (
            desk.choice(SAVE_SHEET, "buttons.save-quiz"),
            desk.choice(NEW_QUIZ, "buttons.quiz-again"),
            desk.choice("leave"),
            desk.choice("stop"),
        ),
        desk.commands(Command.EXPLAIN, Command.BACK),
    )
