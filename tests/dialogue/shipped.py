"""Every change of one answer that the shipped flows allow.

From a conversation in which everything is answered each answer is changed to every other one that
rules can tell apart. Where that leads to a question not met before, the same is done from there.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import cache

from tests.dialogue.building import WHEN
from tests.dialogue.conversing import ON_ROUTE
from wizard import shipped
from wizard.checking.replies import Compared, compared, telling_replies
from wizard.checking.routes import routes
from wizard.compiled import load_library
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import Ask, conditions_of, question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import Choices
from wizard.dialogue.turn import AskTurn
from wizard.dialogue.values import Answer, DoesNotApply, Given, NotSure, Reply

LIBRARY = load_library()
FLOWS = LIBRARY.flows


def flows_with(flow: str) -> Flows:
    """Return the flows that are walked together with this one."""
    return FLOWS if flow in FLOWS else LIBRARY.alone(flow)


@cache
def moved_by(flow: str) -> tuple[str, ...]:
    """Return the flows that an answer of this one may move: those whose file names it, and so on.

    The text of the files is looked through, so that nothing of the engine says so.
    """
    found, waiting = {flow}, [flow]
    while waiting:
        id = waiting.pop()
        named = re.compile(rf"\b{id}\.[a-z]|\brun: {id}\b")
        new = {one for one in flows_with(flow) if named.search(_text(one))} - found
        found |= new
        waiting += new
    return tuple(sorted(found))


@cache
def _text(flow: str) -> str:
    return (shipped.FLOWS / LIBRARY.flow_table[flow].file).read_text("utf-8")


def replies(talk: Conversation, question: str) -> tuple[Reply, ...]:
    """Return each answer to a question that makes a difference, also that it is not known."""
    ask = _ask(talk.flows, question)
    given: list[Reply] = [*telling_replies(ask, question, _readers(question), talk.value)]
    if isinstance(ask.kind, Choices):
        given += [Given((option,)) for option in ask.kind.options]
    reasons = ask.not_applicable.reasons if ask.not_applicable else ()
    return tuple(dict.fromkeys([*given, *map(DoesNotApply, reasons), NotSure()]))


@cache
def _readers(question: str) -> tuple[Compared, ...]:
    """Return the comparisons of a question's own flow that read it."""
    flow, _ = question_parts(question)
    return tuple(
        reader
        for state in LIBRARY.flow_table[flow].states.values()
        for condition in conditions_of(state)
        for reader in compared(condition)
        if question in reader.questions()
    )


def answer(talk: Conversation, question: str, reply: Reply) -> Answer:
    return Answer(question, reply, _ask(talk.flows, question).rev, WHEN)


def completed(talk: Conversation, flow: str) -> Conversation:
    """Return the conversation with everything answered that a flow has left to ask."""
    while isinstance(turn := talk.turn(flow), AskTurn):
        talk = talk.consider(answer(talk, turn.question, replies(talk, turn.question)[0])).after
    return talk


@cache
def whole() -> Conversation:
    """Return one assessment in which everything is answered."""
    talk = Conversation(FLOWS)
    for flow in FLOWS:
        talk = completed(talk, flow)
    for flow in FLOWS:
        talk.route(flow)  # Now, and not while a test has planted a fault.
    return talk


def changes(talk: Conversation, flow: str) -> Iterator[tuple[Conversation, Answer]]:
    """Yield conversations about a flow, each with every other answer to what is asked there."""
    met: set[str] = set()
    waiting = deque([talk])
    while waiting:
        talk = completed(waiting.popleft(), flow)
        asked = set(_asked(talk, flow))
        if not asked <= met:
            met |= asked
            for changed in changes_here(talk, asked):
                yield talk, changed
                waiting.append(talk.with_answers([changed]))
        if not waiting:
            waiting.extend(_not_met(flow, met))


def changes_here(talk: Conversation, questions: Iterable[str]) -> Iterator[Answer]:
    """Yield every other answer to these questions, which all have one."""
    for question in sorted(questions):
        for reply in replies(talk, question):
            if reply != talk.answers[question].reply:
                yield answer(talk, question, reply)


def _not_met(flow: str, met: set[str]) -> list[Conversation]:
    """Return a conversation in which something else is asked: more than one answer leads there."""
    flows = flows_with(flow)
    left = {ask.id for ask in flows[flow].asks() if flows[flow].question(ask.id) not in met}
    found = routes(flows, flow) if left else ()
    return [Conversation(flows, one.answers) for one in found if left & {*one.path}][:1]


def _asked(talk: Conversation, flow: str) -> Iterator[str]:
    """Yield what is asked in a flow, and what it was asked of others before, with an answer."""
    yield from map(talk.flows[flow].question, talk.route(flow).asked())
    for question in talk.flows[flow].needs:
        if question in talk.answers and talk.status(question) in ON_ROUTE:
            yield question


def _ask(flows: Flows, question: str) -> Ask:
    ask = flows.ask(question)
    assert ask is not None
    return ask
