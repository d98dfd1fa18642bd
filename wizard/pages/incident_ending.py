"""The end of what was written down about something gone wrong, or what it waits for."""

from __future__ import annotations

from wizard.dialogue.turn import EndTurn, PauseTurn
from wizard.pages.desk import Desk
from wizard.pages.ending import to_find_out
from wizard.views import Command, Page
from wizard.words.blocks import Blocks


def incident_ending(desk: Desk, turn: EndTurn | PauseTurn) -> Page:
    """Return the page: what to do now stands on it also where something is still to find out."""
    route = desk.conversation.route(turn.flow)
    waits_for = turn.waits_for if isinstance(turn, PauseTurn) else route.questions_to_find_out()
    body: Blocks = desk.speaker.said(turn.flow, turn.says)
    if isinstance(turn, EndTurn):
        body = (*body, *desk.speaker.said(turn.flow, (turn.end.id,)))
    if waits_for:
        waiting = desk.speaker.blocks("incidents.waiting")
        body = (*body, *waiting, to_find_out(desk, waits_for))
    answer_now = (
        desk.choice(question, "buttons.answer-now", question=desk.speaker.question_text(question))
        for question in waits_for
    )
    return Page(
        "incident-ending",
        desk.header(turn.flow),
        body,
        (
            desk.choice("save-sheet"),
            *answer_now,
            desk.choice("answers", "incidents.look-at-mine"),
            desk.choice("leave"),
            desk.choice("stop"),
        ),
        desk.commands(Command.EXPLAIN),
    )
