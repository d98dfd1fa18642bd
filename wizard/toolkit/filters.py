"""Some of the topics: those that are to do, to find out, to check again, or need no searching."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from wizard.dialogue.conversation import Conversation
from wizard.toolkit.progress import TopicStatus, topic_status
from wizard.words.topic_words import Effort


class Filter(StrEnum):
    """In the order in which they are offered."""

    TO_DO = "to-do"
    FROM_MEMORY = "from-memory"
    """To do, and nothing has to be looked up for it."""
    TO_FIND_OUT = "to-find-out"
    CHECK_AGAIN = "check-again"


_STATUSES = {
    Filter.TO_DO: (TopicStatus.TO_DO, TopicStatus.IN_PROGRESS),
    Filter.FROM_MEMORY: (TopicStatus.TO_DO, TopicStatus.IN_PROGRESS),
    Filter.TO_FIND_OUT: (TopicStatus.WAITING,),
    Filter.CHECK_AGAIN: (TopicStatus.CHECK_AGAIN,),
}


def fitting(
    conversation: Conversation,
    flows: Iterable[str],
    efforts: Mapping[str, Effort],
    wanted: Filter,
) -> tuple[str, ...]:
    """Return those of the flows that fit, in order."""
    return tuple(
        flow
        for flow in flows
        if topic_status(conversation, flow) in _STATUSES[wanted]
        and (wanted is not Filter.FROM_MEMORY or efforts.get(flow) is Effort.HEAD)
    )
