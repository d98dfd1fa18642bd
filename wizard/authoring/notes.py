"""What an author wants to know of a question or an end: where it stands, and who reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from wizard.authoring.as_written import StateAsWritten, read_as_written
from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import (
    Ask,
    End,
    Flow,
    State,
    bounds_of,
    conditions_of,
    question_parts,
    rules_of,
)
from wizard.dialogue.turn import PauseTurn
from wizard.library import Library
from wizard.words.blocks import Blocks, slots_of
from wizard.words.topic_words import TopicWords


class AuthorsNotes:
    """Notes about the flows below `root`, from which `library` was read."""

    def __init__(self, root: Path, library: Library) -> None:
        self._root = root
        self._library = library
        self._read: dict[str, Mapping[str, StateAsWritten]] = {}

    def of_question(self, conversation: Conversation, question: str) -> tuple[str, ...]:
        """Return what there is to know of a question that is on the route."""
        turn = conversation.turn_at(question)
        flow, ask = self._library.flow_table[turn.flow], turn.ask
        written = self._as_written(flow, ask.id)
        return (
            self._place(flow, ask.id),
            ", ".join(filter(None, (written.details, f"rev: {ask.rev}", f"carry: {ask.carry}"))),
            _listed("Said before it", turn.says),
            _listed("Leads on", written.leads, "; "),
            _listed("Read by", self.readers(question)),
            _listed("Its words are in", repeated_in(self._library, question)),
            *self._outcomes(conversation, flow),
        )

    def of_end(self, conversation: Conversation, flow_id: str) -> tuple[str, ...]:
        """Return what there is to know of where a flow came to its end, or waits."""
        flow, turn = self._library.flow_table[flow_id], conversation.turn(flow_id)
        last = conversation.route(flow_id).last
        written = self._as_written(flow, last.id)
        waits = turn.waits_for if isinstance(turn, PauseTurn) else ()
        return (
            self._place(flow, last.id),
            _listed("Waits for", waits),
            _listed("Means", () if waits else written.leads, "; "),
            *self._outcomes(conversation, flow),
        )

    def readers(self, question: str) -> tuple[str, ...]:
        """Return what else depends on an answer: rules, figures, and flows that need it first."""
        return tuple(dict.fromkeys(self._readers(question)))

    def _readers(self, question: str) -> Iterator[str]:
        own, asked = question_parts(question)
        for flow in self._library.flow_table.values():
            prefix = "" if flow.id == own else f"{flow.id}."
            if question in flow.needs:
                yield f"{flow.id} (needs)"
            for name, figure in flow.figures.items():
                if question in figure.questions:
                    yield f"{prefix}{name} (figure)"
            for state in flow.states.values():
                if isinstance(state, Ask) and question in bounds_of(state):
                    yield f"{prefix}{state.id} (bound)"
                if any(question in condition.questions() for condition in conditions_of(state)):
                    if prefix or isinstance(state, End):
                        yield f"{prefix}{state.id}"
                    elif state.id != asked:  # Its own rules are told by themselves.
                        yield from self._rules_reading(flow, state, question)

    def _rules_reading(self, flow: Flow, state: State, question: str) -> Iterator[str]:
        told = self._as_written(flow, state.id).leads
        for rule, lead in zip(rules_of(state), told, strict=False):
            if rule.when is not None and question in rule.when.questions():
                yield f"{state.id}: {lead}"

    def _place(self, flow: Flow, state: str) -> str:
        line = self._as_written(flow, state).line
        return f"{flow.question(state)} in {flow.file}{f':{line}' if line else ''}"

    def _outcomes(self, conversation: Conversation, flow: Flow) -> Iterator[str]:
        """Yield how each item of the flow stands, for the answers so far."""
        for item, outcome in conversation.route(flow.id).outcomes().items():
            yield f"Item {item}: {outcome or 'open'}"

    def _as_written(self, flow: Flow, state: str) -> StateAsWritten:
        if flow.id not in self._read:
            self._read[flow.id] = read_as_written(self._root / flow.file)
        return self._read[flow.id].get(state, StateAsWritten(0, "", ()))


def repeated_in(library: Library, question: str) -> tuple[str, ...]:
    """Return where words repeat an answer, or a figure of its own flow that is made of it."""
    own, state = question_parts(question)
    figures = library.flow_table[own].figures.items()
    of_own = {question, state, *(name for name, made in figures if question in made.questions)}
    return tuple(
        dict.fromkeys(
            place if flow == own else f"{flow}: {place}"
            for flow, words in library.topics.items()
            for place, blocks in _places(words)
            if (of_own if flow == own else {question}).intersection(slots_of(blocks))
        )
    )


def _places(words: TopicWords) -> Iterator[tuple[str, Blocks]]:
    for part, blocks in words.about.items():
        yield part.value, blocks
    for id, state in words.states.items():
        for blocks in (state.blocks, *state.help.values(), *state.feedback.values()):
            yield id, blocks
    for item, typed in words.type_this.items():
        yield f"Type this: {item}", (*typed.words, *typed.not_applicable)


def _listed(name: str, what: tuple[str, ...], between: str = ", ") -> str:
    return f"{name}: {between.join(what)}" if what else ""
