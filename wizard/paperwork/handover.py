"""The handover: what somebody needs who carries on what another person began."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from wizard.choice_ids import OWN_CONTACTS
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import ContactDetails
from wizard.paperwork.action_plan import how_much_is_left, job_rows
from wizard.paperwork.paper import Paper, Section, Table, make_paper, section_of
from wizard.pictures.counts import readiness_picture
from wizard.pictures.progress import sections_picture
from wizard.sheet_item import said
from wizard.speaker import Speaker
from wizard.toolkit.answered_by import answered_by, last_to_answer
from wizard.toolkit.clocks import publishing_day
from wizard.toolkit.edition import Level
from wizard.toolkit.jobs import jobs
from wizard.toolkit.journey import level_aimed_at, next_flow
from wizard.toolkit.login import login_answered
from wizard.toolkit.proofs import named_in, which
from wizard.toolkit.publication import publication
from wizard.toolkit.readiness import readiness
from wizard.toolkit.who_knows import Knows, who_knows
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line
from wizard.words.picture import Picture

PEOPLE, PLACES, CONTACTS = ("who", "what"), ("place", "kept"), ("who", "what-for", "reach")
"""The columns of its tables."""
LONGEST = 200
"""The most characters that are shown of a name or a place."""


def make_handover(speaker: Speaker) -> Paper:
    """Return where things stand, who knows what, and where things are kept."""
    phrase, left = speaker.phrase, jobs(speaker.conversation)
    sections = (
        Section(phrase("paperwork.standing"), (), tuple(_standing(speaker))),
        *section_of(speaker, "pictures.ready-heading", _ready(speaker)),
        *section_of(speaker, "pictures.sections-heading", sections_picture(speaker)),
        Section(
            phrase("paperwork.to-do"),
            () if left else (phrase("paperwork.no-jobs"),),
            table=job_rows(speaker, left) if left else None,
        ),
        _people(speaker),
        _places(speaker),
        _login(speaker),
        *_contacts(speaker),
        Section(phrase("paperwork.carry-on"), (phrase("paperwork.carry-on-note"),)),
    )
    return make_paper(speaker, "handover", how_much_is_left(speaker), sections)


def _ready(speaker: Speaker) -> Picture:
    """Return how ready the questions of the toolkit are that a level needs."""
    talk, feeding = speaker.conversation, speaker.library.feeding
    items = [item for item in speaker.edition.items.values() if item.level is not Level.OPTIONAL]
    found = Counter(readiness(talk, feeding.get(item.key), item.key) for item in items)
    return readiness_picture(speaker, found)


def _standing(speaker: Speaker) -> Iterator[str]:
    phrase, talk, edition = speaker.phrase, speaker.conversation, speaker.edition
    yield phrase("paperwork.aim", level=phrase(f"paperwork.level-{level_aimed_at(talk)}"))
    published = publication(talk)
    if published:
        yield phrase("paperwork.published", day=say_day(published.day))
    else:
        day = publishing_day(talk, edition, speaker.today)
        yield phrase("paperwork.publish-on", day=say_day(day))
    found = answered_by(talk)
    if found:
        last = harmless_line(last_to_answer(talk), LONGEST)
        key = "paperwork.last-answer-by" if last else "paperwork.last-answer"
        yield phrase(key, day=say_day(found.last), **({"who": last} if last else {}))
    flow = next_flow(talk, speaker.library.needed_flows())
    if flow:
        yield phrase("paperwork.next", topic=speaker.topic_name(flow))


def _people(speaker: Speaker) -> Section:
    phrase = speaker.phrase
    found = who_knows(speaker.conversation)
    if not found:
        return Section(phrase("paperwork.people"), (phrase("paperwork.no-people"),))
    rows = tuple(
        (harmless_line(one.who, LONGEST), "\n".join(_knows(speaker, one))) for one in found
    )
    return Section(phrase("paperwork.people"), table=_table(speaker, PEOPLE, rows))


def _knows(speaker: Speaker, one: Knows) -> Iterator[str]:
    phrase = speaker.phrase
    for question in one.named:
        yield phrase("paperwork.named", question=speaker.question_text(question))
    for key, flows in (("proofs", one.proofs), ("asked", one.asked), ("jobs", one.jobs)):
        if flows:
            topics = "; ".join(map(speaker.topic_name, flows))
            yield phrase(f"paperwork.knows-{key}", topics=topics)
    if one.answers:
        yield phrase("paperwork.gave", count=one.answers)


def _places(speaker: Speaker) -> Section:
    phrase = speaker.phrase
    rows = tuple(
        (harmless_line(place, LONGEST), "\n".join(kept))
        for place, kept in _kept(speaker.conversation).items()
    )
    heading = phrase("paperwork.places")
    if not rows:
        return Section(heading, (phrase("taking-over.no-places"),))
    return Section(heading, table=_table(speaker, PLACES, rows))


def _kept(conversation: Conversation) -> dict[str, tuple[str, ...]]:
    """Return what is kept at each place, the place with most first; however it is spelt, once."""
    spelt: dict[str, str] = {}
    found: dict[str, dict[tuple[str, str], str]] = {}
    for question in conversation.answers:
        for proof in named_in(conversation, question):
            place = proof.where.strip()
            if place:
                spelt.setdefault(place.casefold(), place)
                what = harmless_line(proof.what.strip(), LONGEST)
                found.setdefault(place.casefold(), {}).setdefault(which(proof), what)
    most_first = sorted(found, key=lambda place: -len(found[place]))
    return {spelt[place]: tuple(found[place].values()) for place in most_first}


def _login(speaker: Speaker) -> Section:
    phrase = speaker.phrase
    answered = login_answered(speaker.conversation)
    none = () if answered else (phrase("taking-over.no-login"),)
    lines = tuple(said(speaker, question) for question in answered)
    heading = phrase("taking-over.login")
    return Section(heading, (*none, phrase("taking-over.no-passwords")), lines)


def _contacts(speaker: Speaker) -> Iterator[Section]:
    """Yield the section of whom the service named as able to help, if it named any."""
    flow, _ = question_parts(OWN_CONTACTS)
    talk = speaker.conversation
    value = talk.value(OWN_CONTACTS) if flow in talk.flows else None
    rows = tuple(
        tuple(harmless_line(part.strip(), LONGEST) for part in (one.who, one.what_for, _reach(one)))
        for one in (value if isinstance(value, tuple) else ())
        if isinstance(one, ContactDetails)
    )
    if rows:
        table = _table(speaker, CONTACTS, rows)
        yield Section(speaker.phrase("paperwork.contacts"), table=table)


def _reach(contact: ContactDetails) -> str:
    return ", ".join(filter(None, (contact.phone, contact.email, contact.web)))


def _table(speaker: Speaker, ids: Iterable[str], rows: tuple[tuple[str, ...], ...]) -> Table:
    return Table(tuple(speaker.phrase(f"paperwork.column-{id}") for id in ids), rows)
