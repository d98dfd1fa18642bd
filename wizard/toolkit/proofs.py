"""The proofs that people named so far: many topics have the same list, or the same notes."""

from __future__ import annotations

from collections import Counter

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import Evidence

MOST = 9
"""As many are offered: each can be chosen with one digit."""


def earlier_proofs(conversation: Conversation, question: str) -> tuple[Evidence, ...]:
    """Return the proofs in other answers in use: the ones named most often first, then the latest.

    Two are the same if they have the same name and place; the one that was named last counts.
    """
    latest: dict[tuple[str, str], Evidence] = {}
    named: Counter[tuple[str, str]] = Counter()
    for answer in sorted(conversation.answers.values(), key=lambda one: one.when):
        if answer.question == question or conversation.flows.ask(answer.question) is None:
            continue
        value = conversation.value(answer.question)
        for proof in value if isinstance(value, tuple) else ():
            if isinstance(proof, Evidence):
                key = proof.what.strip().casefold(), proof.where.strip().casefold()
                latest.pop(key, None)
                latest[key] = proof
                named[key] += 1
    latest_first = list(latest)[::-1]
    ordered = sorted(latest_first, key=lambda key: -named[key])
    return tuple(latest[key] for key in ordered[:MOST])
