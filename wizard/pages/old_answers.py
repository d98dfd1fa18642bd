"""The answers that will be more than twelve months old on the day of publishing."""

from __future__ import annotations

from wizard.dialogue.flow import question_parts
from wizard.pages.desk import Desk
from wizard.toolkit.clocks import Ageing, getting_old
from wizard.views import Choice, Page
from wizard.words.dates import say_day


def old_answers(desk: Desk) -> Page:
    """Return them topic by topic, each to be looked at again."""
    speaker = desk.speaker
    found = getting_old(desk.conversation, speaker.edition, speaker.today)
    choices = (*(_answer(desk, one) for one in found), desk.choice("back"))
    said = speaker.blocks("jobs.old-heading" if found else "jobs.old-none")
    return Page("old-answers", desk.header(), said, choices, desk.commands())


def _answer(desk: Desk, one: Ageing) -> Choice:
    speaker = desk.speaker
    flow, _ = question_parts(one.question)
    note = speaker.phrase(
        "jobs.old-note",
        answer=speaker.answer_text(desk.conversation.answers[one.question]),
        day=say_day(one.day),
        topic=speaker.topic_name(flow),
    )
    return Choice(one.question, speaker.question_text(one.question), note)
