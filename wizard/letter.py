"""The letter to the IT company: what only they can answer, with room for it, as values in words."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.flow import question_parts
from wizard.frozen import dataclass
from wizard.letter_questions import may_be_asked, not_known
from wizard.speaker import Speaker
from wizard.toolkit.clocks import planned_day
from wizard.toolkit.edition import DeadlineStatus
from wizard.toolkit.it_company import Helper, helper, letter_goes_to
from wizard.toolkit.journey import organisation
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

LONGEST_NAME = 120


@dataclass(frozen=True)
class LetterTopic:
    """What is asked about one topic. `questions` are numbered through the whole letter."""

    heading: str
    questions: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Letter:
    """Everything in the letter, in words and without a character that does harm.

    `goes_to` is '' where no name was given, and in a list for oneself. `service` stands on every
    page, with `every_page`. `said` are the sentences before the questions, and `numbers` says whose
    headings and numbers these have. `room` stands where an answer goes, and `signed` are what
    whoever answers fills in.
    """

    title: str
    service: str
    goes_to: str
    day: str
    every_page: str
    not_official: str
    said: tuple[str, ...]
    numbers: str
    topics: tuple[LetterTopic, ...]
    room: str
    signed: tuple[str, ...]

    @property
    def count(self) -> int:
        """How many questions it asks."""
        return sum(len(topic.questions) for topic in self.topics)


def make_letter(speaker: Speaker, *, whole: bool = False) -> Letter:
    """Return the letter of the speaker's conversation.

    What has an answer already is left out, unless it is to be `whole`. Where nobody looks after the
    computers it is a list of questions for oneself.
    """
    phrase = speaker.phrase
    service = _shown(organisation(speaker.conversation))
    goes_to = _shown(letter_goes_to(speaker.conversation))
    for_oneself = helper(speaker.conversation) is Helper.NOBODY
    topics = tuple(_topics(speaker, whole=whole))
    said = tuple(_said(speaker, service, for_oneself=for_oneself))
    return Letter(
        phrase("letter.title-oneself" if for_oneself else "letter.title"),
        service or phrase("letter.service-unknown"),
        phrase("letter.goes-to", name=goes_to) if goes_to else "",
        phrase("letter.day", day=say_day(speaker.today)),
        phrase("letter.every-page"),
        phrase("letter.not-official-oneself" if for_oneself else "letter.not-official"),
        said if topics else (phrase("letter.nothing"),),
        _numbers(speaker) if topics else "",
        topics,
        phrase("letter.room"),
        (phrase("letter.signed-name"), phrase("letter.signed-day")),
    )


def _said(speaker: Speaker, service: str, *, for_oneself: bool) -> Iterator[str]:
    """Yield who asks and why, by when, that plain answers are enough, and what not to send."""
    phrase = speaker.phrase
    if for_oneself:
        yield phrase("letter.why-oneself")
        yield phrase("letter.you-oneself")
        yield phrase("letter.plain-oneself")
    else:
        named = {"service": service} if service else {}
        yield phrase("letter.why" if service else "letter.why-unnamed", **named)
        yield _by_when(speaker)
        yield phrase("letter.plain")
        yield phrase("letter.no-passwords")


def _by_when(speaker: Speaker) -> str:
    """Say by when answers are needed: the day planned for publishing, or else the last day."""
    phrase, edition, today = speaker.phrase, speaker.edition, speaker.today
    planned = planned_day(speaker.conversation)
    if planned is not None and planned >= today:
        return phrase("letter.by", day=say_day(planned))
    if edition.deadline < today:
        return phrase("letter.by-passed")
    expected = edition.deadline_status is DeadlineStatus.EXPECTED
    key = "letter.by-expected" if expected else "letter.by"
    return phrase(key, day=say_day(edition.deadline))


def _numbers(speaker: Speaker) -> str:
    """Say whose headings and numbers these are."""
    edition = speaker.edition
    if edition.numbers_of != edition.id:
        return speaker.phrase(
            "letter.numbers-provisional", based_on=edition.based_on, edition=edition.id
        )
    if edition.from_list:
        return speaker.phrase("letter.numbers-from-list", edition=edition.id)
    day = say_day(edition.checked)
    return speaker.phrase("letter.numbers", edition=edition.id, day=day)


def _topics(speaker: Speaker, *, whole: bool) -> Iterator[LetterTopic]:
    library, conversation = speaker.library, speaker.conversation
    asked = may_be_asked if whole else not_known
    by_flow: dict[str, list[tuple[int, str]]] = {}
    for number, question in enumerate(asked(library, conversation), 1):
        text = library.for_it_company[question]
        by_flow.setdefault(question_parts(question)[0], []).append((number, text))
    for flow, questions in by_flow.items():
        yield LetterTopic(topic_heading(speaker, flow), tuple(questions))


def topic_heading(speaker: Speaker, flow: str) -> str:
    """Return the official numbers of a topic, and what it is called."""
    items = speaker.edition.items
    keys = speaker.library.flow_table[flow].items()
    refs = ", ".join(items[key].ref for key in keys if key in items)
    name = speaker.topic_name(flow)
    return speaker.phrase("sheet.item", ref=refs, name=name) if refs else name


def _shown(name: str) -> str:
    return harmless_line(name.strip(), LONGEST_NAME)
