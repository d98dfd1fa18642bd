"""Whom will they ask about a question, and by when do they want to know?"""

from __future__ import annotations

from collections.abc import Mapping

from wizard.dialogue.turn import AskTurn
from wizard.pages.desk import Desk
from wizard.pages.problem import Problem, problem_said
from wizard.typed import WHOM_TO_ASK, shown, who_of
from wizard.views import Asking, Command, FieldsEntry, FieldView
from wizard.words.blocks import Span


def who(
    desk: Desk, turn: AskTurn, typed: Mapping[str, str] | None, problem: Problem | None
) -> Asking:
    """Return the view that asks it. `typed` is what is half typed, `problem` what is wrong."""
    answer = desk.conversation.answers.get(turn.question)
    before = who_of(answer.reply if answer else None) if typed is None else typed
    phrase = desk.speaker.phrase
    labels = {"who": phrase("fields.ask-who"), "by": phrase("fields.ask-by")}
    fields = (FieldView(one.id, labels[one.id], one.form, one.optional) for one in WHOM_TO_ASK)
    wrong = problem.error.field if problem else ""
    return Asking(
        "who",
        turn.question,
        desk.header_of(turn.question, turn.number),
        (),
        (Span(phrase("ways.ask-who")),),
        desk.speaker.blocks("ways.ask-who-hint"),
        FieldsEntry(tuple(fields), False, (shown({id: before.get(id, "") for id in labels}),)),
        (),
        (),
        (Command.BACK, Command.STOP),
        problem_said(desk, problem.error, labels.get(wrong, "")) if problem else "",
        wrong,
    )
