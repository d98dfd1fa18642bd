"""Puts words and answers together: whatever is said about answers is said here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import Outcome, question_parts
from wizard.dialogue.kinds import options_of, right_of
from wizard.dialogue.values import (
    Answer,
    AskSomeone,
    ComeBack,
    ContactDetails,
    DoesNotApply,
    Evidence,
    Given,
    Job,
    Moment,
    NotSure,
    Person,
    Value,
)
from wizard.library import Library
from wizard.toolkit.edition import Edition
from wizard.toolkit.official.listing import CARE, words_for
from wizard.words.blocks import (
    Blocks,
    Fillings,
    Line,
    Paragraph,
    Span,
    fill,
    fill_line,
    lines_of,
    slots_of,
    text_of,
    without_slots,
)
from wizard.words.dates import say_day, say_moment_near
from wizard.words.harmless import harmless_line
from wizard.words.topic_words import Feedback, StateWords

LIST_WIDTH = 300
"""The most characters of a free answer that are quoted inside a sentence or a list."""


class Speaker:
    """Speaks for one conversation on one day. `edition` gives the official numbers."""

    def __init__(
        self, library: Library, conversation: Conversation, edition: Edition, today: datetime.date
    ) -> None:
        self.library = library
        self.conversation = conversation
        self.edition = edition
        self.today = today

    def phrase(self, key: str, **fillings: object) -> str:
        """Return one of the interface's phrases as a line of text."""
        return self.library.phrases.line(key, **fillings)

    def official_line(self, ref: str) -> str:
        """Return the toolkit's own words for a number; '' where no official list is kept."""
        official = words_for(self.library.official, self.edition, ref)
        if official is None:
            return ""
        if official.words is None:
            return self.phrase("official.beside-missing", year=official.year, ref=ref)
        said = {"year": official.year, "words": official.words}
        if official.category == CARE:
            return self.phrase("official.beside", **said)
        whose = self.phrase(f"official.category-{official.category}")
        return self.phrase("official.beside-others", whose=whose, **said)

    def blocks(self, key: str, **fillings: object) -> Blocks:
        """Return one of the interface's phrases as blocks."""
        return self.library.phrases.blocks(key, **fillings)

    def state(self, flow: str, state: str) -> StateWords:
        return self.library.topics[flow].states[state]

    def filled(self, flow: str, blocks: Blocks) -> Blocks:
        """Return blocks of a flow's words with its answers and figures filled in."""
        return fill(blocks, self._fillings(flow, tuple(slots_of(blocks))))

    def said(self, flow: str, states: Iterable[str]) -> Blocks:
        """Return what is said at these states of a flow; of a question, whether it was right."""
        return tuple(block for state in states for block in self._said(flow, state))

    def _said(self, flow: str, state: str) -> Blocks:
        words = self.state(flow, state)
        if not words.feedback:
            return self.filled(flow, words.blocks)
        question = f"{flow}.{state}"
        ask = self.conversation.flows.ask(question)
        right = right_of(ask.kind) if ask else ""
        is_right = self.conversation.value(question) == right
        first, *rest = words.feedback[Feedback.RIGHT if is_right else Feedback.NOT_RIGHT]
        lead = self.phrase("question.right" if is_right else "question.not-right")
        begun = Paragraph((Span(f"{lead} ", strong=True), *next(lines_of((first,)))))
        return self.filled(flow, (begun, *rest))

    def changed(self, question: str) -> Blocks:
        """Return what changed in a question and why; nothing for one that is as it always was."""
        flow, state = question_parts(question)
        return self.filled(flow, self.state(flow, state).changed)

    def to_type(self, flow: str, item: str) -> Blocks:
        """Return the words to type into the toolkit for an item, as it turned out.

        A paragraph or a list item around an answer that was not given is left out. Answers stand
        there in full.
        """
        to_type = self.library.topics[flow].type_this[item]
        outcome = self.conversation.route(flow).outcomes().get(item)
        does_not_apply = outcome is Outcome.DOES_NOT_APPLY and to_type.not_applicable
        blocks = does_not_apply or to_type.words
        fillings = {slot: self._known(flow, slot, None) for slot in slots_of(blocks)}
        known = {slot: text for slot, text in fillings.items() if text}
        return fill(without_slots(blocks, fillings.keys() - known.keys()), known)

    def question_line(self, question: str) -> Line:
        """Return the words of a question."""
        flow, state = question_parts(question)
        line = self.state(flow, state).question
        slots = tuple(span.slot for span in line if span.slot)
        return fill_line(line, self._fillings(flow, slots))

    def question_text(self, question: str) -> str:
        return text_of(self.question_line(question))

    def topic_name(self, flow: str) -> str:
        """Return what a topic is called wherever others may stand beside it."""
        return self.library.topics[flow].short

    def label(self, question: str, id: str) -> str:
        """Return the words of an option, a reason or a field of a question."""
        flow, state = question_parts(question)
        labels = self.state(flow, state).labels
        if id in labels:
            return text_of(labels[id])
        ask = self.conversation.flows.ask(question)
        return self.phrase(f"fields.{ask.kind.name}-{id}") if ask else id

    def answer_text(self, answer: Answer | None) -> str:
        """Return an answer as it stands in a list: one line, harmless."""
        if answer is None:
            return self.phrase("values.to-ask")
        match answer.reply:
            case Given(value):
                return self.value_text(answer.question, value)
            case NotSure():
                return self.phrase("values.not-sure")
            case AskSomeone(who, by):
                return self._asking(harmless_line(who, LIST_WIDTH), by)
            case ComeBack():
                return self.phrase("values.come-back")
            case DoesNotApply(reason) if self._knows(answer.question, reason):
                return self.phrase(
                    "values.does-not-apply", reason=self.label(answer.question, reason)
                )
        return self.phrase("values.no-longer-fits")

    def _asking(self, who: str, by: datetime.date | None) -> str:
        """Return whom somebody asks, and by when, as far as they said."""
        if by is None:
            named = {"who": who} if who else {}
            return self.phrase("values.ask-someone-named" if who else "values.ask-someone", **named)
        if not who:
            return self.phrase("values.ask-someone-by", day=say_day(by))
        return self.phrase("values.ask-someone-named-by", who=who, day=say_day(by))

    def _knows(self, question: str, reason: str) -> bool:
        ask = self.conversation.flows.ask(question)
        allowed = ask.not_applicable if ask else None
        return allowed is not None and reason in allowed.reasons

    def value_text(self, question: str, value: Value, width: int | None = LIST_WIDTH) -> str:
        """Return a value in words, of at most `width` characters if there is one."""
        if value == "":
            return self.phrase("values.left-empty")
        match value:
            case str():
                ask = self.conversation.flows.ask(question)
                if ask is not None and value in options_of(ask.kind):
                    return self.label(question, value)
                return harmless_line(value, width)
            case int():
                return str(value)
            case datetime.date():
                return say_day(value)
            case Moment():
                return say_moment_near(value.local, self.today)
            case Person(job_title, name):
                return _joined((job_title, name), width)
            case Job(what, whose, by):
                return _joined((what, whose, say_day(by) if by else ""), width)
        return "; ".join(self._listed_text(question, item, width) for item in value)

    def _listed_text(
        self, question: str, item: str | Evidence | ContactDetails, width: int | None
    ) -> str:
        """Return one of several parts of a value in words."""
        match item:
            case Evidence(what, where):
                return _joined((what, where), width)
            case ContactDetails(who, _, phone, email, web):
                return _joined((who, phone, email, web), width)
        return self.label(question, item)

    def _fillings(self, flow: str, slots: tuple[str, ...]) -> Fillings:
        unknown = self.phrase("values.not-known")
        return {slot: self._known(flow, slot) or unknown for slot in slots}

    def _known(self, flow: str, slot: str, width: int | None = LIST_WIDTH) -> str:
        """Return what fills a slot, or '' for an answer or figure that there is not."""
        match slot:
            case "edition.id":
                return self.edition.id
            case "edition.deadline":
                return say_day(self.edition.deadline)
        if slot in self.conversation.flows[flow].figures:
            figure = self.conversation.figure(flow, slot)
            if isinstance(figure, Moment):
                return say_moment_near(figure.local, self.today)
            return "" if figure is None else str(figure)
        question = slot if "." in slot else f"{flow}.{slot}"
        value = self.conversation.value(question)
        if isinstance(value, Absence) or value == "":
            return ""
        return self.value_text(question, value, width)


def _joined(parts: Iterable[str], width: int | None) -> str:
    return harmless_line(", ".join(part.strip() for part in parts if part), width)
