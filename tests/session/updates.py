"""An update of the program: questions that mean something else than before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wizard.dialogue.flow import Ask
from wizard.library import Library
from wizard.words.blocks import paragraph


def updated(library: Library, changes: Mapping[str, str]) -> Library:
    """Return the library after an update that changed these questions, for these reasons."""
    flows, topics = dict(library.flow_table), dict(library.topics)
    for question, reason in changes.items():
        flow, _, state = question.partition(".")
        ask = flows[flow].states[state]
        assert isinstance(ask, Ask)
        states = {**flows[flow].states, state: replace(ask, rev=ask.rev + 1)}
        flows[flow] = replace(flows[flow], states=states)
        words = replace(topics[flow].states[state], changed=(paragraph(reason),))
        topics[flow] = replace(topics[flow], states={**topics[flow].states, state: words})
    return replace(library, flow_table=flows, topics=topics, openings={})
