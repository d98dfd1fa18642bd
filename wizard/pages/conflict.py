"""A question that was answered in two places at once: which answer is right?"""

from __future__ import annotations

from wizard.answer_book import Version
from wizard.choice_ids import VERSION
from wizard.pages.desk import Desk
from wizard.views import Choice, Page
from wizard.words.blocks import Paragraph
from wizard.words.dates import say_on


def conflict(desk: Desk, question: str, number: int, versions: tuple[Version, ...]) -> Page:
    """Return the page; each version can be chosen, the one that counts for now first."""
    choices = tuple(_version(desk, place, version) for place, version in enumerate(versions))
    return Page(
        "conflict",
        desk.header_of(question, number),
        (Paragraph(desk.speaker.question_line(question)), *desk.speaker.blocks("conflict.which")),
        (*choices, desk.choice("answer-anew")),
        desk.commands(),
    )


def _version(desk: Desk, place: int, version: Version) -> Choice:
    speaker = desk.speaker
    on_day = say_on(version.answer.when.date(), speaker.today)
    key = "conflict.said-here" if version.is_from_here else "conflict.said-elsewhere"
    label = speaker.answer_text(version.answer)
    return Choice(f"{VERSION}{place}", label, speaker.phrase(key, on_day=on_day))
