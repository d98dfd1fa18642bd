"""How many there are of each kind: how ready the items are, and where the answers stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wizard.dialogue.status import Status
from wizard.speaker import Speaker
from wizard.toolkit.readiness import Readiness
from wizard.words.picture import Bar, Picture

GONE = "gone"
"""Answers to questions that no flow asks any more."""


def readiness_picture(
    speaker: Speaker, counted: Mapping[Readiness, int], optional: int = 0
) -> Picture:
    """Return how ready the items are; `optional` are those that no level needs."""
    kinds = [(f"sheet.{kind}", counted[kind]) for kind in Readiness if kind in counted]
    return _counts(speaker, (*kinds, ("sheet.optional", optional)))


def answers_picture(speaker: Speaker) -> Picture:
    """Return where the answers that there are stand, each of them in one bar."""
    talk = speaker.conversation
    counted: dict[str, int] = {}
    for question in talk.answers:
        is_asked = talk.flows.ask(question) is not None
        state = talk.status(question) if is_asked else GONE
        counted[state] = counted.get(state, 0) + 1
    in_order = (*Status, GONE)
    return _counts(speaker, ((f"paperwork.state-{one}", counted.get(one, 0)) for one in in_order))


def _counts(speaker: Speaker, kinds: Iterable[tuple[str, int]]) -> Picture:
    """Return a bar for each kind of which there are any; `kinds` are phrases and counts."""
    bars = tuple(Bar(speaker.phrase(key), str(count), count) for key, count in kinds if count)
    return Picture(bars)
