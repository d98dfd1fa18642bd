"""Before an answer that sets others aside: which ones, by name."""

from __future__ import annotations

from wizard.dialogue.conversation import Change
from wizard.dialogue.values import Answer
from wizard.pages.desk import Desk
from wizard.toolkit.journey import reopened
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span


def confirm(desk: Desk, change: Change) -> Page:
    answer = change.to_save[0]
    body = (*_set_aside(desk, answer, change), *_reopened(desk, answer, change))
    old = desk.speaker.answer_text(desk.conversation.answers.get(answer.question))
    return Page(
        "confirm",
        desk.header_of(answer.question, 0),
        (*body, *desk.speaker.blocks("confirm.come-back")),
        (desk.choice("change"), Choice("keep", desk.speaker.phrase("buttons.keep", old=old))),
        (Command.BACK, Command.STOP),
    )


def _set_aside(desk: Desk, answer: Answer, change: Change) -> Blocks:
    """Name the answers that the change sets aside."""
    if not change.set_aside:
        return ()
    speaker = desk.speaker
    lines = tuple(
        (
            Span(speaker.question_text(question)),
            Span(" "),
            Span(speaker.answer_text(desk.conversation.answers[question]), strong=True),
        )
        for question in change.set_aside
    )
    key = "confirm.one" if len(lines) == 1 else "confirm.several"
    count = len(lines)
    fillings = {"new": speaker.answer_text(answer), **({"count": count} if count > 1 else {})}
    return (*speaker.blocks(key, **fillings), Items(lines))


def _reopened(desk: Desk, answer: Answer, change: Change) -> Blocks:
    """Name the finished topics that the change opens again."""
    speaker = desk.speaker
    names = [
        (Span(speaker.topic_name(flow)),)
        for flow in reopened(desk.conversation, change.after, answer.question)
    ]
    if not names:
        return ()
    number = "one" if len(names) == 1 else "several"
    if change.set_aside:
        said = speaker.blocks(f"confirm.reopens-too-{number}")
    else:
        said = speaker.blocks(f"confirm.reopens-{number}", new=speaker.answer_text(answer))
    return (*said, Items(tuple(names)))
