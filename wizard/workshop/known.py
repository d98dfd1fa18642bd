"""What a session plan can speak of: the questions, and the topics that have a card."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.dialogue.flow import Flow
from wizard.frozen import dataclass
from wizard.words.topic_words import TopicWords
from wizard.workshop.card import card_of


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
        frozenset(id for id, words in topics.items() if card_of(words) is not None),
        frozenset(terms),
    )
