"""The proofs that people named so far: many topics have the same list, or the same notes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.values import Evidence

MOST = 9
"""As many are offered: each can be chosen with one digit."""


def earlier_proofs(conversation: Conversation, question: str) -> tuple[Evidence, ...]:
    """Return the proofs in other answers in use that this question does not name already.

    Those named most often come first, then the latest. Of the same proof the one that was named
    last counts.
    """
    own = set(map(which, named_in(conversation, question)))
    latest: dict[tuple[str, str], Evidence] = {}
    times: Counter[tuple[str, str]] = Counter()
    for answer in sorted(conversation.answers.values(), key=lambda one: one.when):
        for proof in named_in(conversation, answer.question):
            if which(proof) not in own:
                latest.pop(which(proof), None)
                latest[which(proof)] = proof
                times[which(proof)] += 1
    latest_first = list(latest)[::-1]
    ordered = sorted(latest_first, key=lambda one: -times[one])
    return tuple(latest[one] for one in ordered[:MOST])


def places(conversation: Conversation) -> tuple[tuple[str, int], ...]:
    """Return where proofs are, and for how many answers each place is named, the most first.

    However a place is spelt, it is one.
    """
    spelt: dict[str, str] = {}
    times: Counter[str] = Counter()
    for question in conversation.answers:
        named = (proof.where.strip() for proof in named_in(conversation, question))
        here = {place.casefold(): place for place in named if place}
        spelt = {**here, **spelt}
        times.update(list(here))
    return tuple((spelt[place], count) for place, count in times.most_common())


def named_in(conversation: Conversation, question: str) -> Iterator[Evidence]:
    """Yield the proofs in the answer to a question, if it is asked and in use."""
    asked = conversation.flows.ask(question) is not None
    value = conversation.value(question) if asked else None
    for one in value if isinstance(value, tuple) else ():
        if isinstance(one, Evidence):
            yield one


def which(proof: Evidence) -> tuple[str, str]:
    """Return what tells one proof from another: its name and its place."""
    return proof.what.strip().casefold(), proof.where.strip().casefold()
