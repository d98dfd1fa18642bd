"""Is all of this still true? What was said before in the topics of a group, on one page."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.choice_ids import ALL_STILL_TRUE, ONE_BY_ONE, STILL_TRUE
from wizard.dialogue.values import How
from wizard.pages.desk import Desk
from wizard.pages.groups import FEW, groups
from wizard.toolkit.still_true import ToCheck, to_check
from wizard.views import Choice, Page
from wizard.words.dates import say_day

SEVERAL = 2
"""From so many answers on, it is worth a page."""


def offer_at_once(desk: Desk, flows: Iterable[str]) -> tuple[Choice, ...]:
    """Return the choice that opens the page, where there is something to look at at once."""
    count = len(to_check(desk.conversation, flows).at_once)
    if count < SEVERAL or desk.has_next or desk.looks_only:
        return ()
    return (desk.choice(STILL_TRUE, "still-true.offer", count=count),)


def found_in(desk: Desk, group: str) -> ToCheck:
    """Return what is to be checked again in a group; nothing where that is there no more."""
    flows = [flow for one in groups(desk) if one.id == group for flow in one.flows]
    return to_check(desk.conversation, flows)


def still_true(desk: Desk, group: str) -> Page:
    """Return the page of a group."""
    found = found_in(desk, group)
    count, left = len(found.at_once), len(found.one_by_one)
    speaker = desk.speaker
    answers = desk.conversation.answers
    here = any(answers[question].how is How.COPIED for question in found.at_once)
    heading = "still-true.heading-copied" if here else "still-true.heading"
    body = speaker.blocks(heading if count else "still-true.none")
    if left:
        key = "still-true.left-one" if left == 1 else "still-true.left"
        body = (*body, *speaker.blocks(key, count=left))
    if here:
        key = "still-true.all-one-here" if count == 1 else "still-true.all-here"
    else:
        key = "still-true.all-one" if count == 1 else "still-true.all"
    keep = (desk.choice(ALL_STILL_TRUE, key, count=count),) if count else ()
    listed = tuple(_answer(desk, one) for one in found.at_once)
    # Enter keeps only what can be read at a glance, and never what nobody here has said. All of a
    # long list is kept at its end, where whoever has read it is.
    is_long = count > FEW
    choices = (*listed, *keep) if here or is_long else (*keep, *listed)
    if is_long:
        body = (*body, *speaker.blocks("still-true.at-the-end"))
        choices = (desk.choice(ONE_BY_ONE), *choices)
    return Page("still-true", desk.header(), body, (*choices, desk.choice("back")), desk.commands())


def _answer(desk: Desk, question: str) -> Choice:
    speaker, answer = desk.speaker, desk.conversation.answers[question]
    said, day = speaker.answer_text(answer), say_day(answer.when.date())
    note = speaker.phrase("still-true.said", answer=said, day=day)
    return Choice(question, speaker.question_text(question), note)
