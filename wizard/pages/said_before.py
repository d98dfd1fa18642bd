"""What was answered to a question before: who said what, and when."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import VERSION
from wizard.dialogue.values import How
from wizard.pages.desk import Desk
from wizard.pages.helping import helping
from wizard.past import Past
from wizard.spots import Doing
from wizard.views import Choice, Page
from wizard.words.blocks import Items, Paragraph, Span
from wizard.words.dates import say_day, say_time
from wizard.words.harmless import harmless_line

LONGEST_NAME = 60
MOST = 20
"""As many are named, the newest first; of more it is said how many there are."""


def said_before(desk: Desk, doing: Doing, question: str, past: tuple[Past, ...]) -> Page:
    """Return each answer there was, the newest first. An older one can be given again."""
    shown = [(place, past[place]) for place in reversed(range(len(past)))]
    lines = tuple(
        (Span(_when(desk, one)), Span(" "), Span(_said(desk, one), strong=True))
        for _, one in shown[:MOST]
    )
    more = len(shown) - MOST
    body = (
        Paragraph(desk.speaker.question_line(question)),
        Items(lines),
        *(desk.speaker.blocks("said-before.more", count=more) if more > 0 else ()),
    )
    again = tuple(_again(desk, question, shown[:MOST]))
    return helping(desk, doing, "said-before", body, again)


def _when(desk: Desk, one: Past) -> str:
    """Return on which day, and by whom or where, something was said."""
    moment = one.answer.when if one.answer else one.since
    said = {"day": say_day(moment.date()), "time": say_time(moment)}
    if one.answer and one.answer.who:
        name = harmless_line(one.answer.who, LONGEST_NAME)
        return desk.speaker.phrase("said-before.by", who=name, **said)
    key = "said-before.here" if one.is_from_here else "said-before.elsewhere"
    return desk.speaker.phrase(key, **said)


def _said(desk: Desk, one: Past) -> str:
    if one.answer is None:
        return desk.speaker.phrase("said-before.none")
    text = desk.speaker.answer_text(one.answer)
    match one.answer.how:
        case How.CARRIED:
            return desk.speaker.phrase("said-before.carried", answer=text)
        case How.COPIED:
            return desk.speaker.phrase("said-before.copied", answer=text)
    return text


def _again(desk: Desk, question: str, shown: list[tuple[int, Past]]) -> Iterator[Choice]:
    """Yield the choices that give an older answer again, each answer once."""
    now = desk.conversation.answers.get(question)
    known = {desk.speaker.answer_text(now)} if now else set()
    for place, one in shown:
        if one.answer is None or one.answer.value is None:
            continue
        text = desk.speaker.answer_text(one.answer)
        if text not in known:
            known.add(text)
            yield Choice(f"{VERSION}{place}", desk.speaker.phrase("said-before.again", answer=text))
