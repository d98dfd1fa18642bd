"""Flows written inside a test, and answers to them, in as few words as a test can do with."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from textwrap import dedent

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence, Facts
from wizard.dialogue.flows import Flows
from wizard.dialogue.reading import read_flows
from wizard.dialogue.reading.folder import read_flow_sources
from wizard.dialogue.values import Answer, Evidence, Given, How, Job, Moment, Person, Reply, Value

GOOD = Path(__file__).parent.parent / "fixtures" / "flows" / "good"
WHEN = datetime.datetime(2026, 11, 22, 9, 30, tzinfo=datetime.UTC)
JOB = Job("Book the training")
EVIDENCE = (Evidence("Training record", "Office, blue folder"),)
MOMENT = Moment(WHEN)
PERSON = Person("Deputy manager")


@cache
def good_flows() -> Flows:
    """Return the flows of tests/fixtures/flows/good."""
    return Flows(read_flows(GOOD))


def flows_of(*texts: str) -> Flows:
    """Return the flows written in these texts."""
    files = ((f"{n}.yaml", dedent(text).encode()) for n, text in enumerate(texts, start=1))
    return Flows(read_flow_sources(files))


def answer(
    question: str, reply: Reply | Value, *, rev: int | None = None, how: How = How.TYPED
) -> Answer:
    """Return an answer; a bare value is one of the question's own kind. `rev` is high enough."""
    given = reply if isinstance(reply, Reply) else Given(reply)
    return Answer(question, given, 99 if rev is None else rev, WHEN, "Asha", how)


def conversation(
    flows: Flows, answers: Mapping[str, Reply | Value | Answer] | None = None
) -> Conversation:
    """Return the conversation with these answers, given by full question id."""
    return Conversation(
        flows,
        {
            question: reply if isinstance(reply, Answer) else answer(question, reply)
            for question, reply in (answers or {}).items()
        },
    )


def facts_of(**values: Value | Absence) -> Facts:
    """Return facts about questions `t.name`; the others are not asked."""
    return lambda question: values.get(question.removeprefix("t."), Absence.NOT_ASKED)


PROFILE: dict[str, Reply | Value | Answer] = {
    "profile.has-volunteers": "no",
    "profile.keeps-paper": "some",
    "profile.rooms": 1,
    "profile.sites": 1,
}
ENOUGH = {**PROFILE, "training.people": 42, "training.trained": 40}
RECORDED = {**ENOUGH, "training.record": EVIDENCE}


def talk(answers: Mapping[str, Reply | Value | Answer] | None = None) -> Conversation:
    """Return the conversation with these answers to the good flows."""
    return conversation(good_flows(), answers)
