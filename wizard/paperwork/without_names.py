"""Answers without names and without what was typed, for a paper that leaves the house.

The answers themselves are made bare, and all words are made of them afterwards: whatever a paper
says, there is nothing in it to leave out.
"""

from __future__ import annotations

from dataclasses import replace

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flows import Flows
from wizard.dialogue.kinds import options_of
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ContactDetails,
    Evidence,
    Given,
    Job,
    ListValue,
    Person,
    Reply,
    Value,
)
from wizard.speaker import Speaker
from wizard.toolkit.journey import ORGANISATION


def without_names(speaker: Speaker) -> Speaker:
    """Return who speaks for the same answers: options, days and numbers only.

    The name of the service stays: every paper says whose it is.
    """
    talk = speaker.conversation
    stand_in = speaker.phrase("paperwork.left-out")
    bare = {id: bare_answer(talk.flows, answer, stand_in) for id, answer in talk.answers.items()}
    return Speaker(speaker.library, Conversation(talk.flows, bare), speaker.edition, speaker.today)


def bare_answer(flows: Flows, answer: Answer, stand_in: str) -> Answer:
    """Return an answer without who gave it; `stand_in` is where something was typed."""
    reply = answer.reply if answer.question == ORGANISATION else _reply(flows, answer, stand_in)
    return replace(answer, who="", reply=reply)


def _reply(flows: Flows, answer: Answer, stand_in: str) -> Reply:
    match answer.reply:
        case Given(value):
            ask = flows.ask(answer.question)
            return Given(_value(value, options_of(ask.kind) if ask else (), stand_in))
        case AskSomeone(who, by):
            return AskSomeone(stand_in if who else "", by)
    return answer.reply


def _value(value: Value, options: tuple[str, ...], stand_in: str) -> Value:
    match value:
        case str():
            return value if value in options or not value else stand_in
        case Person():
            return Person(stand_in)
        case Job(_, whose, by):
            return Job(stand_in, stand_in if whose else "", by)
        case tuple():
            return _list(value, options, stand_in)
    return value


def _list(value: ListValue, options: tuple[str, ...], stand_in: str) -> ListValue:
    """Return as many parts as there are; of a proof the day on which it was checked stays."""
    texts = [one if one in options else stand_in for one in value if isinstance(one, str)]
    proofs = [
        Evidence(stand_in, stand_in, checked=one.checked)
        for one in value
        if isinstance(one, Evidence)
    ]
    contacts = [ContactDetails(stand_in) for one in value if isinstance(one, ContactDetails)]
    return tuple(texts) or tuple(proofs) or tuple(contacts)
