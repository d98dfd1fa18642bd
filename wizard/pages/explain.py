"""Explanations: why we ask, what good looks like, an example, where to look, and the words."""

from __future__ import annotations

from wizard.choice_ids import OFFICIAL
from wizard.dialogue.flow import question_parts
from wizard.dialogue.kinds import JobToDo
from wizard.pages.desk import Desk, once
from wizard.pages.helping import COMMANDS, more_help
from wizard.pages.official import official_part
from wizard.pages.words import meanings
from wizard.views import Page
from wizard.words.blocks import Blocks, Heading, Span, terms_of
from wizard.words.topic_words import About, Help

PARTS: dict[str, tuple[Help | None, About]] = {
    "short": (None, About.IN_SHORT),
    "why": (Help.WHY, About.WHY),
    "good": (Help.GOOD, About.GOOD),
    "example": (Help.EXAMPLE, About.EXAMPLE),
    "where": (Help.WHERE, About.WHERE),
}
"""Each part: what the question itself may say, and what its topic says otherwise."""
OFFERED = ("why", "good", "where", OFFICIAL)
"""What stands under a question; the rest is one key away."""


def parts_of(desk: Desk, question: str) -> tuple[str, ...]:
    """Return the parts that a question offers by name."""
    return tuple(part for part in OFFERED if _part(desk, question, part))


def explain(desk: Desk, question: str, part: str, number: int) -> Page:
    """Return one part, or all of them with the meaning of the words used."""
    wanted = (part,) if part else (*PARTS, OFFICIAL)
    body: list[Blocks] = [
        (Heading((Span(desk.speaker.phrase(f"explain.{name}")),)), *blocks)
        for name in wanted
        if (blocks := _part(desk, question, name))
    ]
    flat = tuple(block for blocks in body for block in blocks)
    terms = () if part else _terms(desk, question, flat)
    every = (desk.choice("explain-all"),) if part else ()
    more = more_help(desk, question_parts(question)[0])
    return Page(
        "explain",
        desk.header_of(question, number),
        (*flat, *terms) or desk.speaker.blocks("explain.nothing"),
        (desk.choice("back-to-question"), *every, *more),
        COMMANDS,
    )


def _part(desk: Desk, question: str, part: str) -> Blocks:
    flow, state = question_parts(question)
    if part == OFFICIAL:
        return official_part(desk, flow)
    own, about = PARTS[part]
    topic = desk.speaker.library.topics[flow]
    blocks = topic.states[state].help.get(own, ()) if own else ()
    ask = desk.conversation.flows.ask(question)
    if own is Help.WHY and not blocks and ask is not None and isinstance(ask.kind, JobToDo):
        return desk.speaker.blocks("explain.why-a-plan")
    return desk.speaker.filled(flow, blocks or topic.about.get(about, ()))


def _terms(desk: Desk, question: str, shown: Blocks) -> Blocks:
    """Return the meaning of every glossary term here and on the screen of the question."""
    flow, state = question_parts(question)
    said = desk.speaker.said(flow, desk.conversation.turn_at(question).says)
    asked = desk.speaker.state(flow, state).blocks
    terms = once(terms_of((*said, *asked, *shown)))
    if not terms:
        return ()
    heading = Heading((Span(desk.speaker.phrase("explain.words")),))
    return (heading, *meanings(desk, terms))
