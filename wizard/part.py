"""A part of an assessment that can be sent alone: a section, or one topic."""

from __future__ import annotations

from collections.abc import Mapping

from wizard.dialogue.conversation import Conversation
from wizard.dialogue.flow import question_parts
from wizard.dialogue.flows import Flows
from wizard.frozen import dataclass
from wizard.library import Library
from wizard.pages.groups import CHECK_AND_PUBLISH, GETTING_READY
from wizard.toolkit.edition import Edition
from wizard.toolkit.journey import flows_after, flows_before


class UnknownPartError(Exception):
    """There is no part of this name. `name` is what was asked for, `known` what there is."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name = name
        self.known = known


@dataclass(frozen=True)
class Part:
    """`name` is what people call it. `needed` are questions of other flows that these read."""

    name: str
    flows: tuple[str, ...]
    needed: tuple[str, ...]

    def asks(self, flows: Flows, question: str) -> bool:
        """Say whether a question belongs here, under the id it had when it was answered."""
        today = flows.id_today(question)
        return question_parts(today)[0] in self.flows or today in self.needed

    @property
    def prefixes(self) -> tuple[str, ...]:
        """What the ids of its questions begin with."""
        return (*(f"{flow}." for flow in self.flows), *self.needed)


def section_part(
    library: Library, edition: Edition, conversation: Conversation, wanted: str
) -> Part:
    """Return a section by its id or its name. Raises UnknownPartError."""
    feeding = library.feeding
    flows = {GETTING_READY: flows_before(conversation)}
    for section in edition.sections:
        items = edition.section_items(section)
        flows[section] = tuple(feeding[item.key] for item in items if item.key in feeding)
    flows[CHECK_AND_PUBLISH] = flows_after(conversation)
    parts = {
        id: _part(library, library.phrases.line(f"sections.{id}"), tuple(dict.fromkeys(found)))
        for id, found in flows.items()
        if found
    }
    return _found(parts, wanted)


def topic_part(library: Library, wanted: str) -> Part:
    """Return one topic by its id, its name in lists or its title. Raises UnknownPartError."""
    topics = [(id, words) for id, words in library.topics.items() if id in library.flows]
    titles = {words.title.casefold(): id for id, words in topics}
    parts = {id: _part(library, words.short, (id,)) for id, words in topics}
    return _found(parts, titles.get(wanted.strip().casefold(), wanted))


def _part(library: Library, name: str, flows: tuple[str, ...]) -> Part:
    read = {question for id in flows for question in library.flows[id].questions_read()}
    needed = sorted(question for question in read if question_parts(question)[0] not in flows)
    return Part(name, flows, tuple(needed))


def _found(parts: Mapping[str, Part], wanted: str) -> Part:
    sought = wanted.strip().casefold()
    for id, part in parts.items():
        if sought in (id, part.name.casefold()):
            return part
    raise UnknownPartError(wanted, tuple(part.name for part in parts.values()))
