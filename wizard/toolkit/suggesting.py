"""A good next step among the topics that are left, and why it is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wizard.dialogue.conversation import Conversation
from wizard.toolkit.journey import flows_before, led_to, suggests_topics
from wizard.toolkit.progress import LEFT_TO_ASK, topic_status
from wizard.words.topic_words import Effort

LADDER = tuple(Effort)


class Suggestion(NamedTuple):
    """`used_by` is how many other topics that are left use the answers of this one."""

    flow: str
    effort: Effort | None
    used_by: int


def suggestion(
    conversation: Conversation,
    topics: Sequence[str],
    efforts: Mapping[str, Effort],
    reads: Mapping[str, Sequence[str]],
) -> Suggestion | None:
    """Return the topic whose answers most others use, then the one of least effort, then the first.

    What stands in front of `topics` comes before them. `reads` says of each flow which others it
    reads. None where nothing is left to ask, or somebody else answers the topics.
    """
    if not suggests_topics(conversation):
        return None
    left = _left(conversation, topics)
    first = _left(conversation, led_to(conversation, flows_before(conversation))) or left
    found = [
        Suggestion(flow, efforts.get(flow), sum(flow in reads[one] for one in left if one != flow))
        for flow in first
    ]
    return max(found, key=_rank, default=None)


def _rank(one: Suggestion) -> tuple[int, int]:
    return one.used_by, -LADDER.index(one.effort) if one.effort else -len(LADDER)


def _left(conversation: Conversation, flows: Sequence[str]) -> list[str]:
    return [flow for flow in flows if topic_status(conversation, flow) in LEFT_TO_ASK]
