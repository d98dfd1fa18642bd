"""The staff quiz: do it, carry on with one that was begun, or look at one that was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wizard.choice_ids import NEW_QUIZ, QUIZ
from wizard.pages.desk import Desk
from wizard.quizzes import Quiz, Taken, quiz_named
from wizard.views import Choice, Command, Header, Page
from wizard.words.blocks import Blocks
from wizard.words.dates import say_day_near


def quizzes(desk: Desk, taken: Taken) -> Page:
    """Return the list: a new one first, then what is not finished, then the earlier ones."""
    unfinished = (one for one in taken.quizzes if not one.finished)
    finished = (one for one in taken.quizzes if one.finished)
    return Page(
        "quizzes",
        Header((desk.speaker.phrase("header.program"),)),
        (*desk.speaker.blocks("quiz.list"), *_unreadable(desk, taken.unreadable)),
        (
            desk.choice(NEW_QUIZ),
            *_choices(desk, "quiz.carry-on", unfinished),
            *_choices(desk, "quiz.look-at", finished),
            desk.choice("leave"),
        ),
        (Command.BACK, Command.STOP),
    )


def _choices(desk: Desk, key: str, taken: Iterable[Quiz]) -> Iterator[Choice]:
    for one in taken:
        day = say_day_near(one.day, desk.speaker.today)
        name = quiz_named(desk.speaker.library.phrases, one)
        label = desk.speaker.phrase(key, name=name, day=day)
        note = "" if one.whole else desk.speaker.phrase("quiz.not-whole")
        yield Choice(f"{QUIZ}{one.id}", label, note)


def _unreadable(desk: Desk, count: int) -> Blocks:
    if not count:
        return ()
    counted = {"count": count} if count > 1 else {}
    return desk.speaker.blocks(f"quiz.unreadable-{'several' if counted else 'one'}", **counted)
