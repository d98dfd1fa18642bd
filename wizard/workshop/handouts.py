"""The papers of a workshop, apart from worksheets: before it, at its end, and whom to ring."""

from __future__ import annotations

from dataclasses import replace

from wizard.letter import Letter, make_letter
from wizard.paperwork.handout import Handout, HandoutPart
from wizard.sheet import every_page
from wizard.speaker import Speaker
from wizard.words.blocks import Blocks, lines_of, text_of
from wizard.words.contacts import Contact
from wizard.words.harmless import harmless_line
from wizard.workshop.plan import Plan

MEETING = ("day", "from", "where", "trainer")
ATTENDED = ("name", "service", "day", "trainer", "signed")
TRAINER = ("trainer", "organisation", "phone", "email")
DATES = 4
"""Lines for the next dates."""


def checklist(speaker: Speaker, plan: Plan) -> Handout:
    """Return what to have ready before a session."""
    phrase = speaker.phrase
    return _handout(
        speaker,
        phrase("handout.checklist"),
        plan.words.title,
        tuple(_texts(plan.words.in_short)),
        (
            HandoutPart(phrase("handout.when"), lines=_labels(speaker, MEETING)),
            HandoutPart(phrase("handout.bring"), boxes=tuple(_texts(plan.words.to_bring))),
            HandoutPart(phrase("handout.stay-home"), said=_said(speaker, "handout.stay-home-said")),
            HandoutPart(phrase("handout.ask"), said=_said(speaker, "handout.ask-said")),
        ),
    )


def certificate(speaker: Speaker, plan: Plan) -> Handout:
    """Return what says that somebody was there, to be filled in by hand."""
    phrase, library = speaker.phrase, speaker.library
    topics = tuple(library.topics[topic].short for topic in plan.topics)
    about = HandoutPart(phrase("handout.about"), points=topics)
    return _handout(
        speaker,
        phrase("handout.certificate"),
        phrase("handout.session", title=plan.words.title, minutes=plan.minutes),
        (),
        (
            HandoutPart(phrase("handout.took-part"), lines=_labels(speaker, ATTENDED)),
            *((about,) if topics else ()),
        ),
        phrase("handout.certificate-is-not"),
    )


def contact_card(speaker: Speaker, contacts: tuple[Contact, ...]) -> Handout:
    """Return whom to ring after the session; lines to fill in where there are no contacts."""
    phrase = speaker.phrase
    known = tuple(_contact(contact) for contact in contacts)
    whom = HandoutPart(phrase("handout.your-trainer"), lines=_labels(speaker, TRAINER))
    dates = (phrase("handout.label-next"),) * DATES
    code = HandoutPart(
        phrase("handout.code"),
        said=_said(speaker, "handout.code-said"),
        lines=(phrase("handout.label-code"),),
    )
    return _handout(
        speaker,
        phrase("handout.contacts"),
        phrase("handout.after"),
        _said(speaker, "handout.contacts-said"),
        (*(known or (whom,)), HandoutPart(phrase("handout.dates"), lines=dates), code),
    )


def empty_letter(speaker: Speaker) -> Letter:
    """Return the letter to an IT company with every question, and lines for who asks whom."""
    letter = make_letter(speaker, whole=True)
    phrase = speaker.phrase
    return replace(
        letter,
        service=phrase("handout.letter-service"),
        goes_to=phrase("handout.letter-goes-to"),
        day=phrase("handout.letter-day"),
    )


def _contact(contact: Contact) -> HandoutPart:
    lines = tuple(harmless_line(line.text) for line in contact.lines)
    said = (harmless_line(contact.purpose),) if contact.purpose else ()
    return HandoutPart(harmless_line(contact.name), said=said, points=lines)


def _handout(
    speaker: Speaker,
    title: str,
    session: str,
    said: tuple[str, ...],
    parts: tuple[HandoutPart, ...],
    warns: str = "",
) -> Handout:
    service = speaker.phrase("handout.of", session=session, edition=speaker.edition.id)
    return Handout(title, service, every_page(speaker), warns, said, parts)


def _labels(speaker: Speaker, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(speaker.phrase(f"handout.label-{name}") for name in names)


def _said(speaker: Speaker, key: str) -> tuple[str, ...]:
    return tuple(_texts(speaker.blocks(key)))


def _texts(blocks: Blocks) -> list[str]:
    return [text_of(line) for line in lines_of(blocks)]
