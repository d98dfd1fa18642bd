"""What was done last, to take it back; and what was taken back, to do it again."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.choice_ids import DO_AGAIN, TAKE_BACK
from wizard.dialogue.values import Answer
from wizard.pages.desk import Desk
from wizard.past import Done
from wizard.views import Choice, Command, Page
from wizard.words.blocks import Blocks, Items, Line, Span
from wizard.words.dates import say_on, say_time

MOST = 5
"""As many answers of one step are named; more are counted."""


def last_step(desk: Desk, done: Done | None, undone: Done | None) -> Page:
    """Return both as far as they exist. Having taken something back, most people are done."""
    body: Blocks = ()
    choices: list[Choice] = [desk.choice("back")]
    if undone:
        body = (*_taken_back(desk, undone.after), *_aside(desk, undone.after))
        choices.append(desk.choice(DO_AGAIN))
    if done:
        body = (*body, *_last(desk, done, again=bool(undone)), *_aside(desk, done.before))
        label = "buttons.take-back-too" if undone else "buttons.take-back"
        choices.insert(len(choices) if undone else 0, desk.choice(TAKE_BACK, label))
    if not body:
        body = desk.speaker.blocks("last-step.nothing")
    return Page("last-step", desk.header(), body, tuple(choices), (Command.BACK, Command.STOP))


def _last(desk: Desk, done: Done, *, again: bool) -> Blocks:
    """Say what was saved last, and what was there before it."""
    fillings = {
        "on_day": say_on(done.since.date(), desk.speaker.today),
        "time": say_time(done.since),
    }
    said = desk.speaker.blocks("last-step.before-that" if again else "last-step.last", **fillings)
    lines = [
        _changed(desk, question, done.before[question], answer)
        for question, answer in list(done.after.items())[:MOST]
    ]
    return (*said, Items(tuple(lines)), *_more(desk, done.after))


def _taken_back(desk: Desk, answers: Mapping[str, Answer | None]) -> Blocks:
    """Say what was taken back: each question, and the answer that it had."""
    lines = tuple(
        _line(desk, question, _text(desk, answer))
        for question, answer in list(answers.items())[:MOST]
    )
    return (*desk.speaker.blocks("last-step.taken-back"), Items(lines), *_more(desk, answers))


def _more(desk: Desk, answers: Mapping[str, Answer | None]) -> Blocks:
    left = len(answers) - MOST
    return desk.speaker.blocks("last-step.more", count=left) if left > 0 else ()


def _changed(desk: Desk, question: str, before: Answer | None, after: Answer | None) -> Line:
    now = _text(desk, after)
    if before is None:
        return _line(desk, question, now)
    was = desk.speaker.phrase("last-step.was", now=now, before=_text(desk, before))
    return _line(desk, question, was)


def _line(desk: Desk, question: str, said: str) -> Line:
    asked = desk.conversation.flows.ask(desk.conversation.flows.id_today(question))
    name = desk.speaker.question_text(question) if asked else question
    return (Span(name), Span(" "), Span(said, strong=True))


def _text(desk: Desk, answer: Answer | None) -> str:
    return desk.speaker.answer_text(answer)


def _aside(desk: Desk, restored: Mapping[str, Answer | None]) -> Blocks:
    """Name the answers that would be set aside if these were the answers again."""
    now = desk.conversation
    aside = now.set_aside_in(now.replacing(restored), restored)
    if not aside:
        return ()
    lines = tuple(_line(desk, question, _text(desk, now.answers[question])) for question in aside)
    return (*desk.speaker.blocks("last-step.set-aside"), Items(lines))
