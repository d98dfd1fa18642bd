"""One item on the toolkit sheet: what to type, where the proof is, and what is left to do."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.because import deciding_answers
from wizard.dialogue.facts import Absence
from wizard.dialogue.flow import End, rules_of
from wizard.dialogue.route import Route
from wizard.dialogue.status import OPEN, TO_FIND_OUT, Status
from wizard.dialogue.turn import PauseTurn
from wizard.dialogue.values import Evidence, Job, Value
from wizard.frozen import dataclass
from wizard.speaker import Speaker
from wizard.toolkit.edition import Item, Knowledge, Level
from wizard.toolkit.entering import entered_as
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
    `official` are the toolkit's own words for it, where somebody keeps the official list.
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
    official: str = ""


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
        name = entered_as(item, does_not_apply=ready is Readiness.DOES_NOT_APPLY)
        how = phrase(f"ending.type-{name}" if words else f"sheet.alone-{name}")
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
        tuple(_parts(speaker, flow, item.key, ready)) if flow is not None else (),
        item.level is Level.OPTIONAL,
        speaker.official_line(item.ref),
    )


def _level(speaker: Speaker, item: Item) -> str:
    """Return whom an item concerns, where that is not everybody."""
    if item.level is Level.OPTIONAL:
        return speaker.phrase("sheet.optional")
    aim = level_aimed_at(speaker.conversation)
    only_met = aim is Level.APPROACHING and item.level is Level.MET
    return speaker.phrase("sheet.only-met") if only_met else ""


def _parts(speaker: Speaker, flow: str, item: str, ready: Readiness) -> Iterator[Part]:
    route = speaker.conversation.route(flow)
    listed = {
        "because": _because(speaker, route, item) if ready is Readiness.DOES_NOT_APPLY else (),
        "proof": _proofs(speaker, route),
        "open": left_open(speaker, route) if ready is not Readiness.TO_DO else (),
        "jobs": jobs(speaker, route),
    }
    for name, lines in listed.items():
        found = tuple(lines)
        if found:
            yield Part(speaker.phrase(f"sheet.{name}"), found, name in LEFT)


def _because(speaker: Speaker, route: Route, item: str) -> Iterator[str]:
    """Yield the answers that decided: at the end, or where the way could last have been another."""
    for here in reversed(route.path):
        if route.statuses.get(here) is Status.NOT_APPLICABLE:
            yield said(speaker, route.flow.question(here))
            return
        state = route.flow.states[here]
        rules = state.outcomes[item] if isinstance(state, End) else rules_of(state)
        decided = deciding_answers(rules, speaker.conversation.value)
        known = [id for id in decided if not isinstance(speaker.conversation.value(id), Absence)]
        if known:
            yield from (said(speaker, question) for question in known)
            return


def _proofs(speaker: Speaker, route: Route) -> Iterator[str]:
    for value in _values(route):
        for proof in value if isinstance(value, tuple) else ():
            if isinstance(proof, Evidence):
                yield proof_text(speaker, proof)


def proof_text(speaker: Speaker, proof: Evidence) -> str:
    """Return a proof with where it is kept, whose job it is and when it was last checked."""
    phrase = speaker.phrase
    return _sentences(
        proof.what,
        phrase("sheet.kept", where=_short(proof.where)),
        phrase("sheet.whose", whose=_short(proof.whose)) if proof.whose else "",
        phrase("sheet.last-checked", day=say_day(proof.checked)) if proof.checked else "",
    )


def left_open(speaker: Speaker, route: Route) -> Iterator[str]:
    """Yield what is still to be answered, and by whom; also what the topic or its end waits for."""
    left = [
        route.flow.question(state)
        for state in route.asked()
        if route.statuses[state] in OPEN | TO_FIND_OUT
    ]
    turn = speaker.conversation.turn(route.flow.id)
    waits_for = turn.waits_for if isinstance(turn, PauseTurn) else ()
    for question in dict.fromkeys((*left, *waits_for, *route.questions_to_find_out())):
        yield said(speaker, question)


def jobs(speaker: Speaker, route: Route) -> Iterator[str]:
    """Yield what people planned to do, with whose job it is and by when."""
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


def said(speaker: Speaker, question: str) -> str:
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
