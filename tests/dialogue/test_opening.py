"""The opening of a flow: what is worked out once for all is what every walk comes to."""

import pytest

from tests.dialogue.building import answer, conversation, flows_of
from tests.dialogue.shipped import FLOWS, whole
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.opening import opening_of
from wizard.dialogue.route import Route

TWO = flows_of(
    """
    format: 1
    topic: hello
    start: welcome
    states:
      welcome:
        say:
        next: [{go: which}]
      which:
        ask: {kind: choice, options: [paper, screen]}
        next: [{go: done}]
      done:
        end: {}
    """,
    """
    format: 1
    topic: after
    start: welcome
    states:
      welcome:
        say:
        next:
          - {when: {answer: hello.which, is: paper}, go: folder}
          - {go: done}
      folder:
        ask: {kind: text}
        next: [{go: done}]
      done:
        end: {}
    """,
)


def told(route: Route) -> object:
    """Return everything that a route says."""
    return route.path, dict(route.statuses), dict(route.seen), route.ending, route.asked()


def test_it_ends_with_the_first_question() -> None:
    assert opening_of(TWO["hello"]) == ("welcome", "which")


def test_there_is_none_where_others_answers_decide() -> None:
    assert opening_of(TWO["after"]) == ()


def test_an_answer_leads_on_from_there() -> None:
    flows = Flows(dict(TWO), openings={"hello": ("welcome", "which")})
    talk = conversation(flows, {"hello.which": "paper"})
    assert conversation(flows).route("hello").path == ("welcome", "which")
    assert talk.route("hello").path == ("welcome", "which", "done")
    assert talk.route("after").path == ("welcome", "folder")
    later = conversation(flows).with_answers([answer("hello.which", "screen")])
    assert later.route("hello").path == ("welcome", "which", "done")


@pytest.mark.parametrize("others_are_answered", [False, True])
def test_each_shipped_flow_opens_as_it_is_walked(others_are_answered: bool) -> None:
    worked_out = [flow for flow in FLOWS if FLOWS.opening(flow)]
    assert len(worked_out) > len(FLOWS) // 3
    answers = whole().answers if others_are_answered else {}
    walked = Flows(dict(FLOWS))
    for flow in worked_out:
        others = {id: one for id, one in answers.items() if question_parts(id)[0] != flow}
        at_once = Conversation(FLOWS, others).route(flow)
        assert told(at_once) == told(Conversation(walked, others).route(flow))
