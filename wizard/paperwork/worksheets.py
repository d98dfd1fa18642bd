"""Worksheets: the questions of topics on paper, to be answered with a pen. They hold no answers."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Asked, question_parts
from wizard.frozen import dataclass
from wizard.letter import topic_heading
from wizard.library import Library
from wizard.paperwork.paper import notices
from wizard.paperwork.worksheet_question import WorksheetQuestion, questions_of, words_of
from wizard.sheet import every_page
from wizard.speaker import Speaker
from wizard.toolkit.edition import Edition
from wizard.words.topic_words import About

ABOUT = ("service", "who", "day")
"""What is to be filled in at each topic: sheets do not stay together."""


@dataclass(frozen=True)
class WorksheetTopic:
    """What is asked about one topic, with its official numbers in the `heading`."""

    heading: str
    in_short: tuple[str, ...]
    questions: tuple[WorksheetQuestion, ...]


@dataclass(frozen=True)
class Worksheets:
    """Everything on the sheets, in words; nothing is markup.

    `service` says for which year they are: whose they are is to be filled in, with the rest of
    `about`, at each topic. `how` says what to do with them. `not_sure` and `ask` stand at each
    question, `notes` at the end of each topic.
    """

    title: str
    service: str
    not_sent: str
    every_page: str
    notices: tuple[str, ...]
    how: tuple[str, ...]
    about: tuple[str, ...]
    not_sure: str
    ask: tuple[str, ...]
    notes: str
    counted: str
    topics: tuple[WorksheetTopic, ...]


def make_worksheets(
    library: Library, edition: Edition, today: datetime.date, topics: Iterable[str], part: str = ""
) -> Worksheets:
    """Return the sheets of topics, in this order. `part` is what they are together, if anything.

    Before them stands what these topics need to know about the service, unless that is one of them.
    Raises KeyError for a topic that there is not.
    """
    speaker = Speaker(library, Conversation(library.flows, {}), edition, today)
    phrase = speaker.phrase
    flows = tuple(dict.fromkeys(topics))
    found = (*_needed(speaker, flows), *(_topic(speaker, flow) for flow in flows))
    count = sum(len(topic.questions) for topic in found)
    return Worksheets(
        phrase("worksheet.title-of", part=part) if part else phrase("worksheet.title"),
        phrase("worksheet.edition", edition=edition.id),
        phrase("paperwork.not-sent"),
        every_page(speaker),
        notices(speaker),
        tuple(words_of(speaker, speaker.blocks("worksheet.how"))),
        tuple(phrase(f"worksheet.about-{one}") for one in ABOUT),
        phrase("worksheet.not-sure"),
        (phrase("worksheet.ask"), phrase("worksheet.ask-by")),
        phrase("worksheet.notes"),
        phrase("worksheet.counted", count=count),
        found,
    )


def _needed(speaker: Speaker, flows: tuple[str, ...]) -> Iterator[WorksheetTopic]:
    """Yield what flows that are asked when needed are asked for, by these flows."""
    table = speaker.library.flow_table
    needed: dict[str, set[str]] = {}
    for flow in flows:
        for question in table[flow].questions_read():
            other, state = question_parts(question)
            if other not in flows and table[other].asked is Asked.WHEN_NEEDED:
                needed.setdefault(other, set()).add(state)
    for other, states in needed.items():
        yield _topic(speaker, other, states)


def _topic(speaker: Speaker, flow: str, states: set[str] | None = None) -> WorksheetTopic:
    """Return the sheet of a topic; of these states only, if they are given."""
    in_short = speaker.library.topics[flow].about.get(About.IN_SHORT, ())
    if speaker.library.flow_table[flow].asked is Asked.WHEN_NEEDED:
        in_short = speaker.blocks("worksheet.as-needed")
    return WorksheetTopic(
        topic_heading(speaker, flow),
        tuple(words_of(speaker, in_short)),
        tuple(questions_of(speaker, flow, states)),
    )
