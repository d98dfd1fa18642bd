"""One question, with its words, what is there already, and the ways of answering."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wizard.choice_ids import AS_BEFORE, HISTORY
from wizard.dialogue.flow import Ask, Asked
from wizard.dialogue.kinds import Choice as ChoiceKind
from wizard.dialogue.kinds import Choices, EvidenceList, ListKind
from wizard.dialogue.status import Status
from wizard.dialogue.turn import AskTurn
from wizard.dialogue.values import Answer, Given, How
from wizard.pages.desk import Desk
from wizard.pages.explain import parts_of
from wizard.pages.problem import Problem, problem_text
from wizard.pages.recorded import entries_recorded, recorded
from wizard.toolkit.changed import has_changed
from wizard.toolkit.proofs import earlier_proofs
from wizard.typed import entries_before, shown, still_does_not_apply
from wizard.views import (
    Asking,
    Choice,
    Command,
    Entry,
    FieldsEntry,
    FieldView,
    OptionsEntry,
)
from wizard.words.blocks import Blocks, Paragraph, Span, lines_of
from wizard.words.dates import say_day_near, say_on
from wizard.words.harmless import harmless_line

Draft = Mapping[str, object]
"""A half-typed answer: {"entries": [...]} or {"chosen": [...]}."""
LONGEST_NAME = 60
"""The most characters of the name of another service that are shown."""

KEPT_BY_CONTINUING = ("changed-question", "returned", "carried", "copied", "copied-from")
"""Reasons to look at an answer again for which it may well be right as it is."""


def question(
    desk: Desk,
    turn: AskTurn,
    draft: Draft | None,
    problem: Problem | None,
    *,
    listed: bool,
    waiting: str,
) -> Asking:
    """Return the view of one question. `problem` is why the last try did not fit.

    `listed`: it was opened from a list, so that there is a way back even from the first.
    `waiting`: the flow that needs this answer of another one, or ''.
    """
    answer = desk.conversation.answers.get(turn.question)
    words = desk.speaker.state(turn.flow, turn.ask.id)
    leads = turn.flow == desk.home and not desk.stands_alone
    first = leads and not turn.earlier and not listed
    told = turn.ask.is_marked and turn.number > 1 and not turn.earlier
    without = (Command.BACK,) if first or told else ()
    return Asking(
        "question",
        turn.question,
        desk.header(turn.flow) if waiting else desk.header_of(turn.question, turn.number),
        (
            *_needed(desk, turn, waiting),
            *desk.speaker.said(turn.flow, turn.says),
            *recorded(desk, turn.ask, answer),
            *_note(desk, turn, answer),
        ),
        desk.speaker.question_line(turn.question),
        desk.speaker.filled(turn.flow, words.hint),
        entry_of(desk, turn.ask, turn.question, answer, draft),
        tuple(_ways(desk, turn)),
        tuple(desk.choice(part, f"explain.{part}") for part in _explains(desk, turn.question)),
        desk.commands(*without),
        problem_text(desk, turn.ask, turn.question, problem),
        problem.error.field if problem else "",
        draft is None and problem is None and _why(desk, turn, answer) in KEPT_BY_CONTINUING,
    )


def entry_of(
    desk: Desk, ask: Ask, question: str, answer: Answer | None, draft: Draft | None
) -> Entry:
    """Return what to choose from or to type into, with the draft or the answer filled in."""
    kind = ask.kind
    value = answer.value if answer else None
    if isinstance(kind, ChoiceKind | Choices):
        options = tuple(Choice(id, desk.speaker.label(question, id)) for id in kind.options)
        drafted = draft.get("chosen") if draft else None
        chosen = drafted if isinstance(drafted, list) else _chosen(value)
        return OptionsEntry(
            options, isinstance(kind, Choices), tuple(id for id in kind.options if id in chosen)
        )
    fields = tuple(
        FieldView(
            field.id,
            desk.speaker.label(question, field.id),
            field.form,
            field.optional,
            field.past,
        )
        for field in kind.fields
    )
    ready: Sequence[Mapping[str, str]] = ()
    if isinstance(kind, EvidenceList) and answer is None and draft is None:
        ready = entries_recorded(desk, kind)
    filled = tuple(map(shown, ready or entries_before(kind, answer, draft)))
    return FieldsEntry(fields, isinstance(kind, ListKind) and kind.several, filled)


def _explains(desk: Desk, question: str) -> tuple[str, ...]:
    return (*parts_of(desk, question), *((HISTORY,) if desk.said_before else ()))


def _chosen(value: object) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    return value if isinstance(value, tuple) else ()


def _ways(desk: Desk, turn: AskTurn) -> Iterator[Choice]:
    """Yield the other ways of answering. A proof can be one that was named before."""
    for way in turn.ways:
        yield desk.choice(way.value, f"ways.{way.value}")
    is_proof = isinstance(turn.ask.kind, EvidenceList)
    if is_proof and earlier_proofs(desk.conversation, turn.question):
        yield desk.choice(AS_BEFORE, "ways.as-before")


def _needed(desk: Desk, turn: AskTurn, waiting: str) -> Blocks:
    """Say why a question about the service stands in front of a topic."""
    asked_once = desk.conversation.flows[turn.flow].asked is Asked.WHEN_NEEDED
    if not waiting or not asked_once:
        return ()
    return desk.speaker.blocks("question.needed", topic=desk.speaker.topic_name(waiting))


def _note(desk: Desk, turn: AskTurn, answer: Answer | None) -> Blocks:
    """Say what is there from before, where the person may wonder."""
    if answer is None:
        return ()
    day, today = answer.when.date(), desk.speaker.today
    days = {"day": say_day_near(day, today), "on_day": say_on(day, today)}
    why = _why(desk, turn, answer)
    if why == "copied-from":
        days["name"] = harmless_line(desk.copied_from.strip(), LONGEST_NAME)
    again = _again(desk, turn.question, why, days) if why else ()
    if isinstance(answer.reply, Given) or why == "no-longer-fits":
        return again
    said = desk.speaker.answer_text(answer)
    return (*desk.speaker.blocks("question.said-before", **days, answer=said), *again)


def _again(desk: Desk, question: str, why: str, days: Mapping[str, str]) -> Blocks:
    """Say why an answer is looked at again; what changed in the question stands with that."""
    said = desk.speaker.blocks(f"question.{why}", **days)
    if not has_changed(desk.conversation, question):
        return said
    reason = desk.speaker.changed(question)
    if why != "changed-question":
        return (*said, *reason)
    spans = [span for line in lines_of((*said, *reason)) for span in (*line, Span(" "))]
    return (Paragraph(tuple(spans[:-1])), *desk.speaker.blocks("question.still-right"))


def _why(desk: Desk, turn: AskTurn, answer: Answer | None) -> str:
    """Return why an answer is to be looked at again, or ''."""
    if answer is None or desk.conversation.status(turn.question) is not Status.CHECK_AGAIN:
        return ""
    return _why_again(desk, turn.ask, answer)


def _why_again(desk: Desk, ask: Ask, answer: Answer) -> str:
    if answer.value is None and not still_does_not_apply(ask, answer):
        return "no-longer-fits"
    if answer.rev < ask.rev:
        return "changed-question"
    if answer.how is How.COPIED:
        return "copied-from" if desk.copied_from.strip() else "copied"
    return {How.RETURNED: "returned", How.CARRIED: "carried"}.get(answer.how, "out-of-bounds")
