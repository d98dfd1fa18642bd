"""Coming back to a full assessment: what its pages cost to work out, and what a change costs."""

import datetime
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from bench.programs import app, start
from bench.ratio import Ratio, compare
from wizard import shipped
from wizard.checking.made_up_home import read_home
from wizard.compiled import load_library
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.values import Answer
from wizard.library import Library
from wizard.pages.answers import answers
from wizard.pages.desk import Desk
from wizard.pages.topics import topics
from wizard.pages.welcome_back import welcome_back
from wizard.speaker import Speaker
from wizard.views import View

HOME = Path(__file__).parent.parent / "tests" / "homes" / "group.yaml"
MANY = 400
"""So many answers: those of a home with everything, and others that its answers set aside."""
NOW = datetime.datetime(2027, 1, 15, 14, 2, tzinfo=datetime.UTC)
PAGES: dict[str, Callable[[Desk], View]] = {
    "welcome back": welcome_back,
    "all topics": topics,
    "my answers": lambda desk: answers(desk, "", ""),
    "my answers, searched": lambda desk: answers(desk, "", "phones"),
}


def measure(runs: int) -> Iterator[Ratio]:
    """Compare with the barest full-screen program, and with working everything out anew."""
    library = load_library(shipped.FLOWS, shipped.CONTENT)
    given = many_answers(library)
    bare = partial(start, app("bare"), "The bare program is ready")
    for name, page in PAGES.items():
        what = f"{name}, {len(given)} answers (< 50 ms) / bare app"
        yield compare(what, partial(shown, library, given, page), bare, target=None, runs=runs)
    flows = library.flows
    alone = next(id for id in given if len(flows.dependents(question_parts(id)[0])) == 1)
    for question, moves in ((alone, "its topic"), ("profile.uses-devices", "what reads it")):
        what = f"an answer that moves {moves} / everything worked out anew"
        changing = partial(changed, Conversation(flows, given), given[question])
        anew = partial(worked_out, Conversation, flows, given)
        yield compare(what, changing, anew, target=None, runs=runs)


def many_answers(library: Library) -> dict[str, Answer]:
    """Return the answers of a group, and to what it is not asked as many as are wanted."""
    given = dict(read_home(HOME, library.flows))
    sample = next(iter(given.values()))
    for flow in library.flows.values():
        for ask in flow.asks():
            if len(given) < MANY and flow.question(ask.id) not in given:
                question = flow.question(ask.id)
                given[question] = replace(sample, question=question)
    return given


def shown(library: Library, given: dict[str, Answer], page: Callable[[Desk], View]) -> list[float]:
    """Seconds for a page, with nothing worked out yet."""
    talk = Conversation(library.flows, given)
    speaker = Speaker(library, talk, library.edition, NOW.date())
    desk = Desk(speaker, "Maple Group", None, NOW, False, False, False)
    started = time.perf_counter()
    page(desk)
    return [time.perf_counter() - started]


def changed(talk: Conversation, answer: Answer) -> list[float]:
    """Seconds from an answer to everything that follows from it, where the rest is known."""
    worked_out(lambda *_: talk)
    started = time.perf_counter()
    after = talk.consider(answer).after
    for flow in talk.flows:
        after.route(flow)
    return [time.perf_counter() - started]


def worked_out(make: Callable[..., Conversation], *parts: object) -> list[float]:
    """Seconds to work out every route of a conversation."""
    started = time.perf_counter()
    talk = make(*parts)
    for flow in talk.flows:
        talk.route(flow)
    return [time.perf_counter() - started]
