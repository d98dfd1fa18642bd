"""Questions that have changed: which ones, why, and what was answered before."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.toolkit.changed import changed_questions, changed_since
from wizard.views import Choice, Page
from wizard.words.blocks import lines_of, paragraph, text_of
from wizard.words.dates import say_day_near, say_number


def changed(desk: Desk) -> Page:
    """Return the questions to look at again because they have changed, each as a choice."""
    questions = changed_questions(desk.conversation)
    if not questions:
        body = desk.speaker.blocks("changed.nothing-left")
        choices = (*desk.go_on(), desk.choice("back"))
    else:
        kept = "changed.kept-one" if len(questions) == 1 else "changed.kept"
        body = (paragraph(said_of_changes(desk, questions)), *desk.speaker.blocks(kept))
        choices = (*(_question(desk, one) for one in questions), desk.choice("back"))
    return Page("changed", desk.header(), body, choices, desk.commands())


def said_of_changes(desk: Desk, questions: tuple[str, ...]) -> str:
    """Return a sentence that says how many questions have changed, and since when; or ''."""
    if not questions:
        return ""
    since = changed_since(desk.conversation, questions)
    day = say_day_near(since, desk.speaker.today)
    if len(questions) == 1:
        return desk.speaker.phrase("changed.one", day=day)
    count = say_number(len(questions)).capitalize()
    return desk.speaker.phrase("changed.several", count=count, day=day)


def _question(desk: Desk, question: str) -> Choice:
    speaker = desk.speaker
    said = speaker.answer_text(desk.conversation.answers[question])
    reason = " ".join(text_of(line) for line in lines_of(speaker.changed(question)))
    note = speaker.phrase("changed.said", answer=said, reason=reason)
    return Choice(question, speaker.question_text(question), note)
