"""One question, with its words, what is there already, and the ways of answering."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from wizard.choice_ids import AS_BEFORE
from wizard.dialogue.flow import Ask, Asked
from wizard.dialogue.kinds import Choice as ChoiceKind
from wizard.dialogue.kinds import Choices, EvidenceList, Form, ListKind
from wizard.dialogue.status import Status
from wizard.dialogue.turn import AskTurn
from wizard.dialogue.values import Answer, AskSomeone, Given, How
from wizard.pages.desk import Desk
from wizard.pages.explain import parts_of
from wizard.pages.problem import Problem, problem_text
from wizard.pages.recorded import entries_recorded, recorded
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
from wizard.words.blocks import Blocks, Span
from wizard.words.dates import say_day_near, say_on

Draft = Mapping[str, object]
"""A half-typed answer: {"entries": [...]} or {"chosen": [...]}."""

KEPT_BY_CONTINUING = ("changed-question", "returned", "carried")
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
        tuple(desk.choice(part, f"explain.{part}") for part in parts_of(desk, turn.question)),
        desk.commands(*without),
        problem_text(desk, turn.ask, turn.question, problem),
        problem.error.field if problem else "",
        draft is None and problem is None and _why(desk, turn, answer) in KEPT_BY_CONTINUING,
    )


def who(desk: Desk, turn: AskTurn, typed: str) -> Asking:
    """Return the view that asks whom they will ask. `typed` is what is half typed."""
    answer = desk.conversation.answers.get(turn.question)
    known = answer.reply.who if answer and isinstance(answer.reply, AskSomeone) else ""
    before = typed or known
    label = desk.speaker.phrase("fields.who")
    return Asking(
        "who",
        turn.question,
        desk.header_of(turn.question, turn.number),
        (),
        (Span(desk.speaker.phrase("ways.ask-who")),),
        desk.speaker.blocks("ways.ask-who-hint"),
        FieldsEntry(
            (FieldView("who", label, Form.LINE, optional=True),), False, (shown({"who": before}),)
        ),
        (),
        (),
        (Command.BACK, Command.STOP),
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
        FieldView(field.id, desk.speaker.label(question, field.id), field.form, field.optional)
        for field in kind.fields
    )
    ready: Sequence[Mapping[str, str]] = ()
    if isinstance(kind, EvidenceList) and answer is None and draft is None:
        ready = entries_recorded(desk, kind)
    filled = tuple(map(shown, ready or entries_before(kind, answer, draft)))
    return FieldsEntry(fields, isinstance(kind, ListKind) and kind.several, filled)


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
    again = desk.speaker.blocks(f"question.{why}", **days) if why else ()
    if isinstance(answer.reply, Given) or why == "no-longer-fits":
        return again
    said = desk.speaker.answer_text(answer)
    return (*desk.speaker.blocks("question.said-before", **days, answer=said), *again)


def _why(desk: Desk, turn: AskTurn, answer: Answer | None) -> str:
    """Return why an answer is to be looked at again, or ''."""
    if answer is None or desk.conversation.status(turn.question) is not Status.CHECK_AGAIN:
        return ""
    return _why_again(turn.ask, answer)


def _why_again(ask: Ask, answer: Answer) -> str:
    if answer.value is None and not still_does_not_apply(ask, answer):
        return "no-longer-fits"
    if answer.rev < ask.rev:
        return "changed-question"
    return {How.RETURNED: "returned", How.CARRIED: "carried"}.get(answer.how, "out-of-bounds")
