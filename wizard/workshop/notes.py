"""What the trainer's window says: the notes of the step on show, its time, and what is next."""

from __future__ import annotations

from collections.abc import Sequence

from wizard.frozen import dataclass
from wizard.words.blocks import (
    Block,
    Blocks,
    Heading,
    Paragraph,
    Span,
    lines_of,
    paragraph,
    text_of,
)
from wizard.words.phrases import Phrases
from wizard.workshop.following import Now
from wizard.workshop.plan import Plan
from wizard.workshop.slide import Slide


@dataclass(frozen=True)
class Notes:
    """`said` is others at every step; `time` is the time spent, in words, and '' before a step."""

    said: Blocks
    time: str = ""


def notes_now(
    phrases: Phrases, plan: Plan, slides: Sequence[Slide], now: Now, seconds: float
) -> Notes:
    """Return the notes where the presenter is. `seconds` is the present, since 1970."""
    place = min(now.place, len(slides) + 1)
    if place > len(slides):
        return Notes(phrases.blocks("workshop.notes-end"))
    next_one = _next(phrases, slides[place:])
    if not place:
        return Notes((next_one,))
    slide = slides[place - 1]
    time = phrases.line(
        "workshop.notes-time",
        minutes=slide.minutes,
        spent=_minutes(now.began, seconds),
        now=_minutes(now.started, seconds),
        all=plan.minutes,
        planned=plan.starts_at(place - 1),
    )
    step = phrases.line("workshop.step", step=place, of=len(slides))
    heading = Heading((Span(f"{step}. {_said(slide)}"),))
    # What comes next stands above the notes: long ones would hide it.
    return Notes((heading, next_one, *(slide.notes or _none(phrases))), time)


def running_order(phrases: Phrases, plan: Plan, slides: Sequence[Slide]) -> Blocks:
    """Return the notes of every step, each with the minute at which it begins."""
    blocks: list[Block] = [Heading((Span(plan.words.title),)), *plan.words.in_short]
    for place, slide in enumerate(slides):
        fillings = {"from": plan.starts_at(place), "to": plan.starts_at(place + 1)}
        blocks.append(Heading((Span(phrases.line("workshop.order-time", **fillings)),)))
        blocks += (paragraph(_said(slide)), *(slide.notes or _none(phrases)))
    return tuple(blocks)


def _next(phrases: Phrases, left: Sequence[Slide]) -> Paragraph:
    if not left:
        return paragraph(phrases.line("workshop.notes-last"))
    return paragraph(phrases.line("workshop.notes-next", what=_said(left[0])))


def _none(phrases: Phrases) -> tuple[Paragraph, ...]:
    return (paragraph(phrases.line("workshop.notes-none")),)


def _said(slide: Slide) -> str:
    """Return what kind of step it is, and how it begins."""
    begins = text_of(next(lines_of(slide.body), ()))
    return f"{slide.kind}: {begins}"


def _minutes(since: int, seconds: float) -> int:
    return max(0, int(seconds - since) // 60) if since else 0
