"""What the room sees at each step of a plan, and what only the trainer sees. No answer is in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.kinds import options_of
from wizard.frozen import dataclass
from wizard.library import Library
from wizard.paperwork.worksheet_question import with_gaps
from wizard.speaker import Speaker
from wizard.words.blocks import Block, Blocks, Heading, Paragraph, Span
from wizard.words.topic_words import About, Help
from wizard.workshop.card import card_of
from wizard.workshop.plan import Plan, Step, StepKind

EXPLAINED = {Help.WHY: "why", Help.GOOD: "good", Help.EXAMPLE: "example"}
"""The explanations of a question that a room sees, and the phrase that each is headed by."""


@dataclass(frozen=True)
class Slide:
    """`kind` says what is done now, `body` is on show, `more` on demand, `notes` for the trainer.

    `hands` is what hands are counted for, below the body; nothing where there is no show of hands.
    """

    kind: str
    body: Blocks
    more: Blocks
    notes: Blocks
    minutes: int
    hands: tuple[str, ...]


def slides_of(library: Library, plan: Plan, today: datetime.date) -> tuple[Slide, ...]:
    """Return a slide for each step of a plan, with the questions of the newest edition."""
    speaker = speaker_of_nobody(library, today)
    return tuple(_slide(speaker, plan, step) for step in plan.steps)


def speaker_of_nobody(library: Library, today: datetime.date) -> Speaker:
    """Return who speaks where there are no answers."""
    return Speaker(library, Conversation(library.flows, {}), library.edition, today)


def _slide(speaker: Speaker, plan: Plan, step: Step) -> Slide:
    words = plan.words.of(step)
    body, more, notes = words.said, words.more, words.notes
    if step.question:
        body = (*_question(speaker, step.question), *words.said)
        more = (*words.more, *_explained(speaker, step.question))
    elif step.kind is StepKind.CARD and (card := card_of(speaker.library.topics[step.topic])):
        body, notes = card.asks, (*words.notes, *card.notes)
        more = (*words.more, *(card.answer or _why(speaker, step.topic)))
    if step.question and not notes:
        notes = speaker.library.topics[step.topic].about.get(About.TRAINER, ())
    return Slide(
        speaker.phrase(f"workshop.kind-{step.kind}"),
        with_gaps(speaker, body),
        with_gaps(speaker, more),
        with_gaps(speaker, notes),
        step.minutes,
        _hands(speaker, step),
    )


def _hands(speaker: Speaker, step: Step) -> tuple[str, ...]:
    """Return what a hand goes up for: the options of a question, and "not sure" after them."""
    ask = speaker.conversation.flows.ask(step.question) if step.question else None
    options = options_of(ask.kind) if ask else ()
    if options:
        labels = tuple(speaker.label(step.question, option) for option in options)
    elif step.kind is StepKind.HANDS:
        labels = (speaker.phrase("workshop.hands-yes"), speaker.phrase("workshop.hands-not-yet"))
    else:
        return ()
    return (*labels, speaker.phrase("workshop.hands-not-sure"))


def _question(speaker: Speaker, question: str) -> Iterator[Block]:
    """Yield a question, and what its words mean."""
    flow, state = question_parts(question)
    words = speaker.state(flow, state)
    yield Paragraph(tuple(replace(span, strong=True) for span in words.question))
    yield from words.hint


def _explained(speaker: Speaker, question: str) -> Iterator[Block]:
    """Yield the explanations of a question, or why its topic matters."""
    flow, state = question_parts(question)
    words = speaker.state(flow, state)
    found = [part for part in EXPLAINED if part in words.help]
    for part in found:
        yield Heading((Span(speaker.phrase(f"explain.{EXPLAINED[part]}")),))
        yield from words.help[part]
    if not found:
        yield from _why(speaker, flow)


def _why(speaker: Speaker, topic: str) -> Blocks:
    return speaker.library.topics[topic].about.get(About.WHY, ())
