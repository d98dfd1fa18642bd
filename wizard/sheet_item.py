"""One item on the toolkit sheet: what to type, where the proof is, and what is left to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import rules_of, targets_of
from wizard.dialogue.route import Route
from wizard.dialogue.status import OPEN, TO_FIND_OUT, Status
from wizard.dialogue.turn import PauseTurn
from wizard.dialogue.values import Evidence, Job, Value
from wizard.speaker import Speaker
from wizard.toolkit.edition import Item, Knowledge, Level
from wizard.toolkit.journey import level_aimed_at
from wizard.toolkit.progress import is_begun
from wizard.toolkit.readiness import TYPEABLE, Readiness, readiness
from wizard.words.blocks import Blocks
from wizard.words.dates import say_day
from wizard.words.harmless import harmless_line

LEFT = ("open", "jobs")
LONGEST_TEXT = 2_000
"""The most characters of what was typed into one field: a printed page."""


@dataclass(frozen=True)
class Part:
    """Lines under a heading, such as where the proof is. `is_left`: they say what is left to do."""

    heading: str
    lines: tuple[str, ...]
    is_left: bool = False


@dataclass(frozen=True)
class SheetItem:
    """One item. `how` says what to do with it in the toolkit, `words` are to be pasted there.

    `level` says whom the item concerns, where that is not everybody, and `doubt` that we are not
    sure of the item or of its number. `is_optional`: no level needs it, so it is nothing to do.
    """

    heading: str
    readiness: Readiness
    status: str
    level: str
    doubt: str
    how: str
    words: Blocks
    parts: tuple[Part, ...]
    is_optional: bool = False


def sheet_items(speaker: Speaker) -> Iterator[SheetItem]:
    """Yield the items in the order of their official numbers.

    They are all that Standards Met needs, and of the optional ones those that were answered.
    """
    feeding = speaker.library.feeding
    for item in speaker.edition.in_official_order():
        flow = feeding.get(item.key)
        if item.level is not Level.OPTIONAL or (flow and is_begun(speaker.conversation, flow)):
            yield _item(speaker, item, flow)


def _item(speaker: Speaker, item: Item, flow: str | None) -> SheetItem:
    phrase = speaker.phrase
    ready = readiness(speaker.conversation, flow, item.key)
    words: Blocks = ()
    how = ""
    doubts = (item.known.item, item.known.number)
    if flow is not None and ready in TYPEABLE:
        words = speaker.to_type(flow, item.key)
        how = _how(speaker, item, with_words=bool(words))
    elif ready is Readiness.NOT_YET:
        how = phrase("sheet.leave-empty")
    return SheetItem(
        phrase("sheet.item", ref=item.ref, name=speaker.library.item_names[item.key]),
        ready,
        phrase(f"sheet.{ready}"),
        _level(speaker, item),
        phrase("sheet.doubtful") if Knowledge.UNVERIFIED in doubts else "",
        how,
        words,
        tuple(_parts(speaker, flow, ready)) if flow is not None else (),
        item.level is Level.OPTIONAL,
    )


def _how(speaker: Speaker, item: Item, *, with_words: bool) -> str:
    """Return what to do in the toolkit, as far as it is known what the item is answered with."""
    is_known = item.known.answers_with is not Knowledge.UNVERIFIED
    kind = item.answers_with if item.answers_with and is_known else "either"
    return speaker.phrase(f"ending.type-{kind}" if with_words else f"sheet.alone-{kind}")


def _level(speaker: Speaker, item: Item) -> str:
    """Return whom an item concerns, where that is not everybody."""
    if item.level is Level.OPTIONAL:
        return speaker.phrase("sheet.optional")
    aim = level_aimed_at(speaker.conversation)
    only_met = aim is Level.APPROACHING and item.level is Level.MET
    return speaker.phrase("sheet.only-met") if only_met else ""


def _parts(speaker: Speaker, flow: str, ready: Readiness) -> Iterator[Part]:
    route = speaker.conversation.route(flow)
    listed = {
        "because": _because(speaker, route) if ready is Readiness.DOES_NOT_APPLY else (),
        "proof": _proofs(speaker, route),
        "open": _open(speaker, route) if ready is not Readiness.TO_DO else (),
        "jobs": _jobs(speaker, route),
    }
    for name, lines in listed.items():
        found = tuple(lines)
        if found:
            yield Part(speaker.phrase(f"sheet.{name}"), found, name in LEFT)


def _because(speaker: Speaker, route: Route) -> Iterator[str]:
    """Yield the answers that decided at the last point where the way could have been another."""
    for here in reversed(route.path[:-1]):
        state = route.flow.states[here]
        if route.statuses.get(here) is Status.NOT_APPLICABLE:
            yield _said(speaker, route.flow.question(here))
            return
        if len(targets_of(state)) > 1:
            conditions = (rule.when for rule in rules_of(state) if rule.when is not None)
            read = (question for condition in conditions for question in condition.questions())
            for question in dict.fromkeys(read):
                if question in speaker.conversation.answers:
                    yield _said(speaker, question)
            return


def _proofs(speaker: Speaker, route: Route) -> Iterator[str]:
    phrase = speaker.phrase
    for value in _values(route):
        for proof in value if isinstance(value, tuple) else ():
            if isinstance(proof, Evidence):
                yield _sentences(
                    proof.what,
                    phrase("sheet.kept", where=_short(proof.where)),
                    phrase("sheet.whose", whose=_short(proof.whose)) if proof.whose else "",
                    phrase("sheet.last-checked", day=say_day(proof.checked))
                    if proof.checked
                    else "",
                )


def _open(speaker: Speaker, route: Route) -> Iterator[str]:
    """Yield what is still to be answered, and by whom; also what the topic waits for."""
    left = [
        route.flow.question(state)
        for state in route.asked()
        if route.statuses[state] in OPEN | TO_FIND_OUT
    ]
    turn = speaker.conversation.turn(route.flow.id)
    waits_for = turn.waits_for if isinstance(turn, PauseTurn) else ()
    for question in dict.fromkeys((*left, *waits_for)):
        yield _said(speaker, question)


def _jobs(speaker: Speaker, route: Route) -> Iterator[str]:
    phrase = speaker.phrase
    for job in _values(route):
        if isinstance(job, Job):
            yield _sentences(
                job.what,
                phrase("sheet.whose", whose=_short(job.whose)) if job.whose else "",
                phrase("sheet.by", day=say_day(job.by)) if job.by else "",
            )


def _values(route: Route) -> Iterator[Value | Absence]:
    return (route.seen[state] for state in route.asked())


def _said(speaker: Speaker, question: str) -> str:
    """Return a question with its answer, or with how it is being found out."""
    answer = speaker.answer_text(speaker.conversation.answers.get(question))
    if speaker.conversation.status(question) is Status.CHECK_AGAIN:
        answer = speaker.phrase("answers.check-again", answer=answer)
    return f"{speaker.question_text(question)} {answer}"


def _sentences(*texts: str) -> str:
    """Return texts, some of them typed by people, as sentences; empty ones are left out."""
    ended = (text if text.endswith((".", "?", "!")) else f"{text}." for text in map(_short, texts))
    return " ".join(text for text in ended if text != ".")


def _short(text: str) -> str:
    return harmless_line(text.strip(), LONGEST_TEXT)
