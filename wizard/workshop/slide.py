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
from wizard.words.blocks import Block, Blocks, Heading, Items, Paragraph, Span
from wizard.words.topic_words import About, Help
from wizard.workshop.card import card_of
from wizard.workshop.plan import Plan, Step, StepKind

EXPLAINED = (Help.WHY, Help.GOOD, Help.EXAMPLE)


@dataclass(frozen=True)
class Slide:
    """`kind` says what is done now, `body` is on show, `more` on demand, `notes` for the trainer.

    `counts`: hands are counted here.
    """

    kind: str
    body: Blocks
    more: Blocks
    notes: Blocks
    minutes: int
    counts: bool


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
        bool(step.question) or step.kind is StepKind.HANDS,
    )


def _question(speaker: Speaker, question: str) -> Iterator[Block]:
    """Yield a question, what its words mean, and its options."""
    flow, state = question_parts(question)
    words = speaker.state(flow, state)
    yield Paragraph(tuple(replace(span, strong=True) for span in words.question))
    yield from words.hint
    ask = speaker.conversation.flows.ask(question)
    options = options_of(ask.kind) if ask else ()
    if options:
        yield Items(tuple((Span(speaker.label(question, option)),) for option in options))


def _explained(speaker: Speaker, question: str) -> Iterator[Block]:
    """Yield the explanations of a question, or why its topic matters."""
    flow, state = question_parts(question)
    words = speaker.state(flow, state)
    found = [part for part in EXPLAINED if part in words.help]
    for part in found:
        yield Heading((Span(part),))
        yield from words.help[part]
    if not found:
        yield from _why(speaker, flow)


def _why(speaker: Speaker, topic: str) -> Blocks:
    return speaker.library.topics[topic].about.get(About.WHY, ())
