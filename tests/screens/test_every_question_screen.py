"""Every question of every shipped flow, on every way to it, fits a window of 80 by 24 whole.

Nobody has to scroll to read a question or to answer it: what is said before it, the question, its
hint, everything to answer with and the other ways are on the screen at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.dialogue.building import conversation
from tests.screens.showing import Screen, flat, redraw, row, shown
from tests.session.home import Home
from tests.session.script import asking
from wizard import shipped
from wizard.checking.routes import routes
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask, question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import right_of
from wizard.dialogue.values import Answer, Given, NotSure
from wizard.library import Library, read_library
from wizard.reports.papers import Papers
from wizard.session import Session
from wizard.spots import AtQuestion
from wizard.toolkit.quiz import QUIZ
from wizard.views import FieldsEntry
from wizard.words.blocks import lines_of, text_of

LIBRARY = read_library(shipped.FLOWS, shipped.CONTENT)
SIGNS_OF_LISTS = {"-", "|", *(f"{number}." for number in range(1, 10))}


class Showing(Session):
    """A session that can be put in front of any question."""

    def show(self, answers: Mapping[str, Answer], question: str) -> None:
        flow = question_parts(question)[0]
        if self._library.flow_table[flow].stands_alone and self._beneath is None:
            self._begin(self._quizzes if flow == QUIZ else self._incidents)
        self._sitting.conversation = Conversation(flows_with(self._library, flow), answers)
        self._go(AtQuestion(question))


def flows_with(library: Library, flow: str) -> Flows:
    """Return the flows that a flow is asked with."""
    return library.flows if flow in library.flows else library.alone(flow)


def moments(library: Library, flow: str) -> Iterator[tuple[str, Mapping[str, Answer]]]:
    """Yield each question with answers that lead to it, once for everything said before it."""
    seen: set[tuple[object, ...]] = set()
    flows = flows_with(library, flow)
    for answers in ways_through(flows, flow):
        walked = Conversation(flows, answers).route(flow)
        for state in walked.path:
            if isinstance(walked.flow.states[state], Ask):
                says = walked.says_before(state)
                shown_here = (state, *((one, walked.seen.get(one)) for one in says))
                if shown_here not in seen:
                    seen.add(shown_here)
                    yield walked.flow.question(state), answers


def ways_through(flows: Flows, flow: str) -> Iterator[Mapping[str, Answer]]:
    """Yield answers that lead every way; through a quiz with each answer right, and with none."""
    if not flows[flow].is_quiz:
        yield from (route.answers for route in routes(flows, flow))
        return
    for of_marked in (lambda ask: Given(right_of(ask.kind)), lambda _: NotSure()):
        replies = {
            flows[flow].question(ask.id): of_marked(ask) if ask.is_marked else Given("")
            for ask in flows[flow].asks()
        }
        yield conversation(flows, replies).answers


def wanted(session: Session, pilot: Screen) -> Iterator[str]:
    """Yield every piece of text that belongs on the screen."""
    view = asking(session)
    yield from (text_of(line) for line in lines_of(view.said))
    yield text_of(view.text)
    yield from (text_of(line) for line in lines_of(view.hint))
    yield from (choice.label for choice in row(pilot, "ways").choices)
    yield from (part.label for part in view.explains)
    if isinstance(view.entry, FieldsEntry):
        if len(view.entry.fields) > 1:
            yield from (field.label for field in view.entry.fields)
    else:
        yield from (option.label for option in view.entry.options)


def squeezed(text: str) -> str:
    """Return the text without spaces and signs of lists, so that wrapping does not matter."""
    return "".join(word for word in text.split() if word not in SIGNS_OF_LISTS)


@pytest.mark.parametrize("flow", sorted(LIBRARY.flow_table))
async def test_every_question_fits_whole(flow: str, shipped_home: Home, tmp_path: Path) -> None:
    session = Showing(
        LIBRARY, shipped_home.shelf(), Papers(tmp_path, shipped_home.watch), shipped_home.watch
    )
    found = list(moments(LIBRARY, flow))
    assert {question for question, _ in found} == {
        f"{flow}.{ask.id}" for ask in LIBRARY.flow_table[flow].asks()
    }
    too_long: list[str] = []
    async with shown(session) as pilot:
        for question, answers in found:
            session.show(answers, question)
            await redraw(pilot)
            seen = squeezed(flat(pilot))
            missing = [text for text in wanted(session, pilot) if squeezed(text) not in seen]
            if missing or session.phrases.line("screen.more") in flat(pilot):
                too_long.append(f"{question}: {missing}")
    assert too_long == []
