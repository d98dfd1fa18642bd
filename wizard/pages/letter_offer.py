"""Where the letter to the IT company is offered: early, because the reply takes longest."""

from __future__ import annotations

import datetime

from wizard.choice_ids import LETTER
from wizard.dialogue.flow import question_parts
from wizard.letter_questions import IT_SYSTEMS, is_any_not_known
from wizard.pages.desk import Desk
from wizard.pages.groups import GETTING_READY
from wizard.toolkit.it_company import WHO, Helper, helper, letter_sent
from wizard.toolkit.journey import flows_before, led_to, suggests_topics
from wizard.toolkit.progress import LEFT_TO_ASK, topic_status
from wizard.views import Choice
from wizard.words.blocks import Blocks
from wizard.words.dates import say_on

PATIENCE = datetime.timedelta(weeks=3)
"""How long nothing is said after the letter went out."""
Offer = tuple[Blocks, tuple[Choice, ...]]
NOTHING: Offer = ((), ())


def letter_choice(desk: Desk) -> tuple[Choice, ...]:
    """Return the choice that opens the page of the letter, where there is a letter to write."""
    if not _has_letter(desk):
        return ()
    for_oneself = helper(desk.conversation) is Helper.NOBODY
    key = "buttons.letter-oneself" if for_oneself else "buttons.letter"
    return (desk.choice(LETTER, key),)


def with_letter(desk: Desk, group: str, choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """Return the choices of a group of topics, with the letter where it is looked for."""
    if group == IT_SYSTEMS:
        return (*letter_choice(desk), *choices)
    return (*choices, *letter_choice(desk)) if group == GETTING_READY else choices


def offer_on_coming_back(desk: Desk) -> Offer:
    """Return what somebody who comes back is told of the letter, and the choice that opens it."""
    sent = letter_sent(desk.conversation)
    if sent is None:
        return _offer_to_send(desk)
    today = desk.speaker.today
    if today - sent <= PATIENCE or not _is_wanted(desk):
        return NOTHING
    said = desk.speaker.blocks("letter.offer-late", on_day=say_on(sent, today))
    return said, letter_choice(desk)


def offer_when_ready(desk: Desk, flow: str) -> Offer:
    """Return the same for the end of a flow, if that is the last one of getting ready."""
    before = led_to(desk.conversation, flows_before(desk.conversation))
    left = any(topic_status(desk.conversation, one) in LEFT_TO_ASK for one in before)
    if flow not in before or left or letter_sent(desk.conversation):
        return NOTHING
    return _offer_to_send(desk)


def _offer_to_send(desk: Desk) -> Offer:
    if not _is_wanted(desk):
        return NOTHING
    is_known = helper(desk.conversation) is not None
    said = desk.speaker.blocks("letter.offer" if is_known else "letter.offer-who-knows")
    return said, letter_choice(desk)


def _is_wanted(desk: Desk) -> bool:
    """Say whether there is somebody to ask, and something to ask them."""
    if not _has_letter(desk) or helper(desk.conversation) is Helper.NOBODY:
        return False
    return is_any_not_known(desk.speaker.library, desk.conversation)


def _has_letter(desk: Desk) -> bool:
    """Say whether there is a letter at all; where head office answers, it is theirs to write."""
    is_asked = question_parts(WHO)[0] in desk.conversation.flows
    marked = desk.speaker.library.for_it_company
    return is_asked and bool(marked) and suggests_topics(desk.conversation)
