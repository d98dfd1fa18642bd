"""A topic that a command is asked for, by the id of its flow."""

from __future__ import annotations

from collections.abc import Iterable

from wizard.dialogue.finding import did_you_mean
from wizard.dialogue.flows import Flows
from wizard.library import Library
from wizard.words.harmless import harmless_line

LONGEST = 60
"""As much of what was typed is said again."""


def flows_with(library: Library, topic: str) -> Flows:
    """Return the flows among which a topic is talked through. Raises KeyError for one not there."""
    alone = library.flow_table[topic].stands_alone
    return library.alone(topic) if alone else library.flows


def no_such_topic(asked: str, known: Iterable[str]) -> str:
    """Return what is said where there is no flow of this id, with the nearest one."""
    return f"There is no topic '{harmless_line(asked, LONGEST)}'. {did_you_mean(asked, known)}"
