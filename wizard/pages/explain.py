"""Explanations: why we ask, what good looks like, an example, where to look, and the words."""

from __future__ import annotations

from wizard.dialogue.flow import question_parts
from wizard.pages.desk import Desk, once
from wizard.views import Command, Page
from wizard.words.blocks import Blocks, Heading, Paragraph, Span, terms_of
from wizard.words.topic_words import About, Help

PARTS: dict[str, tuple[Help | None, About]] = {
    "short": (None, About.IN_SHORT),
    "why": (Help.WHY, About.WHY),
    "good": (Help.GOOD, About.GOOD),
    "example": (Help.EXAMPLE, About.EXAMPLE),
    "where": (Help.WHERE, About.WHERE),
}
"""Each part: what the question itself may say, and what its topic says otherwise."""
OFFERED = ("why", "good", "where")
"""What stands under a question; the rest is one key away."""


def parts_of(desk: Desk, question: str) -> tuple[str, ...]:
    """Return the parts that a question offers by name."""
    return tuple(part for part in OFFERED if _part(desk, question, part))


def explain(desk: Desk, question: str, part: str, number: int) -> Page:
    """Return one part, or all of them with the meaning of the words used."""
    wanted = (part,) if part else tuple(PARTS)
    body: list[Blocks] = [
        (Heading((Span(desk.speaker.phrase(f"explain.{name}")),)), *blocks)
        for name in wanted
        if (blocks := _part(desk, question, name))
    ]
    flat = tuple(block for blocks in body for block in blocks)
    terms = _terms(desk, question, flat)
    choices = [desk.choice("back-to-question")]
    if part:
        choices.append(desk.choice("explain-all"))
    page_body = (*flat, *terms) or desk.speaker.blocks("explain.nothing")
    return Page(
        "explain",
        desk.header_of(question, number),
        page_body,
        tuple(choices),
        (Command.BACK, Command.STOP),
    )


def _part(desk: Desk, question: str, part: str) -> Blocks:
    flow, state = question_parts(question)
    own, about = PARTS[part]
    topic = desk.speaker.library.topics[flow]
    blocks = topic.states[state].help.get(own, ()) if own else ()
    return desk.speaker.filled(flow, blocks or topic.about.get(about, ()))


def _terms(desk: Desk, question: str, shown: Blocks) -> Blocks:
    """Return the meaning of every glossary term on the screen and in the question."""
    flow, state = question_parts(question)
    words = desk.speaker.state(flow, state).blocks
    glossary = desk.speaker.library.glossary
    blocks: list[Blocks] = []
    for id in once([*terms_of(words), *terms_of(shown)]):
        term = glossary[id]
        official = f" ({term.official})" if term.official != term.plain else ""
        name = Paragraph((Span(f"{term.plain}{official}", strong=True),))
        blocks.append((name, *term.meaning))
    if not blocks:
        return ()
    heading = Heading((Span(desk.speaker.phrase("explain.words")),))
    return (heading, *(block for group in blocks for block in group))
