"""What comes back from the IT company: typing it in, and the topics where it waits."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.letter_questions import is_to_type_in, waiting_topics
from wizard.pages.desk import Desk
from wizard.toolkit.it_company import Helper, helper
from wizard.views import Choice, Page
from wizard.words.blocks import Block


def reply(desk: Desk, letter: tuple[str, ...]) -> Page:
    """Return the page that leads through the answers. `letter` are all questions of the letter."""
    first = next((one for one in letter if is_to_type_in(desk.conversation, one)), "")
    waiting = waiting_topics(desk.speaker.library, desk.conversation)
    choices = (
        *((desk.choice(first, "buttons.type-reply"),) if first else ()),
        *_topics(desk, waiting),
        desk.choice("back"),
    )
    body = tuple(_body(desk, can_type=bool(first), waits=bool(waiting)))
    return Page("reply", desk.header(), body, choices, desk.commands())


def _body(desk: Desk, *, can_type: bool, waits: bool) -> Iterator[Block]:
    blocks = desk.speaker.blocks
    for_oneself = helper(desk.conversation) is Helper.NOBODY
    if can_type:
        yield from blocks("letter.reply-oneself" if for_oneself else "letter.reply")
    if waits:
        yield from blocks("letter.reply-waits" if can_type else "letter.reply-only-waits")
    if not can_type and not waits:
        yield from blocks("letter.reply-done")


def _topics(desk: Desk, flows: tuple[str, ...]) -> Iterator[Choice]:
    """Yield a choice for each topic whose own questions come before those of the letter."""
    for flow in flows:
        name = desk.speaker.topic_name(flow)
        yield desk.choice(flow, "buttons.open-topic", topic=name)
