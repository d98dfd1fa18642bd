"""Letters made from answers to the shipped questions."""

from __future__ import annotations

import datetime
from dataclasses import replace

from tests.dialogue.building import conversation
from tests.reports.sheets import Answers
from wizard.letter import Letter, make_letter
from wizard.library import Library
from wizard.speaker import Speaker
from wizard.toolkit.edition import DeadlineStatus

DAY = datetime.date(2026, 11, 22)
TO_BRIGHTBYTE: Answers = {
    "journey.organisation": "Rose Court",
    "it-company.who": "company",
    "it-company.name": "Brightbyte",
}
FOR_ONESELF: Answers = {"journey.organisation": "Rose Court", "it-company.who": "nobody"}


def letter_of(
    library: Library,
    answers: Answers = TO_BRIGHTBYTE,
    *,
    today: datetime.date = DAY,
    whole: bool = False,
) -> Letter:
    """Return the letter for these answers; they are those of a service that wrote to Brightbyte."""
    edition = library.edition
    speaker = Speaker(library, conversation(library.flows, answers), edition, today)
    return make_letter(speaker, whole=whole)


def asked(letter: Letter) -> list[str]:
    """Return what a letter asks, in order."""
    return [text for topic in letter.topics for _, text in topic.questions]


def without_deadline_doubt(library: Library) -> Library:
    """Return the library with a last day that is confirmed."""
    edition = replace(library.edition, deadline_status=DeadlineStatus.CONFIRMED)
    return replace(library, editions={**library.editions, edition.id: edition})
