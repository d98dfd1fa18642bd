"""Every question of every shipped flow, on every way to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tests.dialogue.building import conversation
from wizard import shipped
from wizard.checking.routes import routes
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask, question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import right_of
from wizard.dialogue.values import Answer, Given, NotSure
from wizard.library import Library, read_library
from wizard.session import Session
from wizard.spots import AtQuestion
from wizard.toolkit.quiz import QUIZ

LIBRARY = read_library(shipped.FLOWS, shipped.CONTENT)


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
