"""Sheets made from answers, in as few words as a test can do with."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from tests.dialogue.building import conversation, flows_of
from wizard.dialogue.flow import Flow
from wizard.dialogue.values import Answer, DoesNotApply, Evidence, Job, Person, Reply, Value
from wizard.library import Library
from wizard.sheet import Sheet, make_sheet
from wizard.sheet_item import SheetItem
from wizard.speaker import Speaker
from wizard.toolkit.edition import Edition, Level
from wizard.words.blocks import Span, paragraph
from wizard.words.topic_words import StateWords, TopicWords, ToType

DAY = datetime.date(2026, 11, 22)
MORE_ITEMS = (
    ("tea", "10.1.2", Level.MET),
    ("milk", "1.3.12", Level.APPROACHING),
    ("sugar", "1.3.2", Level.MET),
    ("cake", "1.3.7", Level.OPTIONAL),
)
Answers = Mapping[str, Reply | Value | Answer]

NAMED: Answers = {"journey.organisation": "Rose Court"}
NO_PAPER: Answers = {**NAMED, "paper.locked": DoesNotApply("no-paper")}
NOT_LOCKED: Answers = {
    **NAMED,
    "paper.locked": "never",
    "paper.plan": Job("Buy locks.", "Manager", datetime.date(2027, 3, 1)),
}
LOCKED: Answers = {
    **NAMED,
    "paper.locked": "always",
    "paper.kept": ("care-plans",),
    "paper.called": "The record room",
    "paper.story": "We lock up at ten.",
    "paper.remark": "",
    "paper.rooms": 12,
    "paper.with-key": 11,
    "paper.checked": datetime.date(2026, 10, 3),
    "paper.lead": Person("Deputy manager", "Asha"),
    "paper.proof": (Evidence("Key rule", "Office"),),
    "paper.copies": (
        Evidence("Copy", "Kitchen", "Cook", datetime.date(2026, 5, 1)),
        Evidence("Another", "Landing"),
    ),
}


def speaker_of(
    library: Library, answers: Answers = NAMED, edition: Edition | None = None
) -> Speaker:
    """Return somebody who speaks for these answers on 22 November 2026."""
    now = conversation(library.flows, answers)
    return Speaker(library, now, edition or library.edition, DAY)


def sheet_of(library: Library, answers: Answers = NAMED, edition: Edition | None = None) -> Sheet:
    return make_sheet(speaker_of(library, answers, edition))


def item_of(sheet: Sheet, ref: str) -> SheetItem:
    """Return the item with this official number."""
    (found,) = (item for item in sheet.items if item.heading.split()[0] == ref)
    return found


def parts_of(item: SheetItem) -> dict[str, tuple[str, ...]]:
    return {part.heading: part.lines for part in item.parts}


def with_levels(library: Library, **levels: Level) -> Edition:
    """Return the edition with other levels; `paper_locked` is the item `paper-locked`."""
    edition = library.edition
    changed = {
        key: replace(item, level=levels.get(key.replace("-", "_"), item.level))
        for key, item in edition.items.items()
    }
    return replace(edition, items=changed)


def with_flow(library: Library, text: str) -> Library:
    """Return the library with one more flow; each of its states speaks its own name."""
    (flow,) = flows_of(text).values()
    return replace(
        library,
        flow_table={**library.flow_table, flow.id: flow},
        fed={**library.fed, flow.id: flow.items()},
        topics={**library.topics, flow.id: words_of(flow)},
    )


def words_of(flow: Flow) -> TopicWords:
    """Return words for a flow: each question is its own name, and so is each option."""
    states = {
        ask.id: StateWords(
            (paragraph(f"{ask.id}?"),),
            {
                option: (Span(option.capitalize()),)
                for option in ("yes", "no", "met", "approaching")
            },
            {},
        )
        for ask in flow.asks()
    }
    return TopicWords(
        "", flow.id, flow.id, None, "", (), {}, states, dict.fromkeys(flow.items(), ToType(()))
    )
