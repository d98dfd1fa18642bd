"""Before an answer that sets others aside: which ones, by name."""

from __future__ import annotations

from wizard.dialogue.conversation import Change
from wizard.dialogue.values import Answer
from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Items, Span


def confirm(desk: Desk, answer: Answer, change: Change) -> Page:
    speaker = desk.speaker
    lines = tuple(
        (
            Span(speaker.question_text(question)),
            Span(" "),
            Span(speaker.answer_text(desk.conversation.answers[question]), strong=True),
        )
        for question in change.set_aside
    )
    old = speaker.answer_text(desk.conversation.answers.get(answer.question))
    key = "confirm.one" if len(lines) == 1 else "confirm.several"
    count = len(lines)
    fillings = {"new": speaker.answer_text(answer), **({"count": count} if count > 1 else {})}
    return Page(
        "confirm",
        desk.header_of(answer.question, 0),
        (*speaker.blocks(key, **fillings), Items(lines), *speaker.blocks("confirm.come-back")),
        (desk.choice("change"), Choice("keep", speaker.phrase("buttons.keep", old=old))),
        (Command.BACK, Command.STOP),
    )
