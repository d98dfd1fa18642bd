"""The walk: a stop at every kind of page and of question, with how to come there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.pictures.homes import Homes
from tests.session.script import (
    Choose,
    Do,
    Explain,
    Step,
    Way,
    fields,
    options,
    perform,
    walk_to,
)
from wizard.choice_ids import (
    ABOUT,
    FILTERS,
    FIND_ANSWER,
    GROUP,
    JOBS,
    LAST_STEP,
    LETTER,
    LETTER_TEXT,
    LOOK_UP,
    LOOKS,
    PAPER,
    PAPERS,
    ROLL_FORWARD,
    STAFF_QUIZ,
    WHO_CAN_HELP,
)
from wizard.session import Session
from wizard.views import SETTINGS, WORDS, Command

STAFF, READY = Choose(f"{GROUP}staffing-and-roles"), Choose(f"{GROUP}getting-ready")
TOPICS, ANSWERS, HELP = Do(Command.TOPICS), Do(Command.ANSWERS), Do(Command.EXPLAIN)
TRAINING = (TOPICS, STAFF, Choose("staff-training"))
LISTED = (TOPICS, Choose(f"{GROUP}check-and-publish"), Choose(PAPERS))
NOBODY, KINDS, ROSE_COURT, SEVERAL = "nobody", "kinds", "rose-court", "several"


@dataclass(frozen=True)
class Stop:
    """The home it begins in, the question or page to walk to, and what is done then."""

    name: str
    home: str
    at: str = ""
    steps: tuple[Step, ...] = ()

    def reach(self, homes: Homes) -> Session:
        """Return a sitting that has come to this stop."""
        session = homes.sit_down(self.home)
        if self.at:
            walk_to(session, self.at)
        perform(session, *self.steps)
        return session


STOPS = (
    Stop("first-screen", NOBODY),
    Stop("tour", NOBODY, steps=(Choose("tour"),)),
    Stop("first-question", NOBODY, steps=(Choose("start"),)),
    # Each kind of question.
    Stop("choice", KINDS, "paper.locked"),
    Stop("choices", KINDS, "paper.kept"),
    Stop("line", KINDS, "paper.called"),
    Stop("paragraph", KINDS, "paper.story"),
    Stop("number", KINDS, "paper.rooms"),
    Stop("date", KINDS, "paper.checked"),
    Stop("person", KINDS, "paper.lead"),
    Stop("proof", KINDS, "paper.proof"),
    Stop("proofs", KINDS, "paper.copies"),
    Stop("job", ROSE_COURT, steps=(*TRAINING, fields({"number": "10"}))),
    Stop("shipped-question", ROSE_COURT, steps=TRAINING),
    Stop(
        "error",
        ROSE_COURT,
        steps=(*TRAINING, fields({"number": "many"})),
    ),
    # Over a question.
    Stop("explained", ROSE_COURT, steps=(*TRAINING, HELP)),
    Stop("explained-why", ROSE_COURT, steps=(*TRAINING, Explain("why"))),
    Stop("words-here", ROSE_COURT, steps=(*TRAINING, Explain(WORDS))),
    Stop("who-to-ask", KINDS, "paper.locked", (Way("ask_someone"),)),
    Stop("reason", KINDS, "paper.locked", (Way("does_not_apply"),)),
    Stop("not-sure", KINDS, "paper.locked", (Way("not_sure"),)),
    Stop("changing", KINDS, "topics", (ANSWERS, Choose("paper.locked"), options("never"))),
    Stop("answered-already", KINDS, "paper.kept", (ANSWERS, Choose("paper.locked"))),
    Stop("history", KINDS, "paper.kept", (ANSWERS, Choose("paper.locked"), Explain("history"))),
    Stop("password", KINDS, "paper.story", (fields({"text": "The password is Winter2026!"}),)),
    Stop("conflict", "kinds-conflict", steps=(ANSWERS, Choose("paper.locked"))),
    # Where it leads to.
    Stop("welcome-back", ROSE_COURT),
    Stop("topics", ROSE_COURT, steps=(TOPICS,)),
    Stop("section", ROSE_COURT, steps=(TOPICS, STAFF)),
    Stop("filtered", ROSE_COURT, steps=(TOPICS, Choose(FILTERS))),
    Stop("topic-done", KINDS, "ending"),
    Stop("my-answers", ROSE_COURT, steps=(ANSWERS,)),
    Stop("my-answers-section", ROSE_COURT, steps=(ANSWERS, STAFF)),
    Stop("find-answer", ROSE_COURT, steps=(ANSWERS, Choose(FIND_ANSWER))),
    Stop("last-step", KINDS, "paper.kept", (ANSWERS, Choose(LAST_STEP))),
    Stop("jobs", ROSE_COURT, steps=(TOPICS, Choose(JOBS))),
    Stop("sheet", ROSE_COURT, steps=(*LISTED, Choose("sheet"))),
    Stop("papers", ROSE_COURT, steps=LISTED),
    Stop("preview", ROSE_COURT, steps=(*LISTED, Choose(f"{PAPER}actions"))),
    Stop("letter", ROSE_COURT, steps=(TOPICS, READY, Choose(LETTER))),
    Stop("letter-text", ROSE_COURT, steps=(TOPICS, READY, Choose(LETTER), Choose(LETTER_TEXT))),
    Stop("taking-over", ROSE_COURT, steps=(Choose("taking-over"),)),
    Stop("who-am-i", ROSE_COURT, steps=(Choose("taking-over"), Choose("next"), Choose("next"))),
    Stop("still-true", "kinds-earlier-year"),
    Stop("new-year", "kinds-earlier-year", steps=(Choose(ROLL_FORWARD),)),
    Stop("services", SEVERAL),
    # Help.
    Stop("help", ROSE_COURT, steps=(*TRAINING, HELP, Choose(LOOK_UP), Do(Command.EXPLAIN))),
    Stop("help-on-a-page", ROSE_COURT, steps=(TOPICS, HELP)),
    Stop("settings", ROSE_COURT, steps=(TOPICS, Explain(SETTINGS))),
    Stop("looks", ROSE_COURT, steps=(TOPICS, Explain(SETTINGS), Choose(LOOKS))),
    Stop("look-up", ROSE_COURT, steps=(TOPICS, HELP, Choose(LOOK_UP))),
    Stop("found", ROSE_COURT, steps=(TOPICS, HELP, Choose(LOOK_UP), fields({"word": "backup"}))),
    Stop("glossary", ROSE_COURT, steps=(TOPICS, HELP, Choose(LOOK_UP), fields({"word": ""}))),
    Stop("who-can-help", ROSE_COURT, steps=(TOPICS, HELP, Choose(WHO_CAN_HELP))),
    Stop("about-topic", ROSE_COURT, steps=(*TRAINING, HELP, Choose(f"{ABOUT}staff-training"))),
    Stop("something-wrong", ROSE_COURT, steps=(Do(Command.WRONG),)),
    Stop("quiz", ROSE_COURT, steps=(TOPICS, STAFF, Choose(STAFF_QUIZ))),
    Stop("stopping", ROSE_COURT, steps=(*TRAINING, Do(Command.STOP))),
)
"""Every kind of page, and every kind of question."""


def walk(homes: Homes) -> Iterator[tuple[str, Session]]:
    """Yield the name of each stop and a sitting that has come there."""
    for stop in STOPS:
        yield stop.name, stop.reach(homes)
