"""Who can help: the service's own contacts first, then a trainer's, then those for everybody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wizard.choice_ids import LOOK_UP, OWN_CONTACTS
from wizard.dialogue.flow import question_parts
from wizard.pages.desk import Desk
from wizard.pages.helping import has_begun, helping
from wizard.spots import AtQuestion, Doing
from wizard.trainers_card import MOST_BYTES, CardProblem, TrainersCard
from wizard.views import Choice, Page
from wizard.words.blocks import Block, Blocks, Heading, Items, Span, paragraph
from wizard.words.contacts import Contact, ContactLine, Reach
from wizard.words.harmless import harmless_line

LONGEST = 300
"""The most characters that are shown of each thing that somebody typed."""


def contacts(desk: Desk, doing: Doing, card: TrainersCard) -> Page:
    """Return the page; `card` is what a trainer put beside the answers."""
    own = tuple(_own(desk)) if has_begun(doing) else ()
    body = (
        *_part(desk, "contacts.own", own),
        *_part(desk, "contacts.trainer", card.contacts),
        *(_left_out(desk, card.problem) if card.problem else ()),
        *_part(desk, "contacts.everybody", desk.speaker.library.contacts.values()),
    )
    look_up = desk.choice(LOOK_UP, "buttons.look-up")
    return helping(desk, doing, "contacts", body, (*_add(desk, doing, own), look_up))


def _add(desk: Desk, doing: Doing, own: tuple[Contact, ...]) -> tuple[Choice, ...]:
    """Return the choice to add or change own contacts, where they can be answered now."""
    is_asked = question_parts(OWN_CONTACTS)[0] in desk.conversation.flows
    at_it = isinstance(doing, AtQuestion) and doing.question == OWN_CONTACTS
    if not is_asked or at_it or not has_begun(doing):
        return ()
    key = "buttons.change-contacts" if own else "buttons.add-contacts"
    return (desk.choice("own-contacts", key),)


def _own(desk: Desk) -> Iterator[Contact]:
    """Yield what the service has answered, made harmless to show."""
    for given in desk.own_contacts:
        texts = {Reach.PHONE: given.phone, Reach.EMAIL: given.email, Reach.WEB: given.web}
        lines = (ContactLine(by, _shown(text)) for by, text in texts.items() if text)
        yield Contact(_shown(given.who), _shown(given.what_for), tuple(lines), "")


def _part(desk: Desk, heading: str, shown: Iterable[Contact]) -> Blocks:
    blocks = tuple(block for contact in shown for block in _contact(desk, contact))
    return (*desk.speaker.blocks(heading), *blocks) if blocks else ()


def _contact(desk: Desk, contact: Contact) -> Iterator[Block]:
    yield Heading((Span(contact.name),))
    if contact.purpose:
        yield paragraph(contact.purpose)
    if contact.lines:
        yield Items(
            tuple(
                (Span(desk.speaker.phrase(f"contacts.{line.by}", text=line.text)),)
                for line in contact.lines
            )
        )
    if contact.status:
        yield paragraph(contact.status)


def _left_out(desk: Desk, problem: CardProblem) -> Blocks:
    """Say that there is a card, why it is left out, and who can mend it."""
    blocks = desk.speaker.blocks
    match problem.reason:
        case "mistake":
            why = blocks("contacts.card-mistake", line=problem.line, problem=_shown(problem.detail))
        case "too-large":
            why = blocks("contacts.card-too-large", most=f"{MOST_BYTES:,}")
        case "unreadable":
            why = blocks("contacts.card-unreadable")
    return (*blocks("contacts.card-left-out"), *why)


def _shown(text: str) -> str:
    return harmless_line(text.strip(), LONGEST)
