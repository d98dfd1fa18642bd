"""All topics, each with its status in words."""

from __future__ import annotations

from wizard.pages.desk import Desk
from wizard.toolkit.progress import status_in_words
from wizard.views import Choice, Command, Page


def topics(desk: Desk) -> Page:
    return Page(
        "topics",
        desk.header(),
        desk.speaker.blocks("topics.heading"),
        (*(_topic(desk, flow) for flow in desk.topics()), desk.choice("stop")),
        desk.commands(Command.EXPLAIN, Command.TOPICS),
    )


def _topic(desk: Desk, flow: str) -> Choice:
    status = desk.speaker.phrase(f"topics.{status_in_words(desk.conversation, flow)}")
    title = desk.speaker.topic_title(flow)
    refs = ", ".join(item.ref for item in desk.items(desk.speaker.library.flow_table[flow]))
    return Choice(flow, desk.speaker.phrase("topics.line", status=status, topic=title), refs)
