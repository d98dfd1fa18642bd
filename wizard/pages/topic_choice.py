"""A topic as it stands in a list: its status in words, its name and what it takes."""

from __future__ import annotations

from collections.abc import Iterator

from wizard.dialogue.flow import Asked
from wizard.pages.desk import Desk
from wizard.toolkit.edition import Level
from wizard.toolkit.journey import level_aimed_at, optional_flows
from wizard.toolkit.progress import TopicStatus, is_begun, status_in_words
from wizard.views import Choice

AS_YOU_GO = "as-you-go"
"""What is said of a flow whose questions are asked when topics need them."""
IF_YOU_LIKE = "if-you-like"
"""What is said of a topic that is good to have, or optional, where nothing was answered."""

NOTHING_LEFT = (TopicStatus.DONE, AS_YOU_GO, IF_YOU_LIKE)
"""What asks for no work now: the others stand out among these."""


def topic_choice(desk: Desk, flow: str) -> Choice:
    """Return a topic as a choice: its status first, then its name, its numbers and its effort."""
    speaker = desk.speaker
    found = speaker.library.flow_table[flow]
    key = status_in_words(desk.conversation, flow)
    if found.asked is Asked.WHEN_NEEDED and key != TopicStatus.DONE:
        key = AS_YOU_GO
    if_liked = speaker.library.good_to_have | optional_flows(desk.conversation)
    if flow in if_liked and not is_begun(desk.conversation, flow):
        key = IF_YOU_LIKE
    return Choice(
        flow,
        speaker.topic_name(flow),
        ", ".join(_notes(desk, flow, key)),
        speaker.phrase(f"topics.{key}"),
        is_left=key not in NOTHING_LEFT,
    )


def _notes(desk: Desk, flow: str, status: str) -> Iterator[str]:
    """Yield the official numbers, how much work it is, and which level it is for."""
    items = desk.items(desk.speaker.library.flow_table[flow])
    yield from (item.ref for item in items)
    effort = desk.speaker.library.topics[flow].effort
    if status in (TopicStatus.TO_DO, IF_YOU_LIKE) and effort:
        yield desk.speaker.phrase(f"efforts.{effort}")
    aims_lower = level_aimed_at(desk.conversation) is Level.APPROACHING
    if items and aims_lower and all(item.level is Level.MET for item in items):
        yield desk.speaker.phrase("topics.for-met")
