"""Made-up homes: how a service answers everything that it is asked, as authors write it down."""

from __future__ import annotations

import datetime
import errno
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from os.path import lexists
from pathlib import Path

from wizard.checking.written import WHEN, plain_of, written_answer
from wizard.dialogue import source
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.finding import FlowMistakesError
from wizard.dialogue.flow import question_parts
from wizard.dialogue.flows import Flows
from wizard.dialogue.turn import AskTurn
from wizard.dialogue.values import Answer
from wizard.library import Library
from wizard.toolkit.journey import flow_to_resume


def read_home(file: Path, flows: Flows) -> Mapping[str, Answer]:
    """Return the answers of a file, by full question id.

    A file holds flows, and below each its questions with an answer, written as in a path test.
    Raises FlowMistakesError with every mistake in it, and OSError if it is not there.
    """
    if not lexists(file):
        raise FileNotFoundError(errno.ENOENT, "no such file", str(file))
    read = source.Source(file.name)
    answers: dict[str, Answer] = {}
    tree = read.read(read.load(file))
    if tree is not None and not isinstance(tree, source.Mapping):
        read.mistake(tree, "A home is made of flows, with questions below them.")
    for flow, questions in tree.entries if isinstance(tree, source.Mapping) else ():
        if not isinstance(questions, source.Mapping):
            read.mistake(flow, f"Below '{flow.text}' stand its questions, each with an answer.")
            continue
        for state, node in questions.entries:
            try:
                given = written_answer(flows, f"{flow.text}.{state.text}", plain_of(node))
            except ValueError as error:
                read.mistake(state, str(error))
            else:
                answers[given.question] = given
    if read.findings:
        raise FlowMistakesError(read.findings)
    return answers


@dataclass(frozen=True)
class HomeWalk:
    """What a home was asked, in order, as full question ids.

    `missing` is the question at which the walk stopped, as the home has no answer to it, or ''.
    """

    asked: tuple[str, ...]
    missing: str

    def unused(self, answers: Mapping[str, Answer]) -> tuple[str, ...]:
        """Return the questions that have an answer, and were never asked."""
        return tuple(question for question in answers if question not in self.asked)

    def asked_of(self) -> Mapping[str, int]:
        """Return how many questions each flow asked, by its id."""
        return Counter(question_parts(question)[0] for question in self.asked)


def walk_home(library: Library, answers: Mapping[str, Answer]) -> HomeWalk:
    """Put the whole toolkit to a home, in the order in which the program suggests it."""
    talk, asked = Conversation(library.flows), list[str]()
    while turn := _next(talk, library):
        question = turn.question
        if question not in answers:
            return HomeWalk(tuple(asked), question)
        # The program carries on with the topic of the latest answer.
        when = WHEN + datetime.timedelta(minutes=len(asked))
        talk = talk.with_answers([replace(answers[question], when=when)])
        asked.append(question)
    return HomeWalk(tuple(asked), "")


def _next(talk: Conversation, library: Library) -> AskTurn | None:
    turn = talk.turn(flow_to_resume(talk, library.needed_flows()))
    return turn if isinstance(turn, AskTurn) else None
