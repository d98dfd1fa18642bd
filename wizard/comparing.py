"""How far each of several services is, side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from storage import StorageError
from wizard.dialogue.conversation import Conversation
from wizard.library import Library
from wizard.services import Comparison, Progress, Service
from wizard.shelf import Shelf
from wizard.toolkit.journey import level_aimed_at, suggests_topics
from wizard.toolkit.progress import NOT_IN_PLACE, TopicStatus, status_in_words

COMPARED = (
    TopicStatus.DONE,
    NOT_IN_PLACE,
    TopicStatus.CHECK_AGAIN,
    TopicStatus.WAITING,
    TopicStatus.TO_DO,
)
"""What topics are counted as here: what was begun is still to do."""


def compared(services: Iterable[Service], shelf: Shelf, library: Library) -> Comparison:
    """Return how far these are. One is opened at a time, only to be read, and closed again.

    A year that is over, and what head office answers, is behind nobody: these come last.
    """
    found: list[Progress] = []
    unreadable: list[Service] = []
    for service in services:
        try:
            found.append(_progress(service, shelf, library))
        except StorageError:
            unreadable.append(service)
    return Comparison(tuple(sorted(found, key=_by_what_is_left)), tuple(unreadable))


def _by_what_is_left(one: Progress) -> tuple[bool, bool, int, int]:
    to_do = one.counts[TopicStatus.TO_DO]
    return one.service.is_past, not one.answers_here, one.done - one.topics, -to_do


def _progress(service: Service, shelf: Shelf, library: Library) -> Progress:
    book = shelf.book(service.id)
    conversation = Conversation(library.flows, book.answers())
    book.close()
    counted = Counter(status_in_words(conversation, flow) for flow in library.needed_flows())
    counts = {status: counted[status] for status in COMPARED}
    counts[TopicStatus.TO_DO] += counted[TopicStatus.IN_PROGRESS]
    level = level_aimed_at(conversation)
    return Progress(service, counts, level, suggests_topics(conversation))
