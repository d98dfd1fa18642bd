"""For somebody who carries on what another person began: what there is, and where it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.choice_ids import WHO_CAN_HELP
from wizard.pages.desk import Desk
from wizard.pages.one_line import one_line
from wizard.pages.standing import joined, standing, to_do
from wizard.toolkit.answered_by import answered_by
from wizard.toolkit.login import login_answered
from wizard.toolkit.proofs import places
from wizard.toolkit.waiting import topics_by_asked
from wizard.views import Asking, Page
from wizard.words.blocks import Block, Blocks, Heading, Items, Line, Span, paragraph
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

LONGEST = 60
"""The most characters that are shown of a name or a place."""
MOST = 5
"""As many names and places are told."""


def taking_over(desk: Desk) -> Page:
    """Return what was done so far, by whom, and who is asked for what."""
    body = (*_heading(desk, "taking-over.so-far"), *_answers(desk), *standing(desk), *_asked(desk))
    choices = (desk.choice("next"), desk.choice("back"))
    return Page("taking-over", desk.header(), body, choices, desk.commands())


def where_kept(desk: Desk) -> Page:
    """Return where proofs are, and who can get into the toolkit."""
    body = (*_places(desk), *_login(desk))
    choices = (desk.choice("next"), desk.choice(WHO_CAN_HELP, "buttons.who-can-help"))
    return Page("where-kept", desk.header(), body, (*choices, desk.choice("back")), desk.commands())


def called(desk: Desk, typed: str) -> Asking:
    """Return the page that asks how to call somebody. `typed` is what is half typed."""
    return one_line(
        desk,
        "called",
        "who",
        ask="taking-over.call",
        hint="taking-over.call-hint",
        label="taking-over.name",
        typed=harmless_line(typed),
        commands=desk.commands(),
    )


def _answers(desk: Desk) -> Iterator[Block]:
    found = answered_by(desk.conversation)
    if found is None:
        return
    phrase = desk.speaker.phrase
    count = sum(times for _, times in found.counts)
    day, last = say_day(found.first), say_day(found.last)
    if count == 1:
        said = phrase("taking-over.answers-one", day=day)
    elif day == last:
        said = phrase("taking-over.answers-one-day", count=count, day=day)
    else:
        said = phrase("taking-over.answers", count=count, day=day, last=last)
    named = [
        phrase("taking-over.gave", who=harmless_line(who, LONGEST), count=times)
        for who, times in found.counts
        if who
    ]
    if named:
        unnamed = dict(found.counts).get("", 0)
        rest = [phrase("taking-over.no-name", count=unnamed)] if unnamed else []
        names = ", ".join([*named[:MOST], *rest])
        by = phrase("taking-over.by", names=names)
        said = f"{said} {by}"
    yield paragraph(said)


def _asked(desk: Desk) -> Blocks:
    """Say who was to be asked, and for which topics."""
    lines = [
        desk.speaker.phrase(
            "taking-over.asked-line",
            who=harmless_line(who, LONGEST),
            topics=joined(desk, [f'"{desk.speaker.topic_name(flow)}"' for flow in topics]),
        )
        for who, topics in topics_by_asked(desk.conversation, to_do(desk)).items()
        if who
    ]
    return (*desk.speaker.blocks("taking-over.asked"), _items(lines[:MOST])) if lines else ()


def _places(desk: Desk) -> Blocks:
    lines = [
        desk.speaker.phrase(
            "taking-over.place-one" if times == 1 else "taking-over.place",
            place=harmless_line(place, LONGEST),
            **({"count": times} if times > 1 else {}),
        )
        for place, times in places(desk.conversation)[:MOST]
    ]
    told = (_items(lines),) if lines else desk.speaker.blocks("taking-over.no-places")
    return (*_heading(desk, "taking-over.where"), *told)


def _login(desk: Desk) -> Blocks:
    """Say what was answered about the login, as questions with their answers."""
    lines: list[Line] = [
        (
            Span(desk.speaker.question_text(question)),
            Span(" "),
            Span(desk.speaker.answer_text(desk.conversation.answers[question]), strong=True),
        )
        for question in login_answered(desk.conversation)
    ]
    told = () if lines else desk.speaker.blocks("taking-over.no-login")
    items = (Items(tuple(lines)),) if lines else ()
    passwords = desk.speaker.blocks("taking-over.no-passwords")
    return (*_heading(desk, "taking-over.login"), *told, *items, *passwords)


def _heading(desk: Desk, key: str) -> Blocks:
    return (Heading((Span(desk.speaker.phrase(key)),)),)


def _items(lines: list[str]) -> Items:
    return Items(tuple((Span(line),) for line in lines))
