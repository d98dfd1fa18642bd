"""A question of a worksheet: its words, its boxes, and room to write."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import count

from wizard.dialogue.asked_only import asked_only, only_for_a_gap
from wizard.dialogue.flow import Ask
from wizard.dialogue.kinds import Choices, JobToDo, ListKind, Text, fields_of, options_of
from wizard.frozen import dataclass
from wizard.paperwork.worksheet_cases import Numbers, only_in_these_cases
from wizard.speaker import Speaker
from wizard.words.blocks import Blocks, fill, lines_of, slots_of, text_of
from wizard.words.dates import say_day

GAP = "…"
"""Stands where the program fills in an answer."""
SETS = 2
"""As often there is room for the same fields, where several answers can be given."""


@dataclass(frozen=True)
class WorksheetQuestion:
    """`number` is its own in its topic, whatever else is printed. `only` is for whom it is, or ''.

    `boxes` are to be ticked. `lines` are what to write, each with a line for it; `is_long`: a few
    words are not enough.
    """

    number: int
    text: str
    only: str
    hint: tuple[str, ...]
    boxes: tuple[str, ...]
    lines: tuple[str, ...]
    is_long: bool


def questions_of(
    speaker: Speaker, flow: str, states: Collection[str] | None = None
) -> Iterator[WorksheetQuestion]:
    """Yield the questions of a topic in the order of its file; only these states, if given."""
    found = speaker.library.flow_table[flow]
    numbers = Numbers(speaker, flow)
    cases = asked_only(found, speaker.conversation.flows.ask)
    for number, ask in zip(count(1), found.asks(), strict=False):
        if states is not None and ask.id not in states:
            continue
        own = cases[ask.id]
        if isinstance(ask.kind, JobToDo) and own and only_for_a_gap(found, ask.id):
            only = speaker.phrase("worksheet.only-gap")
        else:
            only = only_in_these_cases(speaker, numbers, own)
        yield _question(speaker, number, found.question(ask.id), ask, only)


def _question(
    speaker: Speaker, number: int, question: str, ask: Ask, only: str
) -> WorksheetQuestion:
    words = speaker.state(question.partition(".")[0], ask.id)
    several = (speaker.phrase("worksheet.several"),) if isinstance(ask.kind, Choices) else ()
    reasons = ask.not_applicable.reasons if ask.not_applicable else ()
    again = SETS if isinstance(ask.kind, ListKind) and ask.kind.several else 1
    return WorksheetQuestion(
        number,
        next(words_of(speaker, words.blocks[:1])),
        only,
        (*words_of(speaker, words.hint), *several),
        (
            *(speaker.label(question, option) for option in options_of(ask.kind)),
            *(
                speaker.phrase("values.does-not-apply", reason=speaker.label(question, reason))
                for reason in reasons
            ),
        ),
        tuple(speaker.label(question, field.id) for field in fields_of(ask.kind)) * again,
        isinstance(ask.kind, Text),
    )


def words_of(speaker: Speaker, blocks: Blocks) -> Iterator[str]:
    """Yield the lines of blocks as text, with a gap where an answer would be filled in."""
    return (text_of(line) for line in lines_of(with_gaps(speaker, blocks)))


def with_gaps(speaker: Speaker, blocks: Blocks) -> Blocks:
    """Return blocks with a gap where an answer would be filled in."""
    edition = speaker.edition
    known = {"edition.id": edition.id, "edition.deadline": say_day(edition.deadline)}
    return fill(blocks, {slot: known.get(slot, GAP) for slot in slots_of(blocks)})
