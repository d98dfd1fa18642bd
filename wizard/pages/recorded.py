"""What is known from elsewhere, for a question that offers it: incidents, or quizzes passed."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.dialogue.flow import Ask
from wizard.dialogue.kinds import EvidenceList
from wizard.dialogue.values import Answer
from wizard.incidents import Incident
from wizard.pages.desk import Desk
from wizard.words.blocks import Blocks, Items, Span
from wizard.words.dates import say_day

MOST = 5
"""As many are named before a question; more are counted."""


def recorded(desk: Desk, ask: Ask, answer: Answer | None) -> Blocks:
    """Return what to say before the question; nothing where nothing was written down."""
    if desk.passed:
        return _passed(desk, ask, answer)
    found = desk.recorded
    if not found:
        return ()
    blocks = desk.speaker.blocks
    counted = {"count": len(found)} if len(found) > 1 else {}
    said = blocks(f"incidents.recorded-{'several' if counted else 'one'}", **counted)
    lines = [_named(desk, "incidents.line", one) for one in found[:MOST]]
    if len(found) > MOST:
        lines.append(desk.speaker.phrase("incidents.more", count=len(found) - MOST))
    ready = isinstance(ask.kind, EvidenceList) and answer is None
    hint = blocks("incidents.ready") if ready else ()
    return (*said, Items(tuple((Span(line),) for line in lines)), *hint)


def entries_recorded(desk: Desk, kind: EvidenceList) -> tuple[Mapping[str, str], ...]:
    """Return entries that are ready to be kept: as many of those named as may be entered."""
    empty = {field.id: "" for field in kind.fields}
    if desk.passed:
        phrase = desk.speaker.phrase
        return ({**empty, "what": phrase("quiz.proof"), "where": phrase("quiz.proof-place")},)
    where = desk.speaker.phrase("incidents.record-place")
    return tuple(
        {**empty, "what": _named(desk, "incidents.record-name", one), "where": where}
        for one in desk.recorded[: MOST if kind.several else 1]
    )


def _passed(desk: Desk, ask: Ask, answer: Answer | None) -> Blocks:
    """Return how many people passed the quiz; somebody who passed it twice is one of them."""
    blocks = desk.speaker.blocks
    people = {one.person.strip().casefold() or one.id for one in desk.passed}
    counted = {"count": len(people)} if len(people) > 1 else {}
    said = blocks(f"quiz.passed-{'several' if counted else 'one'}", **counted)
    ready = isinstance(ask.kind, EvidenceList) and answer is None
    return (*said, *blocks("incidents.ready")) if ready else said


def _named(desk: Desk, key: str, one: Incident) -> str:
    name = one.name if key == "incidents.line" else one.in_a_sentence
    return desk.speaker.phrase(key, name=name, day=say_day(one.day))
