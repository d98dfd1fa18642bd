"""The toolkit sheet: what somebody types from into the official site, as values in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wizard.dialogue.facts import Absence
from wizard.dialogue.status import OPEN
from wizard.frozen import dataclass
from wizard.pictures.counts import readiness_picture
from wizard.sheet_item import SheetItem, sheet_items
from wizard.speaker import Speaker
from wizard.toolkit.edition import DeadlineStatus, Level
from wizard.toolkit.journey import level_aimed_at, organisation
from wizard.toolkit.readiness import Readiness
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line
from wizard.words.picture import Picture

LONGEST_NAME = 120
CAN_BE_EMPTY, TO_ASK = "empty", "to-ask"
PROFILE = (
    ("lead", "who-is-responsible.lead", CAN_BE_EMPTY),
    ("caldicott", "profile.caldicott-guardian", CAN_BE_EMPTY),
    ("siro", "profile.siro", CAN_BE_EMPTY),
    ("officer", "profile.data-protection-officer", CAN_BE_EMPTY),
    ("nhsmail", "profile.only-nhsmail", TO_ASK),
    ("cyber-essentials-plus", "profile.cyber-essentials-plus", TO_ASK),
)
"""What the site asks about an organisation: our words, our question, what to say without an answer.

The site lets the four roles stay empty. What no flow asks has no place on the sheet.
"""


@dataclass(frozen=True)
class ProfileLine:
    """One thing that the site asks about the organisation, and what to type there."""

    label: str
    text: str


@dataclass(frozen=True)
class Sheet:
    """Everything on the sheet, in words and without a character that does harm; nothing is markup.

    `service` is whose sheet it is and of which year; `notices` say how far to trust it.
    `every_page` stands on every page that is printed, `copy_label` at words to paste. `profile` is
    empty where no flow asks what the site does.
    """

    title: str
    service: str
    not_sent: str
    every_page: str
    notices: tuple[str, ...]
    counts_heading: str
    counts: Picture
    counts_note: str
    profile_heading: str
    profile_note: str
    profile: tuple[ProfileLine, ...]
    items_heading: str
    copy_label: str
    items: tuple[SheetItem, ...]


def make_sheet(speaker: Speaker) -> Sheet:
    """Return the sheet of the speaker's conversation."""
    phrase = speaker.phrase
    items = tuple(sheet_items(speaker))
    counted = Counter(item.readiness for item in items if not item.is_optional)
    optional = sum(item.is_optional for item in items)
    return Sheet(
        phrase("sheet.title"),
        service_line(speaker),
        phrase("sheet.not-sent"),
        every_page(speaker),
        tuple(_notices(speaker)),
        phrase("sheet.standing"),
        readiness_picture(speaker, counted, optional),
        phrase("sheet.not-here-note") if counted[Readiness.NOT_HERE] else "",
        phrase("sheet.profile"),
        phrase("sheet.profile-note"),
        tuple(_profile(speaker)),
        phrase("sheet.items"),
        phrase("sheet.copy"),
        items,
    )


def service_line(speaker: Speaker) -> str:
    """Return whose paper it is, and of which year."""
    name = harmless_line(organisation(speaker.conversation).strip(), LONGEST_NAME)
    named = name or speaker.phrase("sheet.service-unknown")
    return speaker.phrase("sheet.service", organisation=named, edition=speaker.edition.id)


def _notices(speaker: Speaker) -> Iterator[str]:
    edition = speaker.edition
    yield standing_line(speaker)
    yield speaker.phrase("sheet.made", day=say_day(speaker.today))
    yield deadline_line(speaker)
    if level_aimed_at(speaker.conversation) is Level.APPROACHING:
        yield speaker.phrase("sheet.approaching")
        if not edition.knows_all_of(Level.APPROACHING):
            yield speaker.phrase("sheet.at-least")


def standing_line(speaker: Speaker) -> str:
    """Return whose questions and numbers these are, and whether and when they were checked."""
    edition = speaker.edition
    if edition.provisional:
        return speaker.phrase("sheet.from-list" if edition.from_list else "sheet.provisional")
    return speaker.phrase("sheet.checked", edition=edition.id, day=say_day(edition.checked))


def deadline_line(speaker: Speaker) -> str:
    """Return the last day to publish, and whether it is sure or over."""
    edition = speaker.edition
    if edition.deadline < speaker.today:
        key = "sheet.deadline-passed"
    elif edition.deadline_status is DeadlineStatus.EXPECTED:
        key = "sheet.deadline-expected"
    else:
        key = "sheet.deadline"
    return speaker.phrase(key, day=say_day(edition.deadline))


def every_page(speaker: Speaker) -> str:
    """Return what stands on every page that is printed."""
    provisional = speaker.edition.provisional
    return speaker.phrase("sheet.every-page-provisional" if provisional else "sheet.every-page")


def _profile(speaker: Speaker) -> Iterator[ProfileLine]:
    phrase = speaker.phrase
    asked = [line for line in PROFILE if speaker.library.flows.ask(line[1]) is not None]
    if asked:
        yield ProfileLine(phrase("sheet.profile-type"), phrase("sheet.profile-social-care"))
    for name, question, otherwise in asked:
        value = speaker.conversation.value(question)
        text = phrase(f"sheet.profile-{otherwise}")
        if not isinstance(value, Absence) and value != "":
            text = speaker.value_text(question, value)
            if speaker.conversation.status(question) in OPEN:
                text = phrase("answers.check-again", answer=text)
        yield ProfileLine(phrase(f"sheet.profile-{name}"), text)
