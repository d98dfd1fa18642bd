"""What a session plan can speak of: the questions, and the topics that have a card."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.dialogue.flow import Flow
from wizard.frozen import dataclass
from wizard.words.blocks import Blocks, lines_of, text_of
from wizard.words.topic_words import About, TopicWords

CARD = "What would you do if"
"""How a card begins, in a trainer's note."""


@dataclass(frozen=True)
class Known:
    """`questions` are full ids; `topics` and `cards` are topic ids; `terms` of the glossary."""

    questions: frozenset[str]
    topics: frozenset[str]
    cards: frozenset[str]
    terms: frozenset[str]


def known(
    flows: Mapping[str, Flow], topics: Mapping[str, TopicWords], terms: Mapping[str, object]
) -> Known:
    """Return what plans can speak of, of flows and their words."""
    return Known(
        frozenset(
            flow.question(ask.id)
            for flow in flows.values()
            if not flow.stands_alone
            for ask in flow.asks()
        ),
        frozenset(flows),
        frozenset(id for id, words in topics.items() if card_of(words)[0]),
        frozenset(terms),
    )


def card_of(words: TopicWords) -> tuple[Blocks, Blocks]:
    """Return the card of a topic, and what the trainer says after it; nothing without a card.

    The note goes on with other things, each under a line of its own in bold.
    """
    note = words.about.get(About.TRAINER, ())
    for place, block in enumerate(note):
        if not any(CARD in text_of(line) for line in lines_of((block,))):
            continue
        after: list[int] = []
        for later in range(place + 1, len(note)):
            first = next(iter(next(lines_of((note[later],)), ())), None)
            if first is not None and first.strong:
                break
            after.append(later)
        return (block,), tuple(note[later] for later in after)
    return (), ()
