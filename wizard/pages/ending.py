"""The end of a topic, the point where one waits for somebody, and what to type."""

from __future__ import annotations

from wizard.dialogue.flow import Outcome
from wizard.dialogue.turn import EndTurn, PauseTurn
from wizard.pages.desk import Desk
from wizard.pages.helping import about_topic
from wizard.pages.letter_offer import offer_when_ready
from wizard.pages.published import published
from wizard.pages.quiz_offer import with_quiz
from wizard.toolkit.entering import entered_as
from wizard.toolkit.publication import PUBLISHING
from wizard.toolkit.readiness import readiness
from wizard.views import Command, Page
from wizard.words.blocks import Blocks, Heading, Items, Span

TYPEABLE = (Outcome.IN_PLACE, Outcome.DOES_NOT_APPLY)


def ending(desk: Desk, turn: EndTurn | PauseTurn) -> Page:
    """Return the end of a conversation, or what it waits for."""
    route = desk.conversation.route(turn.flow)
    waits_for = turn.waits_for if isinstance(turn, PauseTurn) else route.questions_to_find_out()
    body = desk.speaker.said(turn.flow, turn.says)
    if waits_for:
        body = (*body, *_waiting(desk, turn.flow, waits_for))
    elif isinstance(turn, EndTurn):
        body = (*body, *desk.speaker.said(turn.flow, (turn.end.id,)))
        if turn.end.depends:
            body = (*body, *_outcomes(desk, turn.flow))
        if turn.flow == PUBLISHING:
            body = (*body, *published(desk))
    offered, letter = offer_when_ready(desk, turn.flow)
    body = (*body, *offered)
    first = desk.go_on() or (desk.choice("topics"),)
    choices = [*first, *letter]
    if any(outcome in TYPEABLE for outcome in route.outcomes().values()):
        choices.append(desk.choice("type-this"))
    for question in waits_for:
        words = desk.speaker.question_text(question)
        choices.append(desk.choice(question, "buttons.answer-now", question=words))
    choices = list(with_quiz(desk, (turn.flow,), tuple(choices)))
    about = about_topic(desk, turn.flow)
    last = (desk.choice("topics"), desk.choice("answers"), *about, desk.choice("stop"))
    choices += [choice for choice in last if choice not in first]
    return Page(
        "pause" if waits_for else "ending",
        desk.header(turn.flow),
        body,
        tuple(choices),
        desk.commands(),
    )


def type_this(desk: Desk, flow: str) -> Page:
    """Return what to type into the toolkit for a topic."""
    speaker = desk.speaker
    found = speaker.library.flow_table[flow]
    body: list[Blocks] = []
    outcomes = desk.conversation.route(flow).outcomes()
    for item in desk.items(found):
        outcome = outcomes.get(item.key)
        if outcome not in TYPEABLE:
            continue
        heading = speaker.phrase("ending.type-heading", ref=item.ref)
        name = entered_as(item, does_not_apply=outcome is Outcome.DOES_NOT_APPLY)
        how = speaker.blocks(f"ending.type-{name}")
        body.append((Heading((Span(heading),)), *how, *speaker.to_type(flow, item.key)))
    return Page(
        "type-this",
        desk.header(flow),
        (*(block for blocks in body for block in blocks), *speaker.blocks("ending.type-note")),
        (desk.choice("back"),),
        (Command.BACK, Command.STOP),
    )


def _outcomes(desk: Desk, flow: str) -> Blocks:
    """Say how each item turned out: the words of an end are the same for all its outcomes."""
    speaker = desk.speaker
    lines = []
    for item in desk.items(speaker.library.flow_table[flow]):
        status = speaker.phrase(f"sheet.{readiness(desk.conversation, flow, item.key)}")
        name = speaker.library.item_names[item.key]
        lines.append((Span(speaker.phrase("ending.outcome", status=status, item=name)),))
    return (*speaker.blocks("ending.outcomes"), Items(tuple(lines)))


def _waiting(desk: Desk, flow: str, questions: tuple[str, ...]) -> Blocks:
    return (
        *desk.speaker.blocks("ending.waiting", topic=desk.speaker.topic_name(flow)),
        to_find_out(desk, questions),
        *desk.speaker.blocks("ending.waiting-next"),
    )


def to_find_out(desk: Desk, questions: tuple[str, ...]) -> Items:
    """Return questions with what was said to them so far, one on each line."""
    speaker = desk.speaker
    return Items(
        tuple(
            (
                Span(speaker.question_text(question)),
                Span(" "),
                Span(speaker.answer_text(desk.conversation.answers.get(question)), strong=True),
            )
            for question in questions
        )
    )
