"""Everything that is authored, read and checked together: flows, words and editions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from wizard.dialogue.flow import Flow
from wizard.dialogue.flows import Flows
from wizard.frozen import dataclass
from wizard.toolkit.edition import Edition, Level
from wizard.toolkit.official.listing import NO_LISTS, OfficialLists
from wizard.toolkit.past import PastEdition
from wizard.words.contacts import Contact
from wizard.words.glossary import Term
from wizard.words.phrases import Phrases
from wizard.words.standards import Standard
from wizard.words.topic_words import Effort, TopicWords


@dataclass(frozen=True)
class Library:
    """`flow_table` by flow id, `topics` the words of each flow.

    `editions` are the years that can be worked on, and `past` those that are over, by name.
    `item_names` is what we call each item, by its key. `contacts` are those who can help, by id,
    and `standards` the ten of the toolkit, by number. `for_it_company` is how the letter asks an IT
    company what only they can answer, by question id. `fed` are the keys of the items that a flow
    speaks of, and `reads` the ids of the flows on which it depends, and `openings` the states
    that its walk comes to before anything is answered, by flow id: what a start and a first answer
    ask of every flow without looking into it. `efforts` is how much work a topic is.
    `official` are the official lists that somebody loaded here: theirs, and never part of ours.
    """

    flow_table: Mapping[str, Flow]
    topics: Mapping[str, TopicWords]
    phrases: Phrases
    glossary: Mapping[str, Term]
    editions: Mapping[str, Edition]
    past: Mapping[str, PastEdition]
    item_names: Mapping[str, str]
    contacts: Mapping[str, Contact]
    standards: Mapping[int, Standard]
    for_it_company: Mapping[str, str]
    fed: Mapping[str, tuple[str, ...]]
    reads: Mapping[str, tuple[str, ...]]
    openings: Mapping[str, tuple[str, ...]]
    efforts: Mapping[str, Effort]
    official: OfficialLists = NO_LISTS

    @cached_property
    def flows(self) -> Flows:
        """The flows of an assessment: all but those that stand alone."""
        flows = {id: flow for id, flow in self.flow_table.items() if not flow.stands_alone}
        return Flows(flows, self.reads, self.openings)

    def alone(self, flow: str) -> Flows:
        """Return a flow that stands alone, by itself. Raises KeyError."""
        return Flows({flow: self.flow_table[flow]})

    @cached_property
    def feeding(self) -> Mapping[str, str]:
        """The id of the one flow that speaks of an item, by item key."""
        return {item: flow for flow, items in self.fed.items() for item in items}

    def topic_flows(self) -> tuple[str, ...]:
        """Return the ids of the flows that feed items, in the order of the newest edition."""
        feeding = self.feeding
        ordered = [feeding[item] for item in self.edition.items if item in feeding]
        return tuple(dict.fromkeys([*ordered, *feeding.values()]))

    @cached_property
    def good_to_have(self) -> frozenset[str]:
        """The ids of the flows that feed items, of which no level needs any, or any longer."""
        items = self.edition.items
        optional = {key for key in items if items[key].level is Level.OPTIONAL}
        optional.update(self.edition.removed)
        return frozenset(
            flow for flow, items in self.fed.items() if items and optional.issuperset(items)
        )

    def needed_flows(self) -> tuple[str, ...]:
        """Return the flows that feed items, but for those that are only good to have."""
        return tuple(flow for flow in self.topic_flows() if flow not in self.good_to_have)

    @property
    def edition(self) -> Edition:
        """The newest edition: the year that people work on now."""
        return self.editions[max(self.editions)]


def read_library(flows_root: Path, content_root: Path) -> Library:
    """Read everything from YAML and Markdown, as `read_folders` does.

    Raises FlowMistakesError with every mistake in every file, and OSError for a folder that
    cannot be read.
    """
    from wizard.dialogue.finding import FlowMistakesError
    from wizard.dialogue.opening import opening_of
    from wizard.reading import read_folders

    read = read_folders(flows_root, content_root)
    if read.findings:
        raise FlowMistakesError(read.findings)
    flows, words = read.flows.flows, read.words
    return Library(
        flows,
        words.topics,
        words.phrases,
        words.glossary,
        read.editions.to_work_on,
        read.editions.past,
        words.item_names,
        words.contacts,
        words.standards,
        _for_it_company(flows, words.topics),
        {flow.id: flow.items() for flow in flows.values()},
        {flow.id: tuple(sorted(flow.reads())) for flow in flows.values()},
        {flow.id: opening_of(flow) for flow in flows.values()},
        {id: topic.effort for id, topic in words.topics.items() if topic.effort},
    )


def _for_it_company(flows: Mapping[str, Flow], topics: Mapping[str, TopicWords]) -> dict[str, str]:
    """Return what the letter asks, by question id: few starts need the words of every topic."""
    return {
        flow.question(ask.id): text
        for flow in flows.values()
        for ask in flow.asks()
        if (text := topics[flow.id].states[ask.id].ask_it_company)
    }
