"""My answers: every question with an answer, to look at and to change."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.status import Status
from wizard.pages.desk import Desk
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Span


def answers(desk: Desk) -> Page:
    choices = tuple(_on_route(desk))
    key = "answers.heading" if choices else "answers.none"
    return Page(
        "answers",
        desk.header(),
        (*_set_aside(desk), *desk.speaker.blocks(key)),
        (*choices, desk.choice("back")),
        desk.commands(Command.EXPLAIN, Command.ANSWERS),
    )


def _on_route(desk: Desk) -> Iterator[Choice]:
    speaker = desk.speaker
    for flow in speaker.library.flow_table.values():
        route = desk.conversation.route(flow.id)
        for state in route.asked():
            question = flow.question(state)
            answer = desk.conversation.answers.get(question)
            if answer is None:
                continue
            text = speaker.answer_text(answer)
            if route.statuses[state] is Status.CHECK_AGAIN:
                text = speaker.phrase("answers.check-again", answer=text)
            yield Choice(question, speaker.question_text(question), text)


def _set_aside(desk: Desk) -> Blocks:
    """Return the answers that are kept but not in use now."""
    speaker = desk.speaker
    lines = tuple(
        (
            Span(speaker.question_text(question)),
            Span(" "),
            Span(speaker.answer_text(answer), strong=True),
        )
        for question, answer in desk.conversation.answers.items()
        if speaker.library.flows.ask(question)
        and desk.conversation.status(question) is Status.SET_ASIDE
    )
    return (*speaker.blocks("answers.set-aside"), Items(lines)) if lines else ()
