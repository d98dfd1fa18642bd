"""What must hold after an answer has changed, whichever it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tests.dialogue.conversing import ON_ROUTE
from tests.dialogue.shipped import answer, replies
from wizard.dialogue.conversation import Change, Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Run
from wizard.dialogue.status import Status
from wizard.dialogue.values import Answer, DoesNotApply, Given, How, Reply


def check(talk: Conversation, changed: Answer, moved: tuple[str, ...]) -> Change:
    """Assert all that must hold after one answer has changed; return what it did.

    `moved` are the flows that are looked at.
    """
    change = talk.consider(changed)
    names_what_moves(talk, changed, change, moved)
    believes_nothing_stale(change.after, moved)
    each_question_has_one_status(change.after, moved)
    nobody_sees_what_is_set_aside(change.after, moved)
    there_and_back_is_the_same(talk, change, changed.question, moved)
    return change


def names_what_moves(
    talk: Conversation, changed: Answer, change: Change, moved: tuple[str, ...]
) -> None:
    """`consider` names exactly the answers that leave and return; none is lost."""
    bare = {**talk.answers, changed.question: changed}
    before, after = _on_the_way(talk, moved), _on_the_way(Conversation(talk.flows, bare), moved)
    others = talk.answers.keys() - {changed.question}
    assert set(change.set_aside) == (before - after) & others, "what leaves is named"
    back = (after - before) & others
    assert set(change.returned) == back, "what returns is named"
    marked = {
        question: replace(bare[question], how=How.RETURNED)
        for question in back
        if isinstance(bare[question].reply, Given | DoesNotApply)
    }
    assert change.after.answers == {**bare, **marked}, "no answer is lost, and none changes"
    saved = {one.question: one for one in change.to_save}
    assert saved == {changed.question: changed, **marked}, "this is saved, and what returned"


def _on_the_way(talk: Conversation, flows: tuple[str, ...]) -> set[str]:
    asked = (talk.flows[id].question(state) for id in flows for state in talk.route(id).asked())
    return talk.answers.keys() & set(asked)


def believes_nothing_stale(talk: Conversation, flows: tuple[str, ...]) -> None:
    """What was kept from before the change equals what is worked out afresh."""
    fresh = Conversation(talk.flows, talk.answers)
    for flow in flows:
        assert talk.route(flow) == fresh.route(flow), f"{flow} is as if all was answered at once"


def each_question_has_one_status(talk: Conversation, flows: tuple[str, ...]) -> None:
    """The statuses part the questions of a flow, and fit the route."""
    for flow in flows:
        route = talk.route(flow)
        assert sorted(route.statuses) == sorted(ask.id for ask in talk.flows[flow].asks())
        for state, status in route.statuses.items():
            has_answer = talk.flows[flow].question(state) in talk.answers
            if state in route.path:
                assert status in ON_ROUTE
                assert (status is Status.TO_ASK) is not has_answer
            elif has_answer:
                assert status is Status.SET_ASIDE
            else:
                assert status is (Status.NOT_ASKED if route.end else Status.NOT_YET_KNOWN)


def nobody_sees_what_is_set_aside(talk: Conversation, flows: tuple[str, ...]) -> None:
    """Without the answers that are set aside, and with others, everything else is the same."""
    said = [_said(talk, flow) for flow in flows]
    for other in with_others_aside(talk, flows):
        assert [_said(other, flow) for flow in flows] == said


def with_others_aside(talk: Conversation, flows: tuple[str, ...]) -> Iterator[Conversation]:
    """Yield the conversation without the answers that are set aside, then with others there."""
    aside = [
        question
        for flow in flows
        for state, status in talk.route(flow).statuses.items()
        if status is Status.SET_ASIDE
        for question in (talk.flows[flow].question(state),)
    ]
    assert all(isinstance(talk.value(question), Absence) for question in aside)
    if aside:
        kept = {id: one for id, one in talk.answers.items() if id not in aside}
        others = {id: answer(talk, id, _another(talk, id)) for id in aside}
        yield Conversation(talk.flows, kept)
        yield Conversation(talk.flows, {**kept, **others})


def _another(talk: Conversation, question: str) -> Reply:
    given = talk.answers[question].reply
    possible = replies(talk, question)
    return next((one for one in possible if one != given and isinstance(one, Given)), possible[-1])


def _said(talk: Conversation, flow: str) -> tuple[object, ...]:
    """Return all that a flow says of the answers; what is set aside has a place of its own."""
    route = talk.route(flow)
    on_route = {state: route.statuses[state] for state in route.asked()}
    figures = [talk.figure(flow, name) for name in talk.flows[flow].figures]
    return route.path, route.seen, on_route, route.outcomes(), figures, talk.turn(flow)


def there_and_back_is_the_same(
    talk: Conversation, change: Change, question: str, flows: tuple[str, ...]
) -> None:
    """The answer from before leads back, but for what is marked to be checked again."""
    again = change.after.consider(talk.answers[question])
    assert (set(again.set_aside), set(again.returned)) == (
        set(change.returned),
        set(change.set_aside),
    )
    for flow in flows:
        before, now = talk.route(flow), again.after.route(flow)
        # Another flow is handed over to until nothing in it is to be checked again.
        if not any(isinstance(state, Run) for state in now.flow.states.values()):
            assert (now.path, now.seen) == (before.path, before.seen)
        for name in talk.flows[flow].figures:
            assert again.after.figure(flow, name) == talk.figure(flow, name)
    answers = again.after.answers
    moved = (*change.returned, *again.returned)
    confirmed = {id: replace(answers[id], how=talk.answers[id].how) for id in moved}
    assert {**answers, **confirmed} == talk.answers
