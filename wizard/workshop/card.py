"""The "What would you do if" card of a topic, as it stands in the trainer's note."""

from __future__ import annotations

from dataclasses import replace

from wizard.frozen import dataclass
from wizard.words.blocks import Block, Blocks, Items, Line, lines_of, text_of
from wizard.words.topic_words import About, TopicWords

CARD = "What would you do if"
"""How a card begins."""
ANSWER = "A good answer"
"""How what explains it begins: before that stands what the trainer does."""


@dataclass(frozen=True)
class Card:
    """`asks` is on show, `answer` on demand, and `notes` are all that the trainer has on it."""

    asks: Blocks
    answer: Blocks
    notes: Blocks


def card_of(words: TopicWords) -> Card | None:
    """Return the card of a topic, if it has one.

    The note goes on with other things, each under a line of its own in bold.
    """
    note = words.about.get(About.TRAINER, ())
    for place, block in enumerate(note):
        if any(CARD in text_of(line) for line in lines_of((block,))):
            notes = _to_the_next(note[place + 1 :])
            return Card((block,), _answer(notes), notes)
    return None


def _to_the_next(blocks: Blocks) -> Blocks:
    for place, block in enumerate(blocks):
        first = next(iter(next(lines_of((block,)), ())), None)
        if first is not None and first.strong:
            return blocks[:place]
    return blocks


def _answer(notes: Blocks) -> Blocks:
    """Return the notes from where the answer begins; none without one."""
    for place, block in enumerate(notes):
        if any(ANSWER in text_of(line) for line in lines_of((block,))):
            return (_from_answer(block), *notes[place + 1 :])
    return ()


def _from_answer(block: Block) -> Block:
    return block if isinstance(block, Items) else replace(block, line=_line_from(block.line))


def _line_from(line: Line) -> Line:
    for place, span in enumerate(line):
        _, found, after = span.text.partition(ANSWER)
        if found:
            return (replace(span, text=f"{found}{after}"), *line[place + 1 :])
    return line
