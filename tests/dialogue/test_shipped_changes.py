"""What holds after every change of one answer to the shipped flows. See `shipped_properties`."""

from __future__ import annotations

import datetime
import os
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.dialogue.shipped import (
    FLOWS,
    LIBRARY,
    changes,
    changes_here,
    flows_with,
    moved_by,
    whole,
)
from tests.dialogue.shipped_properties import check, with_others_aside
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.letter import make_letter
from wizard.sheet import make_sheet
from wizard.speaker import Speaker

TODAY = datetime.date(2026, 11, 22)
READ_BY_OTHERS = [flow for flow in FLOWS if len(moved_by(flow)) > 1]


@pytest.mark.parametrize("flow", LIBRARY.flow_table)
def test_every_change_of_one_answer(flow: str) -> None:
    """Each flow by itself, with what it asks of others, from an empty assessment."""
    met: set[str] = set()
    for talk, changed in changes(Conversation(flows_with(flow)), flow):
        asked_in, _ = question_parts(changed.question)
        check(talk, changed, tuple({flow, asked_in}))
        met.add(changed.question)
    flows = flows_with(flow)
    assert met >= {flows[flow].question(ask.id) for ask in flows[flow].asks()}, "each was changed"


@pytest.mark.parametrize("flow", READ_BY_OTHERS)
def test_every_change_that_other_flows_feel(flow: str) -> None:
    """In one assessment in which everything is answered; once with what the papers say.

    That a topic was begun, and that a question of the letter was answered once, is said of what is
    set aside too; what the answer was is not.
    """
    talk = whole()
    looked = False
    for changed in changes_here(talk, map(FLOWS[flow].question, talk.route(flow).asked())):
        change = check(talk, changed, moved_by(flow))
        if change.set_aside and not looked:
            looked = True
            *_, others = with_others_aside(change.after, moved_by(flow))
            assert _papers(others) == _papers(change.after), "no paper says what is set aside"


@settings(max_examples=5, deadline=None, derandomize="CI" in os.environ)
@given(st.randoms(use_true_random=False))
def test_the_order_of_answers_is_no_matter(order: Random) -> None:
    same_in_this_order(order)


def same_in_this_order(order: Random) -> None:
    """However often it is looked at in between, what was answered is all that counts."""
    answers = list(whole().answers.values())
    order.shuffle(answers)
    talk = Conversation(FLOWS)
    for answer in answers:
        talk = talk.with_answers([answer])
        talk.turn(order.choice(list(FLOWS)))
    for flow in FLOWS:
        assert talk.route(flow) == whole().route(flow)
        assert talk.route(flow).outcomes() == whole().route(flow).outcomes()
        for figure in FLOWS[flow].figures:
            assert talk.figure(flow, figure) == whole().figure(flow, figure)


def _papers(talk: Conversation) -> tuple[object, ...]:
    speaker = Speaker(LIBRARY, talk, LIBRARY.edition, TODAY)
    return make_sheet(speaker), make_letter(speaker), make_letter(speaker, whole=True)
